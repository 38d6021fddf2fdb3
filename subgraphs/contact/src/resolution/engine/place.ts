import { countryCode } from '../../identity/country.ts';
import { fold } from './fold.ts';
import type { Place } from './profile.ts';

const WORDS: Readonly<Record<string, string>> = {
  street: 'st',
  avenue: 'ave',
  av: 'ave',
  road: 'rd',
  drive: 'dr',
  lane: 'ln',
  court: 'ct',
  place: 'pl',
  boulevard: 'blvd',
  blv: 'blvd',
  circle: 'cir',
  highway: 'hwy',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  strasse: 'str',
};

interface SaidPlace {
  readonly lines: readonly string[];
  readonly city?: string | undefined;
  readonly region?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly country?: string | undefined;
}

export function placeOf(said: SaidPlace): Place | undefined {
  const tokens = fold(said.lines.join(' ')).split(' ');
  const at = tokens.findIndex((token) => /^\d/u.test(token));
  const number = at < 0 ? '' : (tokens[at] ?? '');
  const street = tokens
    .filter((_, index) => index !== at)
    .map((token) => WORDS[token] ?? token)
    .join(' ');
  const place: Place = {
    number,
    street,
    unit: '',
    city: fold(said.city ?? ''),
    region: fold(said.region ?? ''),
    postcode: fold(said.postalCode ?? '').replace(/ /gu, ''),
    country: countryCode(said.country) ?? fold(said.country ?? ''),
  };
  return Object.values(place).every((part) => part === '') ? undefined : place;
}
