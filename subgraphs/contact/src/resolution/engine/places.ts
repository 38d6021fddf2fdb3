import { editsUpTo, jaroWinkler } from './distance.ts';
import { rememberedPairs } from './memo.ts';
import type { City, ReadyPlace, Street } from './prepare.ts';
import { rarityLevels } from './rarity.ts';
import { sharingOf, type MatchContext } from './sharing.ts';

export interface PlaceFinding {
  readonly level: string;
  readonly isDoor: boolean;
}

const ORDER = [
  'door',
  'door near',
  'street',
  'code',
  'city',
  'code other',
  'city other',
  'region',
  'region other',
  '',
  'differs',
] as const;
type Closeness = (typeof ORDER)[number];
const NOWHERE: PlaceFinding = { level: '', isDoor: false };
const CODE = rarityLevels('code');
const CITY = rarityLevels('city');
const CODE_OTHER = rarityLevels('code other');
const CITY_OTHER = rarityLevels('city other');

/** The closest two addresses of two records. */
export function comparePlaces(
  lefts: readonly ReadyPlace[],
  rights: readonly ReadyPlace[],
  context: MatchContext,
): PlaceFinding {
  let best: Closeness | undefined;
  let pair: readonly [ReadyPlace, ReadyPlace] | undefined;
  for (const left of lefts) {
    for (const right of rights) {
      const next = closeness(left, right);
      if (best === undefined || ORDER.indexOf(next) < ORDER.indexOf(best)) [best, pair] = [next, [left, right]];
    }
  }
  if (best === undefined || pair === undefined) return NOWHERE;
  return { level: named(best, pair[0], pair[1], context), isDoor: best === 'door' || best === 'door near' };
}

function named(level: Closeness, left: ReadyPlace, right: ReadyPlace, context: MatchContext): string {
  const code = Math.max(left.residents.postcode, right.residents.postcode);
  const city = Math.max(left.residents.city, right.residents.city);
  if (level === 'code') return CODE(code);
  if (level === 'city') return CITY(city);
  if (level === 'code other') return CODE_OTHER(code);
  if (level === 'city other') return CITY_OTHER(city);
  if (level !== 'door' || left.key !== right.key) return level;
  return `door ${sharingOf(left.key, context.useOf(left.key), context.model)}`;
}

function closeness(left: ReadyPlace, right: ReadyPlace): Closeness {
  const sameCode = left.postcode !== '' && left.postcode === right.postcode;
  const sameCity = isSameCity(left.city, right.city);
  const isElsewhere = !sameCode && !sameCity && bothSay(left, right);
  const bothStreets = left.street.text !== '' && right.street.text !== '';
  if (bothStreets && !isElsewhere) {
    const street = isSameStreet(left.street, right.street);
    const number = compareNumbers(left, right);
    if (street === 'exact' && number === 'exact')
      return left.unit === right.unit || left.unit === '' || right.unit === '' ? 'door' : 'street';
    if (street !== 'no' && number === 'exact') return 'door near';
    if (street === 'exact' && number === 'near') return 'door near';
    if (street === 'exact') return 'street';
  }
  if (sameCode) return bothStreets ? 'code other' : 'code';
  if (sameCity) return bothStreets || (left.postcode !== '' && right.postcode !== '') ? 'city other' : 'city';
  if (isElsewhere && bothStreets && left.street.text === right.street.text && compareNumbers(left, right) === 'exact')
    return 'door near';
  const sameRegion = left.region !== '' && left.region === right.region;
  if (sameRegion) return bothSay(left, right) ? 'region other' : 'region';
  return bothSay(left, right) || (left.region !== '' && right.region !== '') ? 'differs' : '';
}

function bothSay(left: ReadyPlace, right: ReadyPlace): boolean {
  return (left.city.text !== '' && right.city.text !== '') || (left.postcode !== '' && right.postcode !== '');
}

function isSameCity(left: City, right: City): boolean {
  if (left === right) return left.text !== '';
  return areAlmostSame(left, right);
}

const areAlmostSame = rememberedPairs(({ text: left }: City, { text: right }: City): boolean => {
  if (left === '' || right === '') return false;
  return (
    left === right ||
    (Math.min(left.length, right.length) > 3 && editsUpTo(left, right, 2) <= (left.length > 6 ? 2 : 1))
  );
});

type Alike = 'exact' | 'near' | 'no';

const isSameStreet = rememberedPairs((left: Street, right: Street): Alike => {
  const [a, b] = [left.text, right.text];
  if (a === b) return 'exact';
  if (left.sound === right.sound && left.sound.length > 2) return 'near';
  if (editsUpTo(a, b, 2) <= 2 && Math.min(a.length, b.length) > 4) return 'near';
  if (holds(left, right) || holds(right, left)) return 'near';
  return Math.min(a.length, b.length) > 5 && jaroWinkler(left.joined, right.joined) > 0.9 ? 'near' : 'no';
});

/** Are all the words of one line among the other's? */
function holds(many: Street, few: Street): boolean {
  return few.text.length >= 4 && few.words.every((word) => many.words.includes(word));
}

function compareNumbers(left: ReadyPlace, right: ReadyPlace): Alike {
  const [a, b] = [left.number, right.number];
  if (a === b) return a === '' ? 'near' : 'exact';
  if (a === '' || b === '') return 'near';
  return editsUpTo(a, b, 1) <= 1 && Math.min(a.length, b.length) > 1 ? 'near' : 'no';
}
