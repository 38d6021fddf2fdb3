import { resumeSchedules } from '@tributary/integration';
import {
  FUSED_BUDGET_MS,
  makeFusion,
  makeLogger,
  makeMetrics,
  makePrincipalSigner,
  openLog,
  openQueue,
  openReader,
  redisWakeUp,
  runProjection,
  type Database,
  type EventLog,
  type Fusion,
  type JobQueue,
  type Logger,
  type Metrics,
  type PrincipalSigner,
  type ReadinessCheck,
  type Reader,
  type RunningProjection,
  type SubgraphRuntime,
} from '@tributary/platform';
import type { HubConfig } from '../config.ts';
import { SUBGRAPHS, type HubDeps } from './registry.ts';
import { openRuntimes } from './open-runtimes.ts';
import { startRetention } from './retention.ts';

/** What the processes of a hub have in common: the log, the queue, and the subgraphs that run in this one. */
export interface Core {
  readonly config: HubConfig;
  readonly databaseUrl: string;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly signer: PrincipalSigner;
  readonly log: EventLog;
  readonly queue: JobQueue;
  readonly runtimes: ReadonlyMap<string, SubgraphRuntime>;
  readonly databases: ReadonlyMap<string, Database>;
  /** One statement for what several subgraphs read. */
  readonly fusion: Fusion;
  readonly reader: Reader;
  /** What the connector host is given; undefined where the integration subgraph does not run. */
  readonly integration: HubDeps | undefined;
  readonly readiness: readonly ReadinessCheck[];
  close(): Promise<void>;
}

/** Every process of the hub announces here that the log has grown. */
const LOG_CHANNEL = 'tributary:log';

export interface CoreOptions {
  readonly config: HubConfig;
  readonly databaseUrl: string;
  /** Name of the process, in logs and in pg_stat_activity. */
  readonly name: string;
  /** Subgraphs that run here. */
  readonly subgraphs: readonly string[];
  /** Private `host:port` that connectors may reach besides the configured ones: the demo's own sources. */
  readonly allowedHosts?: readonly string[];
  /** Folders that connectors may read files from, besides the configured ones. */
  readonly fileRoots?: readonly string[];
}

export const ALL_SUBGRAPHS: readonly string[] = SUBGRAPHS.map(({ name }) => name);

export async function openCore(options: CoreOptions): Promise<Core> {
  const { config, databaseUrl, name } = options;
  const logger = makeLogger({ name, level: config.logLevel });
  const metrics = makeMetrics();
  const { redisUrl } = config;
  const log = await openLog({
    url: databaseUrl,
    name,
    secret: config.secrets.cursor,
    logger,
    ...(redisUrl === undefined ? {} : { wakeUp: redisWakeUp({ url: redisUrl, name, logger, channel: LOG_CHANNEL }) }),
  });
  const queue = openQueue({ databaseUrl, name, logger, ...(redisUrl === undefined ? {} : { redisUrl }) });
  const { runtimes, databases, integration } = openRuntimes({ ...options, log, queue, logger });

  const reader = openReader({
    url: databaseUrl,
    name: `${name} fusion`,
    role: 'tributary_reader',
    readOnly: true,
    statementTimeoutMs: FUSED_BUDGET_MS,
  });
  return {
    config,
    databaseUrl,
    logger,
    metrics,
    signer: makePrincipalSigner(config.secrets.internal),
    log,
    queue,
    runtimes,
    databases,
    reader,
    fusion: makeFusion({ database: reader, logger }),
    integration,
    readiness: [
      {
        name: 'log',
        check: async () => {
          await log.head();
        },
      },
    ],
    async close() {
      await queue.close();
      await log.close();
      await Promise.all([...databases.values(), reader].map(async (database) => await database.close()));
    },
  };
}

export interface Background {
  readonly projections: readonly RunningProjection[];
  stop(): Promise<void>;
}

/** What follows the log. Any number of processes may do it; they take turns. */
export function startProjections(core: Core): RunningProjection[] {
  core.log.startSequencer();
  return [...core.runtimes].flatMap(([name, runtime]) => {
    const db = core.databases.get(name);
    if (!db) return [];
    return runtime.projections.map((projection) =>
      runProjection({ ...projection, db, log: core.log, logger: core.logger }),
    );
  });
}

/** Sequencer, projections, jobs and retention of every subgraph that runs here. Any number of processes may do it. */
export async function startBackground(core: Core): Promise<Background> {
  const projections = startProjections(core);
  const retention = await startRetention(core, projections);
  core.queue.startWorkers([...[...core.runtimes.values()].flatMap(({ jobs }) => jobs), retention]);
  if (core.integration) await resumeSchedules(core.integration);
  for (const runtime of core.runtimes.values()) await runtime.resumeSchedules?.();
  watchLag(core, projections);
  return {
    projections,
    async stop() {
      await Promise.all(projections.map(async (projection) => await projection.stop()));
    },
  };
}

function watchLag({ metrics }: Core, projections: readonly RunningProjection[]): void {
  const lag = metrics.gauge('tributary_projection_lag_events', 'Events a projection has yet to apply', ['projection']);
  Object.assign(lag, {
    collect: async () => {
      for (const projection of projections) {
        lag.set({ projection: projection.name }, Number(await projection.lag()));
      }
    },
  });
}
