import type { Fact } from '../fact/fact.ts';
import { METRIC_NAMES, METRICS, type MetricName, type Share } from './metrics.ts';

/** The day of a metric of the moment. */
export const NO_DAY = '0001-01-01';

export interface RollupChange {
  readonly metric: MetricName;
  readonly day: string;
  readonly currency: string;
  readonly dimensions: Share['dimensions'];
  readonly value: bigint;
  readonly count: bigint;
}

export interface FactChange {
  readonly before: Fact | undefined;
  readonly after: Fact;
}

/** What changed facts add to and take from the rollups; cells that end up with nothing are left out. */
export function rollupChanges(changes: readonly FactChange[]): RollupChange[] {
  const cells = new Map<string, RollupChange>();
  for (const { before, after } of changes) {
    for (const metric of METRIC_NAMES) {
      const { share } = METRICS[metric];
      add(cells, metric, before && share(before), -1n);
      add(cells, metric, share(after), 1n);
    }
  }
  return [...cells.values()].filter(({ value, count }) => value !== 0n || count !== 0n);
}

function add(cells: Map<string, RollupChange>, metric: MetricName, share: Share | undefined, sign: 1n | -1n): void {
  if (!share) return;
  const { day = NO_DAY, currency = '', dimensions } = share;
  const key = JSON.stringify([metric, day, currency, Object.entries(dimensions).sort()]);
  const { value, count } = cells.get(key) ?? { value: 0n, count: 0n };
  cells.set(key, { metric, day, currency, dimensions, value: value + sign * share.value, count: count + sign });
}
