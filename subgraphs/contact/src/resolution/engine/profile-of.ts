import type { StoredCompany, StoredPerson } from '../../source-record/stored-record.ts';
import { normaliseDomain, normaliseExternalId, normaliseHandle, normaliseTaxId } from '../../identity/normalise.ts';
import { birthOf } from './birth.ts';
import { companyName, withoutTown } from './company-name.ts';
import { mailboxOf } from './email.ts';
import { fold } from './fold.ts';
import { personName } from './person-name.ts';
import { phoneLine } from './phone.ts';
import { placeOf } from './place.ts';
import type { PersonName, PhoneLine, Place, Profile } from './profile.ts';

/**
 * What a record says, normalised. Pure.
 *
 * Besides the canonical fields it reads from `attributes`: `gender`, `birthDate` (a birth date that is no ISO day),
 * `nativeName`, `otherNames` and `aliases` (a text or a list of texts). Papers are external ids whose system says what and where:
 * `ssn`, `passport:US`, `license:NV`, `national-id:CN`.
 */
export function profileOf(record: StoredPerson | StoredCompany): Profile {
  const country = countryOf(record);
  const shared = {
    emails: distinct(record.emails.map(({ address }) => mailboxOf(address))),
    phones: phonesOf(record, country),
    handles: distinct(record.handles.map(({ network, handle }) => normaliseHandle(network, handle))),
    places: placesOf(record),
  };
  const ids = record.externalIds.map(({ system, id }) => paperOf(system, id));
  const others = OTHER_NAMES.flatMap((name) => texts(record.attributes[name]));
  if (record.kind === 'person') {
    const employers = record.affiliations.map(({ company }) =>
      'name' in company ? companyName(company.name) : undefined,
    );
    const birth = record.birthDate ?? texts(record.attributes['birthDate'])[0];
    return {
      kind: 'person',
      names: namesOf([personName(record.names), ...others.map((full) => personName({ full }))]),
      organisations: distinct(employers),
      ...shared,
      ids: distinct(ids),
      domains: [],
      births: distinct([birth === undefined ? undefined : birthOf(birth)]),
      gender: genderOf(texts(record.attributes['gender'])[0]),
    };
  }
  const names = [record.name, ...others].map(companyName);
  const towns = shared.places.map(({ city }) => city);
  const taxId = record.taxId === undefined ? undefined : normaliseTaxId(record.taxId);
  return {
    kind: 'company',
    names: [],
    organisations: distinct([...names, ...names.map((name) => withoutTown(name, towns))]),
    ...shared,
    ids: distinct([...ids, taxId === undefined ? undefined : `tax:${taxId}`]),
    domains: distinct(record.domains.map(normaliseDomain)),
    births: [],
    gender: '',
  };
}

const OTHER_NAMES = ['nativeName', 'otherNames', 'aliases'] as const;

function countryOf({ addresses }: StoredPerson | StoredCompany): string | undefined {
  const primary = addresses.find((address) => address.primary === true && address.country !== undefined);
  return (primary ?? addresses.find((address) => address.country !== undefined))?.country;
}

/** Papers are compared by their letters and digits; ids of systems as the system writes them. */
function paperOf(system: string, id: string): string | undefined {
  const key = normaliseExternalId(system, id);
  if (key === undefined || !/^(?:ssn|passport|(?:drivers-)?license|national-id|lei)\b/iu.test(system)) return key;
  const bare = id.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  return bare.length < 4 ? undefined : `${system.trim().toLowerCase()}:${bare}`;
}

function phonesOf(record: StoredPerson | StoredCompany, country: string | undefined): PhoneLine[] {
  const byNumber = new Map<string, PhoneLine>();
  for (const { number, country: from } of record.phones) {
    const line = phoneLine(number, from ?? country);
    if (line !== undefined && (byNumber.get(line.number)?.code ?? '') === '') byNumber.set(line.number, line);
  }
  return [...byNumber.values()];
}

function placesOf(record: StoredPerson | StoredCompany): Place[] {
  return uniqueBy(record.addresses.map(placeOf), (place) => Object.values(place).join('\n'));
}

function namesOf(names: readonly (PersonName | undefined)[]): PersonName[] {
  return uniqueBy(names, ({ given, middle, family, suffix }) => [given, middle, family, suffix].join('\n'));
}

function uniqueBy<T>(things: readonly (T | undefined)[], keyOf: (thing: T) => string): T[] {
  const found = new Map<string, T>();
  for (const thing of things) if (thing !== undefined && !found.has(keyOf(thing))) found.set(keyOf(thing), thing);
  return [...found.values()];
}

function genderOf(text: string | undefined): Profile['gender'] {
  const folded = fold(text ?? '');
  if (/^(?:f|female|w|woman|weiblich|frau|femme|mujer|donna)$/u.test(folded)) return 'f';
  return /^(?:m|male|man|mannlich|herr|homme|hombre|uomo)$/u.test(folded) ? 'm' : '';
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function distinct(values: readonly (string | undefined)[]): string[] {
  const found = new Set<string>();
  for (const value of values) if (value !== undefined && value !== '') found.add(value);
  return [...found];
}
