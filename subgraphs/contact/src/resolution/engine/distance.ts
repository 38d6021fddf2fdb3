/** Edits (insert, delete, replace, swap of neighbours) between two texts, or `most + 1` when there are more. */
export function editsUpTo(one: string, other: string, most: number): number {
  if (one === other) return 0;
  let start = 0;
  let [m, n] = [one.length, other.length];
  if (Math.abs(m - n) > most) return most + 1;
  while (start < m && start < n && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  while (m > start && n > start && one.charCodeAt(m - 1) === other.charCodeAt(n - 1)) {
    m -= 1;
    n -= 1;
  }
  if (m === start || n === start) return Math.min(m + n - 2 * start, most + 1);
  if (most !== 1) return rows(one.slice(start, m), other.slice(start, n), most);
  // Both ends differ: one edit is left only where it is the letter, or the two, between them.
  if (m === start + 1 && n === start + 1) return 1;
  const isSwap =
    m === start + 2 &&
    n === start + 2 &&
    one.charCodeAt(start) === other.charCodeAt(start + 1) &&
    one.charCodeAt(start + 1) === other.charCodeAt(start);
  return isSwap ? 1 : 2;
}

const WIDEST = 64;
const buffers = [new Uint8Array(WIDEST + 1), new Uint8Array(WIDEST + 1), new Uint8Array(WIDEST + 1)] as const;

function rows(one: string, other: string, most: number): number {
  if (other.length > WIDEST || one.length > WIDEST) return most + 1;
  let [before, previous, current]: [Uint8Array, Uint8Array, Uint8Array] = [buffers[0], buffers[1], buffers[2]];
  for (let j = 0; j <= other.length; j += 1) previous[j] = j;
  for (let i = 1; i <= one.length; i += 1) {
    current[0] = i;
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const cost = one.charCodeAt(i - 1) === other.charCodeAt(j - 1) ? 0 : 1;
      let edits = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + cost);
      const isSwap =
        i > 1 &&
        j > 1 &&
        one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (isSwap) edits = Math.min(edits, at(before, j - 2) + 1);
      current[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(at(previous, other.length), most + 1);
}

function at(row: Uint8Array, index: number): number {
  return row[index] ?? 0;
}

/** Jaro similarity with Winkler's bonus for a common start, 0 to 1. */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  const [m, n] = [one.length, other.length];
  if (m === 0 || n === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(m, n) / 2) - 1);
  const taken = new Uint8Array(n);
  const matched: number[] = [];
  for (let i = 0; i < m; i += 1) {
    const end = Math.min(n - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= end; j += 1) {
      if (taken[j] === 0 && one.charCodeAt(i) === other.charCodeAt(j)) {
        taken[j] = 1;
        matched.push(one.charCodeAt(i));
        break;
      }
    }
  }
  if (matched.length === 0) return 0;
  let moved = 0;
  for (let j = 0, k = 0; j < n; j += 1) {
    if (taken[j] === 0) continue;
    if (other.charCodeAt(j) !== matched[k]) moved += 1;
    k += 1;
  }
  const c = matched.length;
  const jaro = (c / m + c / n + (c - moved / 2) / c) / 3;
  let start = 0;
  while (start < 4 && start < m && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  return jaro + start * 0.1 * (1 - jaro);
}
