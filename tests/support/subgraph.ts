import { parse, type ExecutionResult } from 'graphql';
import {
  makeLogger,
  openLog,
  runProjection,
  SYSTEM,
  systemClock,
  type EventLog,
  type JobQueue,
  type Principal,
  type SubgraphDeps,
  type SubgraphModule,
  type SubgraphRuntime,
} from '@tributary/platform';
import { withDatabase, type TestDatabase } from './database.ts';
import { makeJobList } from './queue/job-list.ts';

/** One subgraph over a fresh database with its log, sequencer and projections running. */
export interface TestSubgraph {
  readonly database: TestDatabase;
  readonly log: EventLog;
  readonly deps: TestDeps;
  readonly runtime: SubgraphRuntime;
  /** Runs an operation; by default as somebody who may do everything. */
  execute(query: string, variables?: Record<string, unknown>, principal?: Principal): Promise<ExecutionResult>;
  /** Data of an operation that must have no error. The caller says what it selected. */
  data<Data = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Waits until every projection has seen what was committed before the call, and runs the jobs that follow from it. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface TestDeps extends SubgraphDeps {
  readonly queue: JobQueue;
}

export async function withSubgraph(module: SubgraphModule<TestDeps>): Promise<TestSubgraph> {
  const database = await withDatabase(['log', module.name]);
  const logger = makeLogger({ name: 'test', level: 'silent' });
  const log = await openLog({ url: database.url, name: 'test', secret: 'a secret of the tests, long enough', logger });
  log.startSequencer();
  const pool = database.open(module.name);
  const jobs = makeJobList(logger);
  const deps: TestDeps = { database: pool, log, logger, clock: systemClock, queue: jobs.queue };
  const runtime = module.make(deps);
  const running = runtime.projections.map((projection) => runProjection({ ...projection, db: pool, log, logger }));

  async function execute(query: string, variables = {}, principal = SYSTEM): Promise<ExecutionResult> {
    return await runtime.subgraph.execute({ document: parse(query), variables, principal, requestId: 'test' });
  }

  return {
    database,
    log,
    deps,
    runtime,
    execute,
    async data<Data>(query: string, variables?: Record<string, unknown>): Promise<Data> {
      const result = await execute(query, variables);
      if (result.errors) throw new Error(result.errors.map((error) => error.message).join('\n'));
      return JSON.parse(JSON.stringify(result.data)) as Data;
    },
    async settled() {
      await Promise.all(running.map(async (projection) => await projection.caughtUp()));
      await jobs.drain();
    },
    async close() {
      await Promise.all(running.map(async (projection) => await projection.stop()));
      await log.close();
      await database.close();
    },
  };
}
