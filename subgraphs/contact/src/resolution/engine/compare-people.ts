import { aliasLevel } from './alias.ts';
import { genderOfName } from './common-names.ts';
import { birthLevel } from './births.ts';
import type { Say } from './compare.ts';
import { emailLevel, handleLevel, idLevel, phoneLevel, sharesAlias } from './identifiers.ts';
import { agrees, alignNames, contradicts, type Aligned } from './names.ts';
import { employerLevel } from './organisations.ts';
import { comparePlaces } from './places.ts';
import { numberLevel } from './numbers.ts';
import type { Prepared, ReadyName } from './prepare.ts';
import { rarityLevels } from './rarity.ts';
import type { MatchContext } from './sharing.ts';

const NAMESAKES = {
  supported: rarityLevels('both'),
  'names only': rarityLevels('bare'),
  elsewhere: rarityLevels('elsewhere'),
} as const;
const FAMILY = rarityLevels('family');
const GIVEN = rarityLevels('given');
const ALIAS = rarityLevels('alias');
/** An initial leaves about this many given names open, in log2. */
const INITIAL = -4;

interface Findings {
  readonly email: string;
  readonly phone: string;
  readonly handle: string;
  readonly id: string;
  readonly birth: string;
  readonly place: string;
  readonly isDoor: boolean;
}

export function comparePeople(one: Prepared, other: Prepared, context: MatchContext, say: Say): void {
  const aligned = alignNames(one.names, other.names);
  const place = comparePlaces(one.places, other.places, context);
  const found: Findings = {
    email: emailLevel(one.emails, other.emails, context),
    phone: phoneLevel(one.phones, other.phones, context),
    handle: handleLevel(one.handles, other.handles, context),
    id: idLevel(one.ids, other.ids, context),
    birth: birthLevel(one.profile.births, other.profile.births),
    place: place.level,
    isDoor: place.isDoor,
  };
  if (aligned !== undefined) sayNames(aligned, found, say);
  say('email', found.email);
  say('phone', found.phone);
  say('handle', found.handle);
  say('id', found.id);
  say('birth', birthOf(one, other, found, aligned));
  say('place', found.place);
  say('employer', employerLevel(one, other));
  say('gender', genderLevel(one, other, aligned));
  const isReached = found.email.startsWith('same') || found.handle.startsWith('same');
  if (!isReached) sayAliases(one, other, aligned, say);
  if (aligned !== undefined) sayHousehold(aligned, found, say);
}

/** Years that lie between a father and a son of his name. */
const GENERATION = 15;

/** Twins have one birthday and two names; father and son have one name and one door, and birthdays far apart. */
function birthOf(
  one: Prepared,
  other: Prepared,
  { birth, isDoor, id }: Findings,
  aligned: Aligned | undefined,
): string {
  if (aligned === undefined || !agrees(aligned.family)) return birth;
  if (birth === 'exact' && aligned.given === 'other') return 'twins';
  // Where both show papers or numbers, those decide.
  if (birth !== 'differs' || !isDoor || id !== '' || !agrees(aligned.given)) return birth;
  const [left, right] = [one.profile.births[0] ?? '', other.profile.births[0] ?? ''];
  return Math.abs(Number(left.slice(0, 4)) - Number(right.slice(0, 4))) >= GENERATION ? 'generations' : birth;
}

const SUPPORTING_PLACE = /^(?:door|street|code|city)/u;

/** What stands beside the names: without anything, or with another place, they may as well be a namesake's. */
function supportOf({ email, phone, handle, id, birth, place }: Findings): keyof typeof NAMESAKES {
  if (supports(email) || supports(phone) || handle.startsWith('same') || birth !== '' || id !== '') return 'supported';
  if (SUPPORTING_PLACE.test(place)) return 'supported';
  return place === '' ? 'names only' : 'elsewhere';
}

function supports(level: string): boolean {
  return level.startsWith('same') || level === 'near' || level.startsWith('local');
}

