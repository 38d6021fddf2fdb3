import type { Random } from '../../seed/random.ts';
import type { Tongue } from './tongue.ts';

/** A name on its way into a list: short forms, initials, slips, lost or misread letters, capitals, both names swapped. */
export function written(
  given: string,
  family: string,
  { short }: Tongue,
  random: Random,
): [given: string, family: string] {
  let [first, last] = [given, family];
  const called = short[given];
  if (called !== undefined && random.chance(0.25)) first = called;
  else if (random.chance(0.04)) first = `${first.charAt(0)}.`;
  else if (random.chance(0.07)) first = damaged(first, random);
  if (last.includes(' ') && random.chance(0.15)) last = last.split(' ').slice(0, -1).join(' ');
  if (random.chance(0.08)) last = damaged(last, random);
  const both = (change: (text: string) => string): void => {
    [first, last] = [change(first), change(last)];
  };
  const lot = random.int(100);
  if (lot < 18) both(withoutMarks);
  else if (lot < 24) both(misread);
  else if (lot < 27) both((text) => text.replaceAll(/[^\p{ASCII}]/gu, '?'));
  if (random.chance(0.08)) both((text) => text.toUpperCase());
  return random.chance(0.03) ? [last, first] : [first, last];
}

/** Read by a scanner or heard on the telephone. */
const CONFUSED: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['cl', 'd'],
  ['o', '0'],
  ['l', '1'],
  ['sz', 's'],
  ['ck', 'k'],
  ['y', 'i'],
  ['v', 'w'],
  ['gh', 'g'],
  ['nn', 'n'],
];

export function damaged(text: string, random: Random): string {
  const possible = CONFUSED.filter(([from]) => text.slice(1).includes(from));
  if (possible.length > 0 && random.chance(0.4)) {
    const [from, to] = random.pick(possible);
    return text.charAt(0) + text.slice(1).replace(from, to);
  }
  const at = 1 + random.int(Math.max(1, text.length - 2));
  if (random.chance(0.4)) return text.slice(0, at) + text.slice(at + 1);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

function withoutMarks(text: string): string {
  return text
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
}

/** UTF-8 read as Latin-1. */
function misread(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
