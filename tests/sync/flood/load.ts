/** Sends a wave over many connections, several requests behind each other on each: as many as are answered, and no more than the rate. */
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { makeAnswers } from './answers.ts';
import type { Wave } from './wave.ts';

export interface LoadOptions {
  readonly port: number;
  readonly connections: number;
  /** Requests that are sent together on one connection; the next ones when all of them are answered. */
  readonly together: number;
  readonly seconds: number;
  /** Requests a second at most; undefined: as fast as they are answered. */
  readonly rate?: number | undefined;
}

export interface LoadResult {
  readonly seconds: number;
  readonly answered: number;
  readonly accepted: number;
  readonly busy: number;
  readonly unsigned: number;
  /** Answers of any other kind, and requests without one. */
  readonly unexpected: number;
  readonly busyWithoutRetryAfter: number;
  /** Numbers of the events that were accepted. */
  readonly events: Uint32Array;
  /** From sending to the answer, of the accepted. */
  readonly acceptedMs: Float32Array;
}

const TICK_MS = 2;
/** For answers to what was sent last. */
const LAST_ANSWERS_MS = 30_000;

/** Resolves when the last answer is there. */
export async function load(wave: Wave, options: LoadOptions): Promise<LoadResult> {
  const { seconds, rate, connections } = options;
  const tally = makeTally(wave);
  const lines = Array.from({ length: connections }, () => new Line(wave, options, tally));
  await Promise.all(lines.map(async (line) => await line.open()));
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  let next = 0;
  let turn = 0;
  const isDone = (): boolean => performance.now() >= end || next >= wave.requests;
  const sendDue = (): void => {
    const due = rate === undefined ? Infinity : (rate * (performance.now() - begun)) / 1_000;
    for (let looked = 0; looked < lines.length && next < due && !isDone(); looked += 1) {
      const line = lines[(turn += 1) % lines.length];
      if (line?.isIdle === true) next += line.send(next);
    }
  };
  // An idle line need not wait for the next tick when nothing holds it back.
  if (rate === undefined) tally.onIdle = sendDue;
  while (!isDone()) {
    sendDue();
    await delay(TICK_MS);
  }
  tally.onIdle = undefined;
  const sentFor = (performance.now() - begun) / 1_000;
  const latest = performance.now() + LAST_ANSWERS_MS;
  while (lines.some(({ isIdle }) => !isIdle) && performance.now() < latest) await delay(TICK_MS);
  for (const line of lines) line.close();
  return { ...tally.result(next), seconds: sentFor };
}

/** One connection. Its answers come in the order of its requests. */
class Line {
  private socket: Socket | undefined;
  private first = 0;
  private waiting = 0;
  private sentAt = 0;
  private isClosed = false;
  private readonly wave: Wave;
  private readonly options: LoadOptions;
  private readonly tally: Tally;

  constructor(wave: Wave, options: LoadOptions, tally: Tally) {
    this.wave = wave;
    this.options = options;
    this.tally = tally;
  }

  get isIdle(): boolean {
    return this.waiting === 0 && this.socket?.writable === true;
  }

  async open(): Promise<void> {
    const socket = connect(this.options.port, '127.0.0.1').setNoDelay(true);
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    const answers = makeAnswers((status, hasRetryAfter) => {
      this.tally.note(this.first, { status, hasRetryAfter, ms: performance.now() - this.sentAt });
      this.first += 1;
      this.waiting -= 1;
      if (this.waiting === 0) this.tally.onIdle?.();
    });
    socket.on('data', (chunk: Buffer) => {
      answers.take(chunk);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => void this.reopen());
    this.socket = socket;
  }

  /** Sends requests from this one on. Returns how many. */
  send(first: number): number {
    const count = Math.min(this.options.together, this.wave.requests - first);
    const bytes = Buffer.allocUnsafe(count * this.wave.requestBytes);
    for (let nth = 0; nth < count; nth += 1) this.wave.write(first + nth, bytes, nth * this.wave.requestBytes);
    this.first = first;
    this.waiting = count;
    this.sentAt = performance.now();
    this.socket?.write(bytes);
    return count;
  }

  close(): void {
    this.isClosed = true;
    this.socket?.destroy();
  }

  /** What was on its way has no answer, and is found missing in the sums. */
  private async reopen(): Promise<void> {
    this.waiting = 0;
    if (!this.isClosed) await this.open().catch(() => undefined);
  }
}

interface Tally {
  note(request: number, answer: { status: number; hasRetryAfter: boolean; ms: number }): void;
  onIdle: (() => void) | undefined;
  result(sent: number): Omit<LoadResult, 'seconds'>;
}

function makeTally(wave: Wave): Tally {
  const counts = { answered: 0, accepted: 0, busy: 0, unsigned: 0, busyWithoutRetryAfter: 0 };
  const events: number[] = [];
  const times: number[] = [];
  return {
    onIdle: undefined,
    note(request, { status, hasRetryAfter, ms }) {
      counts.answered += 1;
      if (status === 200) {
        counts.accepted += 1;
        events.push(wave.eventOf(request));
        times.push(ms);
      } else if (status === 503 || status === 429) {
        counts.busy += 1;
        if (!hasRetryAfter) counts.busyWithoutRetryAfter += 1;
      } else if (status === 401 && wave.isCorrupt(request)) counts.unsigned += 1;
    },
    result: (sent) => ({
      ...counts,
      unexpected: sent - counts.accepted - counts.busy - counts.unsigned,
      events: Uint32Array.from(events),
      acceptedMs: Float32Array.from(times),
    }),
  };
}
