import { companyWords, type CompanyWord } from './company-words.ts';
import { genderOfName } from './common-names.ts';
import { domainOf, isFreeMail, isRole, localPartOf } from './email.ts';
import { heldInKey } from './keys.ts';
import { nextNumber, remembered, type Numbered } from './memo.ts';
import type { Model } from './model.ts';
import { rarityOf } from './rarity.ts';
import { initialsOf, nicknameSets } from './nicknames.ts';
import { bagOf } from './person-name.ts';
import type { PersonName, Place, Profile } from './profile.ts';
import { soundOf } from './sound.ts';

export interface Word extends Numbered {
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
  /** All its words in alphabetical order, where there are more than two; sources differ in where a name is cut. */
  readonly bag: string;
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
  readonly kind: Profile['kind'];
  /** Class of its key, as in `keysOf`. */
  readonly name: string;
  /** What its key holds of it: keys are made of those only that two records share. */
  readonly held: string;
  /** Domain, network, system or calling code. */
  readonly scope: string;
  readonly value: string;
}

/** A city as a word that is compared. */
export interface City extends Numbered {
  readonly text: string;
  /** Log2 of the records of the population expected there. */
  readonly residents: number;
}

export interface Street extends Numbered {
  readonly text: string;
  readonly sound: string;
  /** Without spaces. */
  readonly joined: string;
  readonly words: readonly string[];
}

export interface ReadyPlace extends Omit<Place, 'city'> {
  readonly kind: Profile['kind'];
  readonly city: City;
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
}

export type Subject = Profile | Prepared;

export function prepared(subject: Subject, model: Model): Prepared {
  return 'isPrepared' in subject ? subject : prepare(subject, model);
}

export function prepare(profile: Profile, model: Model): Prepared {
  const parts = partsFor(model);
  const { kind } = profile;
  const emails = profile.emails.map((address) => ({
    kind,
    name: 'email',
    held: heldInKey(kind, 'email', address),
    scope: domainOf(address),
    value: localPartOf(address),
  }));
  const handles = profile.handles.map((value) => identifier(kind, 'handle', value, value.indexOf(':')));
  return {
    isPrepared: true,
    profile,
    names: profile.names.map((name) => readyName(name, parts)),
    emails,
    phones: profile.phones.map(({ code, number }) => ({
      kind,
      name: 'phone',
      held: heldInKey(kind, 'phone', number),
      scope: code,
      value: number,
    })),
    handles,
    ids: profile.ids.map((value) => identifier(kind, 'id', value, value.lastIndexOf(':'))),
    domains: profile.domains.map((value) => ({
      kind,
      name: 'domain',
      held: heldInKey(kind, 'domain', value),
      scope: '',
      value,
    })),
    aliases: aliasesOf(emails, handles),
    places: profile.places.map((place) => readyPlace(place, kind, parts)),
    organisations: profile.organisations.map(parts.organisation),
  };
}

function identifier(kind: Profile['kind'], name: string, text: string, at: number): Identifier {
  return { kind, name, held: heldInKey(kind, name, text), scope: text.slice(0, at), value: text.slice(at + 1) };
}

/** What a name, a city or a street is made into depends on its text and the model only, and most of them repeat. */
interface Parts {
  given(text: string): Word;
  family(text: string): Word;
  organisation(text: string): Word;
  city(text: string): City;
  postcode(text: string): number;
  readonly population: number;
}

const partsOfModels = new WeakMap<Model, Parts>();

function partsFor(model: Model): Parts {
  const known = partsOfModels.get(model);
  if (known) return known;
  const rarity = rarityOf(model);
  const parts: Parts = {
    given: remembered((text) => wordOf(text, rarity('given', text))),
    family: remembered((text) => wordOf(text, rarity('family', text))),
    organisation: remembered((text) => wordOf(text, rarity('organisation', text), companyWords(text))),
    city: remembered((text) => ({ number: nextNumber(), text, residents: rarity('city', text) })),
    postcode: remembered((text) => rarity('postcode', text)),
    population: Math.log2(model.population),
  };
  partsOfModels.set(model, parts);
  return parts;
}

function readyName({ given, middle, family, suffix }: PersonName, parts: Parts): ReadyName {
  return {
    given: parts.given(given),
    middle,
    family: parts.family(family),
    suffix,
    bag: bagOf(given, middle, family),
    population: parts.population,
  };
}

const NO_WORDS: readonly CompanyWord[] = [];

function wordOf(text: string, expected: number, words = NO_WORDS): Word {
  const tokens = text === '' ? [] : text.split(' ');
  const joined = tokens.length > 1 ? tokens.join('') : text;
  return {
    number: nextNumber(),
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

/** Streets are compared between neighbours only: most of them never are. */
export const streetOf = remembered((text: string): Street => ({
  number: nextNumber(),
  text,
  sound: soundOf(text),
  joined: text.replace(/ /gu, ''),
  words: text.split(' '),
}));

/** Log2 of the records of the population expected to have the postcode. */
export function residentsOf(postcode: string, model: Model): number {
  return partsFor(model).postcode(postcode);
}

function aliasesOf(emails: readonly Identifier[], handles: readonly Identifier[]): Alias[] {
  return [
    ...emails.filter(({ value }) => !isRole(value)).map(({ value }) => aliasOf(value, true)),
    ...handles.map(({ value }) => aliasOf(value, false)),
  ];
}

const LETTERS = /^[a-z]*$/u;

function aliasOf(text: string, isMail: boolean): Alias {
  if (LETTERS.test(text)) return { text, letters: text, isMail };
  return { text: text.replace(/[^\p{L}\p{N}]/gu, ''), letters: text.replace(/[^\p{L}]/gu, ''), isMail };
}

function readyPlace(
  { number, street, unit, city, region, postcode, country }: Place,
  kind: Profile['kind'],
  parts: Parts,
): ReadyPlace {
  return { kind, number, street, unit, city: parts.city(city), region, postcode, country };
}

/** First labels of the domains of the company's, or the employer's, mailboxes. */
export function labelsOf({ emails, profile: { domains } }: Pick<Prepared, 'emails' | 'profile'>): string[] {
  return [...emails.map(({ scope }) => scope), ...domains].map(labelOf).filter((label) => label.length > 3);
}

/** First label of a domain that is somebody's own; '' of one that sells mailboxes. */
const labelOf = remembered((domain: string): string => {
  if (isFreeMail(domain)) return '';
  const labels = domain.split('.');
  const second = labels.at(-2) ?? '';
  const isCountryPair = labels.length > 2 && (labels.at(-1) ?? '').length === 2 && second.length <= 3;
  return ((isCountryPair ? labels.at(-3) : second) ?? '').replace(/[^\p{L}\p{N}]/gu, '');
});
