/**
 * Whether a source's version is older than the one that is stored: counters are compared as numbers, times as times.
 * Other versions (hashes, etags) have no order, and neither have two of different forms: then what was read later
 * counts, which the caller says with the two times of reading.
 */
export function isOlder(
  given: { readonly version: string; readonly observedAt: string },
  stored: { readonly version: string; readonly observedAt: string },
): boolean {
  if (given.version !== stored.version) {
    const numbers = [given.version, stored.version].map(asNumber);
    if (numbers[0] !== undefined && numbers[1] !== undefined) return numbers[0] < numbers[1];
    const times = [given.version, stored.version].map(asTime);
    if (times[0] !== undefined && times[1] !== undefined && times[0] !== times[1]) return times[0] < times[1];
  }
  return Date.parse(given.observedAt) < Date.parse(stored.observedAt);
}

function asNumber(version: string): bigint | undefined {
  return /^\d{1,30}$/u.test(version) ? BigInt(version) : undefined;
}

function asTime(version: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(version)) return undefined;
  const time = Date.parse(version);
  return Number.isNaN(time) ? undefined : time;
}
