import { editsUpTo, jaroWinkler } from './distance.ts';
import { doorOf, keyOf } from './keys.ts';
import { rememberedPairs } from './memo.ts';
import { residentsOf, streetOf, type City, type ReadyPlace, type Street } from './prepare.ts';
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
  const { model } = context;
  switch (level) {
    case 'code':
    case 'code other': {
      const expected = Math.max(residentsOf(left.postcode, model), residentsOf(right.postcode, model));
      return level === 'code' ? CODE(expected) : CODE_OTHER(expected);
    }
    case 'city':
    case 'city other': {
      const expected = Math.max(left.city.residents, right.city.residents);
      return level === 'city' ? CITY(expected) : CITY_OTHER(expected);
    }
    case 'door': {
      const key = keyOfDoor(left);
      return key === keyOfDoor(right) ? `door ${sharingOf(key, context.useOf(key), model)}` : level;
    }
    default:
      return level;
  }
}

function keyOfDoor({ kind, number, street, postcode, city: { text: city } }: ReadyPlace): string {
  return keyOf(kind, 'door', doorOf({ number, street, postcode, city }));
}

function closeness(left: ReadyPlace, right: ReadyPlace): Closeness {
  const sameCode = left.postcode !== '' && left.postcode === right.postcode;
  const sameCity = isSameCity(left.city, right.city);
  const isElsewhere = !sameCode && !sameCity && bothSay(left, right);
  const bothStreets = left.street !== '' && right.street !== '';
  if (bothStreets && !isElsewhere) {
    const street = left.street === right.street ? 'exact' : nearStreets(streetOf(left.street), streetOf(right.street));
    const number = compareNumbers(left, right);
    if (street === 'exact' && number === 'exact')
      return left.unit === right.unit || left.unit === '' || right.unit === '' ? 'door' : 'street';
    if (street !== 'no' && number === 'exact') return 'door near';
    if (street === 'exact' && number === 'near') return 'door near';
    if (street === 'exact') return 'street';
  }
  if (sameCode) return bothStreets ? 'code other' : 'code';
  if (sameCity) return bothStreets || (left.postcode !== '' && right.postcode !== '') ? 'city other' : 'city';
  if (isElsewhere && bothStreets && left.street === right.street && compareNumbers(left, right) === 'exact')
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

/** Of two different ones. */
const nearStreets = rememberedPairs((left: Street, right: Street): Exclude<Alike, 'exact'> => {
  const [a, b] = [left.text, right.text];
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
