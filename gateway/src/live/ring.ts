import type { LogEvent } from '@tributary/platform';

/**
 * The newest events of the log, shared by every subscriber of the process. Each event gets a number here, which
 * tells in one comparison whether a reader is inside the ring; positions of the log do the same across processes.
 */
export class Ring {
  readonly #slots: (LogEvent | undefined)[];
  readonly #capacity: number;
  #next = 0;
  /** Number of the first event behind the last one that was passed over. */
  #first = 0;
  #tail: bigint;
  /** The position just before the oldest event held. */
  #floor: bigint;

  constructor(capacity: number, head: bigint) {
    this.#capacity = capacity;
    this.#slots = new Array<LogEvent | undefined>(capacity);
    this.#tail = head;
    this.#floor = head;
  }

  /** The number that the next event will get. */
  get next(): number {
    return this.#next;
  }

  /** Position of the newest event pushed, or of the head that the ring began at. */
  get tail(): bigint {
    return this.#tail;
  }

  get floor(): bigint {
    return this.#floor;
  }

  get #oldest(): number {
    return Math.max(this.#first, this.#next - this.#capacity);
  }

  push(event: LogEvent): void {
    const slot = this.#next % this.#capacity;
    const evicted = this.#slots[slot];
    if (evicted) this.#floor = evicted.position;
    this.#slots[slot] = event;
    this.#next += 1;
    this.#tail = event.position;
  }

  /** Passes over everything up to this position, and holds nothing: whoever is behind it has the log. */
  skipTo(position: bigint): void {
    if (position <= this.#tail) return;
    this.#slots.fill(undefined);
    // A number of its own, which is never here: who waited for the next event is behind the ring now.
    this.#next += 1;
    this.#first = this.#next;
    this.#tail = position;
    this.#floor = position;
  }

  /** The event of that number, or undefined when it is not here: not yet, or no longer (`holds` tells which). */
  at(number: number): LogEvent | undefined {
    return this.holds(number) ? this.#slots[number % this.#capacity] : undefined;
  }

  holds(number: number): boolean {
    return number >= this.#oldest && number < this.#next;
  }

  /** Whether a reader at that number has lost nothing: it is in the ring or waits for the next event. */
  covers(number: number): boolean {
    return number >= this.#oldest;
  }

  /** The number of the first event behind `position`, or undefined when the ring begins later than that. */
  after(position: bigint): number | undefined {
    if (position < this.#floor) return undefined;
    let low = this.#oldest;
    let high = this.#next;
    while (low < high) {
      const middle = (low + high) >> 1;
      const event = this.at(middle);
      if (event && event.position <= position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
