import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LogEvent } from '@tributary/platform';
import { makeMemoryLog, type MemoryLog } from '../test-endpoint/memory-log.ts';
import { silent } from '../test-endpoint/principals.ts';
import { type EventSource, makeEventSource } from './event-source.ts';
import type { EventStream } from './event-stream.ts';

const every = { matches: () => true };
const created = { type: 'deal.created' };
const many = (count: number) => Array.from({ length: count }, () => created);

let log: MemoryLog;
let source: EventSource;

async function begin(idleMs: number): Promise<void> {
  log = makeMemoryLog();
  source = makeEventSource({ log, logger: silent, capacity: 10, pollMs: 20, idleMs });
  await source.start();
}

afterEach(async () => {
  await source.close();
});

async function take(stream: EventStream, count: number): Promise<bigint[]> {
  const positions: bigint[] = [];
  while (positions.length < count) {
    const step = await stream.next();
    if (step.done) break;
    positions.push(step.value.position);
  }
  return positions;
}

function upTo(from: number, to: number): bigint[] {
  return Array.from({ length: to - from + 1 }, (_, index) => BigInt(from + index));
}

describe('an event source that nobody asks', () => {
  it('reads no event, and begins at the end of the log for who comes then', async () => {
    await begin(0);
    log.append(...many(30));
    while (source.open({ filter: every }).begin < 30n) await new Promise(setImmediate);
    expect(log.reads).toBe(0);

    const taken = take(source.open({ filter: every }), 2);
    log.append(...many(2));

    expect(await taken).toEqual([31n, 32n]);
  });

  it('loses nothing of a subscriber that asks again', async () => {
    await begin(0);
    const stream = source.open({ filter: every });
    log.append(...many(3));
    const first = await take(stream, 1);

    log.append(...many(30));
    while (source.open({ filter: every }).begin < 33n) await new Promise(setImmediate);

    expect([...first, ...(await take(stream, 32))]).toEqual(upTo(1, 33));
  });
});

// With 0 the ring is passed over whenever nobody happens to wait: it must not show.
describe.each([0, 10_000])('the event source, idle after %d ms', (idleMs) => {
  beforeEach(async () => {
    await begin(idleMs);
  });

  it('gives every event in order, whether it came before or after the question', async () => {
    const stream = source.open({ filter: every });

    const taken = take(stream, 5);
    log.append(created, created);
    await new Promise((resolve) => setTimeout(resolve, 10));
    log.append(created, created, created);

    expect(await taken).toEqual(upTo(1, 5));
  });

  it('gives only what matches', async () => {
    const stream = source.open({ filter: { matches: (event: LogEvent) => event.type === 'deal.won' } });

    log.append(created, { type: 'deal.won' }, created, { type: 'deal.won' });

    expect(await take(stream, 2)).toEqual([2n, 4n]);
  });

  it('begins at the end of the log when no cursor is given', async () => {
    log.append(...many(3));
    await take(source.open({ after: 0n, filter: every }), 3);
    const stream = source.open({ filter: every });

    log.append(created);

    expect(await take(stream, 1)).toEqual([4n]);
  });

  it('finds an event whose wake-up was lost', async () => {
    const stream = source.open({ filter: every });
    log.isQuiet = true;

    log.append(created);

    expect(await take(stream, 1)).toEqual([1n]);
  });

  it('reads the log for a cursor from before the ring, and goes on in the ring without gap or repeat', async () => {
    log.append(...many(25));
    await take(source.open({ after: 0n, filter: every }), 25);

    const stream = source.open({ after: 2n, filter: every });
    const taken = take(stream, 28);
    log.append(...many(5));

    expect(await taken).toEqual(upTo(3, 30));
  });

  it('lets a subscriber that stopped reading go on where it was, after any number of events', async () => {
    const stream = source.open({ filter: every });
    log.append(...many(3));
    const first = await take(stream, 2);

    log.append(...many(500));
    await take(source.open({ after: 502n, filter: every }), 1);

    expect([...first, ...(await take(stream, 501))]).toEqual(upTo(1, 503));
  });

  it('loses nothing to a burst that is longer than the ring while a subscriber waits', async () => {
    const stream = source.open({ filter: every });

    const taken = take(stream, 40);
    log.append(...many(40));

    expect(await taken).toEqual(upTo(1, 40));
  });

  it('refuses to go on behind what retention has left', async () => {
    const stream = source.open({ filter: every });
    log.append(...many(30));
    await take(source.open({ after: 0n, filter: every }), 30);

    log.forget(20n);

    await expect(stream.next()).rejects.toMatchObject({ code: 'CURSOR_EXPIRED', oldestCursor: 'c20' });
  });

  it('goes on after the log could not be read', async () => {
    const stream = source.open({ filter: every });
    log.failure = new Error('gone');
    log.append(created);
    await new Promise((resolve) => setTimeout(resolve, 50));

    log.failure = undefined;

    expect(await take(stream, 1)).toEqual([1n]);
  });

  it('tells those who wait when retention went past the log’s reader itself, and follows on for others', async () => {
    const told = source
      .open({ filter: every })
      .next()
      .catch((error: unknown) => error);
    log.failure = new Error('gone');
    log.append(...many(30));
    log.forget(20n);

    log.failure = undefined;

    expect(await told).toMatchObject({ code: 'CURSOR_EXPIRED', oldestCursor: 'c20' });
    const later = take(source.open({ filter: every }), 1);
    log.append(created);
    expect(await later).toEqual([31n]);
  });

  it('wakes everybody although an event cannot be judged for one, who is told', async () => {
    const poisoned = {
      matches: () => {
        throw new Error('poison');
      },
    };
    const told = source
      .open({ filter: poisoned })
      .next()
      .catch((error: unknown) => error);
    const taken = take(source.open({ filter: every }), 1);
    await new Promise((resolve) => setImmediate(resolve));

    log.append(created);

    expect(await taken).toEqual([1n]);
    expect(await told).toMatchObject({ message: 'poison' });
    expect(source.waiting).toBe(0);
  });

  it('ends a waiting subscriber at once and keeps nothing of it', async () => {
    const stream = source.open({ filter: every });
    const waiting = stream.next();
    await Promise.resolve();
    expect(source.waiting).toBe(1);

    await stream.return();

    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(source.waiting).toBe(0);
  });

  it('does not give an event twice to a cursor that is ahead of this process', async () => {
    const stream = source.open({ after: 3n, filter: every });
    const taken = take(stream, 2);

    log.append(...many(5));

    expect(await taken).toEqual([4n, 5n]);
  });

  it('reads each event once for any number of subscribers', async () => {
    const streams = Array.from({ length: 200 }, () => source.open({ filter: every }));
    const taken = streams.map((stream) => take(stream, 3));
    const before = log.reads;

    log.append(...many(3));
    await Promise.all(taken);

    expect(log.reads - before).toBeLessThanOrEqual(4);
  });

  it('ends every subscriber when it closes', async () => {
    const step = source.open({ filter: every }).next();

    await source.close();

    expect(await step).toEqual({ done: true, value: undefined });
    expect(await source.open({ filter: every }).next()).toEqual({ done: true, value: undefined });
  });
});
