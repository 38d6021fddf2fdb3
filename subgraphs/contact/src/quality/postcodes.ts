import type { CountryCode } from 'libphonenumber-js/min';

/** `9` is a digit, `A` a letter; a space may be left out or be a hyphen. Countries that are not listed are not checked. */
const FORMS: Partial<Record<CountryCode, readonly string[]>> = {
  AT: ['9999'],
  AU: ['9999'],
  BE: ['9999'],
  BG: ['9999'],
  BR: ['99999 999'],
  CA: ['A9A 9A9'],
  CH: ['9999'],
  CN: ['999999'],
  CY: ['9999'],
  CZ: ['999 99'],
  DE: ['99999'],
  DK: ['9999'],
  EE: ['99999'],
  ES: ['99999'],
  FI: ['99999'],
  FR: ['99999'],
  GB: ['A9 9AA', 'A99 9AA', 'AA9 9AA', 'AA99 9AA', 'A9A 9AA', 'AA9A 9AA'],
  GR: ['999 99'],
  HR: ['99999'],
  HU: ['9999'],
  IE: ['A99 XXXX', 'A9W XXXX'],
  IL: ['9999999', '99999'],
  IN: ['999 999'],
  IS: ['999'],
  IT: ['99999'],
  JP: ['999 9999'],
  KR: ['99999'],
  LI: ['9999'],
  LT: ['99999'],
  LU: ['9999'],
  LV: ['9999'],
  MC: ['99999'],
  MT: ['AAA 9999', 'AAA 99'],
  MX: ['99999'],
  NL: ['9999 AA'],
  NO: ['9999'],
  NZ: ['9999'],
  PL: ['99 999'],
  PT: ['9999 999', '9999'],
  RO: ['999999'],
  RS: ['99999'],
  RU: ['999999'],
  SE: ['999 99'],
  SG: ['999999'],
  SI: ['9999'],
  SK: ['999 99'],
  TR: ['99999'],
  TW: ['999', '999 99', '999999'],
  UA: ['99999'],
  US: ['99999', '99999 9999'],
  ZA: ['9999'],
};
const CLASSES: Readonly<Record<string, string>> = { '9': '[0-9]', A: '[A-Z]', X: '[0-9A-Z]', W: 'W', ' ': '[ -]?' };

const PATTERNS = new Map(
  Object.entries(FORMS).map(([country, forms]) => {
    const alternatives = forms.map((form) => form.replace(/./gu, (character) => CLASSES[character] ?? ''));
    return [country, new RegExp(`^(?:${alternatives.join('|')})$`, 'u')] as const;
  }),
);

/** Undefined when nothing is known of the country's postcodes. A country in front, `D-10115`, is no mistake. */
export function isPostcodeOf(country: CountryCode, text: string): boolean | undefined {
  const bare = text
    .trim()
    .toUpperCase()
    .replace(/^[A-Z]{1,2}-(?=[0-9])/u, '')
    .replace(/\s+/gu, ' ');
  return PATTERNS.get(country)?.test(bare);
}
