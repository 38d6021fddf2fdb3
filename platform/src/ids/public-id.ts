import { UUID_PATTERN } from './uuid.ts';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const VALUES = new Map([...ALPHABET].map((letter, index) => [letter, BigInt(index)]));
const PUBLIC_ID = /^([a-z](?:[a-z_]{0,61}[a-z])?)_([0-7][0-9a-hjkmnp-tv-z]{25})$/;

/** `uuid` → `prefix_<26 letters of Crockford base 32>`. */
export function toPublicId(prefix: string, uuid: string): string {
  // Five bits a letter from the right; done on two halves because 128 bits do not fit a number.
  const hex = uuid.replaceAll('-', '');
  let text = '';
  let buffer = 0;
  let bits = 2; // 130 bits for 26 letters: two leading zero bits
  for (let index = 0; index < 32; index += 1) {
    buffer = (buffer << 4) | Number.parseInt(hex.charAt(index), 16);
    bits += 4;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((buffer >> bits) & 31);
      buffer &= (1 << bits) - 1;
    }
  }
  return `${prefix}_${text}`;
}

/** The uuid inside a public id, or undefined when it is not one, or not one of `prefix`. */
export function fromPublicId(text: string, prefix?: string): string | undefined {
  const match = PUBLIC_ID.exec(text);
  if (!match || (prefix !== undefined && match[1] !== prefix)) return undefined;
  let value = 0n;
  for (const letter of match[2] ?? '') value = (value << 5n) | (VALUES.get(letter) ?? 0n);
  const hex = value.toString(16).padStart(32, '0');
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return UUID_PATTERN.test(uuid) ? uuid : undefined;
}

/** The type prefix of a public id, or undefined when it is not one. */
export function publicIdPrefix(text: string): string | undefined {
  return PUBLIC_ID.exec(text)?.[1];
}
