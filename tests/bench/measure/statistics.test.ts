import { describe, expect, it } from '@jest/globals';
import { spentBetween } from './processor-time.ts';
import { median, quantile, spread } from './statistics.ts';

describe('statistics of a bench', () => {
  it('interpolates between neighbours and does not care for order', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([10, 20, 30], 0.25)).toBe(15);
  });

  it('gives the middle half beside the median', () => {
    expect(spread([5, 1, 2, 4, 3])).toEqual({ median: 3, low: 2, high: 4 });
  });

  it('never counts a process that ended or started over against the others', () => {
    const before = {
      byPid: new Map([
        [1, 500],
        [2, 900],
      ]),
    };
    const after = {
      byPid: new Map([
        [1, 700],
        [2, 10],
        [3, 40],
      ]),
    };

    expect(spentBetween(before, after)).toBe(240);
  });
});
