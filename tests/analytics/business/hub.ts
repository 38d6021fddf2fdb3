import { parse, type DocumentNode } from 'graphql';
import {
  makeLogger,
  openLog,
  runProjection,
  SYSTEM,
  type Database,
  type EventLog,
  type InboundItem,
  type InboundResult,
  type Projection,
  type RunningProjection,
  type SubgraphModule,
  type SubgraphRuntime,
} from '@tributary/platform';
import { analyticsSubgraph } from '@tributary/analytics';
import { contactSubgraph } from '@tributary/contact';
import { salesSubgraph } from '@tributary/sales';
import { serviceSubgraph } from '@tributary/service';
import { withDatabase } from '../../support/database.ts';

const MODULES: readonly SubgraphModule[] = [contactSubgraph, salesSubgraph, serviceSubgraph, analyticsSubgraph];
export type SubgraphName = 'contact' | 'sales' | 'service' | 'analytics';

/** The subgraphs that a metric is made of, over one database, with a clock that the test moves. */
export interface BusinessHub {
  /** Not a subgraph's role: for recomputing from everybody's tables. */
  readonly owner: Database;
  readonly clock: { now(): Date; advance(ms: number): void };
  /** Data of an operation that must have no error. */
  ask(subgraph: SubgraphName, document: DocumentNode | string, variables?: object): Promise<Record<string, unknown>>;
  deliver(connectionId: string, kind: string, items: readonly InboundItem[]): Promise<InboundResult[]>;
  readonly projections: ProjectionsOfHub;
  close(): Promise<void>;
}

export interface ProjectionsOfHub {
  /** In a hub with several workers each runs several times. */
  start(options?: { readonly workers: number }): void;
  stop(): Promise<void>;
  /** Cuts the database connections that they work on, wherever they are. */
  cut(): Promise<number>;
  /** Waits until they have seen everything that was committed before the call, and what they told each other. */
  settled(): Promise<void>;
}

export async function openBusinessHub(start: Date): Promise<BusinessHub> {
  const database = await withDatabase(['log', ...MODULES.map(({ name }) => name)]);
  const logger = makeLogger({ name: 'business', level: 'silent' });
  const log = await openLog({
    url: database.url,
    name: 'business',
    secret: 'a secret of the tests, long enough',
    logger,
  });
  log.startSequencer();
  let now = start.getTime();
  const clock = { now: () => new Date(now), advance: (ms: number) => void (now += ms) };
  const runtimes = new Map<string, SubgraphRuntime>();
  for (const module of MODULES) {
    runtimes.set(module.name, module.make({ database: database.open(module.name), log, logger, clock }));
  }
  const owner = database.open();
  const projections = projectionsOf([...runtimes], { log, owner, open: (schema) => database.open(schema), logger });
  projections.start();

  return {
    owner,
    clock,
    async ask(subgraph, document, variables = {}) {
      const parsed = typeof document === 'string' ? parse(document) : document;
      const runtime = runtimes.get(subgraph);
      const request = { document: parsed, variables: { ...variables }, principal: SYSTEM, requestId: 'business' };
      const result = await runtime?.subgraph.execute(request);
      if (!result?.data || result.errors) throw new Error(`${subgraph}: ${JSON.stringify(result?.errors)}`);
      return { ...result.data };
    },
    async deliver(connectionId, kind, items) {
      const inbound = [...runtimes.values()].map((runtime) => runtime.inbound).find((one) => one?.kinds.includes(kind));
      if (!inbound) throw new Error(`Nobody takes records of kind ${kind}.`);
      return await inbound.accept({
        connectionId,
        connectionName: 'source',
        stream: `${kind}s`,
        kind,
        priority: 50,
        items,
      });
    },
    projections,
    async close() {
      await projections.stop();
      await log.close();
      await database.close();
    },
  };
}

interface ProjectionParts {
  readonly log: EventLog;
  readonly owner: Database;
  readonly open: (schema: string) => Database;
  readonly logger: ReturnType<typeof makeLogger>;
}

function projectionsOf(
  runtimes: readonly (readonly [string, SubgraphRuntime])[],
  { log, owner, open, logger }: ProjectionParts,
): ProjectionsOfHub {
  const declared: readonly (readonly [Database, Projection])[] = runtimes.flatMap(([name, runtime]) => {
    const db = open(name);
    return runtime.projections.map((projection) => [db, projection] as const);
  });
  let running: RunningProjection[] = [];
  return {
    start({ workers } = { workers: 1 }) {
      const all = Array.from({ length: workers }, () => declared).flat();
      running = all.map(([db, projection]) => runProjection({ ...projection, db, log, logger }));
    },
    async stop() {
      await Promise.all(running.map(async (projection) => await projection.stop()));
      running = [];
    },
    async cut() {
      const { rowCount } = await owner.pool.query(`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'test analytics' and state <> 'idle'`);
      return rowCount ?? 0;
    },
    async settled() {
      for (let round = 0; round < 3; round += 1) {
        await Promise.all(running.map(async (projection) => await projection.caughtUp()));
      }
    },
  };
}
