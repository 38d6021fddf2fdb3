/** What contradicts itself: fields of one source record, or the records behind one customer. Pure. */
import { getCountryCallingCode } from 'libphonenumber-js/min';
import type { Json } from '@tributary/platform';
import { countryCode } from '../identity/country.ts';
import { countryOf } from '../identity/identities-of.ts';
import { normaliseDomain, normaliseEmail, normalisePhone, normaliseTaxId } from '../identity/normalise.ts';
import type { Statement } from '../golden/statement.ts';
import { isFreeMail } from '../resolution/engine/index.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import { each, type Found } from './found.ts';

/** Calling codes are compared, not countries: those of North America share one. */
export function phonesOfCountry(record: StoredRecord): Found[] | undefined {
  const countries = record.addresses.flatMap(({ country }) => countryCode(country) ?? []);
  const dialledIn = countryOf(record);
  return each(record.phones, 'phones', ({ number, country }) => {
    const phone = normalisePhone(number, country ?? dialledIn);
    if (phone === undefined || countries.length === 0) return null;
    const isThere = countries.some((code) => phone.startsWith(`+${getCountryCallingCode(code)}`));
    return isThere ? undefined : 'The number is of a country in which there is no address.';
  });
}

/** A mailbox at a provider for everybody says nothing of the company, so it contradicts nothing. */
export function emailsOfDomain(record: StoredRecord): Found[] | undefined {
  if (record.kind !== 'company') return undefined;
  const domains = record.domains.flatMap((domain) => normaliseDomain(domain) ?? []);
  return each(record.emails, 'emails', ({ address }) => {
    const host = normaliseEmail(address)?.split('@')[1];
    if (host === undefined || domains.length === 0 || isFreeMail(host)) return null;
    const isOwn = domains.some((domain) => isWithin(host, domain) || isWithin(domain, host));
    return isOwn ? undefined : 'The address is at a domain that is not the company’s.';
  });
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/**
 * Of each record that says something of the field, whether it is what the customer is shown with; undefined for the
 * others, and for all when there is only one: nobody contradicts it.
 */
export function agreement(
  field: string,
  statements: readonly Statement<StoredRecord>[],
  shown: Json | undefined,
): (readonly Found[] | undefined)[] {
  const said = statements.map(({ record }) => comparable(field, record));
  const isAlone = said.filter((value) => value !== undefined).length < 2;
  const right = typeof shown === 'string' ? compared(field, shown) : undefined;
  if (isAlone || right === undefined) return said.map(() => undefined);
  return said.map((value) => {
    if (value === undefined) return undefined;
    return value === right
      ? []
      : [{ field, message: 'The customer is shown with another value than this record says.' }];
  });
}

function comparable(field: string, record: StoredRecord): string | undefined {
  const text = record.kind === 'person' ? record.birthDate : record.taxId;
  return text === undefined ? undefined : compared(field, text);
}

/** A tax id with blanks or points is the same one. */
function compared(field: string, text: string): string | undefined {
  return field === 'taxId' ? normaliseTaxId(text) : text;
}