function sayNames({ given, family, isSwapped, left, right }: Aligned, found: Findings, say: Say): void {
  say('given name', given);
  say('family name', family);
  if (isSwapped) say('name order', 'swapped');
  // Brothers and sisters share what stands between, a patronymic or the first of two family names.
  if (!contradicts(given)) say('middle name', middleLevel(left.middle, right.middle));
  say('suffix', suffixLevel(left.suffix, right.suffix));
  say('name number', numberLevel(numbersOf(left), numbersOf(right)));
  const forGiven = Math.max(left.given.expected, right.given.expected);
  const forFamily = Math.max(left.family.expected, right.family.expected);
  if (agrees(given) && agrees(family)) {
    const expected = forFamily + (given === 'initial' ? INITIAL : forGiven - left.population);
    say('namesakes', NAMESAKES[supportOf(found)](expected));
  } else if (agrees(family)) say('namesakes', FAMILY(forFamily));
  else if (agrees(given) && given !== 'initial') say('namesakes', GIVEN(forGiven));
}

function middleLevel(left: string, right: string): string {
  if (left === '' || right === '') return '';
  if (left === right) return 'exact';
  if (left.length === 1 || right.length === 1) return left[0] === right[0] ? 'initial' : 'differs';
  return left.startsWith(right) ||
    right.startsWith(left) ||
    left.split(' ').some((word) => right.split(' ').includes(word))
    ? 'part'
    : 'differs';
}

function numbersOf({ given, family }: ReadyName): string {
  if (given.numbers === '') return family.numbers;
  return family.numbers === '' ? given.numbers : `${given.numbers} ${family.numbers}`;
}

/** Father and son are told apart by it; a source may also leave it out. */
function suffixLevel(left: string, right: string): string {
  if (left === right) return left === '' ? '' : 'exact';
  return left === '' || right === '' ? 'one' : 'differs';
}

/**
 * As said; else by the given names, where those differ anyway: a husband and his wife. Equal genders say nothing that
 * half of all people do not.
 */
function genderLevel(one: Prepared, other: Prepared, aligned: Aligned | undefined): string {
  const [left, right] = [one.profile.gender, other.profile.gender];
  if (left !== '' && right !== '' && left !== right) return 'differs';
  if (aligned === undefined || !contradicts(aligned.given)) return '';
  const [a, b] = [genderOfName(aligned.left.given.text), genderOfName(aligned.right.given.text)];
  return a !== '' && b !== '' && a !== b ? 'names differ' : '';
}

/** Mailboxes and handles read as names, where names alone leave something open. */
function sayAliases(one: Prepared, other: Prepared, aligned: Aligned | undefined, say: Say): void {
  if (sharesAlias(one.aliases, other.aliases)) say('alias', 'same');
  if (aligned !== undefined && agrees(aligned.given) && agrees(aligned.family) && aligned.given !== 'initial') return;
  const across = better(aliasLevel(one.aliases, other.names), aliasLevel(other.aliases, one.names));
  if (across === '') return;
  const open =
    aligned === undefined
      ? 'unnamed'
      : contradicts(aligned.given) || contradicts(aligned.family)
        ? 'against'
        : 'partly';
  say('name in alias', `${open} ${across}`);
  if (open !== 'unnamed' || (across !== 'whole' && across !== 'initial')) return;
  const name = one.names[0] ?? other.names[0];
  if (name === undefined) return;
  const given = across === 'whole' && name.given.text !== '' ? name.given.expected - name.population : INITIAL;
  say('namesakes', ALIAS(name.family.expected + given));
}

const ALIAS_ORDER: readonly string[] = [
  'whole',
  'initial',
  'family',
  'given',
  'other family',
  'other given',
  'none',
  '',
];

function better(one: string, other: string): string {
  return ALIAS_ORDER.indexOf(one) <= ALIAS_ORDER.indexOf(other) ? one : other;
}

/** What people under one roof share, counted where their given names differ or one is unknown. */
function sayHousehold({ given, family }: Aligned, { email, phone, isDoor }: Findings, say: Say): void {
  if (agrees(given)) return;
  const shared =
    Number(isDoor) + Number(email.startsWith('same')) + Number(phone.startsWith('same')) + Number(agrees(family));
  if (shared === 0) return;
  const who = contradicts(given) ? (agrees(family) ? 'relative' : 'stranger') : 'somebody';
  say('household', `${who} ${String(shared)}`);
}
