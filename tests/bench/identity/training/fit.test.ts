import { describe, expect, it } from '@jest/globals';
import { fit, surprise } from './fit.ts';
import type { LabelledPair } from './labelled-pairs.ts';

function pairs(levels: readonly string[], matches: number, others: number): LabelledPair[] {
  return Array.from({ length: matches + others }, (_, index) => ({ levels, isMatch: index < matches }));
}

describe('weights that are fitted', () => {
  const seen = [...pairs(['prior:person', 'email:same'], 80, 10), ...pairs(['prior:person', 'email:differs'], 10, 320)];

  it('are the log2 odds that were counted', () => {
    const weights = fit(seen);
    const scoreOf = (level: string): number => (weights.get('prior:person') ?? 0) + (weights.get(level) ?? 0);

    expect(Math.abs(scoreOf('email:same') - Math.log2(80 / 10))).toBeLessThan(0.5);
    expect(Math.abs(scoreOf('email:differs') - Math.log2(10 / 320))).toBeLessThan(0.5);
  });

  it('surprise less than knowing nothing', () => {
    expect(surprise(seen, new Map())).toBeCloseTo(1);
    expect(surprise(seen, fit(seen))).toBeLessThan(0.4);
  });
});
