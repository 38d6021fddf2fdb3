import { majorOf, type Money } from '../format/money.ts';

export interface Point {
  readonly at: string | null;
  readonly money: Money | null;
  readonly number: number | null;
  readonly count: number;
}

export interface Day {
  /** `2026-03-01` */
  readonly date: string;
  readonly amount: number;
  /** Undefined on a day without anything. */
  readonly point: Point | undefined;
}

const DAY_MS = 86_400_000;

/** The last so many days (UTC), the latest last; days that the metric leaves out are empty, not missing. */
export function daysOf(points: readonly Point[], count: number, now: Date): Day[] {
  const byDate = new Map(points.map((point) => [point.at?.slice(0, 10), point]));
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(now.getTime() - (count - 1 - index) * DAY_MS).toISOString().slice(0, 10);
    const point = byDate.get(date);
    return { date, amount: point ? amountOf(point) : 0, point };
  });
}

export function amountOf({ money, number }: Point): number {
  return money ? majorOf(money) : (number ?? 0);
}

/** Where the period begins: midnight (UTC) of its first day. */
export function firstDay(count: number, now: Date): string {
  return `${new Date(now.getTime() - (count - 1) * DAY_MS).toISOString().slice(0, 10)}T00:00:00.000Z`;
}

/** Amounts of different currencies are no one figure. */
export function currenciesOf(points: readonly Point[]): string[] {
  return [...new Set(points.flatMap(({ money }) => (money ? [money.currency] : [])))].sort();
}

/** Of money and counts the sum; of lengths of time the mean over the things behind it. */
export function sumOf(points: readonly Point[], isMean: boolean): number {
  if (!isMean) return points.reduce((sum, point) => sum + amountOf(point), 0);
  const count = points.reduce((sum, point) => sum + point.count, 0);
  return count === 0 ? 0 : points.reduce((sum, point) => sum + amountOf(point) * point.count, 0) / count;
}
