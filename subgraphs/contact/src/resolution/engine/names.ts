import { editsUpTo, jaroWinkler } from './distance.ts';
import { PARTICLES } from './person-name.ts';
import { rememberedPairs } from './memo.ts';
import type { ReadyName, Word } from './prepare.ts';

/** From alike to unlike; '' when one side has none. */
export type NameLevel =
  '' | 'exact' | 'nickname' | 'typo' | 'alike' | 'part' | 'start' | 'initial' | 'near' | 'other' | 'differs' | 'clash';

const GOODNESS: Readonly<Record<NameLevel, number>> = {
  exact: 10,
  nickname: 8,
  typo: 8,
  alike: 6,
  part: 6,
  start: 5,
  initial: 4,
  '': 3,
  near: 1,
  other: 0,
  differs: 0,
  clash: 0,
};

export interface Aligned {
  readonly given: NameLevel;
  readonly family: NameLevel;
  readonly isSwapped: boolean;
  readonly left: ReadyName;
  readonly right: ReadyName;
}

export function agrees(level: NameLevel): boolean {
  return GOODNESS[level] > GOODNESS[''];
}

export function contradicts(level: NameLevel): boolean {
  return GOODNESS[level] < GOODNESS[''];
}

/** The best reading of two records' names: which of several, and in which order. Undefined when one has none. */
export function alignNames(lefts: readonly ReadyName[], rights: readonly ReadyName[]): Aligned | undefined {
  let best: Aligned | undefined;
  let most = -1;
  for (const left of lefts) {
    for (const right of rights) {
      const next = alignPair(left, right);
      const goodness = GOODNESS[next.given] + GOODNESS[next.family];
      if (goodness > most) [best, most] = [next, goodness];
    }
  }
  return best;
}

function alignPair(left: ReadyName, right: ReadyName): Aligned {
  const given = compareGiven(left, right);
  const straightFamily = compareFamily(left.family, right.family);
  // Double and married names: what one source takes for a middle name is the other's family name.
  const isInMiddle = isMiddle(left.middle, right.family.text) || isMiddle(right.middle, left.family.text);
  const family = contradicts(straightFamily) && isInMiddle ? 'part' : straightFamily;
  const straight = { given, family, isSwapped: false, left, right };
  if (given === 'exact' && family === 'exact') return straight;
  if (left.bag !== '' && left.bag === right.bag)
    return { given: 'exact', family: 'exact', isSwapped: true, left, right };
  if (agrees(given) && agrees(family)) return straight;
  if (left.given.text === '' && right.given.text === '') return straight;
  const across = compareWords(left.given, right.family);
  const back = compareWords(left.family, right.given);
  const sum = GOODNESS[across] + GOODNESS[back];
  // Two names must cross convincingly: "James Allen" and "Allen Smith" are two people.
  const isCrossed =
    sum >= 14 || (sum >= 13 && GOODNESS[given] + GOODNESS[family] < sum && (across === '' || back === ''));
  return isCrossed && sum > GOODNESS[given] + GOODNESS[family]
    ? { given: worse(across, back), family: better(across, back), isSwapped: true, left, right }
    : straight;
}

function worse(one: NameLevel, other: NameLevel): NameLevel {
  return GOODNESS[one] <= GOODNESS[other] ? one : other;
}

function better(one: NameLevel, other: NameLevel): NameLevel {
  return GOODNESS[one] <= GOODNESS[other] ? other : one;
}

const compareWords = rememberedPairs((left: Word, right: Word): NameLevel => {
  if (left.text === '' || right.text === '') return '';
  if (left.text.length === 1 || right.text.length === 1) return left.text === right.text ? 'initial' : 'clash';
  return spelling(left, right) ?? 'differs';
});

function compareGiven(left: ReadyName, right: ReadyName): NameLevel {
  const level = compareGivenWords(left.given, right.given);
  if (level !== 'other' && level !== 'start' && level !== 'near' && level !== 'differs') return level;
  const isOne = left.given.tokens.length === 1 && right.given.tokens.length === 1;
  const isPart = isOne && (isMiddle(left.middle, right.given.text) || isMiddle(right.middle, left.given.text));
  return isPart ? 'part' : level;
}

