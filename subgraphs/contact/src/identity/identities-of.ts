import type { CompanyRecord, PersonRecord } from '@tributary/connector-kit';
import { countryCode } from './country.ts';
import {
  normaliseDomain,
  normaliseEmail,
  normaliseExternalId,
  normaliseHandle,
  normaliseName,
  normalisePhone,
  normaliseTaxId,
} from './normalise.ts';

export type IdentityKind = 'EMAIL' | 'PHONE' | 'HANDLE' | 'EXTERNAL_ID' | 'DOMAIN' | 'TAX_ID' | 'NAME';

/** One identifier: `value` is what is compared, `original` what the source wrote. */
export interface Identity {
  readonly kind: IdentityKind;
  readonly value: string;
  readonly original: string;
}

type Reachable = Pick<PersonRecord, 'emails' | 'phones' | 'handles' | 'externalIds' | 'addresses'>;

/** What links a person: e-mail addresses, phone numbers, handles and the ids of third systems. */
export function identitiesOfPerson(record: PersonRecord): Identity[] {
  const dialledIn = countryOf(record);
  return distinct([
    ...record.emails.map(({ address }) => made('EMAIL', normaliseEmail(address), address)),
    ...record.phones.map(({ number, country }) => made('PHONE', normalisePhone(number, country ?? dialledIn), number)),
    ...handlesAndIds(record),
  ]);
}

/**
 * What links a company: domain, tax id, the ids of third systems, and its name in its country. Its mailboxes and
 * switchboards are kept to be searched by, and do not link: branches and holdings share them.
 */
export function identitiesOfCompany(record: CompanyRecord): Identity[] {
  const country = countryCode(countryOf(record)) ?? '';
  const name = normaliseName(record.name);
  return distinct([
    ...record.domains.map((domain) => made('DOMAIN', normaliseDomain(domain), domain)),
    made('TAX_ID', record.taxId === undefined ? undefined : normaliseTaxId(record.taxId), record.taxId ?? ''),
    made('NAME', name === undefined ? undefined : `${name}|${country}`, record.name),
    ...record.emails.map(({ address }) => made('EMAIL', normaliseEmail(address), address)),
    ...record.phones.map(({ number, country: from }) =>
      made('PHONE', normalisePhone(number, from ?? (country === '' ? undefined : country)), number),
    ),
    ...handlesAndIds(record),
  ]);
}

/** The country in which a record's numbers were dialled: that of its primary, else its first address. */
export function countryOf(record: Pick<Reachable, 'addresses'>): string | undefined {
  const primary = record.addresses.find((address) => address.primary === true && address.country !== undefined);
  return (primary ?? record.addresses.find((address) => address.country !== undefined))?.country;
}

function handlesAndIds({ handles, externalIds }: Pick<Reachable, 'handles' | 'externalIds'>): (Identity | undefined)[] {
  return [
    ...handles.map(({ network, handle }) => made('HANDLE', normaliseHandle(network, handle), handle)),
    ...externalIds.map(({ system, id }) => made('EXTERNAL_ID', normaliseExternalId(system, id), id)),
  ];
}

function made(kind: IdentityKind, value: string | undefined, original: string): Identity | undefined {
  return value === undefined ? undefined : { kind, value, original };
}

/** Longer ones identify nobody, and would not fit the index that compares them. */
const MAX_LENGTH = 320;

function distinct(identities: readonly (Identity | undefined)[]): Identity[] {
  const byValue = new Map<string, Identity>();
  for (const identity of identities) {
    if (identity === undefined || identity.value.length > MAX_LENGTH) continue;
    const key = `${identity.kind}\n${identity.value}`;
    if (!byValue.has(key)) byValue.set(key, identity);
  }
  return [...byValue.values()];
}
