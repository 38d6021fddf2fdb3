import { companyWords, type CompanyWord } from './company-words.ts';
import { genderOfName } from './common-names.ts';
import { domainOf, isFreeMail, isRole, localPartOf } from './email.ts';
import { doorOf, keyOf } from './keys.ts';
import type { Model } from './model.ts';
import { rarityOf } from './rarity.ts';
import { initialsOf, nicknameSets } from './nicknames.ts';
import type { PersonName, Place, Profile } from './profile.ts';
import { soundOf } from './sound.ts';

export interface Word {
  readonly text: string;
  /** Without spaces. */
  readonly joined: string;
  readonly tokens: readonly string[];
  readonly sets: readonly number[];
  /** First letters of the name and of its short forms. */
  readonly initials: string;
  readonly sound: string;
  /** The numbers in it, in order: "Store 12", "Buyer 7". */
  readonly numbers: string;
  /** A given name that is in use, not a misspelt one. */
  readonly isKnown: boolean;
  /** Log2 of the number of people in the population expected to have it. */
  readonly expected: number;
  /** Of a company's name. */
  readonly words: readonly CompanyWord[];
}

export interface ReadyName {
  readonly given: Word;
  readonly middle: string;
  readonly family: Word;
  readonly suffix: string;
  /** Log2 of the population that expectations are of. */
  readonly population: number;
}

/** The local part of a mailbox, or a handle: often made of its owner's name. */
export interface Alias {
  readonly text: string;
  readonly letters: string;
  readonly isMail: boolean;
}

export interface Identifier {
  /** As in `keysOf`. */
  readonly key: string;
  /** Domain, network, system or calling code. */
  readonly scope: string;
  readonly value: string;
}

export interface ReadyPlace extends Place {
  readonly key: string;
  readonly sound: string;
  readonly residents: { readonly city: number; readonly postcode: number };
}

/**
 * A profile ready to be compared many times with one model: in memory only, never stored. Whoever scores a profile
 * in more than one pair prepares it once; scoring takes both forms and gives the same numbers.
 */
export interface Prepared {
  readonly isPrepared: true;
  readonly profile: Profile;
  readonly names: readonly ReadyName[];
  readonly emails: readonly Identifier[];
  readonly phones: readonly Identifier[];
  readonly handles: readonly Identifier[];
  readonly ids: readonly Identifier[];
  readonly domains: readonly Identifier[];
  readonly aliases: readonly Alias[];
  readonly places: readonly ReadyPlace[];
  readonly organisations: readonly Word[];
  /** First labels of the domains of the company's, or the employer's, mailboxes. */
  readonly labels: readonly string[];
}

export type Subject = Profile | Prepared;

export function prepared(subject: Subject, model: Model): Prepared {
  return 'isPrepared' in subject ? subject : prepare(subject, model);
}

export function prepare(profile: Profile, model: Model): Prepared {
  const rarity = rarityOf(model);
  const identifiers = (kind: string, values: readonly string[], cut: (value: string) => number): Identifier[] =>
    values.map((value) => {
      const at = cut(value);
      return { key: keyOf(profile.kind, kind, value), scope: value.slice(0, at), value: value.slice(at + 1) };
    });
  const colon = (value: string): number => value.lastIndexOf(':');
  const emails = profile.emails.map((address) => ({
    key: keyOf(profile.kind, 'email', address),
    scope: domainOf(address),
    value: localPartOf(address),
  }));
  const handles = identifiers('handle', profile.handles, (value) => value.indexOf(':'));
  return {
    isPrepared: true,
    profile,
    names: profile.names.map((name) => readyName(name, rarity, Math.log2(model.population))),
    emails,
    phones: profile.phones.map(({ code, number }) => ({
      key: keyOf(profile.kind, 'phone', number),
      scope: code,
      value: number,
    })),
    handles,
    ids: identifiers('id', profile.ids, colon),
    domains: profile.domains.map((value) => ({ key: keyOf(profile.kind, 'domain', value), scope: '', value })),
    aliases: [
      ...emails.filter(({ value }) => !isRole(value)).map(({ value }) => aliasOf(value, true)),
      ...handles.map(({ value }) => aliasOf(value, false)),
    ],
    places: profile.places.map((place) => readyPlace(place, profile.kind, rarity)),
    organisations: profile.organisations.map((name) => wordOf(name, rarity('organisation', name), companyWords(name))),
    labels: [...emails.map(({ scope }) => scope), ...profile.domains]
      .filter((domain) => !isFreeMail(domain))
      .map(labelOf)
      .filter((label) => label.length > 3),
  };
}

type Rarity = ReturnType<typeof rarityOf>;

function readyName({ given, middle, family, suffix }: PersonName, rarity: Rarity, population: number): ReadyName {
  return {
    given: wordOf(given, rarity('given', given)),
    middle,
    family: wordOf(family, rarity('family', family)),
    suffix,
    population,
  };
}

const NO_WORDS: readonly CompanyWord[] = [];

function wordOf(text: string, expected: number, words = NO_WORDS): Word {
  const tokens = text === '' ? [] : text.split(' ');
  const joined = tokens.length > 1 ? tokens.join('') : text;
  return {
    text,
    joined,
    tokens,
    sets: nicknameSets(text),
    initials: initialsOf(text),
    sound: soundOf(text),
    numbers: numbersIn(text),
    isKnown: nicknameSets(text).length > 0 || genderOfName(text) !== '',
    expected,
    words,
  };
}

const DIGIT = /\d/u;

function numbersIn(text: string): string {
  return DIGIT.test(text) ? (text.match(/\d+/gu) ?? []).join(' ') : '';
}

function aliasOf(text: string, isMail: boolean): Alias {
  return { text: text.replace(/[^\p{L}\p{N}]/gu, ''), letters: text.replace(/[^\p{L}]/gu, ''), isMail };
}

function readyPlace(place: Place, kind: Profile['kind'], rarity: Rarity): ReadyPlace {
  return {
    ...place,
    key: keyOf(kind, 'door', doorOf(place)),
    sound: soundOf(place.street),
    residents: { city: rarity('city', place.city), postcode: rarity('postcode', place.postcode) },
  };
}

function labelOf(domain: string): string {
  const labels = domain.split('.');
  const second = labels.at(-2) ?? '';
  const isCountryPair = labels.length > 2 && (labels.at(-1) ?? '').length === 2 && second.length <= 3;
  return ((isCountryPair ? labels.at(-3) : second) ?? '').replace(/[^\p{L}\p{N}]/gu, '');
}
