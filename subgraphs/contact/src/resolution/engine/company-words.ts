import { editsUpTo } from './distance.ts';
import { soundOf } from './sound.ts';

/** Words that say what a company does or where, more than who it is. */
const GENERIC: ReadonlySet<string> = new Set(
  (
    'and the of for und der die das et de la le les du des y el los las di da international global worldwide national european american ' +
    'services service solutions systems technologies technology tech software consulting consultants partners associates trading trade ' +
    'industries industrial enterprises enterprise ventures capital management marketing media design studio logistics transport ' +
    'restaurant cafe bar grill deli bistro hotel inn kitchen house diner pizza pizzeria steakhouse food foods room ' +
    'shop store stores market company group bank insurance hospital school university institute centre center club ' +
    'construction engineering energy electric electronics motors auto medical health pharma pharmacy foundation association ' +
    'export exports import imports usa us uk europe asia new north south east west'
  ).split(' '),
);
const GENERIC_WEIGHT = 1;
const WEIGHT = 3;

export interface CompanyWord {
  readonly text: string;
  readonly sound: string;
  readonly weight: number;
}

export function companyWords(name: string): CompanyWord[] {
  return name
    .split(' ')
    .filter((text) => text !== '')
    .map((text) => ({
      text,
      sound: soundOf(text),
      weight: text.length === 1 ? GENERIC_WEIGHT / 2 : GENERIC.has(text) ? GENERIC_WEIGHT : WEIGHT,
    }));
}

export interface Overlap {
  /** Shared weight of both names' weight. */
  readonly both: number;
  /** Shared weight of the shorter name's weight. */
  readonly shorter: number;
}

export function overlapOf(lefts: readonly CompanyWord[], rights: readonly CompanyWord[]): Overlap {
  const [few, many] = lefts.length <= rights.length ? [lefts, rights] : [rights, lefts];
  const taken = new Set<number>();
  let shared = 0;
  for (const word of few) {
    let best = 0;
    let at = -1;
    many.forEach((other, index) => {
      const likeness = taken.has(index) ? 0 : likenessOf(word, other);
      if (likeness > best) [best, at] = [likeness, index];
    });
    if (at < 0) continue;
    taken.add(at);
    shared += (best * (word.weight + (many[at]?.weight ?? 0))) / 2;
  }
  const [a, b] = [sumOf(few), sumOf(many)];
  return a === 0 || b === 0
    ? { both: 0, shorter: 0 }
    : { both: (2 * shared) / (a + b), shorter: Math.min(1, shared / Math.min(a, b)) };
}

function sumOf(words: readonly CompanyWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

function likenessOf(one: CompanyWord, other: CompanyWord): number {
  const [a, b] = [one.text, other.text];
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3) return 0;
  const edits = editsUpTo(a, b, 2);
  if (edits === 1 && shorter > 3) return 0.9;
  if (edits === 2 && shorter > 6) return 0.85;
  if (one.sound === other.sound && one.sound.length > 2) return 0.85;
  return a.startsWith(b) || b.startsWith(a) ? 0.8 : 0;
}
