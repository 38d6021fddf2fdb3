import { describe, expect, it } from '@jest/globals';
import { currenciesOf, daysOf, firstDay, sumOf, type Point } from './days.ts';

const NOW = new Date('2026-03-02T09:30:00Z');

function on(date: string, more: Partial<Point>): Point {
  return { at: `${date}T00:00:00.000Z`, money: null, number: null, count: 1, ...more };
}

describe('daysOf', () => {
  it('has every day of the period, the empty ones too', () => {
    const days = daysOf([on('2026-02-28', { number: 3 }), on('2025-01-01', { number: 9 })], 4, NOW);

    expect(days.map(({ date, amount }) => [date, amount])).toEqual([
      ['2026-02-27', 0],
      ['2026-02-28', 3],
      ['2026-03-01', 0],
      ['2026-03-02', 0],
    ]);
    expect(firstDay(4, NOW)).toBe('2026-02-27T00:00:00.000Z');
  });

  it('draws money in whole units', () => {
    const [day] = daysOf([on('2026-03-02', { money: { minor: '1999', currency: 'EUR' } })], 1, NOW);

    expect(day?.amount).toBe(19.99);
  });
});

describe('a period', () => {
  it('has the sum of its counts, and the mean of its times over all that took them', () => {
    const points = [on('2026-03-01', { number: 100, count: 3 }), on('2026-03-02', { number: 20, count: 1 })];

    expect([sumOf(points, false), sumOf(points, true), sumOf([], true)]).toEqual([120, 80, 0]);
  });

  it('keeps currencies apart', () => {
    const money = (currency: string) => on('2026-03-01', { money: { minor: '1', currency } });

    expect(currenciesOf([money('USD'), money('EUR'), money('USD')])).toEqual(['EUR', 'USD']);
  });
});
