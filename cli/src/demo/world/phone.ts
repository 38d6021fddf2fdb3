/**
 * Numbers that ring nowhere: the ranges that Ofcom, the Bundesnetzagentur, ARCEP, NANPA and the ACMA keep free for
 * films. `#` is a digit. Nobody shares a number; when a country has none left, its people have no telephone.
 */
import type { Draw } from './draw.ts';
import type { Country } from './names.ts';

interface Dialling {
  readonly code: string;
  /** What is dialled from abroad, where it is `00`. */
  readonly hasDoubleZero: boolean;
  readonly ranges: readonly string[];
}

const AMERICAN_AREAS = [
  '212',
  '303',
  '312',
  '404',
  '415',
  '503',
  '512',
  '602',
  '608',
  '617',
  '702',
  '713',
  '801',
  '907',
];

const DIALLING: Readonly<Record<Country, Dialling>> = {
  GB: { code: '44', hasDoubleZero: true, ranges: ['07700 900###', '020 7946 0###', '0161 496 0###', '0113 496 0###'] },
  DE: {
    code: '49',
    hasDoubleZero: true,
    ranges: ['030 23125###', '069 90009###', '040 66969###', '0221 4710###', '089 99998###'],
  },
  FR: { code: '33', hasDoubleZero: true, ranges: ['06 39 98 ## ##'] },
  US: { code: '1', hasDoubleZero: false, ranges: AMERICAN_AREAS.map((area) => `(${area}) 555-01##`) },
  AU: { code: '61', hasDoubleZero: false, ranges: ['(02) 5550 ####', '(03) 7010 ####'] },
};

export interface Phone {
  readonly country: Country;
  /** As written in its country. */
  readonly national: string;
}

/** The n-th number of a country, counted from 0. */
export function nthPhone(country: Country, n: number): Phone | undefined {
  let left = n;
  for (const range of DIALLING[country].ranges) {
    const digits = range.split('#').length - 1;
    const size = 10 ** digits;
    if (left < size) {
      // 379 has no factor in common with 10, so every number of the range comes once, and neighbours are apart.
      const chosen = String((left * 379 + 41) % size).padStart(digits, '0');
      let at = 0;
      return { country, national: range.replaceAll('#', () => chosen.charAt(at++)) };
    }
    left -= size;
  }
  return undefined;
}

export type PhoneForm = 'national' | 'digits' | 'international' | 'e164' | 'dashed' | 'doubleZero';

/** Forms that are understood only by who knows the country. */
const LOCAL_FORMS: readonly PhoneForm[] = ['national', 'digits', 'doubleZero'];
const WORLD_FORMS: readonly PhoneForm[] = ['international', 'e164', 'dashed'];

export function writePhone({ country, national }: Phone, form: PhoneForm): string {
  const { code } = DIALLING[country];
  const significant = national.replaceAll(/[()]/g, '').replace(/^0/, '');
  switch (form) {
    case 'national':
      return national;
    case 'digits':
      return national.replaceAll(/\D/g, '');
    case 'international':
      return `+${code} ${significant}`;
    case 'e164':
      return `+${code}${significant.replaceAll(/\D/g, '')}`;
    case 'dashed':
      return `+${code}-${significant.replaceAll(' ', '-')}`;
    case 'doubleZero':
      return `00${code} ${significant}`;
  }
}

/** In one of the forms in which people write it; `isCountryKnown`: the reader can tell which country it is in. */
export function scribblePhone(phone: Phone, draw: Draw, { isCountryKnown }: { isCountryKnown: boolean }): string {
  const forms = isCountryKnown ? [...WORLD_FORMS, ...LOCAL_FORMS] : WORLD_FORMS;
  const { hasDoubleZero } = DIALLING[phone.country];
  return writePhone(phone, draw.pick(forms.filter((form) => form !== 'doubleZero' || hasDoubleZero)));
}
