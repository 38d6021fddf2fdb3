import { describe, expect, it } from '@jest/globals';
import type { Stream } from '@tributary/connector-kit';
import { declarationOf, pollEvery, sweepEvery } from './declaration.ts';

const MINUTE = 60_000;
type Facts = Pick<Stream, 'name' | 'blindSpots' | 'deletes'>;

/** Only what is declared matters here. */
function aStream(facts: Partial<Facts> & { feeds?: string }): Stream {
  const base = {
    name: 'orders',
    title: 'Orders',
    kinds: ['order'],
    covers: [],
    blindSpots: [],
    deletes: { by: 'none' },
  };
  return { ...base, ...facts } as unknown as Stream;
}

const orders = aStream({
  blindSpots: [
    { kind: 'paid', remedy: 'substream', stream: 'progress', everyMs: 5 * MINUTE },
    { kind: 'renamed', remedy: 'sweep', everyMs: 60 * MINUTE },
  ],
  deletes: { by: 'sweep', everyMs: 30 * MINUTE },
});
const progress = aStream({ name: 'progress', feeds: 'orders' });

describe('how often', () => {
  it.each([
    ['a stream is read: as its connection says', orders, MINUTE, MINUTE],
    ['a sub-stream is read: as the blind spot asks', progress, MINUTE, 5 * MINUTE],
    ['a sub-stream of a fast connection is read: sped up in proportion', progress, 2_000, 10_000],
    [
      'a sub-stream of a slow connection is read: no more often than the connection',
      progress,
      10 * MINUTE,
      10 * MINUTE,
    ],
    ['nothing is read by itself on a connection without an interval', progress, null, undefined],
  ])('%s', (_, stream, pollMs, expected) => {
    expect(pollEvery(stream, [orders, progress], pollMs)).toBe(expected);
  });

  it.each([
    ['the shortest of what deletes and blind spots ask', orders, MINUTE, 30 * MINUTE],
    ['sped up on a fast connection', orders, 2_000, MINUTE],
    ['never without a reason', progress, MINUTE, undefined],
    ['never without an interval', orders, null, undefined],
  ])('a stream is swept: %s', (_, stream, pollMs, expected) => {
    expect(sweepEvery(stream, pollMs)).toBe(expected);
  });
});

describe('a declaration', () => {
  it('is told in the words of the API', () => {
    expect(declarationOf(orders)).toMatchObject({
      feeds: undefined,
      deletesBy: 'SWEEP',
      blindSpots: [
        { kind: 'paid', remedy: 'SUBSTREAM', stream: 'progress', everySeconds: 300 },
        { kind: 'renamed', remedy: 'SWEEP', everySeconds: 3600 },
      ],
    });
  });
});