const compareGivenWords = rememberedPairs((left: Word, right: Word): NameLevel => {
  const [a, b] = [left.text, right.text];
  if (a === '' || b === '') return '';
  if (a === b) return 'exact';
  if (left.tokens.length > 1 || right.tokens.length > 1) return compareTokens(left, right);
  if (a.length === 1) return right.initials.includes(a) ? 'initial' : 'clash';
  if (b.length === 1) return left.initials.includes(b) ? 'initial' : 'clash';
  if (left.sets.some((id) => right.sets.includes(id))) return 'nickname';
  const level = spelling(left, right);
  if (level === 'alike' && left.sound === right.sound && jaroWinkler(a, b) < SOUNDS_CLOSE)
    return a[0] === b[0] ? 'near' : 'differs';
  // A slip does not turn one name into another: Martin and Martina are two people.
  if (level !== undefined && (level !== 'alike' || !left.isKnown || !right.isKnown)) return level;
  if (left.isKnown && right.isKnown) return 'other';
  if (a.startsWith(b) || b.startsWith(a)) return 'start';
  return a[0] === b[0] ? 'near' : 'differs';
});

function isMiddle(middle: string, given: string): boolean {
  return middle.length > 1 && middle.split(' ').includes(given);
}

/** Several given names: the first counts, then any shared one. */
function compareTokens(left: Word, right: Word): NameLevel {
  if (left.joined === right.joined) return 'exact';
  const [first = '', other = ''] = [left.tokens[0], right.tokens[0]];
  if (first === other) {
    if (first.length === 1) return 'initial';
    return contradictBehind(left.tokens, right.tokens) ? 'part' : 'exact';
  }
  if (left.tokens.some((token) => token.length > 1 && right.tokens.includes(token))) return 'part';
  if (first.length === 1 || other.length === 1) return first[0] === other[0] ? 'initial' : 'clash';
  if (editsUpTo(first, other, 1) <= 1 && Math.min(first.length, other.length) > 3) return 'typo';
  if (left.sound === right.sound) return 'alike';
  return first[0] === other[0] ? 'near' : 'differs';
}

/** Ngoc Danh and Ngoc Ai are two names: their second words begin differently. */
function contradictBehind([, ...lefts]: readonly string[], [, ...rights]: readonly string[]): boolean {
  return lefts.length > 0 && rights.length > 0 && !lefts.some((left) => rights.some((right) => left[0] === right[0]));
}

const compareFamily = rememberedPairs((left: Word, right: Word): NameLevel => {
  const [a, b] = [left.text, right.text];
  if (a === '' || b === '') return '';
  if (a === b || left.joined === right.joined) return 'exact';
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'initial' : 'clash';
  const level = spelling(left, right);
  if (level === 'typo') return level;
  if ((left.tokens.length > 1 || right.tokens.length > 1) && haveCommonPart(left.tokens, right.tokens)) return 'part';
  if (level !== undefined) return level;
  if (Math.min(a.length, b.length) >= 4 && (a.startsWith(b) || b.startsWith(a))) return 'start';
  return a[0] === b[0] ? 'near' : 'differs';
});

/** Of double names one part is enough; the particles that many families bear are none. */
function haveCommonPart(lefts: readonly string[], rights: readonly string[]): boolean {
  return lefts.some((token) => token.length > 2 && !PARTICLES.has(token) && rights.includes(token));
}

const CLOSE = 0.9;
/** Names of equal consonants may be as far apart as Jianguo and Yong. */
const SOUNDS_CLOSE = 0.68;

function spelling(left: Word, right: Word): NameLevel | undefined {
  const [a, b] = [left.joined, right.joined];
  if (a === b) return 'exact';
  const shorter = Math.min(a.length, b.length);
  const edits = editsUpTo(a, b, 2);
  if (edits === 1 && shorter >= 3) return 'typo';
  if (edits === 2 && shorter >= 6) return 'alike';
  if (left.sound === right.sound && left.sound.length >= 2) return 'alike';
  return shorter >= 5 && jaroWinkler(a, b) >= CLOSE ? 'alike' : undefined;
}
