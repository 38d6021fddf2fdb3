import { unmisread } from './mojibake.ts';
import { latinOf } from './scripts.ts';

const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
const SPECIAL = /[ßæœøđðłþı]/gu;
/** What a system wrote in the place of a letter it did not have: `M?ller` is one letter short, not two words. */
const LOST = /(?<=\p{L})[?\ufffd]+(?=\p{L})/gu;
const PLAIN = /^[a-z0-9 ]*$/u;

/** Lower case Latin letters and digits, no accents, no punctuation, single spaces. Folding twice changes nothing. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower.replace(/ {2,}/gu, ' ').trim();
  const meant = unmisread(text).replace(LOST, '').toLowerCase();
  const bare = latinOf(meant.normalize('NFKC').toLowerCase()).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // What a mark hid from the table is known without it.
  return latinOf(bare)
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’`´ʼ]/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
