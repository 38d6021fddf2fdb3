/** Customers and connections over one database, with what happens between them run step by step. */
import type { Connector } from '@tributary/connector-kit';
import {
  derivedId,
  fromPublicId,
  makeLogger,
  newId,
  openLog,
  runProjection,
  SYSTEM,
  systemClock,
  toPublicId,
  type EventLog,
  type JobQueue,
  type Principal,
  type SubgraphRuntime,
} from '@tributary/platform';
import { parse } from 'graphql';
import { contactSubgraph } from '../../../subgraphs/contact/src/index.ts';
import { createConnection } from '../../../subgraphs/integration/src/connection/create-connection.ts';
import type { HostDeps } from '../../../subgraphs/integration/src/deps.ts';
import { syncStream } from '../../../subgraphs/integration/src/engine/sync-stream.ts';
import { makeHost } from '../../../subgraphs/integration/src/host.ts';
import { integrationWith } from '../../../subgraphs/integration/src/index.ts';
import { pushRule } from '../../../subgraphs/integration/src/outbound/push-rule.ts';
import { streamId } from '../../../subgraphs/integration/src/stream/declare-streams.ts';
import { withDatabase } from '../database.ts';

export interface TwoWayHost {
  readonly host: HostDeps;
  readonly log: EventLog;
  /** An operation of the subgraph that has the field; it must have no error. */
  ask<Data = Record<string, unknown>>(query: string, variables?: object, principal?: Principal): Promise<Data>;
  /** What the integration subgraph answers, for what the other way has no words for: a subscription's event. */
  readonly tell: SubgraphRuntime['subgraph']['execute'];
  /** A connection that is read only when the test says so; its uuid. */
  connect(connectorId: string): Promise<string>;
  setRule(connectionId: string, input: object): Promise<string>;
  /** Every projection has seen what was committed before the call. */
  settled(): Promise<void>;
  sync(connectionId: string): Promise<void>;
  /** Runs the job of a rule, whatever it waits for; returns when it would be run again. */
  push(ruleId: string): Promise<Date | undefined>;
  contactIdOf(connectionId: string, key: string): string;
  contact(id: string): Promise<Readonly<Record<string, unknown>> | null>;
  edit(id: string, fields: object): Promise<void>;
  rows<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

const CONTACT_ROOTS = /\b(?:contact|contacts|updateContact|createContact|lockField|unlockField)\s*\(/;

export async function startTwoWayHost(connectors: readonly Connector[]): Promise<TwoWayHost> {
  const database = await withDatabase(['log', 'contact', 'integration']);
  const logger = makeLogger({ name: 'test', level: 'silent' });
  const log = await openLog({ url: database.url, name: 'test', secret: 'a secret of the tests, long enough', logger });
  log.startSequencer();
  const runtimes = new Map<string, SubgraphRuntime>();
  const depsOf = (name: string) => ({
    ...{ database: database.open(name), log, logger, clock: systemClock, queue: noQueue() },
    inboundFor: (kind: string) =>
      [...runtimes.values()].map(({ inbound }) => inbound).find((one) => one?.kinds.includes(kind)),
    outboundFor: () => runtimes.get('contact')?.outbound,
    ...{ allowedHosts: [], credentialSecret: 'a credential secret of the tests', fileRoots: [] },
    rightsOf: async () => await Promise.resolve(undefined),
  });
  const [ofContact, ofIntegration] = [depsOf('contact'), depsOf('integration')];
  runtimes.set('contact', contactSubgraph.make(ofContact));
  const integration = integrationWith(connectors).make(ofIntegration);
  runtimes.set('integration', integration);
  const host = makeHost(ofIntegration, connectors);
  const running = [...runtimes].flatMap(([name, { projections }]) => {
    const { database: db } = name === 'contact' ? ofContact : ofIntegration;
    return projections.map((projection) => runProjection({ ...projection, db, log, logger }));
  });
  const job = () => ({ jobId: newId(), signal: new AbortController().signal, logger });
  const rows = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await ofIntegration.database.pool.query(text, [...values])).rows as Row[];

  async function ask<Data>(query: string, variables: object = {}, principal = SYSTEM): Promise<Data> {
    const runtime = runtimes.get(CONTACT_ROOTS.test(query) ? 'contact' : 'integration');
    const request = { document: parse(query), variables: { ...variables }, principal, requestId: 'test' };
    const result = await runtime?.subgraph.execute(request);
    if (!result || result.errors) throw new Error(result?.errors?.map(({ message }) => message).join('\n'));
    return JSON.parse(JSON.stringify(result.data)) as Data;
  }
  async function settled(): Promise<void> {
    for (let round = 0; round < 2; round += 1) await Promise.all(running.map(async (one) => await one.caughtUp()));
  }
  return {
    host,
    log,
    ask,
    tell: async (request) => await integration.subgraph.execute(request),
    rows,
    settled,
    contactIdOf: (connectionId, key) => toPublicId('contact', derivedId(connectionId, 'person', key)),
    async connect(connectorId) {
      const input = { connectorId, name: newId(), config: {}, credential: { token: 'x' }, pollEverySeconds: null };
      const made = await createConnection(host, SYSTEM, input);
      if (!made.ok) throw new Error(`${made.code}: ${made.message}`);
      return made.value.id;
    },
    async setRule(connectionId, input) {
      const { setWriteBackRule } = await ask<{ setWriteBackRule: { rule: { id: string } | null; problems: object[] } }>(
        `mutation ($input: SetWriteBackRuleInput!) {
           setWriteBackRule(input: $input) { rule { id } problems { code message field } } }`,
        { input: { connectionId: toPublicId('connection', connectionId), action: 'upsertPerson', ...input } },
      );
      if (!setWriteBackRule.rule) throw new Error(JSON.stringify(setWriteBackRule.problems));
      return fromPublicId(setWriteBackRule.rule.id) ?? '';
    },
    async sync(connectionId) {
      await rows(
        `insert into integration.sync_runs (id, connection_id, stream_id, mode, trigger, status, queued_at)
        values ($1, $2, $3, 'CHANGES', 'REQUEST', 'QUEUED', now())`,
        [newId(), connectionId, streamId(connectionId, 'people')],
      );
      await syncStream(host, streamId(connectionId, 'people'), job());
    },
    async push(ruleId) {
      await rows('update integration.write_back_rules set not_before = null where id = $1', [ruleId]);
      await rows('update integration.write_back_items set not_before = null where rule_id = $1', [ruleId]);
      await rows('update integration.write_back_marks set due_at = now() where rule_id = $1', [ruleId]);
      return await pushRule(host, ruleId, job());
    },
    async contact(id) {
      const query = `query ($id: ID!) { contact(id: $id) { id displayName primaryEmail primaryPhone jobTitle } }`;
      return (await ask<{ contact: Record<string, unknown> | null }>(query, { id })).contact;
    },
    async edit(contactId, fields) {
      const { updateContact } = await ask<{ updateContact: { problems: object[] } }>(
        `mutation ($input: UpdateContactInput!) { updateContact(input: $input) { problems { code message } } }`,
        { input: { contactId, ...fields } },
      );
      if (updateContact.problems.length > 0) throw new Error(JSON.stringify(updateContact.problems));
    },
    async close() {
      await Promise.all(running.map(async (one) => await one.stop()));
      await log.close();
      await database.close();
    },
  };
}

/** Jobs are run by the test itself. */
function noQueue(): JobQueue {
  const done = async (): Promise<void> => Promise.resolve();
  return {
    ...{ enqueue: done, schedule: done, unschedule: done, startWorkers: () => undefined, close: done },
    counts: async () => Promise.resolve({ waiting: 0, active: 0, delayed: 0, failed: 0 }),
  };
}
