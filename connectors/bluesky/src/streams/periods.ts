/** The time of a post or like is told by its author's device, and the network may hear of it later. */
export const LOOKBACK_MS = 10 * 60_000;
export const SWEEP_MS = 60 * 60_000;
