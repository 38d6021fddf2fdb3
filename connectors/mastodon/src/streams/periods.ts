/** Notices and statuses have the server's own time; several of its processes may be a little apart. */
export const LOOKBACK_MS = 60_000;
export const SWEEP_MS = 60 * 60_000;

export const NEWEST_FIRST = {
  kind: 'timestamp',
  granularityMs: 1_000,
  lookbackMs: LOOKBACK_MS,
  settleMs: 0,
  tieBreak: 'position',
} as const;
