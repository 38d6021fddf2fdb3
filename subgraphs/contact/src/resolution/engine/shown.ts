import type { Profile } from './profile.ts';

/** Which parts of a profile a field of evidence is read from. */
const INPUTS: Readonly<Record<string, readonly (keyof Profile)[]>> = {
  email: ['emails'],
  phone: ['phones'],
  handle: ['handles'],
  id: ['ids'],
  domain: ['domains', 'emails'],
  birth: ['births'],
  place: ['places'],
  gender: ['gender'],
  employer: ['organisations', 'emails'],
  'given name': ['names'],
  'family name': ['names'],
  'middle name': ['names'],
  suffix: ['names'],
  'name number': ['names'],
  'name order': ['names'],
  namesakes: ['names'],
  alias: ['emails', 'handles'],
  'name in alias': ['emails', 'handles'],
  household: ['names'],
  'company name': ['organisations'],
  'company number': ['organisations'],
  'company neighbours': ['organisations'],
  'company email': ['emails'],
  'company phone': ['phones'],
  'company handle': ['handles'],
  'company id': ['ids'],
  'company domain': ['domains', 'emails'],
  'company place': ['places'],
};
const NONE: readonly (keyof Profile)[] = [];

export function inputsOf(field: string): readonly (keyof Profile)[] {
  return INPUTS[field] ?? NONE;
}

/** What a record says for a field, as text. */
export function shownOf(field: string, profile: Profile): string {
  switch (field) {
    case 'given name':
      return profile.names.map(({ given }) => given).join(', ');
    case 'family name':
      return profile.names.map(({ family }) => family).join(', ');
    case 'middle name':
      return profile.names.map(({ middle }) => middle).join(', ');
    case 'suffix':
      return profile.names.map(({ suffix }) => suffix).join(', ');
    default:
      return inputsOf(field)
        .map((part) => partText(profile, part))
        .filter((text) => text !== '')
        .join(', ');
  }
}

function partText(profile: Profile, part: keyof Profile): string {
  switch (part) {
    case 'names':
      return profile.names.map(({ given, middle, family, suffix }) => said(given, middle, family, suffix)).join(', ');
    case 'phones':
      return profile.phones.map(({ code, number }) => (code === '' ? number : `+${code} ${number}`)).join(', ');
    case 'places':
      return profile.places
        .map(({ number, street, unit, postcode, city, region }) => said(number, street, unit, postcode, city, region))
        .join(', ');
    case 'kind':
    case 'gender':
      return profile[part];
    default:
      return profile[part].join(', ');
  }
}

function said(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
