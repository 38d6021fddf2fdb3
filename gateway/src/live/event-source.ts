/**
 * The log, as a source of live events. One reader per process follows its end into a ring; subscribers pull from
 * the ring, or from the log when they are behind it. Memory is the ring and one position per subscriber, whatever
 * the subscribers do. While nobody asks for events none are read: only the end of the log is followed.
 */
import type { LogEvent, Logger } from '@tributary/platform';
import { EventStream, type StreamHost, type StreamOptions } from './event-stream.ts';
import { CursorRefused, type LiveLog } from './live-log.ts';
import { Ring } from './ring.ts';

export interface EventSource {
  /** Begins at the head of the log. Throws when the log cannot be read. */
  start(): Promise<void>;
  open(options: StreamOptions): EventStream;
  /** Subscribers that wait for an event at the moment. */
  readonly waiting: number;
  close(): Promise<void>;
}

interface EventSourceOptions {
  readonly log: LiveLog;
  readonly logger: Logger;
  /** Events held in memory. Default 10,000. */
  readonly capacity?: number;
  /** How long a lost wake-up can go unnoticed. Default 1,000. */
  readonly pollMs?: number;
  /** How long after the last question for an event nobody is taken to be interested. Default 10,000. */
  readonly idleMs?: number;
}

/** Events taken from the log at once by the one reader that follows its end. */
const FOLLOW_PAGE = 1_000;
/** Events taken at once for a subscriber that is behind the ring. */
const CATCH_UP_PAGE = 200;
/** Subscribers that may read the log at the same time; a crowd that comes back must not take every connection. */
const CATCH_UP_AT_ONCE = 4;

export function makeEventSource({ log, pollMs = 1_000, ...options }: EventSourceOptions): EventSource {
  const waiting = new Set<EventStream>();
  const follower = makeFollower({ log, waiting, ...options });
  let isClosed = false;
  let stopListening: (() => void) | undefined;
  let poll: NodeJS.Timeout | undefined;

  return {
    async start() {
      await follower.begin();
      stopListening = log.onAdvance(follower.advance);
      poll = setInterval(follower.advance, pollMs);
      poll.unref();
    },
    open(streamOptions) {
      const { host } = follower;
      host.asked();
      const stream = new EventStream(host, streamOptions);
      if (isClosed) void stream.return();
      return stream;
    },
    get waiting() {
      return waiting.size;
    },
    async close() {
      isClosed = true;
      stopListening?.();
      clearInterval(poll);
      for (const stream of [...waiting]) await stream.return();
      await follower.close();
    },
  };
}

interface Follower {
  /** Where new streams begin. */
  readonly host: StreamHost;
  begin(): Promise<void>;
  /** Goes on to the end of the log, if it is not on its way already. */
  advance(): void;
  close(): Promise<void>;
}

type FollowerOptions = Omit<EventSourceOptions, 'pollMs'> & { readonly waiting: Set<EventStream> };

function makeFollower(options: FollowerOptions): Follower {
  const { log, logger, waiting, capacity = 10_000, idleMs = 10_000 } = options;
  const limited = atMost(CATCH_UP_AT_ONCE);
  const read = (after: bigint) => limited(() => log.read(after, CATCH_UP_PAGE));
  let askedAt = -Infinity;
  const asked = (): void => {
    askedAt = performance.now();
  };
  const isIdle = (): boolean => waiting.size === 0 && performance.now() - askedAt >= idleMs;
  const ringAt = (head: bigint) => new Ring(capacity, head);
  const hostAt = (head: bigint): Followed => ({ ring: ringAt(head), waiting, read, asked, refusal: undefined });
  let host = hostAt(0n);
  let following: Promise<void> | undefined;
  let isStale = false;
  let isClosed = false;

  function advance(): void {
    isStale = true;
    following ??= follow().finally(() => {
      following = undefined;
      if (isStale && !isClosed) advance();
    });
  }

  async function follow(): Promise<void> {
    try {
      while (isStale && !isClosed) {
        isStale = false;
        await (isIdle() ? passOver() : followOn()).catch(beginAnew);
      }
    } catch (error) {
      // The next poll tries again; subscribers wait, and lose nothing.
      isStale = false;
      logger.warn({ err: error, position: String(host.ring.tail) }, 'cannot follow the event log');
    }
  }

  async function passOver(): Promise<void> {
    const end = await log.end();
    // Whoever asked meanwhile begins where the ring ended before.
    if (isIdle()) host.ring.skipTo(end);
    else isStale = true;
  }

  async function followOn(): Promise<void> {
    const { ring } = host;
    const page = await log.read(ring.tail, FOLLOW_PAGE);
    for (const event of page) ring.push(event);
    if (page.length > 0) for (const stream of [...waiting]) stream.wake();
    if (page.length === FOLLOW_PAGE) isStale = true;
  }

  /**
   * What comes behind the ring will never be read: retention went past it while the log could not be reached, or the log
   * was replaced. Asking again would be refused for ever, and silence would be no answer to those who wait.
   */
  async function beginAnew(error: unknown): Promise<void> {
    if (!(error instanceof CursorRefused)) throw error;
    const head = await log.begin();
    logger.warn({ err: error, position: String(host.ring.tail) }, 'the event log is followed anew from its end');
    host.refusal = error;
    host = hostAt(head);
    for (const stream of [...waiting]) stream.wake();
  }

  return {
    get host() {
      return host;
    },
    async begin() {
      host = hostAt(await log.begin());
    },
    advance,
    async close() {
      isClosed = true;
      await following;
    },
  };
}

type Followed = { -readonly [Key in keyof StreamHost]: StreamHost[Key] };

type Read = () => Promise<readonly LogEvent[]>;

function atMost(limit: number): (read: Read) => Promise<readonly LogEvent[]> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (read) => {
    if (running >= limit) await new Promise<void>((resolve) => queue.push(resolve));
    else running += 1;
    try {
      return await read();
    } finally {
      // The place is handed to the next in line, so `running` changes only when nobody waits.
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
