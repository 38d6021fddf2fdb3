import { describe, expect, it } from '@jest/globals';
import { areaUnderCurve, clusterQuality, quality, qualityAt } from './metrics.ts';

const partition = (groups: Record<string, readonly string[]>) =>
  new Map(Object.entries(groups).flatMap(([group, records]) => records.map((record) => [record, group] as const)));

describe('quality of clusters', () => {
  it('is one for the truth under other names', () => {
    const truth = partition({ ada: ['a', 'b'], bob: ['c'] });
    const { pairs, bCubed } = clusterQuality(partition({ 1: ['a', 'b'], 2: ['c'] }), truth);
    expect([pairs.f1, bCubed.f1]).toEqual([1, 1]);
  });

  it('equals what is counted by hand', () => {
    // Truth {a b c} {d e}, found {a b} {c d e}: pairs true 4, found 4, shared ab and de.
    const truth = partition({ x: ['a', 'b', 'c'], y: ['d', 'e'] });
    const { pairs, bCubed } = clusterQuality(partition({ 1: ['a', 'b'], 2: ['c', 'd', 'e'] }), truth);
    expect(pairs).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    // Precision a 1, b 1, c 1/3, d 2/3, e 2/3; recall a 2/3, b 2/3, c 1/3, d 1, e 1.
    expect(bCubed.precision).toBeCloseTo(11 / 15, 12);
    expect(bCubed.recall).toBeCloseTo(11 / 15, 12);
  });

  it('takes a record that was not found for one that stands alone', () => {
    const { pairs } = clusterQuality(new Map(), partition({ x: ['a', 'b'] }));
    expect(pairs).toEqual({ precision: 1, recall: 0, f1: 0 });
  });
});

describe('quality of pairs', () => {
  const scored = [
    { score: 3, isMatch: true },
    { score: 1, isMatch: true },
    { score: 1, isMatch: false },
    { score: 0, isMatch: false },
  ];

  it('counts a tie as half', () => {
    expect(areaUnderCurve(scored)).toBe(3.5 / 4);
    expect(areaUnderCurve(scored.map((pair) => ({ ...pair, score: 0 })))).toBe(0.5);
  });

  it('depends on the threshold', () => {
    expect(qualityAt(scored, 2)).toEqual(quality(1, 1, 2));
    expect(qualityAt(scored, 1)).toEqual(quality(2, 3, 2));
  });
});
