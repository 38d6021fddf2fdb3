import type { z } from 'zod';
import type { Logger } from '../telemetry/index.ts';

/** What a run of a job is given besides its data. */
export interface JobContext {
  /** One job, over all its attempts, unlike any other job there ever was. */
  readonly jobId: string;
  /** 1 for the first. A run that died with its process counts in `token` only. */
  readonly attempt: number;
  /** Higher in every run of this job: for `fenceJob`. */
  readonly token: number;
  /** Aborts when the process is to end. Stop at the next safe place with `signal.throwIfAborted()`: the job runs again. */
  readonly signal: AbortSignal;
  readonly logger: Logger;
}

export interface JobDefinition<Data> {
  /** Unique in the hub: `sync.run`. Its queue is kept by it. */
  readonly name: string;
  /** Ids, not records: what a job works on is read when it runs. */
  readonly data: z.ZodType<Data>;
  /**
   * What makes two enqueued jobs the same: the second one is dropped while the first waits. While the first
   * runs, the second waits, and runs once with the data that came last.
   */
  readonly key: (data: Data) => string;
  /** Must be safe to run twice: see `fenceJob`. */
  readonly run: (data: Data, context: JobContext) => Promise<void>;
  /** Runs at once in one process (default 1). */
  readonly concurrency?: number;
  /** Runs that may throw before the job is given up (default 5, further and further apart). */
  readonly attempts?: number;
}

/** A job whose data nobody needs to know: what a list of jobs holds. */
export interface Job {
  readonly name: string;
  readonly concurrency: number;
  readonly attempts: number;
  /** Throws when the data is not this job's. */
  keyOf(data: unknown): string;
  execute(data: unknown, context: JobContext): Promise<void>;
}

/** A job that data can be enqueued for. */
export interface DefinedJob<Data> extends Job {
  readonly data: z.ZodType<Data>;
}

/** Thrown by a job that would fail the same way every time: it is not tried again. */
export class GiveUp extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GiveUp';
  }
}

const JOB_NAME = /^[a-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*$/;

/** Background work that survives the process, is tried again, and is never lost; at least once, so make it safe to repeat. */
export function defineJob<Data>(definition: JobDefinition<Data>): DefinedJob<Data> {
  const { name, data: schema, key, run, concurrency = 1, attempts = 5 } = definition;
  if (!JOB_NAME.test(name)) throw new Error(`Not a name for a job: '${name}'. Use words joined by dots: 'sync.run'.`);
  return {
    name,
    concurrency,
    attempts,
    data: schema,
    keyOf: (data) => key(schema.parse(data)),
    async execute(data, context) {
      const parsed = schema.safeParse(data);
      if (!parsed.success) throw new GiveUp(`The data of job ${name} is not what it takes`, { cause: parsed.error });
      await run(parsed.data, context);
    },
  };
}
