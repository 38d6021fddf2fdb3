import {
  createPostgresBackend,
  Queue,
  runMigrations,
  Worker,
  type Job as BullJob,
  type PgPool,
  type Processor,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Logger } from '../telemetry/index.ts';

/** What is used of BullMQ's classes: their full types differ by backend, these parts do not. */
type QueueMethod =
  'name' | 'add' | 'upsertJobScheduler' | 'removeJobScheduler' | 'getJobCounts' | 'getFailed' | 'close';
export interface BullQueue extends Pick<Queue, QueueMethod> {
  on(event: 'error', listener: (error: Error) => void): unknown;
}
export interface BullWorker extends Pick<Worker, 'name' | 'close' | 'disconnect'> {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: BullJob | undefined, error: Error) => void): unknown;
  on(event: 'stalled', listener: (jobId: string) => void): unknown;
}

/** What the queue is made of: BullMQ over PostgreSQL or over Redis, the same to everybody else. */
export interface Backend {
  queue(name: string): BullQueue;
  /** `listeners`: how many workers there will be in all. */
  openWorkers(listeners: number): WorkerFactory;
  close(): Promise<void>;
}

export type WorkerFactory = (
  name: string,
  processor: Processor,
  options: Omit<WorkerOptions, 'connection' | 'prefix'>,
) => BullWorker;

interface BackendOptions {
  readonly url: string;
  readonly name: string;
  readonly logger: Logger;
}

/** Connections of a worker process besides the one per worker that waits for notifications. */
const WORKING_CONNECTIONS = 6;

export function postgresBackend({ url, name, logger }: BackendOptions): Backend {
  const pools: pg.Pool[] = [];
  const openPool = (purpose: string, max: number): PgPool => {
    const pool = new pg.Pool({
      connectionString: url,
      application_name: `${name} ${purpose}`,
      max,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 15_000,
      keepAlive: true,
      options: '-c search_path=bullmq,public -c timezone=UTC',
    });
    // Every queue and worker listens for errors of the pool they share.
    pool.setMaxListeners(0);
    pool.on('error', (error) => {
      logger.warn({ err: error }, 'A connection of the queue was lost');
    });
    pool.on('connect', (client) => client.on('error', () => undefined));
    pools.push(pool);
    // The very class BullMQ means; its own narrow description of it lacks an overload.
    return pool as unknown as PgPool;
  };
  let producers: PgPool | undefined;
  return {
    queue: (queue) => new Queue(queue, { connection: (producers ??= openPool('queue', 3)) }, createPostgresBackend),
    openWorkers(listeners) {
      const connection = openPool('worker', listeners + WORKING_CONNECTIONS);
      return (queue, processor, options) =>
        new Worker(queue, processor, { ...options, connection }, createPostgresBackend);
    },
    async close() {
      await Promise.all(pools.map(async (pool) => await pool.end()));
    },
  };
}

/** Brings BullMQ's own schema up to date: once, however many processes start at the same time. */
export async function migrateQueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'tributary migrate queue' });
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}

export function redisBackend({ url, name, logger, prefix }: BackendOptions & { readonly prefix: string }): Backend {
  const connections: Redis[] = [];
  const connect = (purpose: string, isProducer: boolean): Redis => {
    const redis = new Redis(url, {
      connectionName: `${name} ${purpose}`,
      connectTimeout: 5_000,
      // How long closing waits for a server that may be gone; 2 s by default.
      disconnectTimeout: 200,
      retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, 5_000),
      // A producer is told at once that Redis is away. A worker waits for it: BullMQ asks for null.
      maxRetriesPerRequest: isProducer ? 1 : null,
    });
    redis.setMaxListeners(0);
    redis.on('error', (error) => {
      logger.warn({ err: error }, 'A connection of the queue was lost');
    });
    connections.push(redis);
    return redis;
  };
  let producer: Redis | undefined;
  return {
    queue: (queue) => new Queue(queue, { connection: (producer ??= connect('queue', true)), prefix }),
    openWorkers() {
      const connection = connect('worker', false);
      return (queue, processor, options) => new Worker(queue, processor, { ...options, connection, prefix });
    },
    async close() {
      for (const redis of connections) redis.disconnect();
      await Promise.resolve();
    },
  };
}
