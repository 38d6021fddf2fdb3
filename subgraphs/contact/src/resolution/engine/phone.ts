import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';
import { countryCode } from '../../identity/country.ts';
import type { PhoneLine } from './profile.ts';

const CALLING_CODES: ReadonlySet<string> = new Set(getCountries().map((country) => getCountryCallingCode(country)));
const SHORTEST = 6;

/**
 * A number split into calling code and national number. Comparison is by the national number, because half of all
 * sources leave the country out; two codes that differ speak against a match.
 */
export function phoneLine(text: string, country?: string): PhoneLine | undefined {
  const bare = text.replace(/(?:ext\.?|extension|x|#)\s*\d+\s*$/iu, '');
  const digits = bare.replace(/\D+/gu, '');
  const isInternational = /^\s*(?:\+|00)/u.test(bare);
  const known = countryCode(country);
  const line = isInternational
    ? international(digits.replace(/^00/u, ''))
    : national(digits, known === undefined ? '' : getCountryCallingCode(known));
  return line.number.length < SHORTEST || line.number.length > 15 || /^(\d)\1+$/u.test(line.number) ? undefined : line;
}

function international(digits: string): PhoneLine {
  for (const length of [1, 2, 3]) {
    const code = digits.slice(0, length);
    if (CALLING_CODES.has(code)) return { code, number: digits.slice(length).replace(/^0+/u, '') };
  }
  return { code: '', number: digits };
}

function national(digits: string, code: string): PhoneLine {
  // A leading 1 before ten digits is the trunk prefix of the North American plan.
  if (/^1[2-9]\d{9}$/u.test(digits) && (code === '' || code === '1')) return { code: '1', number: digits.slice(1) };
  return { code, number: digits.replace(/^0+/u, '') };
}
