/** What happens to a value on its way into a system. */
import type { Random } from '../../seed/random.ts';

const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'qsz',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'x',
};
const MISREAD: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['l', '1'],
  ['o', '0'],
  ['cl', 'd'],
  ['e', 'c'],
  ['h', 'b'],
  ['5', 'S'],
  ['8', 'B'],
];
const MISHEARD: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['f', 'ph'],
  ['ck', 'k'],
  ['c', 'k'],
  ['y', 'i'],
  ['ie', 'y'],
  ['ei', 'ai'],
  ['th', 't'],
  ['sch', 'sh'],
  ['dt', 't'],
  ['ll', 'l'],
  ['nn', 'n'],
  ['tt', 't'],
  ['v', 'w'],
  ['z', 's'],
];

/** One slip: of the finger, of the eye, of the ear. */
export function typo(text: string, random: Random): string {
  if (text.length < 3) return text;
  const kind = random.int(100);
  if (kind < 15) return replaced(text, MISREAD, random) ?? slip(text, random);
  if (kind < 35) return replaced(text, MISHEARD, random) ?? slip(text, random);
  return slip(text, random);
}

function slip(text: string, random: Random): string {
  const at = 1 + random.int(text.length - 1);
  const before = text.slice(0, at);
  const [unit = ''] = text.slice(at);
  switch (random.int(4)) {
    case 0:
      return before + text.slice(at + 1);
    case 1:
      return before.slice(0, -1) + unit + before.slice(-1) + text.slice(at + 1);
    case 2:
      return before + unit + text.slice(at);
    default: {
      const near = /\d/u.test(unit) ? String((Number(unit) + 1) % 10) : NEIGHBOURS[unit.toLowerCase()];
      return before + (near === undefined ? unit : (near[random.int(near.length)] ?? unit)) + text.slice(at + 1);
    }
  }
}

function replaced(text: string, table: readonly (readonly [string, string])[], random: Random): string | undefined {
  const possible = table.filter(([from]) => text.slice(1).includes(from));
  if (possible.length === 0) return undefined;
  const [from, to] = random.pick(possible);
  return text.slice(0, 1) + text.slice(1).replace(from, to);
}

const UMLAUTS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ł: 'l',
  Ł: 'L',
};

/** As systems without the letters write it: `Mueller` or `Muller`. */
export function withoutMarks(text: string, random: Random): string {
  const isSpelledOut = random.chance(0.5);
  const spelled = text.replaceAll(/[äöüÄÖÜßłŁ]/gu, (letter) =>
    isSpelledOut || /[ßłŁ]/u.test(letter) ? (UMLAUTS[letter] ?? letter) : letter,
  );
  return spelled.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

export function recased(text: string, random: Random): string {
  return random.chance(0.5) ? text.toUpperCase() : text.toLowerCase();
}
