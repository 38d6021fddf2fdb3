import { newId } from '../ids/index.ts';
import type { Logger } from '../telemetry/index.ts';
import { postgresBackend, redisBackend, type Backend, type BullQueue } from './backend.ts';
import type { DefinedJob, Job } from './job.ts';
import { startWorkers, type RunningWorkers, type StallSettings } from './workers.ts';

export interface QueueOptions {
  /** Used when there is no `redisUrl`; `migrateQueue` must have run there. */
  readonly databaseUrl: string;
  readonly redisUrl?: string;
  /** Shown in pg_stat_activity and in Redis' client list. */
  readonly name: string;
  readonly logger: Logger;
  /** Keys in Redis begin with it (default `tributary`): hubs that share a Redis need different ones. */
  readonly prefix?: string;
  readonly stall?: StallSettings;
}

export interface EnqueueOptions {
  readonly delayMs?: number;
  /** 1 runs before 2; without one, before all that have one. */
  readonly priority?: number;
}

export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

/** Jobs to be done, by this process or another one. */
export interface JobQueue {
  /** Resolves when the job is stored. Throws QueueUnavailable, after 5 seconds at the latest; it may be stored all the same. */
  enqueue<Data>(job: DefinedJob<Data>, data: Data, options?: EnqueueOptions): Promise<void>;
  /** Runs the job every so often, once in the whole hub, until told otherwise under the same key. */
  schedule<Data>(job: DefinedJob<Data>, data: Data, options: { readonly everyMs: number }): Promise<void>;
  unschedule<Data>(job: DefinedJob<Data>, data: Data): Promise<void>;
  /** From now on this process does these jobs. Once per queue. */
  startWorkers(jobs: readonly Job[]): void;
  counts(job: Job): Promise<JobCounts>;
  /** Takes no new job, lets running ones finish for `graceMs` (default 20 s), then disconnects. */
  close(options?: { readonly graceMs?: number }): Promise<void>;
}

/** The queue's store did not answer in time. */
export class QueueUnavailable extends Error {
  readonly code = 'QUEUE_UNAVAILABLE';
  constructor(cause: unknown) {
    super('The job queue does not answer.', { cause });
    this.name = 'QueueUnavailable';
  }
}

const TIMEOUT_MS = 5_000;
const FAILED_ARE_KEPT = { age: 14 * 86_400, count: 5_000 };

export function openQueue(options: QueueOptions): JobQueue {
  const { databaseUrl, redisUrl, name, logger, prefix = 'tributary' } = options;
  const backend: Backend =
    redisUrl === undefined
      ? postgresBackend({ url: databaseUrl, name, logger })
      : redisBackend({ url: redisUrl, name, logger, prefix });
  const queues = new Map<string, BullQueue>();
  let workers: RunningWorkers | undefined;
  let closing: Promise<void> | undefined;

  function queueOf({ name: jobName }: Job): BullQueue {
    const known = queues.get(jobName);
    if (known !== undefined) return known;
    const queue = backend.queue(jobName);
    queue.on('error', (error) => {
      logger.warn({ err: error, job: jobName }, 'The job queue reports an error');
    });
    queues.set(jobName, queue);
    return queue;
  }

  return {
    async enqueue(job, data, { delayMs, priority } = {}) {
      const id = job.keyOf(data);
      await inTime(
        queueOf(job).add(job.name, data, {
          ...retryOptions(job),
          jobId: newId(),
          deduplication: { id, keepLastIfActive: true },
          ...(delayMs === undefined ? {} : { delay: delayMs }),
          ...(priority === undefined ? {} : { priority }),
        }),
      );
    },
    async schedule(job, data, { everyMs }) {
      const template = { name: job.name, data, opts: retryOptions(job) };
      await inTime(queueOf(job).upsertJobScheduler(job.keyOf(data), { every: everyMs }, template));
    },
    async unschedule(job, data) {
      await inTime(queueOf(job).removeJobScheduler(job.keyOf(data)));
    },
    startWorkers(jobs) {
      if (workers !== undefined) throw new Error('The workers of this queue have been started already.');
      workers = startWorkers({ jobs, backend, queueOf, logger, stall: options.stall ?? {} });
    },
    async counts(job) {
      const found = await inTime(queueOf(job).getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed'));
      const of = (state: string): number => found[state] ?? 0;
      return {
        waiting: of('waiting') + of('prioritized'),
        active: of('active'),
        delayed: of('delayed'),
        failed: of('failed'),
      };
    },
    async close({ graceMs = 20_000 } = {}) {
      closing ??= close(graceMs);
      await closing;
    },
  };

  async function close(graceMs: number): Promise<void> {
    await workers?.stop(graceMs);
    await Promise.all([...queues.values()].map(async (queue) => await queue.close()));
    await backend.close();
  }
}

function retryOptions({ attempts }: Job): {
  attempts: number;
  backoff: { type: 'exponential'; delay: number; jitter: number };
  removeOnComplete: boolean;
  removeOnFail: typeof FAILED_ARE_KEPT;
} {
  return {
    attempts,
    backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
    removeOnComplete: true,
    removeOnFail: FAILED_ARE_KEPT,
  };
}

/** A store that is away must not hold whoever wants to enqueue: BullMQ would wait for it for ever. */
async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`No answer in ${String(TIMEOUT_MS)} ms`));
    }, TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } catch (cause) {
    throw new QueueUnavailable(cause);
  } finally {
    clearTimeout(timer);
  }
}
