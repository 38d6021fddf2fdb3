const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const PUBLIC_ID = /^([a-z](?:[a-z_]{0,61}[a-z])?)_([0-7][0-9a-hjkmnp-tv-z]{25})$/;
/** Two letters for every ten bits: thousands of ids are written per answer. */
const PAIRS = Array.from({ length: 1024 }, (_, bits) => ALPHABET.charAt(bits >> 5) + ALPHABET.charAt(bits & 31));
/** By character code. */
const VALUES = Array.from({ length: 128 }, (_, code) => Math.max(0, ALPHABET.indexOf(String.fromCharCode(code))));
const HEX = '0123456789abcdef';

/** `uuid` → `prefix_<26 letters of Crockford base 32>`. */
export function toPublicId(prefix: string, uuid: string): string {
  // The 128 bits as four words; 26 letters are 130 bits, so the first pair holds eight of them.
  const a = Number.parseInt(uuid.slice(0, 8), 16);
  const b = Number.parseInt(uuid.slice(9, 13) + uuid.slice(14, 18), 16);
  const c = Number.parseInt(uuid.slice(19, 23) + uuid.slice(24, 28), 16);
  const d = Number.parseInt(uuid.slice(28, 36), 16);
  return (
    `${prefix}_${pair(a >>> 24)}${pair(a >>> 14)}${pair(a >>> 4)}${pair((a << 6) | (b >>> 26))}${pair(b >>> 16)}` +
    `${pair(b >>> 6)}${pair((b << 4) | (c >>> 28))}${pair(c >>> 18)}${pair(c >>> 8)}${pair((c << 2) | (d >>> 30))}` +
    `${pair(d >>> 20)}${pair(d >>> 10)}${pair(d)}`
  );
}

function pair(bits: number): string {
  return PAIRS[bits & 1023] ?? '';
}

/** The uuid inside a public id, or undefined when it is not one, or not one of `prefix`. */
export function fromPublicId(text: string, prefix?: string): string | undefined {
  const match = PUBLIC_ID.exec(text);
  const letters = match?.[2];
  if (letters === undefined || (prefix !== undefined && match?.[1] !== prefix)) return undefined;
  let hex = '';
  let buffer = 0;
  let bits = -2; // the two leading zero bits of 130
  for (let index = 0; index < letters.length; index += 1) {
    buffer = ((buffer & 15) << 5) | (VALUES[letters.charCodeAt(index)] ?? 0);
    bits += 5;
    for (; bits >= 4; bits -= 4) hex += HEX.charAt((buffer >> (bits - 4)) & 15);
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The type prefix of a public id, or undefined when it is not one. */
export function publicIdPrefix(text: string): string | undefined {
  return PUBLIC_ID.exec(text)?.[1];
}
