import { setTimeout as delay } from 'node:timers/promises';
import type { Database, Transaction } from '../db/index.ts';
import type { Logger } from '../telemetry/index.ts';
import { makeBell, type Bell } from './bell.ts';
import type { Actor, LogEvent } from './event.ts';
import type { EventLog } from './event-log.ts';
import { makeProjectionStep, type ProjectionStep, type StepResult } from './projection-step.ts';

/**
 * Something that is kept up to date from the log, in the database of the one who keeps it. Its cursor is a row
 * of `<schema>.projection_cursors (name text primary key, position bigint not null)`.
 */
export interface Projection {
  readonly schema: string;
  /** Unique in the schema, for ever: its cursor is kept by it. */
  readonly name: string;
  /**
   * `deal.created`, or `deal.*` for all of a noun. As a question it is asked before and after each read of the log, and
   * the log is read again when the answers differ: an event that was appended after a type became wanted is not missed.
   */
  readonly types: readonly string[] | (() => Promise<readonly string[] | 'all'>);
  /** Of these only events whose data has one of these fields: the others are passed over where they are stored. */
  readonly having?: readonly string[];
  /** Only what these kinds of actors did. */
  readonly actors?: readonly Actor['kind'][];
  /** Events per transaction at most (default 200). */
  readonly batchSize?: number;
  /**
   * Runs once per event that commits: effects and cursor are one transaction. What it does elsewhere (enqueue a
   * job) may happen again after a failure, so it needs a key; everything else awaits nothing but `tx`.
   */
  readonly apply: (tx: Transaction, events: readonly LogEvent[]) => Promise<void>;
  /**
   * Runs when what `apply` wrote is there for everybody, or never: the process may end in between. For wake-ups only,
   * of somebody who would look by themselves a little later.
   */
  readonly afterCommit?: () => Promise<void>;
}

export interface RunProjectionOptions extends Projection {
  readonly db: Database;
  readonly log: EventLog;
  readonly logger: Logger;
}

export interface RunningProjection {
  readonly name: string;
  /** Why it does not get on now; undefined when it does. A LogGap stays until the projection is rebuilt. */
  readonly lastError: Error | undefined;
  /** Events between its cursor and the end of the log. */
  lag(): Promise<bigint>;
  /** Resolves when it has applied everything up to `position`, by default everything committed before the call. */
  caughtUp(position?: bigint): Promise<void>;
  /** Ends after the batch it is at. */
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;
/** Another process has the cursor: look again after this. */
const BUSY_PAUSE_MS = 250;
const CAUGHT_UP_POLL_MS = 10;

/**
 * Runs a projection. Any number of processes may run the same one: they take turns by the lock on its cursor.
 * A batch that fails is rolled back and tried again, more and more rarely and event by event, so that the
 * error names the one event that cannot be applied.
 */
export function runProjection(options: RunProjectionOptions): RunningProjection {
  const { log } = options;
  const step = makeProjectionStep(options);
  const bell = makeBell();
  const runner = makeRunner(options, step, bell);
  const unlisten = log.onAdvance(bell.ring);
  const done = runner.run();
  return {
    name: `${options.schema}.${options.name}`,
    get lastError() {
      return runner.lastError;
    },
    lag: step.lag,
    async caughtUp(position) {
      const target = position ?? (await log.settled());
      bell.ring();
      while (!runner.isStopped && !(await step.hasReached(target))) await delay(CAUGHT_UP_POLL_MS);
    },
    async stop() {
      runner.isStopped = true;
      unlisten();
      bell.ring();
      await done;
    },
  };
}

interface Runner {
  isStopped: boolean;
  lastError: Error | undefined;
  run(): Promise<void>;
}

function makeRunner({ schema, name, logger }: RunProjectionOptions, step: ProjectionStep, bell: Bell): Runner {
  let failures = 0;

  function failed(error: unknown): 'failed' {
    failures += 1;
    runner.lastError = error instanceof Error ? error : new Error(String(error));
    logger.error({ err: error, projection: `${schema}.${name}`, failures }, 'A projection does not get on');
    return 'failed';
  }

  /** New events are no reason to try a failing one again sooner. */
  async function waitThrough(ms: number): Promise<void> {
    const until = Date.now() + ms;
    while (!runner.isStopped && Date.now() < until) {
      bell.reset();
      await bell.wait(until - Date.now());
    }
  }

  async function rest(result: StepResult | 'failed'): Promise<void> {
    if (result === 'end') await bell.wait();
    else if (result === 'unsaved' || result === 'busy') await bell.wait(BUSY_PAUSE_MS);
    else if (result === 'failed') {
      await waitThrough(Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS));
    }
  }

  const runner: Runner = {
    isStopped: false,
    lastError: undefined,
    async run() {
      while (!runner.isStopped) {
        bell.reset();
        const result = await step.run().catch(failed);
        if (result !== 'failed') {
          failures = 0;
          runner.lastError = undefined;
        }
        // Stopped meanwhile: the ring that told so may have been reset.
        if (!isStopped(runner)) await rest(result);
      }
    },
  };
  return runner;
}

/** A call, because the compiler takes a property that was false before an await for false after it. */
function isStopped(runner: Runner): boolean {
  return runner.isStopped;
}
