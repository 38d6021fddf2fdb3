/**
 * Lists of customers as other hands and other languages write them, with their truth: a second generator, which shares
 * nothing with the first but the numbers it draws. What it holds against the recognition of columns and the comparison of
 * names was not looked at when weights were fitted.
 */
import { Random } from '../../seed/random.ts';
import { TONGUES, type Tongue } from './tongue.ts';
import { damaged, written } from './writing.ts';

export interface Family {
  readonly name: string;
  readonly csv: string;
  /** Entity by record id. */
  readonly truth: ReadonlyMap<string, string>;
}

interface Row {
  readonly entity: string;
  readonly cells: readonly string[];
}

const PEOPLE = 300;
const FIRMS = 200;

export function makeFamilies(): Family[] {
  return TONGUES.flatMap((tongue, at) => [
    listed(tongue, 'people', tongue.headers.split('|'), peopleRows(tongue, new Random(4100 + at), false)),
    listed(tongue, 'whole names', wholeHeaders(tongue), peopleRows(tongue, new Random(4200 + at), true)),
    listed(tongue, 'firms', firmHeaders(tongue), firmRows(tongue, new Random(4300 + at))),
  ]);
}

function wholeHeaders({ headers, wholeName }: Tongue): string[] {
  const [id = '', , , street = '', , , phone = '', email = ''] = headers.split('|');
  return [id, wholeName, street, phone, email];
}

function firmHeaders({ headers }: Tongue): string[] {
  const [id = '', , , street = '', code = '', town = '', phone = '', email = ''] = headers.split('|');
  return [id, 'Company', street, code, town, phone, email];
}

function listed({ name, delimiter }: Tongue, what: string, headers: readonly string[], rows: readonly Row[]): Family {
  const truth = new Map<string, string>();
  const lines = rows.map(({ entity, cells }, at) => {
    const id = `K${String(10_000 + ((at * 7919) % 10_007))}`;
    truth.set(id, entity);
    return [id, ...cells];
  });
  const cell = (text: string): string =>
    text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  const csv = [headers, ...lines].map((line) => line.map(cell).join(delimiter)).join('\r\n');
  return { name: `${name}: ${what}`, csv, truth };
}

interface Person {
  readonly given: string;
  readonly family: string;
  readonly street: string;
  readonly code: string;
  readonly town: string;
  readonly phone: string;
  readonly email: string;
  readonly born: readonly [year: number, month: number, day: number];
}

/** Households of one to four, and one to five records of each of them. */
function peopleRows(tongue: Tongue, random: Random, isWhole: boolean): Row[] {
  const rows: Row[] = [];
  for (let entity = 0; entity < PEOPLE;) {
    const home = homeOf(tongue, random);
    const family = familyOf(tongue, random);
    for (
      let members = random.chance(0.3) ? 2 + random.int(3) : 1;
      members > 0 && entity < PEOPLE;
      members -= 1, entity += 1
    ) {
      const given = word(random.pick(tongue.given.split(' ')));
      const [first, last] = [letters(given), letters(family)];
      const email = `${random.pick([`${first}.${last}`, `${first[0] ?? 'x'}${last}`, `${last}${String(random.int(90))}`])}@mail${String(random.int(4))}.example`;
      const phone = `6${digits(8, random)}`;
      const person: Person = {
        given,
        family,
        ...home,
        phone,
        email,
        born: [1940 + random.int(60), 1 + random.int(12), 1 + random.int(28)],
      };
      do rows.push({ entity: `p${String(entity)}`, cells: personCells(person, tongue, random, isWhole) });
      while (random.chance(0.5));
    }
  }
  return rows;
}

