/** Sets of UIDs as IMAP writes them (`1:500,503`): a mailbox of a million messages is a few ranges. */
type Range = readonly [from: number, to: number];
/** Ascending, apart from each other. */
export type UidSet = readonly Range[];

export function parseUids(text: string): UidSet {
  if (text === '') return [];
  return normalised(
    text.split(',').map((part): Range => {
      const [from = 0, to = from] = part.split(':').map(Number);
      return [Math.min(from, to), Math.max(from, to)];
    }),
  );
}

export function formatUids(set: UidSet): string {
  return set.map(([from, to]) => (from === to ? String(from) : `${String(from)}:${String(to)}`)).join(',');
}

export function uidsOf(uids: Iterable<number>): UidSet {
  return normalised([...uids].map((uid): Range => [uid, uid]));
}

export function unionOf(one: UidSet, other: UidSet): UidSet {
  return normalised([...one, ...other]);
}

/** What is in `set` and not in `taken`. */
export function without(set: UidSet, taken: UidSet): UidSet {
  const left: Range[] = [];
  let at = 0;
  for (const [from, to] of set) {
    let start = from;
    while ((taken[at]?.[1] ?? Infinity) < start) at += 1;
    for (let index = at; index < taken.length; index += 1) {
      const [takenFrom, takenTo] = taken[index] ?? [Infinity, Infinity];
      if (takenFrom > to) break;
      if (takenFrom > start) left.push([start, takenFrom - 1]);
      start = Math.max(start, takenTo + 1);
    }
    if (start <= to) left.push([start, to]);
  }
  return left;
}

export function intersectionOf(one: UidSet, other: UidSet): UidSet {
  return without(one, without(one, other));
}

/** The first `count`, and the rest. */
export function splitAt(set: UidSet, count: number): [first: number[], rest: UidSet] {
  const first: number[] = [];
  for (const uid of each(set)) {
    if (first.length === count) break;
    first.push(uid);
  }
  return [first, without(set, uidsOf(first))];
}

export function* each(set: UidSet): Generator<number> {
  for (const [from, to] of set) for (let uid = from; uid <= to; uid += 1) yield uid;
}

export function sizeOf(set: UidSet): number {
  return set.reduce((total, [from, to]) => total + to - from + 1, 0);
}

function normalised(ranges: readonly Range[]): UidSet {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
