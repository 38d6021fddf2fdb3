import type { Draw } from './draw.ts';
import {
  CITIES,
  COMPANY_FORMS,
  COMPANY_WORDS,
  COUNTRIES,
  FAMILY_NAMES,
  GIVEN_NAMES,
  JOB_TITLES,
  MAILBOXES,
  STREETS,
  type Country,
} from './names.ts';
import { nthPhone, type Phone } from './phone.ts';

export interface Company {
  readonly name: string;
  readonly domain: string;
}

export interface Home {
  readonly street: string;
  readonly city: string;
  readonly province: string | undefined;
  readonly postalCode: string;
  readonly country: Country;
}

/** Somebody as they are. What the systems know of them is written worse. */
export interface Person {
  readonly serial: number;
  readonly given: string;
  readonly family: string;
  readonly country: Country;
  readonly home: Home;
  readonly privateEmail: string;
  readonly phone: Phone | undefined;
  readonly work: { readonly company: Company; readonly title: string; readonly email: string } | undefined;
}

export interface Population {
  readonly people: Person[];
  readonly companies: Company[];
  /** People by country: each new one gets the country's next telephone number. */
  readonly counts: Map<Country, number>;
  readonly emails: Set<string>;
}

const PART_EMPLOYED = 0.6;
/** One in this many has the full name of somebody else: an equal name is not an equal person. */
const NAMESAKE_EVERY = 37;

export function emptyPopulation(): Population {
  return { people: [], companies: [], counts: new Map(), emails: new Set() };
}

export function inventCompany({ companies }: Population): Company {
  const serial = companies.length;
  const word = nth(COMPANY_WORDS, serial);
  const form = nth(COMPANY_FORMS, serial * 3 + Math.floor(serial / COMPANY_WORDS.length));
  const round = Math.floor(serial / (COMPANY_WORDS.length * COMPANY_FORMS.length));
  const name = form.replace('*', word) + (round === 0 ? '' : ` ${String(round + 1)}`);
  const company = { name, domain: `${asLocalPart(name)}.example` };
  companies.push(company);
  return company;
}

export function inventPerson(population: Population, draw: Draw): Person {
  const { people, companies, counts } = population;
  const serial = people.length;
  const { given, family } = nameOf(people, serial);
  const country = draw.pick(COUNTRIES);
  const count = counts.get(country) ?? 0;
  counts.set(country, count + 1);
  const person: Person = {
    serial,
    given,
    family,
    country,
    home: inventHome(country, draw),
    privateEmail: privateEmail(population, { given, family, serial }, draw),
    phone: nthPhone(country, count),
    work: undefined,
  };
  const employed = draw.chance(PART_EMPLOYED) ? { ...person, work: workOf(population, person, draw) } : person;
  people.push(employed);
  // Business grows with the number of people it is done with.
  if (people.length % 5 === 0 && companies.length * 4 < people.length) inventCompany(population);
  return employed;
}

export function inventHome(country: Country, draw: Draw): Home {
  const { name, province, postalCode } = draw.pick(CITIES[country]);
  const house = String(draw.whole(1, 140));
  const street = draw.pick(STREETS[country]);
  return {
    street: country === 'DE' ? `${street} ${house}` : `${house} ${street}`,
    city: name,
    province,
    postalCode: postalCode.replaceAll('#', () => String(draw.whole(0, 9))),
    country,
  };
}

/** 1009 is prime, so all pairs of names are used up before one comes again. */
function nameOf(people: readonly Person[], serial: number): { given: string; family: string } {
  const other = serial % NAMESAKE_EVERY === NAMESAKE_EVERY - 1 ? people[serial - 11] : undefined;
  if (other) return { given: other.given, family: other.family };
  const pair = (serial * 1009 + 17) % (GIVEN_NAMES.length * FAMILY_NAMES.length);
  return { given: nth(GIVEN_NAMES, pair), family: nth(FAMILY_NAMES, Math.floor(pair / GIVEN_NAMES.length)) };
}

type Named = Pick<Person, 'given' | 'family' | 'serial'>;

function privateEmail({ emails }: Population, { given, family, serial }: Named, draw: Draw): string {
  const [first, last] = [asLocalPart(given), asLocalPart(family)];
  const local = draw.pick([
    `${first}.${last}`,
    `${first.charAt(0)}.${last}`,
    `${last}.${first}`,
    `${first}${last}${String(draw.whole(60, 99))}`,
  ]);
  return claim(emails, { local, domain: draw.pick(MAILBOXES), serial });
}

function workOf({ companies, emails }: Population, { given, family, serial }: Named, draw: Draw): Person['work'] {
  const company = draw.pick(companies);
  const local = `${asLocalPart(given)}.${asLocalPart(family)}`;
  return { company, title: draw.pick(JOB_TITLES), email: claim(emails, { local, domain: company.domain, serial }) };
}

function claim(
  emails: Set<string>,
  { local, domain, serial }: { local: string; domain: string; serial: number },
): string {
  const wanted = `${local}@${domain}`;
  const free = emails.has(wanted) ? `${local}.${String(serial)}@${domain}` : wanted;
  emails.add(free);
  return free;
}

/** Letters, digits and hyphens without accents, for the parts of addresses and domains. */
function asLocalPart(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss');
}

function nth(items: readonly string[], n: number): string {
  return items[n % items.length] ?? '';
}
