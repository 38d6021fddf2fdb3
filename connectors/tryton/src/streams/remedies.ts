import type { BlindSpot } from '@tributary/connector-kit';

const MINUTE_MS = 60_000;

/** Changes that move a stamp, though not that of the record they belong to. */
export function bySubstream(stream: string, kinds: readonly string[]): BlindSpot[] {
  return kinds.map((kind) => ({ kind, remedy: 'substream', stream, everyMs: MINUTE_MS }));
}

/** Changes that move no stamp, or one that leads nowhere. */
export function bySweep(everyMs: number, kinds: readonly string[]): BlindSpot[] {
  return kinds.map((kind) => ({ kind, remedy: 'sweep', everyMs }));
}
