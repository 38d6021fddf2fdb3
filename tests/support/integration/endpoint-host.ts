/** A host with a receiver that it may tell of events, and a clock that a test moves. */
import {
  appendEvents,
  fromPublicId,
  newId,
  SYSTEM,
  type NewEvent,
  type Outcome,
  type Written,
} from '@tributary/platform';
import type { HostDeps } from '../../../subgraphs/integration/src/deps.ts';
import { deliverDue } from '../../../subgraphs/integration/src/delivery/deliver-due.ts';
import type { DeliveryRow } from '../../../subgraphs/integration/src/delivery/table.ts';
import { createEndpoint, type EndpointSettings } from '../../../subgraphs/integration/src/endpoint/create-endpoint.ts';
import type { EndpointRow } from '../../../subgraphs/integration/src/endpoint/table.ts';
import { anEvent } from '../events.ts';
import { startReceiver, type Receiver } from './receiver.ts';
import { rowsOf, startTestHost, type TestHost } from './test-host.ts';

export interface EndpointHost {
  readonly test: TestHost;
  readonly receiver: Receiver;
  readonly host: HostDeps;
  /** Moves the host's clock. */
  pass(ms: number): void;
  /** An endpoint of its own name; its id and its secret. */
  anEndpoint(given?: Partial<EndpointSettings>): Promise<{ id: string; secret: string }>;
  happen(...events: readonly Partial<NewEvent>[]): Promise<void>;
  /** Runs the job of an endpoint once, as a worker would. */
  deliver(endpointId: string, host?: HostDeps): Promise<Date | undefined>;
  /** Has the endpoint looked at whenever something is due, until nothing is or so much time has passed. */
  deliverFor(endpointId: string, ms: number): Promise<void>;
  /** What the receiver was told of, by its uuids. */
  things(): string[];
  endpoint(id: string): Promise<EndpointRow>;
  statuses(endpointId: string): Promise<string[]>;
  deliveries(endpointId: string): Promise<DeliveryRow[]>;
  close(): Promise<void>;
}

/** An event about this deal. */
export function aDeal(id: string, type = 'deal.updated'): Partial<NewEvent> {
  return { type, entity: { type: 'Deal', id } };
}

export async function startEndpointHost(): Promise<EndpointHost> {
  const receiver = await startReceiver();
  const test = await startTestHost([], { allowedHosts: [receiver.host] });
  let passed = 0;
  const host: HostDeps = { ...test.host, clock: { now: () => new Date(Date.now() + passed) } };

  async function made(outcome: Promise<Outcome<Written>>): Promise<{ id: string; secret: string }> {
    const { ok, ...rest } = await outcome;
    if (!ok || !('value' in rest)) throw new Error(JSON.stringify(rest));
    return { id: rest.value.id, secret: String(rest.value.also?.['secret']) };
  }
  const select = `select id, endpoint_id as "endpointId", event_id as "eventId", status, reason, attempts, claim::int as claim,
    due_at as "dueAt", entity_id as "entityId" from integration.deliveries where endpoint_id = $1 order by position`;
  const at: EndpointHost = {
    test,
    receiver,
    host,
    pass: (ms) => (passed += ms),
    anEndpoint: async (given = {}) =>
      await made(
        createEndpoint(host, SYSTEM, {
          name: newId(),
          url: receiver.url,
          role: 'agent',
          types: ['deal.*'],
          filters: [],
          includesFields: false,
          ...given,
        }),
      ),
    async happen(...events) {
      await host.database.transaction(async (tx) => {
        await appendEvents(
          tx,
          events.map((event) => anEvent(event)),
        );
      });
      await test.subgraph.settled();
    },
    deliver: async (endpointId, given = host) =>
      await deliverDue(given, endpointId, { signal: new AbortController().signal }),
    async deliverFor(endpointId, ms) {
      const end = host.clock.now().getTime() + ms;
      for (;;) {
        const next = await at.deliver(endpointId);
        if (next === undefined || next.getTime() > end) return;
        at.pass(Math.max(0, next.getTime() - host.clock.now().getTime()) + 1);
      }
    },
    things: () => receiver.received.map(({ payload }) => fromPublicId(payload.data.entity.id) ?? ''),
    async endpoint(id) {
      const text = `select status, status_reason as "statusReason", failing_since as "failingSince", version
        from integration.endpoints where id = $1`;
      const [row] = await rowsOf<EndpointRow>(test, text, [id]);
      if (!row) throw new Error('There is no such endpoint.');
      return row;
    },
    deliveries: async (endpointId) => await rowsOf<DeliveryRow>(test, select, [endpointId]),
    statuses: async (endpointId) => (await at.deliveries(endpointId)).map(({ status }) => status),
    async close() {
      await test.close();
      await receiver.close();
    },
  };
  return at;
}
