import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { each, formatUids, intersectionOf, parseUids, sizeOf, splitAt, uidsOf, unionOf, without } from './uid-set.ts';

const uids = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 });
const sorted = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);

describe('a set of UIDs', () => {
  it('is written in ranges and read again', () => {
    expect(formatUids(uidsOf([3, 1, 2, 7, 9, 10]))).toBe('1:3,7,9:10');
    expect([...each(parseUids('9:10,1:3,7'))]).toEqual([1, 2, 3, 7, 9, 10]);
    expect(parseUids('')).toEqual([]);
  });

  it('does with ranges what sets do', () => {
    fc.assert(
      fc.property(uids, uids, fc.nat(50), (some, others, count) => {
        const [one, other] = [uidsOf(some), uidsOf(others)];
        const taken = new Set(others);

        expect([...each(parseUids(formatUids(one)))]).toEqual(sorted(some));
        expect([...each(unionOf(one, other))]).toEqual(sorted(new Set([...some, ...others])));
        expect([...each(without(one, other))]).toEqual(sorted(some.filter((uid) => !taken.has(uid))));
        expect([...each(intersectionOf(one, other))]).toEqual(sorted(some.filter((uid) => taken.has(uid))));
        expect(sizeOf(one)).toBe(some.length);
        const [first, rest] = splitAt(one, count);
        expect(first).toEqual(sorted(some).slice(0, count));
        expect([...each(rest)]).toEqual(sorted(some).slice(count));
      }),
    );
  });
});
