import { fold } from './fold.ts';
import type { PersonName } from './profile.ts';
import { isIdeographic } from './scripts.ts';

export interface SaidName {
  readonly full?: string | undefined;
  readonly given?: string | undefined;
  readonly middle?: string | undefined;
  readonly family?: string | undefined;
  readonly suffix?: string | undefined;
}

const SUFFIXES: Readonly<Record<string, string>> = {
  jr: 'jr',
  jnr: 'jr',
  junior: 'jr',
  sr: 'sr',
  snr: 'sr',
  senior: 'sr',
  i: 'i',
  ii: 'ii',
  iii: 'iii',
  iv: 'iv',
  '2nd': 'ii',
  '3rd': 'iii',
};
/** Degrees and titles: they tell nobody apart. */
const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof herr frau sir dame madam mme mlle mons m sr sra srta don dona signor signora mag ing dipl phd md esq cpa mba dds rev fr hon capt col'.split(
    ' ',
  ),
);
const LEADING: ReadonlySet<string> = new Set(
  [...TITLES].filter((title) => !['m', 'sr', 'don', 'dona', 'ing', 'mag', 'fr', 'hon', 'col'].includes(title)),
);
const TRAILING: ReadonlySet<string> = new Set('phd md esq cpa mba dds ma ba msc bsc'.split(' '));
const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das di du del della la le las los van von der den ten ter zu zur bin ibn bint al el ben abu mac st'.split(
    ' ',
  ),
);

/** Undefined when a source gave no name at all. */
export function personName(said: SaidName): PersonName | undefined {
  const parts =
    said.given === undefined && said.family === undefined
      ? splitFull(said.full ?? '')
      : { given: fold(said.given ?? ''), middle: fold(said.middle ?? ''), family: fold(said.family ?? '') };
  const family = splitSuffix(parts.family);
  const given = splitSuffix(parts.given);
  const suffix = SUFFIXES[fold(said.suffix ?? '')] ?? (family.suffix || given.suffix);
  const name = { given: clean(given.rest), middle: parts.middle, family: clean(family.rest), suffix };
  return name.given === '' && name.family === '' && name.middle === '' ? undefined : name;
}

function splitSuffix(text: string): { readonly rest: string; readonly suffix: string } {
  const tokens = text.split(' ');
  const suffix = tokens.length > 1 ? SUFFIXES[tokens.at(-1) ?? ''] : undefined;
  return suffix === undefined ? { rest: text, suffix: '' } : { rest: tokens.slice(0, -1).join(' '), suffix };
}

function clean(text: string): string {
  if (!text.includes(' ')) return text;
  const tokens = text.split(' ');
  while (tokens.length > 1 && LEADING.has(tokens[0] ?? '')) tokens.shift();
  while (tokens.length > 1 && TRAILING.has(tokens.at(-1) ?? '')) tokens.pop();
  return tokens.join(' ');
}

function splitFull(full: string): Omit<PersonName, 'suffix'> {
  const [before = '', after = '', ...more] = full.split(',');
  if (more.length === 0 && fold(after) !== '') {
    if (SUFFIXES[fold(after)] !== undefined || TRAILING.has(fold(after))) return splitFull(`${before} ${after}`);
    const [given = '', ...middle] = clean(fold(after)).split(' ');
    return { given, middle: middle.join(' '), family: fold(before) };
  }
  const tokens = clean(fold(full)).split(' ');
  if (tokens.length <= 1) return { given: '', middle: '', family: tokens[0] ?? '' };
  if (isIdeographic(full)) return { given: tokens.slice(1).join(''), middle: '', family: tokens[0] ?? '' };
  return splitTokens(tokens);
}

/** The last word is the family name, with the particles before it and the suffix behind. */
function splitTokens(tokens: readonly string[]): Omit<PersonName, 'suffix'> {
  let start = tokens.length - 1;
  if (start > 1 && SUFFIXES[tokens[start] ?? ''] !== undefined) start -= 1;
  while (start > 1 && PARTICLES.has(tokens[start - 1] ?? '')) start -= 1;
  return { given: tokens[0] ?? '', middle: tokens.slice(1, start).join(' '), family: tokens.slice(start).join(' ') };
}
