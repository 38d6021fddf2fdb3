import { describe, expect, it } from '@jest/globals';
import { oddsOf, signed, waterfallOf } from './waterfall.ts';

describe('waterfallOf', () => {
  it('begins each bar where the one before ended, and ends at the score', () => {
    const { steps, total, zero } = waterfallOf([-2, 6, -1], 3);

    expect(zero).toBeCloseTo(33.33, 1);
    expect(steps[0]).toMatchObject({ start: 0, isFor: false });
    expect(steps[1]).toMatchObject({ start: 0, length: 100, isFor: true });
    expect(steps[2]?.isFor).toBe(false);
    expect(steps[2]?.start).toBeCloseTo(total.start + total.length);
    expect(total.start).toBeCloseTo(zero);
  });

  it('stays in its width when all speaks against', () => {
    const { steps, total, zero } = waterfallOf([-1, -3], -4);

    expect(zero).toBe(100);
    expect(total).toMatchObject({ start: 0, length: 100, isFor: false });
    for (const { start, length } of steps) expect(start + length).toBeLessThanOrEqual(100.0001);
  });

  it('draws nothing of nothing', () => {
    expect(waterfallOf([], 0)).toEqual({ steps: [], total: { start: 0, length: 0, isFor: true }, zero: 0 });
  });
});

describe('a score', () => {
  it('has a sign, and a meaning in odds', () => {
    expect([signed(2.7), signed(-1.254), signed(0)]).toEqual(['+2.70', '−1.25', '+0.00']);
    expect([oddsOf(3), oddsOf(-1), oddsOf(0), oddsOf(11)]).toEqual([
      '8.0 to 1 that they are one',
      '2.0 to 1 that they are two',
      'even odds',
      '2,048 to 1 that they are one',
    ]);
  });
});
