/** When a vendor that refused wants to be asked again. There are many ways to say it, and several not to. */

/** Whoever says more is not believed. */
const MOST_MS = 24 * 60 * 60_000;

const RESET_HEADERS = ['ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset', 'x-ratelimit-reset-after'];

/** Undefined when nothing is said that lies within the next day. */
export function toldRetryAt(headers: Headers, now: Date): Date | undefined {
  const waits = [
    numberIn(headers.get('retry-after-ms')),
    afterMs(headers, now),
    ...RESET_HEADERS.map((name) => resetMs(headers.get(name), now)),
  ];
  const waitMs = waits.find((ms) => ms !== undefined && ms > 0 && ms <= MOST_MS);
  return waitMs === undefined ? undefined : new Date(now.getTime() + Math.ceil(waitMs));
}

/** RFC 9110: seconds, or a date. The date is the vendor's, and so is the clock that it is measured by. */
function afterMs(headers: Headers, now: Date): number | undefined {
  const value = headers.get('retry-after');
  const seconds = numberIn(value);
  if (seconds !== undefined) return seconds * 1_000;
  const until = Date.parse(value ?? '');
  if (Number.isNaN(until)) return undefined;
  const theirs = Date.parse(headers.get('date') ?? '');
  // Their clock shows whole seconds: one that differs by less is taken for ours.
  const isOther = !Number.isNaN(theirs) && Math.abs(theirs - now.getTime()) > 2_000;
  return until - (isOther ? theirs : now.getTime());
}

const EPOCH_MS_FROM = 100_000_000_000;
const EPOCH_SECONDS_FROM = 100_000_000;

/** Milliseconds or seconds since 1970, or seconds from now: told apart by their size. */
export function resetMs(text: string | null, now: Date): number | undefined {
  const value = numberIn(text);
  if (value === undefined) return undefined;
  if (value >= EPOCH_MS_FROM) return value - now.getTime();
  if (value >= EPOCH_SECONDS_FROM) return value * 1_000 - now.getTime();
  return value * 1_000;
}

export function numberIn(text: string | null): number | undefined {
  const value = text?.trim() ?? '';
  return /^\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}
