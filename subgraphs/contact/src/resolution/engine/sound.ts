import { remembered } from './memo.ts';

const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/u, 'n'],
  [/^wr/u, 'r'],
  [/^x/u, 's'],
  [/sch|sh|cz|ch|tch|zh/gu, 's'],
  [/igh|gh/gu, ''],
  [/ph|pf/gu, 'f'],
  [/th|dt|d/gu, 't'],
  [/ck|qu|q|g/gu, 'k'],
  [/c(?=[eiy])/gu, 's'],
  [/c/gu, 'k'],
  [/ts|tz|z/gu, 's'],
  [/x/gu, 'ks'],
  [/[jy](?=[aeiou])/gu, 'i'],
  [/[wb]/gu, 'v'],
  [/h/gu, ''],
];

/** Consonants of a folded name as they roughly sound in European languages; '' when nothing of it is Latin. */
export const soundOf = remembered(computeSound);

function computeSound(word: string): string {
  let text = word;
  for (const [pattern, by] of RULES) text = text.replace(pattern, by);
  const first = /^[aeiouy]/u.test(text) ? 'a' : '';
  return (first + text.replace(/[aeiouy ]/gu, '')).replace(/(.)\1+/gu, '$1');
}
