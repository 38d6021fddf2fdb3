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
  (
    'mr mrs ms miss mx dr prof herr frau sir dame madam mme mlle mons m sr sra srta don dona signor signora mag ing dipl phd md esq cpa mba dds rev fr hon capt col ' +
    'dhr mevr mevrouw drs sig sigra signorina dott dottssa avv pan pani mgr inz hab monsieur madame mademoiselle senor senora senhor senhora smt shri shrimati sheikh bay bayan d'
  ).split(' '),
);
const LEADING: ReadonlySet<string> = new Set(
  [...TITLES].filter((title) => !['m', 'd', 'sr', 'don', 'dona', 'ing', 'mag', 'fr', 'hon', 'col'].includes(title)),
);
/** Titles before two more words, and names or initials before one. */
const LEADING_WHOLE: ReadonlySet<string> = new Set(['m', 'd', 'sr', 'don', 'dona', 'ing', 'fr']);
const TRAILING: ReadonlySet<string> = new Set('phd md esq cpa mba dds ma ba msc bsc'.split(' '));
export const PARTICLES: ReadonlySet<string> = new Set(
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
    const [family, given] = PARTICLES.has(fold(after).split(' ')[0] ?? '') ? [after, before] : [before, after];
    const [first = '', ...middle] = clean(fold(given)).split(' ');
    return { given: first, middle: middle.join(' '), family: withoutTitle(clean(fold(family)), 1) };
  }
  const tokens = withoutTitle(clean(fold(full)), 2).split(' ');
  if (tokens.length <= 1) return { given: '', middle: '', family: tokens[0] ?? '' };
  if (tokens.length > 2 && FAMILY_FIRST.has(tokens[0] ?? '')) return familyFirst(tokens);
  if (isIdeographic(full)) return { given: tokens.slice(1).join(''), middle: '', family: tokens[0] ?? '' };
  return splitTokens(tokens);
}

/** `M. Durand`, `D. Enrique Sevilla`: a title where enough words follow for a name. */
function withoutTitle(text: string, least: number): string {
  const [first = '', ...rest] = text.split(' ');
  return LEADING_WHOLE.has(first) && rest.length >= least && (rest[0] ?? '').length > 1 ? rest.join(' ') : text;
}

/** Particles that no given name is: what they begin is a family name, even in front. */
const FAMILY_FIRST: ReadonlySet<string> = new Set('van von ten ter zu zur den der de del della'.split(' '));

function familyFirst(tokens: readonly string[]): Omit<PersonName, 'suffix'> {
  let end = 1;
  while (end < tokens.length - 2 && PARTICLES.has(tokens[end] ?? '')) end += 1;
  const [given = '', ...middle] = tokens.slice(end + 1);
  return { given, middle: middle.join(' '), family: tokens.slice(0, end + 1).join(' ') };
}

/** All words of a name in alphabetical order, of names of more than two words; '' of shorter ones. */
export function bagOf(given: string, middle: string, family: string): string {
  if (given === '' || family === '') return '';
  // Most names have two words.
  if (middle === '' && !given.includes(' ') && !family.includes(' ')) return '';
  const words = (middle === '' ? `${given} ${family}` : `${given} ${middle} ${family}`).split(' ');
  return words.sort().join(' ');
}

/** The last word is the family name, with the particles before it and the suffix behind. */
function splitTokens(tokens: readonly string[]): Omit<PersonName, 'suffix'> {
  let start = tokens.length - 1;
  if (start > 1 && SUFFIXES[tokens[start] ?? ''] !== undefined) start -= 1;
  while (start > 1 && PARTICLES.has(tokens[start - 1] ?? '')) start -= 1;
  return { given: tokens[0] ?? '', middle: tokens.slice(1, start).join(' '), family: tokens.slice(start).join(' ') };
}
