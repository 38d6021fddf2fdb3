import { genderOfName } from './common-names.ts';
import { domainOf, isFreeMail, isRole, localPartOf } from './email.ts';
import { nicknameSets, rootOf } from './nicknames.ts';
import { bagOf, PARTICLES } from './person-name.ts';
import type { PersonName, Place, Profile } from './profile.ts';
import { soundOf } from './sound.ts';

/** Keys fit an index entry and a DuckDB column. */
const MAX_LENGTH = 200;
/** How much of a name written together makes a key: handles cut names short. */
const START = 8;

/** Keys of companies begin with `co-`, so that people and companies never meet. */
export function keyOf(kind: Profile['kind'], name: string, value: string): string {
  const key = kind === 'company' ? `co-${name}:${value}` : `${name}:${value}`;
  return key.length > MAX_LENGTH ? key.slice(0, MAX_LENGTH) : key;
}

/** As much of a value as its key holds: two of them are equal when their keys are. */
export function heldInKey(kind: Profile['kind'], name: string, value: string): string {
  const most = MAX_LENGTH - name.length - (kind === 'company' ? 4 : 1);
  return value.length > most ? value.slice(0, most) : value;
}

/**
 * Blocking keys, `class:value`, sorted and distinct. Two records that share an active one are compared. Identifiers
 * are keys too.
 */
export function keysOf(profile: Profile): readonly string[] {
  const keys = new Set<string>();
  const add = (name: string, value: string): void => {
    if (value !== '') keys.add(keyOf(profile.kind, name, value));
  };
  for (const email of profile.emails) add('email', email);
  for (const { number } of profile.phones) add('phone', number);
  for (const handle of profile.handles) add('handle', handle);
  for (const id of profile.ids) add('id', id);
  for (const domain of profile.domains) add('domain', domain);
  for (const place of profile.places) add('door', doorOf(place));
  if (profile.kind === 'company') addCompanyKeys(profile, add);
  else addPersonKeys(profile, add);
  return [...keys].sort();
}

type Add = (name: string, value: string) => void;

function addPersonKeys(profile: Profile, add: Add): void {
  const aliases = [
    ...profile.emails.map(localPartOf),
    ...profile.handles.map((handle) => handle.slice(handle.indexOf(':') + 1)),
  ].filter((alias) => !isRole(alias));
  const letters = aliases.map((alias) => alias.replace(/[^\p{L}]/gu, ''));
  for (const alias of aliases) if (/\d/u.test(alias)) add('alias', alias.replace(/[^\p{L}\p{N}]/gu, ''));
  for (const text of letters) if (text.length >= 5) add('who', text.slice(0, START));
  for (const email of profile.emails) {
    const domain = domainOf(email);
    if (!isFreeMail(domain)) add('desk', `${email.slice(0, 1)} ${domain}`);
  }
  for (const { number } of profile.phones) if (number.length >= 7) add('tail', number.slice(-7));
  for (const name of profile.names) addNameKeys(name, { profile, letters, add });
  for (const birth of profile.births) add('born', birth);
}

interface NameKeys {
  readonly profile: Profile;
  readonly letters: readonly string[];
  readonly add: Add;
}

function addNameKeys(name: PersonName, { profile, letters, add }: NameKeys): void {
  const { given, family } = name;
  const [first = ''] = given.split(' ');
  const root = rootOf(first);
  const last = family.replace(/ /gu, '');
  const sounds = [soundOf(root), soundOf(last)] as const;
  const isWhole = first.length > 1 && last.length > 1;
  // Sources mix up which name is which: keys of both are made so that the order does not matter.
  if (isWhole) add('name', [...sounds].sort().join(' '));
  add('bag', bagOf(given, name.middle, family));
  for (const part of isWhole ? partsOf(name) : []) add('name', [sounds[0], soundOf(part)].sort().join(' '));
  if (isWhole) add('who', `${first}${last}`.slice(0, START));
  if (first !== '' && last !== '') add('who', `${first.slice(0, 1)}${last}`.slice(0, START));
  if (first === '' && last !== '') for (const text of letters) add('who', `${text}${last}`.slice(0, START));
  for (const birth of profile.births) {
    for (const word of [first, last]) {
      if (word === '') continue;
      add('birth', `${birth} ${word.slice(0, 1)}`);
      if (word.length > 1) add('year', `${birth.slice(0, 4)} ${soundOf(rootOf(word))}`);
    }
  }
  for (const { postcode, city } of profile.places) {
    for (const sound of sounds) {
      if (sound.length < 2) continue;
      if (postcode !== '') add('code', `${sound} ${postcode}`);
      else if (city !== '') add('city', `${sound} ${city.slice(0, 4)}`);
    }
    if (isWhole && city !== '')
      add(
        'town',
        `${[...sounds]
          .map((sound) => sound.slice(0, 3))
          .sort()
          .join(' ')} ${city.slice(0, 4)}`,
      );
  }
}

/** Each word of a double family name, also where a source took the first of them for a middle name. */
function partsOf({ middle, family }: PersonName): string[] {
  const double = family.includes(' ') ? family.split(' ') : [];
  const between = middle === '' ? [] : middle.split(' ').filter((word) => !isGivenName(word));
  return [...double, ...between].filter((word) => word.length > 2 && !PARTICLES.has(word));
}

function isGivenName(word: string): boolean {
  return genderOfName(word) !== '' || nicknameSets(word).length > 0;
}

function addCompanyKeys(profile: Profile, add: Add): void {
  for (const name of profile.organisations) {
    const tokens = name.split(' ');
    add('name', tokens.join(''));
    const sounds = tokens.map(soundOf).filter((sound) => sound !== '');
    for (const sound of sounds.slice(0, 4)) {
      for (const { postcode, city } of profile.places)
        if (postcode || city) add('town', `${sound} ${postcode || city}`);
    }
    if (sounds.length > 1) add('words', [...sounds].sort().slice(0, 3).join(' '));
    add('start', sounds.slice(0, 2).join(' '));
  }
}

/** What stands for one front door in a key; '' when too little is known. */
export function doorOf({
  number,
  street,
  postcode,
  city,
}: Pick<Place, 'number' | 'street' | 'postcode' | 'city'>): string {
  if (number === '' || street === '') return '';
  return `${number} ${soundOf(street).slice(0, 4)} ${postcode || city}`;
}

/**
 * Counts different people behind one identifier. The sound of the given name's long form and one letter of the
 * family name: spellings of one person shall not count as many. '' without a whole name.
 */
export function personKeyOf(profile: Profile): string {
  if (profile.kind === 'company') return (profile.organisations[0] ?? '').slice(0, 4);
  for (const { given, family } of profile.names) {
    if (given === '' || family === '') continue;
    const [first = ''] = given.split(' ');
    return `${soundOf(rootOf(first)).slice(0, 4)} ${family.slice(0, 1)}`;
  }
  return '';
}
