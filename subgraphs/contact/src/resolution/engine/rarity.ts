import type { Model } from './model.ts';

/** A value that the frequencies do not hold occurs about this often, of a hundred thousand. */
const UNSEEN = 0.6;

/**
 * Log2 of how many records of the population are expected to hold a value of a field. Frequencies are shares of the
 * records that have the field; a value that occurs once is not in them.
 */
export function rarityOf({ frequencies, population }: Model): (field: string, value: string) => number {
  return (field, value) => {
    const share = frequencies[field]?.[value] ?? Math.max(UNSEEN / 100_000, 1 / population);
    return Math.log2(share * population);
  };
}

const STEP = 2;
const LOWEST = -10;
const HIGHEST = 10;
const NAMES: readonly string[] = Array.from({ length: (HIGHEST - LOWEST) / STEP + 1 }, (_, index) =>
  String(LOWEST + index * STEP),
);

/** Names a level by expected namesakes, in steps of four times as many: `both -4`, `family 6`. */
export function rarityLevels(prefix: string): (expected: number) => string {
  const levels = NAMES.map((name) => `${prefix} ${name}`);
  return (expected) => {
    const step = Math.round((Math.min(HIGHEST, Math.max(LOWEST, expected)) - LOWEST) / STEP);
    return levels[step] ?? '';
  };
}
