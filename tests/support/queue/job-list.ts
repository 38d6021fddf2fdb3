import { newId, type DefinedJob, type Job, type JobQueue, type Logger } from '@tributary/platform';

/** A queue in memory for tests of one subgraph: jobs wait until the test lets them run, one after the other. */
export interface JobList {
  readonly queue: JobQueue;
  /** Runs what waits, and what that enqueues, until nothing waits. */
  drain(): Promise<void>;
}

export function makeJobList(logger: Logger): JobList {
  const waiting = new Map<string, { readonly job: Job; readonly data: unknown }>();
  let isClosed = false;
  const refuse = async (): Promise<never> => {
    throw new Error('Jobs of a list are run by drain().');
  };
  return {
    queue: {
      async enqueue<Data>(job: DefinedJob<Data>, data: Data) {
        if (isClosed) throw new Error('The list of jobs is closed.');
        waiting.set(`${job.name} ${job.keyOf(data)}`, { job, data });
      },
      schedule: async () => undefined,
      unschedule: async () => undefined,
      startWorkers: () => undefined,
      counts: refuse,
      async close() {
        isClosed = true;
      },
    },
    async drain() {
      for (let next = first(waiting); next !== undefined; next = first(waiting)) {
        const [key, { job, data }] = next;
        waiting.delete(key);
        const { signal } = new AbortController();
        await job.execute(data, { jobId: newId(), attempt: 1, token: 1, signal, logger });
      }
    },
  };
}

function first<Key, Value>(map: ReadonlyMap<Key, Value>): readonly [Key, Value] | undefined {
  return map.entries().next().value;
}
