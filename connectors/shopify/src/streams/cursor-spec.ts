import { GRANULARITY_MS, LOOKBACK_MS, SETTLE_MS } from '../listing.ts';

export const CURSOR = {
  kind: 'timestamp',
  granularityMs: GRANULARITY_MS,
  lookbackMs: LOOKBACK_MS,
  settleMs: SETTLE_MS,
  tieBreak: 'key',
} as const;

/** Shopify tells of most changes by webhook; this is for the ones that did not arrive. */
export const SWEEP = { remedy: 'sweep', everyMs: 6 * 60 * 60_000 } as const;
