import { describe, expect, it } from '@jest/globals';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { COUNTRIES } from './names.ts';
import { nthPhone, writePhone, type PhoneForm } from './phone.ts';

const FORMS: readonly PhoneForm[] = ['national', 'digits', 'international', 'e164', 'dashed', 'doubleZero'];

describe('telephone numbers', () => {
  it.each(COUNTRIES)('of %s are one number in whichever form they are written', (country) => {
    const phone = nthPhone(country, 12);
    if (!phone) throw new Error('There is a twelfth number.');
    const forms = FORMS.filter((form) => form !== 'doubleZero' || ['GB', 'DE', 'FR'].includes(country));
    const read = forms.map((form) => parsePhoneNumberFromString(writePhone(phone, form), { defaultCountry: country }));

    expect(read.every((number) => number?.isPossible())).toBe(true);
    expect(new Set(read.map((number) => number?.number)).size).toBe(1);
  });

  it('each is given once, and then there are none left', () => {
    const given = Array.from({ length: 1_400 }, (_, n) => nthPhone('US', n)?.national);

    expect(new Set(given).size).toBe(1_400);
    expect(given).not.toContain(undefined);
    expect(nthPhone('US', 1_400)).toBeUndefined();
  });
});
