/**
 * Places on the board. A rank is a fraction in base 62 without its leading `0.`, compared byte by byte (the
 * column has collation "C"). Between any two ranks there is another one, so a drag writes one row. Ranks made
 * one after the other step by a fixed distance and stay short; ranks squeezed into one gap grow by a letter
 * about every six times, until `isCrowded` says that the stage wants fresh ones (`freshRanks`).
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
/** Digits of the grid that appended ranks step on: 62^6 places. */
const GRID_DIGITS = 6;
const GRID = BASE ** GRID_DIGITS;
/** Leaves seven million appends on either side of the middle and two digits between neighbours. */
const STEP = BASE ** 2;
const CROWDED_LENGTH = 32;

const RANK = /^[0-9A-Za-z]*[1-9A-Za-z]$/;

export function isRank(text: string): boolean {
  return RANK.test(text);
}

/** True when the ranks of a stage have grown long enough to be written anew. */
export function isCrowded(rank: string): boolean {
  return rank.length > CROWDED_LENGTH;
}

/** A rank between two others; an absent one is the end of the board on that side. */
export function rankBetween(after: string | undefined, before: string | undefined): string {
  if (after !== undefined && before !== undefined) {
    if (after >= before) throw new Error(`No rank lies between ${after} and ${before}: they are out of order.`);
    return midpoint(after, before);
  }
  if (after !== undefined) return rankAfter(after);
  if (before !== undefined) return rankBefore(before);
  return onGrid(Math.floor(GRID / 2));
}

/** `count` ranks in ascending order, evenly spread over the middle of the board. */
export function freshRanks(count: number): string[] {
  const step = Math.min(STEP, Math.floor(GRID / (count + 1)));
  const first = Math.floor((GRID - step * (count - 1)) / 2);
  return Array.from({ length: count }, (_, index) => onGrid(first + index * step));
}

function rankAfter(rank: string): string {
  const next = gridFloor(rank) + STEP;
  return next < GRID ? onGrid(next) : midpoint(rank, undefined);
}

function rankBefore(rank: string): string {
  const previous = gridFloor(rank) - STEP;
  return previous > 0 ? onGrid(previous) : midpoint('', rank);
}

function gridFloor(rank: string): number {
  let value = 0;
  for (let index = 0; index < GRID_DIGITS; index += 1) value = value * BASE + digitAt(rank, index);
  return value;
}

function onGrid(place: number): string {
  let text = '';
  for (let rest = place, index = 0; index < GRID_DIGITS; index += 1) {
    text = DIGITS.charAt(rest % BASE) + text;
    rest = Math.floor(rest / BASE);
  }
  return text.replace(/0+$/, '');
}

/** The shortest fraction near the middle of two; `undefined` as the upper end means 1. */
function midpoint(low: string, high: string | undefined): string {
  let prefix = '';
  for (let index = 0; ; index += 1) {
    const from = digitAt(low, index);
    const to = high === undefined || !high.startsWith(prefix) ? BASE : digitAt(high, index);
    if (to - from > 1) return prefix + DIGITS.charAt(from + Math.floor((to - from) / 2));
    prefix += DIGITS.charAt(from);
  }
}

function digitAt(rank: string, index: number): number {
  return index < rank.length ? DIGITS.indexOf(rank.charAt(index)) : 0;
}
