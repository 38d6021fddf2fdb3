import { fold } from './fold.ts';
import type { PersonName } from './profile.ts';

export interface SaidName {
  readonly full?: string | undefined;
  readonly given?: string | undefined;
  readonly middle?: string | undefined;
  readonly family?: string | undefined;
  readonly suffix?: string | undefined;
}

const SUFFIXES: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  sr: 'sr',
  senior: 'sr',
  ii: 'ii',
  iii: 'iii',
  iv: 'iv',
};
const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das di del della la le van von der den ten zu bin al el'.split(' '),
);
const HONORIFICS: ReadonlySet<string> = new Set('mr mrs ms miss dr prof herr frau sir'.split(' '));

/** Undefined when a source gave no name at all. */
export function personName(said: SaidName): PersonName | undefined {
  const parts =
    said.given === undefined && said.family === undefined && said.full !== undefined
      ? splitFull(said.full)
      : { given: fold(said.given ?? ''), middle: fold(said.middle ?? ''), family: fold(said.family ?? '') };
  const tokens = parts.family.split(' ');
  const last = tokens.length > 1 ? SUFFIXES[tokens.at(-1) ?? ''] : undefined;
  const family = last === undefined ? parts.family : tokens.slice(0, -1).join(' ');
  const suffix = SUFFIXES[fold(said.suffix ?? '')] ?? last ?? '';
  return parts.given === '' && family === '' && parts.middle === '' ? undefined : { ...parts, family, suffix };
}

function splitFull(full: string): Omit<PersonName, 'suffix'> {
  const comma = full.split(',');
  if (comma.length === 2) {
    const [given = '', ...middle] = fold(comma[1] ?? '').split(' ');
    return { given, middle: middle.join(' '), family: fold(comma[0] ?? '') };
  }
  const tokens = fold(full)
    .split(' ')
    .filter((token) => !HONORIFICS.has(token));
  let start = tokens.length - 1;
  if (start > 1 && SUFFIXES[tokens[start] ?? ''] !== undefined) start -= 1;
  while (start > 1 && PARTICLES.has(tokens[start - 1] ?? '')) start -= 1;
  if (tokens.length <= 1) return { given: tokens[0] ?? '', middle: '', family: '' };
  return { given: tokens[0] ?? '', middle: tokens.slice(1, start).join(' '), family: tokens.slice(start).join(' ') };
}
