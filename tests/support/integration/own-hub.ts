/** Customers and connections with connectors of a test, over a real queue: what a process of the hub is made of. */
import type { Connector } from '@tributary/connector-kit';
import {
  makeLogger,
  newId,
  openDatabase,
  openLog,
  openQueue,
  runProjection,
  SYSTEM,
  systemClock,
  type JobQueue,
  type Logger,
  type SubgraphRuntime,
} from '@tributary/platform';
import { contactSubgraph } from '../../../subgraphs/contact/src/index.ts';
import { createConnection } from '../../../subgraphs/integration/src/connection/create-connection.ts';
import type { HostDeps } from '../../../subgraphs/integration/src/deps.ts';
import { makeHost } from '../../../subgraphs/integration/src/host.ts';
import { integrationWith } from '../../../subgraphs/integration/src/index.ts';
import { makeJobs } from '../../../subgraphs/integration/src/jobs.ts';
import { ensureWebhook } from '../../../subgraphs/integration/src/webhook/ensure-webhook.ts';

export interface OwnHubOptions {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  readonly name: string;
  readonly connectors: readonly Connector[];
  readonly allowedHosts: readonly string[];
  readonly publicUrl?: string;
  readonly logLevel?: 'warn' | 'silent';
}

export interface OwnHub {
  readonly host: HostDeps;
  readonly queue: JobQueue;
  readonly runtimes: ReadonlyMap<string, SubgraphRuntime>;
  readonly logger: Logger;
  /** A connection with its webhook, as far as its connector has one; its uuid. */
  connect(connectorId: string, options: { pollEverySeconds: number | null }): Promise<string>;
  /** The log's sequencer, projections, jobs and schedules run in this process from now on. */
  work(): Promise<void>;
  close(): Promise<void>;
}

const SECRET = 'a secret of the tests, long enough';

export async function openOwnHub(options: OwnHubOptions): Promise<OwnHub> {
  const { databaseUrl, redisUrl, name, connectors, allowedHosts, publicUrl, logLevel = 'silent' } = options;
  const logger = makeLogger({ name, level: logLevel });
  const log = await openLog({ url: databaseUrl, name, secret: SECRET, logger });
  const queue = openQueue({
    databaseUrl,
    ...(redisUrl === undefined ? {} : { redisUrl }),
    name,
    logger,
    stall: { lockMs: 1_000, checkMs: 250 },
  });
  const runtimes = new Map<string, SubgraphRuntime>();
  const databaseOf = (schema: string) =>
    openDatabase({ url: databaseUrl, name: `${name} ${schema}`, role: `tributary_${schema}` });
  const databases = new Map(['contact', 'integration'].map((schema) => [schema, databaseOf(schema)]));
  const depsOf = (schema: string) => ({
    ...{ database: databases.get(schema) ?? databaseOf(schema), log, logger, clock: systemClock, queue },
    inboundFor: (kind: string) =>
      [...runtimes.values()].map(({ inbound }) => inbound).find((one) => one?.kinds.includes(kind)),
    outboundFor: () => runtimes.get('contact')?.outbound,
    rightsOf: async () => await Promise.resolve(undefined),
    ...{ allowedHosts, credentialSecret: SECRET, fileRoots: [], publicUrl },
  });
  const deps = depsOf('integration');
  runtimes.set('contact', contactSubgraph.make(depsOf('contact')));
  runtimes.set('integration', integrationWith(connectors).make(deps));
  const host = makeHost(deps, connectors);
  const running: { stop(): Promise<void> }[] = [];
  return {
    host,
    queue,
    runtimes,
    logger,
    async connect(connectorId, { pollEverySeconds }) {
      const input = { connectorId, name: newId(), config: {}, credential: { token: 'x' }, pollEverySeconds };
      const made = await createConnection(host, SYSTEM, input);
      if (!made.ok) throw new Error(`${made.code}: ${made.message}`);
      await ensureWebhook(host, made.value.id);
      return made.value.id;
    },
    async work() {
      log.startSequencer();
      for (const [schema, { projections }] of runtimes) {
        const db = databases.get(schema);
        if (db) running.push(...projections.map((one) => runProjection({ ...one, db, log, logger })));
      }
      queue.startWorkers([...runtimes.values()].flatMap(({ jobs }) => jobs));
      await makeJobs(host).resumeSchedules();
      for (const { resumeSchedules } of runtimes.values()) await resumeSchedules?.();
    },
    async close() {
      await Promise.all(running.map(async (one) => await one.stop()));
      await queue.close();
      await log.close();
      await Promise.all([...databases.values()].map(async (database) => await database.close()));
    },
  };
}
