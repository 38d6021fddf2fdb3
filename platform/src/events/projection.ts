import type { Database, Transaction } from '../db/index.ts';
import type { Logger } from '../telemetry/index.ts';
import type { LogEvent } from './event.ts';
import type { EventLog } from './event-log.ts';
import { makeProjectionStep, type StepResult } from './projection-step.ts';

/**
 * Something that is kept up to date from the log, in the database of the one who keeps it. Its cursor is a row
 * of `<schema>.projection_cursors (name text primary key, position bigint not null)`.
 */
export interface Projection {
  readonly schema: string;
  /** Unique in the schema, for ever: its cursor is kept by it. */
  readonly name: string;
  /** `deal.created`, or `deal.*` for all of a noun. */
  readonly types: readonly string[];
  /** Events per transaction at most (default 200). */
  readonly batchSize?: number;
  /**
   * Runs once per event that commits: effects and cursor are one transaction. What it does elsewhere (enqueue a
   * job) may happen again after a failure, so it needs a key; everything else awaits nothing but `tx`.
   */
  readonly apply: (tx: Transaction, events: readonly LogEvent[]) => Promise<void>;
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

/**
 * Runs a projection. Any number of processes may run the same one: they take turns by the lock on its cursor.
 * A batch that fails is rolled back and tried again, more and more rarely and event by event, so that the
 * error names the one event that cannot be applied.
 */
export function runProjection(options: RunProjectionOptions): RunningProjection {
  const { log, logger, schema } = options;
  const step = makeProjectionStep(options);
  let lastError: Error | undefined;
  let failures = 0;
  let isStopped = false;
  let wake = (): void => undefined;
  let isAwake = false;
  const unlisten = log.onAdvance(ring);
  const done = run();

  function ring(): void {
    isAwake = true;
    wake();
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      isAwake = false;
      const result = await step.run().catch(failed);
      if (result !== undefined) {
        failures = 0;
        lastError = undefined;
      }
      if (!isStopped) await rest(result);
    }
  }

  async function rest(result: StepResult | undefined): Promise<void> {
    if (result === 'more') return;
    if (result === 'end') await sleep(undefined);
    else if (result === 'unsaved' || result === 'busy') await sleep(BUSY_PAUSE_MS);
    else await sleepThrough(Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS));
  }

  function failed(error: unknown): undefined {
    failures += 1;
    lastError = error instanceof Error ? error : new Error(String(error));
    logger.error({ err: error, projection: `${schema}.${options.name}`, failures }, 'A projection does not get on');
    return undefined;
  }

  /** Until the log grows, the projection is stopped, or the time is over. */
  async function sleep(ms: number | undefined): Promise<void> {
    if (isAwake) return;
    await new Promise<void>((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** New events are no reason to try a failing one again sooner. */
  async function sleepThrough(ms: number): Promise<void> {
    const until = Date.now() + ms;
    while (!isStopped && Date.now() < until) {
      isAwake = false;
      await sleep(until - Date.now());
    }
  }

  return {
    name: `${schema}.${options.name}`,
    get lastError() {
      return lastError;
    },
    lag: step.lag,
    async caughtUp(position) {
      const target = position ?? (await log.settled());
      ring();
      while (!isStopped && !(await step.hasReached(target))) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async stop() {
      isStopped = true;
      unlisten();
      wake();
      await done;
    },
  };
}
