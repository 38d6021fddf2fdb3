import { getCountries, type CountryCode } from 'libphonenumber-js/min';

const ALSO: Readonly<Record<string, CountryCode>> = {
  usa: 'US',
  'united states of america': 'US',
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  holland: 'NL',
  deutschland: 'DE',
  österreich: 'AT',
  schweiz: 'CH',
  españa: 'ES',
  brasil: 'BR',
};

function namesOfCountries(): ReadonlyMap<string, CountryCode> {
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const names = new Map<string, CountryCode>(Object.entries(ALSO));
  for (const code of getCountries()) {
    names.set(code.toLowerCase(), code);
    names.set((english.of(code) ?? code).toLowerCase(), code);
  }
  return names;
}

const NAMES = namesOfCountries();

/** The ISO code of a country that a source gives as a code or an English name; undefined when it is neither. */
export function countryCode(text: string | undefined): CountryCode | undefined {
  return text === undefined ? undefined : NAMES.get(text.trim().toLowerCase());
}
