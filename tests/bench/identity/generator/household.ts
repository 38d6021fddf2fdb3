/** Who there is: people in their households, at their work, and what each of them has had in the course of time. */
import type { Random } from '../../seed/random.ts';
import type { Locale } from './locale.ts';
import { withoutMarks } from './noise.ts';
import type { NameStock } from './name-stock.ts';

export interface Home {
  readonly houseNumber: string;
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
}

export interface Firm {
  readonly entity: number;
  readonly locale: Locale;
  readonly name: string;
  readonly legalForm: string;
  readonly domain: string;
  readonly switchboard: string;
  readonly home: Home;
}

export interface Human {
  readonly entity: number;
  readonly locale: Locale;
  readonly given: string;
  readonly middle: string;
  readonly suffix: string;
  /** One after the other; all but women who married have one. */
  readonly families: readonly string[];
  readonly born: string;
  readonly homes: readonly Home[];
  readonly phones: readonly string[];
  readonly landline: string;
  readonly mails: readonly string[];
  readonly familyMail: string;
  readonly workMail: string;
  readonly firm: Firm | undefined;
  readonly handle: string;
}

export interface World {
  readonly random: Random;
  readonly locale: Locale;
  readonly names: NameStock;
  nextEntity(): number;
  /** Makes an address of a mailbox that nobody has yet. */
  newMail(local: string, host: string): string;
  newPhone(pattern: string): string;
  employer(): Firm;
}

export function makeHousehold(world: World): Human[] {
  const { random, locale, names } = world;
  const home = makeHome(locale, random);
  const family = names.family(random);
  const landline = random.chance(0.35) ? world.newPhone(locale.landline) : '';
  const host = random.pick(locale.mailHosts.split(' '));
  const familyMail = random.chance(0.12) ? world.newMail(`family.${localPart(family, random)}`, host) : '';
  const shared = { home, landline, familyMail };
  const kind = random.int(100);
  const first = makeHuman(world, { ...shared, family, born: 1935 + random.int(70) });
  if (kind < 45) return [first];
  const otherName = random.chance(0.75) ? family : names.family(random);
  const partner = makeHuman(world, {
    ...shared,
    family: otherName,
    born: Number(first.born.slice(0, 4)) - 3 + random.int(7),
  });
  if (kind < 72) return [first, partner];
  const children = Array.from({ length: 1 + random.int(3) }, (_, index) => {
    const born = Math.min(2008, Number(first.born.slice(0, 4)) + 22 + index * 2 + random.int(3));
    // Father and son of one name: what a suffix is for, and most systems do not have.
    const isNamesake = index === 0 && random.chance(0.04);
    return makeHuman(world, { ...shared, family, born, ...(isNamesake && { given: first.given, suffix: 'Jr' }) });
  });
  return [first, partner, ...children];
}

interface Birth {
  readonly home: Home;
  readonly landline: string;
  readonly familyMail: string;
  readonly family: string;
  readonly born: number;
  readonly given?: string;
  readonly suffix?: string;
}

function makeHuman(world: World, birth: Birth): Human {
  const { random, locale, names } = world;
  const isWoman = random.chance(0.5);
  const draw = isWoman ? names.woman : names.man;
  const given = birth.given ?? draw(random);
  const firm = random.chance(0.35) ? world.employer() : undefined;
  const families = isWoman && random.chance(0.08) ? [names.family(random), birth.family] : [birth.family];
  const names_ = { given, family: families.at(-1) ?? '' };
  const month = String(1 + random.int(12)).padStart(2, '0');
  return {
    entity: world.nextEntity(),
    locale,
    given,
    middle: random.chance(0.2) ? draw(random) : '',
    suffix: birth.suffix ?? '',
    families,
    born: `${String(birth.born)}-${month}-${String(1 + random.int(28)).padStart(2, '0')}`,
    homes: random.chance(0.18) ? [makeHome(locale, random), birth.home] : [birth.home],
    phones: Array.from({ length: random.chance(0.15) ? 2 : 1 }, () => world.newPhone(locale.mobile)),
    landline: birth.landline,
    mails: Array.from({ length: random.chance(0.25) ? 2 : 1 }, () => privateMail(world, names_)),
    familyMail: birth.familyMail,
    workMail: firm ? world.newMail(`${ascii(given)}.${ascii(names_.family)}`, firm.domain) : '',
    firm,
    handle: `@${handleOf(names_, random)}`,
  };
}

function privateMail(world: World, { given, family }: { given: string; family: string }): string {
  const { random, locale } = world;
  const [first, last] = [ascii(given), ascii(family)];
  const number = random.chance(0.5) ? String(random.int(1000)) : '';
  const local = random.pick([
    `${first}.${last}`,
    `${first}${last}`,
    `${first.slice(0, 1)}${last}`,
    `${first}_${last}`,
    `${last}.${first}`,
  ]);
  return world.newMail(`${local}${number}`, random.pick(locale.mailHosts.split(' ')));
}

function handleOf({ given, family }: { given: string; family: string }, random: Random): string {
  const text = `${ascii(given)}${ascii(family)}`.slice(0, 6 + random.int(8));
  return random.chance(0.7) ? `${text}${String(random.int(1000))}` : text;
}

function localPart(family: string, random: Random): string {
  return random.chance(0.6) ? `${ascii(family)}${String(random.int(100))}` : ascii(family);
}

export function ascii(name: string): string {
  return withoutMarks(name, PLAIN)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/gu, '');
}

/** For spelling that must not depend on how much was drawn before. */
const PLAIN = { chance: () => true } as unknown as Random;

export function makeHome(locale: Locale, random: Random): Home {
  const [city, region, start] = random.pick(locale.cities);
  const list = locale.streets.includes('|') ? locale.streets.split('|') : locale.streets.split(' ');
  const isEnglish = ['US', 'GB'].includes(locale.country);
  // A second name, so that there are as many streets as in life.
  const more = isEnglish && random.chance(0.8) ? `${random.pick(list)} ` : '';
  const ending = isEnglish ? ` ${random.pick(['Street', 'Road', 'Avenue', 'Lane', 'Drive', 'Court'])}` : '';
  return {
    houseNumber: String(1 + random.int(locale.country === 'US' ? 9900 : 240)),
    street: `${more}${random.pick(list)}${ending}`,
    city,
    region,
    postcode: start + filled(locale.postcode, random),
  };
}

/** `#` is a digit, `@` a letter. */
export function filled(pattern: string, random: Random): string {
  return pattern.replaceAll(/[#@]/gu, (sign) =>
    sign === '#' ? String(random.int(10)) : 'ABDEFGHJLNPQRSTUWXYZ'.charAt(random.int(20)),
  );
}
