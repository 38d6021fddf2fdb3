import { openDatabase, type Database } from '../db/index.ts';
import type { Logger } from '../telemetry/index.ts';
import { makeAdvance, type Advance, type AdvanceListener } from './advance.ts';
import { makeBell } from './bell.ts';
import { makeCursorCodec } from './cursor.ts';
import { CursorExpired, CursorInvalid } from './log-errors.ts';
import { makePositionWaiters } from './position-waiters.ts';
import { pruneLog, type PruneOptions } from './prune.ts';
import {
  databaseIdentity,
  isPendingUpTo,
  lastPending,
  positionsOf,
  readHead,
  readLog,
  type LogHead,
  type LogPage,
  type ReadOptions,
} from './queries.ts';
import { startSequencer } from './sequencer.ts';
import { untilApplied, untilReached } from './until-applied.ts';
import { postgresWakeUp, type WakeUp } from './wake-up.ts';

export interface EventLogOptions {
  readonly url: string;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  /** Signs cursors: the same in every process of the hub. */
  readonly secret: string;
  readonly logger: Logger;
  /** How other processes are told that the log has grown (default: LISTEN on `url`). Closed with the log. */
  readonly wakeUp?: WakeUp;
  /** How long an event may go unnoticed when wake-ups fail (default 500 ms). */
  readonly pollMs?: number;
}

export interface Sequencer {
  /** Ends after the batch it is at; another process takes over. */
  stop(): Promise<void>;
}

/** The hub's event log as one process sees it. */
export interface EventLog {
  head(): Promise<LogHead>;
  /** Events in order. Throws LogGap when retention has removed what comes after `after`. */
  read(options: ReadOptions): Promise<LogPage>;
  /** Waits until the committed event has its position; undefined when it has none in time. */
  positionOf(eventId: string, timeoutMs?: number): Promise<bigint | undefined>;
  /**
   * Waits until every copy that projections of this name keep, in whatever schema, holds the committed event. False when
   * one of them does not in time (default 1,000 ms): its subgraph may be down.
   */
  applied(projection: string, eventId: string, timeoutMs?: number): Promise<boolean>;
  /**
   * Waits until projections of these names have applied everything that was committed before this call, in whatever schema.
   * Throws when for `timeoutMs` (default 30,000) they do not get on.
   */
  appliedBy(projections: readonly string[], timeoutMs?: number): Promise<void>;
  /**
   * The end of the log once it holds everything that was committed before this call. Throws when for `timeoutMs`
   * no event got a position: a long queue that moves is waited for.
   */
  settled(timeoutMs?: number): Promise<bigint>;
  /** An opaque text that stands for "everything up to here has been seen". */
  encodeCursor(position: bigint): string;
  /** Its position. Throws CursorInvalid, or CursorExpired with the oldest cursor that is left. */
  decodeCursor(cursor: string): Promise<bigint>;
  /** Calls `listener` soon after the log has grown, with its new end. Returns what stops that. */
  onAdvance(listener: AdvanceListener): () => void;
  /** Takes part in giving positions. At least one process of a hub must. */
  startSequencer(options?: { readonly batchSize?: number }): Sequencer;
  /** Retention, by age and by count. Returns how many events it removed. */
  prune(options: PruneOptions): Promise<number>;
  close(): Promise<void>;
}

const DEFAULT_WAIT_MS = 5_000;
const APPLIED_WAIT_MS = 1_000;
const STANDSTILL_MS = 30_000;
const SETTLED_POLL_MS = 100;

