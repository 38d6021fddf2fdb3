import { LogGap, toPublicId, type LogEvent, type Rights } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { TEST_EVENT } from '../endpoint/endpoint-rules.ts';
import { findEndpoint } from '../endpoint/queries.ts';
import { secretsOf } from '../endpoint/secrets.ts';
import type { EndpointRow } from '../endpoint/table.ts';
import { payloadOf, testPayloadOf, type Payload } from './payload.ts';
import { claimDelivery, nextDueAt, type DueFilter } from './queries.ts';
import { send, type Sending } from './send.ts';
import { endDelivery, settle } from './settle.ts';
import { signedHeaders } from './sign.ts';
import type { DeliveryRow } from './table.ts';

/** Requests to one endpoint at a time. A slow one takes its own lanes and nobody else's. */
const LANES = 4;
/** How long one run goes on; then it is somebody else's turn. */
const SLICE_MS = 10_000;
/** Longer than an attempt can take: who has not written an outcome by then is dead, or is too late. */
const CLAIM_MS = 60_000;
const AGENT = 'Tributary-Webhooks/1';

export interface DeliverOptions {
  readonly signal: AbortSignal;
  /** Default Math.random. */
  readonly random?: () => number;
}

/** Makes the deliveries of an endpoint that are due. Says when the next one will be; undefined: none waits. */
export async function deliverDue(
  host: HostDeps,
  endpointId: string,
  { signal, random = Math.random }: DeliverOptions,
): Promise<Date | undefined> {
  const ends = performance.now() + SLICE_MS;
  const lane = async (): Promise<void> => {
    for (let isMore = true; isMore && !signal.aborted && performance.now() < ends;) {
      isMore = await deliverNext(host, endpointId, random);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const endpoint = await findEndpoint(host.database.db, endpointId);
  return endpoint && (await nextDueAt(host.database.db, dueFilter(endpoint)));
}

/** False when nothing is due. The endpoint is looked at each time: it may be paused, or be somewhere else by now. */
async function deliverNext(host: HostDeps, endpointId: string, random: () => number): Promise<boolean> {
  const { db } = host.database;
  const endpoint = await findEndpoint(db, endpointId);
  if (!endpoint) return false;
  const now = host.clock.now();
  const delivery = await claimDelivery(db, dueFilter(endpoint), { now, until: new Date(now.getTime() + CLAIM_MS) });
  if (!delivery) return false;
  const rights = (await host.rightsOf(endpoint.role)) ?? {};
  await deliver(host, delivery, { endpoint, rights, random });
  return true;
}

function dueFilter({ id, status }: EndpointRow): DueFilter {
  return { endpointId: id, onlyTests: status === 'PAUSED' };
}

interface Delivering {
  readonly endpoint: EndpointRow;
  readonly rights: Rights;
  readonly random: () => number;
}

async function deliver(host: HostDeps, delivery: DeliveryRow, { endpoint, rights, random }: Delivering): Promise<void> {
  const event = await eventOf(host, delivery);
  if (!event) {
    await endDelivery(host, delivery, { status: 'FAILED', reason: 'The event is no longer kept.' });
    return;
  }
  const request = madeOf(host, event, { endpoint, rights });
  if (request === 'NOT_READABLE') {
    const reason = `The role “${endpoint.role}” may not read ${event.entity.type}.`;
    await endDelivery(host, delivery, { status: 'SKIPPED', reason });
    return;
  }
  const sent = request === 'UNSENDABLE' ? UNSENDABLE : await send(host, request);
  await settle(host, delivery, { sent, random });
}

/** An attempt like any other, so that it is seen, and that the others go on. */
const UNSENDABLE = { statusCode: null, error: 'UNSENDABLE', notBefore: undefined, durationMs: 0 } as const;

function madeOf(
  host: HostDeps,
  event: LogEvent,
  { endpoint, rights }: Pick<Delivering, 'endpoint' | 'rights'>,
): Sending | 'NOT_READABLE' | 'UNSENDABLE' {
  const cursor = host.log.encodeCursor(event.position);
  try {
    const payload =
      event.type === TEST_EVENT
        ? testPayloadOf(event, cursor)
        : payloadOf(event, { rights, includesFields: endpoint.includesFields, cursor });
    return payload ? requestOf(host, endpoint, { event, payload }) : 'NOT_READABLE';
  } catch (error) {
    host.logger.error({ err: error, endpointId: endpoint.id, eventId: event.id }, 'a webhook could not be made');
    return 'UNSENDABLE';
  }
}

function requestOf(
  host: HostDeps,
  endpoint: EndpointRow,
  { event, payload }: { readonly event: LogEvent; readonly payload: Payload },
): Sending {
  const body = JSON.stringify(payload);
  // The event's own id: the same for every attempt, and for a replay long after.
  const signed = { id: toPublicId('event', event.id), at: host.clock.now(), body };
  const headers = { 'content-type': 'application/json', 'user-agent': AGENT };
  return { url: endpoint.url, headers: { ...headers, ...signedHeaders(signed, secretsOf(host, endpoint)) }, body };
}

async function eventOf({ log }: HostDeps, { position, eventId }: DeliveryRow): Promise<LogEvent | undefined> {
  try {
    const { events } = await log.read({ after: position - 1n, limit: 1 });
    return events.find(({ id }) => id === eventId);
  } catch (error) {
    if (error instanceof LogGap) return undefined;
    throw error;
  }
}
