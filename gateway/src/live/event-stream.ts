import type { LogEvent } from '@tributary/platform';
import type { Ring } from './ring.ts';

export interface StreamOptions {
  /** Position behind which the stream begins; the newest event of the ring when absent. */
  readonly after?: bigint | undefined;
  readonly filter: StreamFilter;
}

export interface StreamFilter {
  matches(event: LogEvent): boolean;
  /** What must be waited for before this event is judged; nothing for almost every one. */
  before?(event: LogEvent): Promise<void> | undefined;
}

export interface StreamHost {
  readonly ring: Ring;
  readonly waiting: Set<EventStream>;
  /** Why the ring will never get another event; every stream on it ends with this. */
  readonly refusal: Error | undefined;
  /** Events from the log itself, for a reader that is behind the ring. */
  read(after: bigint): Promise<readonly LogEvent[]>;
  /** Told of every question for an event. */
  asked(): void;
}

type Step = IteratorResult<LogEvent, undefined>;

const DONE: Step = { done: true, value: undefined };
/** Matches kept of one page of the log; the page is read again for the rest, so a reader never holds more. */
const MOST_KEPT = 50;

/**
 * One subscriber's place in the log. It holds a position, not a queue: `next()` looks for the first match behind
 * it, in the ring or, when the ring has moved on, in the log. Written by hand because an async generator cannot
 * return while it waits: `return()` here settles the pending `next()` and leaves nothing behind.
 */
export class EventStream implements AsyncIterableIterator<LogEvent, undefined> {
  readonly #host: StreamHost;
  readonly #filter: StreamFilter;
  /** Position behind which the stream began. */
  readonly begin: bigint;
  #position: bigint;
  /** Number of the next event to look at; undefined while the stream is behind the ring. */
  #number: number | undefined;
  #kept: LogEvent[] = [];
  /** What the next event waits for, and the position of the last one that waited. */
  #preparing: Promise<void> | undefined;
  #preparedAt: bigint | undefined;
  #isDone = false;
  #waiter: ((step: Step | Promise<Step>) => void) | undefined;

  constructor(host: StreamHost, options: StreamOptions) {
    this.#host = host;
    this.#filter = options.filter;
    this.begin = options.after ?? host.ring.tail;
    this.#position = this.begin;
    this.#number = host.ring.after(this.#position);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Where the reader stands who waits: everything up to there was given to it or is none of its. */
  get waitsBehind(): bigint | undefined {
    return this.#waiter && this.#position;
  }

  async next(): Promise<Step> {
    this.#host.asked();
    while (!this.#isDone) {
      // Nothing behind what is waited for may be judged before.
      if (this.#preparing) await this.#prepare();
      const event = this.#kept.shift() ?? this.#scan();
      if (event) return { done: false, value: event };
      if (this.#preparing) continue;
      if (this.#host.refusal) throw this.#host.refusal;
      if (this.#number !== undefined) return await this.#wait();
      else await this.#readLog();
    }
    return DONE;
  }

  return(): Promise<Step> {
    this.#isDone = true;
    this.#kept = [];
    this.#settle(DONE);
    return Promise.resolve(DONE);
  }

  /** Called by the event source after it pushed to the ring. Never throws: there are others to be woken. */
  wake(): void {
    try {
      const event = this.#scan();
      if (event) this.#settle({ done: false, value: event });
      // To be waited for, refused, or behind the ring because of a burst longer than it: a matter for `next()`.
      else if (this.#preparing || this.#number === undefined || this.#host.refusal) this.#goOn();
    } catch (error) {
      this.#isDone = true;
      // What the event threw is told to whoever waits: another event would not bring it back.
      if (this.#waiter) this.#settle(Promise.reject(asError(error)));
    }
  }

  #goOn(): void {
    if (this.#waiter) this.#settle(this.next());
  }

  /** The first match in the ring, or undefined: at its end, or behind it (then `#number` is undefined). */
  #scan(): LogEvent | undefined {
    const { ring } = this.#host;
    if (this.#number === undefined) return undefined;
    if (!ring.covers(this.#number)) {
      this.#number = undefined;
      return undefined;
    }
    for (let event = ring.at(this.#number); event; event = ring.at(this.#number)) {
      // A cursor may be ahead of this process's ring.
      const isSeen = event.position <= this.#position;
      if (!isSeen && this.#mustPrepare(event)) return undefined;
      this.#number += 1;
      if (isSeen) continue;
      this.#position = event.position;
      if (this.#filter.matches(event)) return event;
    }
    return undefined;
  }

  #mustPrepare(event: LogEvent): boolean {
    if (this.#preparedAt === event.position) return false;
    this.#preparing = this.#filter.before?.(event);
    if (!this.#preparing) return false;
    this.#preparedAt = event.position;
    return true;
  }

  async #prepare(): Promise<void> {
    const preparing = this.#preparing;
    this.#preparing = undefined;
    await preparing;
  }

  #wait(): Promise<Step> {
    return new Promise((resolve) => {
      this.#waiter = resolve;
      this.#host.waiting.add(this);
    });
  }

  #settle(step: Step | Promise<Step>): void {
    const waiter = this.#waiter;
    this.#waiter = undefined;
    this.#host.waiting.delete(this);
    waiter?.(step);
  }

  async #readLog(): Promise<void> {
    const { ring } = this.#host;
    const page = await this.#host.read(this.#position);
    if (this.#isDone || this.#host.refusal) return;
    for (const event of page) {
      if (this.#kept.length === MOST_KEPT) break;
      await this.#filter.before?.(event);
      this.#position = event.position;
      if (this.#filter.matches(event)) this.#kept.push(event);
    }
    // Nothing behind the position, yet the ring begins later: the positions between were never given.
    if (page.length === 0 && this.#position < ring.floor) this.#position = ring.floor;
    this.#number = ring.after(this.#position);
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('An event could not be judged.', { cause: thrown });
}