/** Opens the log; the database must have been migrated. Connections are made when they are needed. */
export async function openLog(options: EventLogOptions): Promise<EventLog> {
  const { url, name, logger, pollMs = 500 } = options;
  const wakeUp = options.wakeUp ?? postgresWakeUp({ url, name: `${name} wake-up`, logger });
  const database = openDatabase({ url, name: `${name} log`, role: 'tributary_log' });
  const advance = makeAdvance({ wakeUp, pollMs, logger, readLast: async () => (await readHead(database)).last });
  const waiters = makePositionWaiters({
    positionsOf: async (ids) => await positionsOf(database, ids),
    listen: advance.listen,
  });
  const cursors = await openCursors(database, options.secret).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const sequencers = new Set<Sequencer>();
  let closing: Promise<void> | undefined;

  return {
    head: async () => cursors.noted(await readHead(database)),
    async read(readOptions) {
      const page = await readLog(database, readOptions);
      cursors.noted(page.head);
      advance.heard(page.head.last);
      return page;
    },
    positionOf: async (eventId, timeoutMs = DEFAULT_WAIT_MS) => await waiters.wait(eventId, timeoutMs),
    applied: async (projection, eventId, timeoutMs = APPLIED_WAIT_MS) =>
      await untilApplied(database, {
        projection,
        timeoutMs,
        positionOf: async (waitMs) => await waiters.wait(eventId, waitMs),
      }),
    async appliedBy(projections, timeoutMs = STANDSTILL_MS) {
      const position = await untilSettled(database, advance, timeoutMs);
      for (const projection of projections) await untilReached(database, { projection, position, timeoutMs });
    },
    settled: async (timeoutMs = DEFAULT_WAIT_MS) => await untilSettled(database, advance, timeoutMs),
    encodeCursor: cursors.encode,
    decodeCursor: cursors.decode,
    onAdvance: advance.listen,
    startSequencer({ batchSize } = {}) {
      const session = startSequencer({
        url,
        name,
        logger,
        pollMs,
        ...(batchSize === undefined ? {} : { batchSize }),
        async onBatch(position) {
          advance.heard(position);
          await wakeUp.announce(position);
        },
      });
      const sequencer = { stop: async () => await session.close() };
      sequencers.add(sequencer);
      return sequencer;
    },
    prune: async (pruneOptions) => await pruneLog(database, pruneOptions),
    async close() {
      closing ??= close();
      await closing;
    },
  };

  async function close(): Promise<void> {
    await Promise.all([...sequencers].map(async (sequencer) => await sequencer.stop()));
    await advance.close();
    await database.close();
  }
}

interface Cursors {
  encode(position: bigint): string;
  decode(cursor: string): Promise<bigint>;
  noted(head: LogHead): LogHead;
}

/** Cursors are made for the epoch as it was read last: a new one reaches them with the next page. */
async function openCursors(database: Database, secret: string): Promise<Cursors> {
  const codec = makeCursorCodec(secret);
  const identity = await databaseIdentity(database);
  let epoch = (await readHead(database)).epoch;
  const encode = (position: bigint): string => codec.encode(position, `${identity}/${epoch}`);
  const noted = (head: LogHead): LogHead => {
    epoch = head.epoch;
    return head;
  };
  return {
    encode,
    noted,
    async decode(cursor) {
      const head = noted(await readHead(database));
      const position = codec.decode(cursor, `${identity}/${epoch}`);
      if (position > head.last) throw new CursorInvalid('the log does not go that far');
      if (position + 1n < head.oldest) throw new CursorExpired(encode(head.oldest - 1n));
      return position;
    },
  };
}

async function untilSettled(database: Database, advance: Advance, timeoutMs: number): Promise<bigint> {
  let deadline = Date.now() + timeoutMs;
  const seq = await lastPending(database);
  const bell = makeBell();
  const unlisten = advance.listen(() => {
    deadline = Date.now() + timeoutMs;
    bell.ring();
  });
  try {
    while (seq !== undefined && (await isPendingUpTo(database, seq))) {
      if (Date.now() > deadline) throw new Error('Committed events get no position: no sequencer is at work.');
      await bell.wait(SETTLED_POLL_MS);
      bell.reset();
    }
    return (await readHead(database)).last;
  } finally {
    unlisten();
  }
}
