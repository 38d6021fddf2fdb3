/**
 * A country in a nutshell: common names in their order of frequency, syllables that make the rare ones, places and the
 * way numbers are written. Written for this bench; nothing is copied from a list of real people.
 */
export interface Locale {
  readonly country: string;
  readonly weight: number;
  readonly women: string;
  readonly men: string;
  readonly families: string;
  /** Beginnings and endings of rarer family names. */
  readonly beginnings: string;
  readonly endings: string;
  readonly streets: string;
  /** City, region, first digits of its postcodes. */
  readonly cities: readonly (readonly [city: string, region: string, postcode: string])[];
  /** `#` a digit. What is left of the postcode behind the city's part. */
  readonly postcode: string;
  /** Mobile number as dialled at home, and its calling code. */
  readonly mobile: string;
  readonly landline: string;
  readonly callingCode: string;
  readonly legalForms: string;
  readonly mailHosts: string;
  readonly nicknames: Readonly<Record<string, string>>;
}

export const GLOBAL_MAIL = 'gmail.com yahoo.com hotmail.com outlook.com icloud.com';
