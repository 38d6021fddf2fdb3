import type { Random } from '../../seed/random.ts';
import { ascii, filled, makeHome, type Firm } from './household.ts';
import type { Locale } from './locale.ts';
import type { NameStock } from './name-stock.ts';

const TRADES =
  'Logistics Consulting Software Dental Marketing Textiles Electric Interiors Packaging Analytics Motors Foods Media Systems Services Trading Printing Security Energy Design'.split(
    ' ',
  );
const ADJECTIVES =
  'Pacific United Harbor Summit Liberty Prime Delta Metro Iron Maple Urban Eastern Northern Golden Blue Royal Global Alpine Nova Central'.split(
    ' ',
  );
const LINKS = ['', '', ' and Sons', ' International', ' Group', ' Solutions'];

interface Founding {
  readonly random: Random;
  readonly locale: Locale;
  readonly names: NameStock;
  nextEntity(): number;
}

/** A firm and, now and then, branches in other towns: customers of their own behind one domain. */
export function foundFirms({ random, locale, names, nextEntity }: Founding): Firm[] {
  const stem = random.chance(0.5) ? names.family(random) : random.pick(ADJECTIVES);
  const name = `${stem} ${random.pick(TRADES)}${random.pick(LINKS)}`;
  const domain = `${ascii(name).slice(0, 20)}${String(random.int(1000))}.${random.pick(['com', 'com', 'net', locale.country.toLowerCase()])}`;
  const legalForm = random.pick(locale.legalForms.split('|'));
  const make = (full: string, home = makeHome(locale, random)): Firm => ({
    entity: nextEntity(),
    locale,
    name: full,
    legalForm,
    domain,
    switchboard: filled(locale.landline, random),
    home,
  });
  const main = make(name);
  if (!random.chance(0.06)) return [main];
  const towns = new Set([main.home.city]);
  const branches = Array.from({ length: 1 + random.int(2) }, () => {
    const home = makeHome(locale, random);
    if (towns.has(home.city)) return [];
    towns.add(home.city);
    return [make(`${name} ${home.city}`, home)];
  });
  return [main, ...branches.flat()];
}
