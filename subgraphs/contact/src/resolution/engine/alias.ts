import { editsUpTo } from './distance.ts';
import type { Alias, ReadyName } from './prepare.ts';
import { areNicknames } from './nicknames.ts';

/** How well a mailbox or handle reads as a person's name. */
export type AliasLevel = '' | 'whole' | 'initial' | 'family' | 'given' | 'other given' | 'other family' | 'none';

const GOODNESS: Readonly<Record<AliasLevel, number>> = {
  whole: 7,
  initial: 6,
  family: 5,
  given: 4,
  '': 3,
  'other family': 2,
  'other given': 1,
  none: 0,
};

/** The best reading of any alias as any of the names. */
export function aliasLevel(aliases: readonly Alias[], names: readonly ReadyName[]): AliasLevel {
  let best: AliasLevel = '';
  let isFirst = true;
  for (const alias of aliases) {
    for (const name of names) {
      const level = readAs(alias.letters, name);
      if (isFirst || GOODNESS[level] > GOODNESS[best]) best = level;
      isFirst = false;
    }
  }
  return best;
}

const SHORTEST = 3;

function readAs(letters: string, name: ReadyName): AliasLevel {
  if (letters.length < SHORTEST) return '';
  const given = name.given.tokens[0] ?? '';
  const family = name.family.joined;
  if (family.length > 1 && given.length > 1) return readWhole(letters, given, family);
  if (family.length > 2 && letters.includes(family)) return 'family';
  if (given.length > 1 && (letters.startsWith(given) || (given.length > 3 && letters.includes(given)))) return 'given';
  if (family.length > 3 && isAlmost(letters, family)) return 'family';
  return 'none';
}

function readWhole(letters: string, given: string, family: string): AliasLevel {
  const initial = given[0] ?? '';
  const more = letters.length - family.length;
  if (more === 1 && (letters === initial + family || letters === family + initial)) return 'initial';
  if (isCutOf(letters, given, family) || isCutOf(letters, family, given)) return 'whole';
  if (family.length > 2 && letters.includes(family)) return besideFamily(letters.replace(family, ''), given);
  // Names are put together only where the length allows for a slip.
  const isAsLong = Math.abs(more - given.length) <= 1;
  if (isAsLong && (editsUpTo(letters, given + family, 1) <= 1 || editsUpTo(letters, family + given, 1) <= 1))
    return 'whole';
  if (letters.length > 4 && Math.abs(more - 1) <= 1 && editsUpTo(letters, initial + family, 1) <= 1) return 'initial';
  if (given.length > 2 && letters.startsWith(given))
    return letters.length - given.length > 3 ? 'other family' : 'given';
  return given.length > 3 && letters.includes(given) ? 'other family' : 'none';
}

/** The two words of the name written together, or the beginning where a network cut it short. */
function isCutOf(letters: string, first: string, second: string): boolean {
  const whole = first.length + second.length;
  if (letters.length > whole || letters.length < Math.min(whole, Math.max(first.length + 1, 6))) return false;
  return letters.startsWith(first) && second.startsWith(letters.slice(first.length));
}

function besideFamily(rest: string, given: string): AliasLevel {
  if (rest === '') return 'family';
  if (rest.length === 1) return rest === given[0] ? 'initial' : 'other given';
  if (areNicknames(rest, given) || editsUpTo(rest, given, 1) <= 1 || given.startsWith(rest)) return 'whole';
  if (rest === 'family' || rest === 'familie' || rest === 'the' || rest === 'fam') return 'family';
  return 'other given';
}

function isAlmost(letters: string, family: string): boolean {
  return editsUpTo(letters.slice(-family.length), family, 1) <= 1;
}
