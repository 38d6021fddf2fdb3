import type { Json } from '@tributary/platform';
import { sameJson } from './same-json.ts';

/** A postcode tells more of an address than any other part: with the country it is nearly the place. */
const PART_WEIGHTS: Readonly<Record<string, number>> = { postalCode: 2 };

/**
 * How much a value says. First its words that are more than an initial (of an object: its parts), then its letters
 * and digits: “Ada King Lovelace” is more than “A. Lovelace-Byron”, and that more than “A. Lovelace”.
 */
export function completeness(value: Json): readonly [parts: number, letters: number] {
  if (value === null) return [0, 0];
  if (typeof value !== 'object') return [wordsIn(String(value)).length, lettersIn(String(value))];
  const entries = isList(value) ? value.map((item) => ['', item] as const) : Object.entries(value);
  let [parts, letters] = [0, 0];
  for (const [name, part] of entries) {
    const [words, own] = completeness(part);
    if (words === 0 && own === 0) continue;
    parts += PART_WEIGHTS[name] ?? 1;
    letters += own;
  }
  return [parts, letters];
}

/** Equal values in spite of case, width and spacing. */
export function isSaidAlike(one: Json, other: Json): boolean {
  if (typeof one === 'string' && typeof other === 'string') return folded(one) === folded(other);
  return sameJson(one, other);
}

function wordsIn(text: string): string[] {
  return text.split(/[\s,;]+/u).filter((word) => lettersIn(word) > 1);
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