function personCells(person: Person, tongue: Tongue, random: Random, isWhole: boolean): string[] {
  const [given, family] = written(person.given, person.family, tongue, random);
  const sometimes = (share: number, value: string): string => (random.chance(share) ? value : '');
  const street = random.chance(0.1) ? damaged(person.street, random) : person.street;
  const phone = sometimes(0.5, phoneIn(person.phone, tongue, random));
  const email = sometimes(0.55, person.email);
  if (isWhole) {
    const title = random.chance(0.1) && tongue.titles !== '' ? `${random.pick(tongue.titles.split('|'))} ` : '';
    const name = tongue.isFamilyFirst !== random.chance(0.15) ? `${family} ${given}` : `${given} ${family}`;
    const place = sometimes(0.75, `${street}, ${person.code} ${person.town}`);
    return [title + (random.chance(0.15) ? `${family}, ${given}` : name), place, phone, email];
  }
  const [year, month, day] = person.born;
  const two = (value: number): string => String(value).padStart(2, '0');
  const born = tongue.day.replace('Y', String(year)).replace('M', two(month)).replace('D', two(day));
  return [
    given,
    family,
    sometimes(0.85, street),
    sometimes(0.9, person.code),
    sometimes(0.95, person.town),
    phone,
    email,
    sometimes(0.6, born),
  ];
}

/** One company in one to three towns: each branch is a customer of its own. */
function firmRows(tongue: Tongue, random: Random): Row[] {
  const rows: Row[] = [];
  for (let entity = 0; entity < FIRMS;) {
    const trade = random.pick(tongue.trades.split('|'));
    const name = `${familyOf(tongue, random)} ${trade}`;
    const host = `${letters(name)}.example`;
    const form = random.pick(tongue.legalForms.split('|'));
    const towns = new Set<string>();
    for (let sites = random.chance(0.25) ? 3 : 1; sites > 0; sites -= 1) {
      const { street, code, town } = homeOf(tongue, random);
      if (towns.has(town)) continue;
      towns.add(town);
      const phone = `2${digits(7, random)}`;
      do {
        const bare = random.chance(0.15) ? damaged(name, random) : name;
        const full = `${random.chance(0.1) ? bare.toUpperCase() : bare}${random.chance(0.75) ? ` ${form}` : ''}${random.chance(0.2) ? ` ${town}` : ''}`;
        const email = random.chance(0.5) ? `${random.chance(0.5) ? 'info' : letters(town)}@${host}` : '';
        rows.push({
          entity: `f${String(entity)}`,
          cells: [
            full,
            random.chance(0.9) ? street : '',
            code,
            town,
            random.chance(0.6) ? phoneIn(phone, tongue, random) : '',
            email,
          ],
        });
      } while (random.chance(0.5));
      entity += 1;
    }
  }
  return rows;
}

function homeOf({ streets, towns }: Tongue, random: Random): Pick<Person, 'street' | 'code' | 'town'> {
  const town = random.pick(towns.split('|'));
  const at = town.lastIndexOf(' ');
  return {
    street: `${random.pick(streets.split('|'))} ${String(1 + random.int(90))}`,
    code: `${town.slice(at + 1)}${digits(3, random)}`,
    town: town.slice(0, at),
  };
}

/** Common names, and as many rare ones: of two names where the language has double ones, else of two halves. */
function familyOf({ families, hasDoubleNames }: Tongue, random: Random): string {
  const all = families.split(' ').map(word);
  const one = random.pick(all);
  if (random.chance(0.4)) return one;
  const other = random.pick(all);
  return hasDoubleNames
    ? `${one} ${other}`
    : `${one.slice(0, -2)}${other.split(' ').at(-1)?.slice(-4).toLowerCase() ?? ''}`;
}

function word(text: string): string {
  return text.replaceAll('_', ' ');
}

function letters(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z]/gu, '');
}

function digits(count: number, random: Random): string {
  return Array.from({ length: count }, () => String(random.int(10))).join('');
}

function phoneIn(number: string, { callingCode, trunk }: Tongue, random: Random): string {
  const spaced = number.replaceAll(/(\d{3})(?=\d)/gu, '$1 ');
  return random.pick([
    `+${callingCode} ${spaced}`,
    `00${callingCode}${number}`,
    `${trunk}${number}`,
    `${trunk}${spaced}`,
    `${trunk}${number.slice(0, 3)}/${number.slice(3)}`,
  ]);
}
