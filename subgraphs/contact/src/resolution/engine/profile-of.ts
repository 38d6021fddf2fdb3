import type { StoredCompany, StoredPerson } from '../../source-record/stored-record.ts';
import { normaliseDomain, normaliseExternalId, normaliseHandle, normaliseTaxId } from '../../identity/normalise.ts';
import { companyName } from './company-name.ts';
import { mailboxOf } from './email.ts';
import { personName } from './person-name.ts';
import { phoneLine } from './phone.ts';
import { placeOf } from './place.ts';
import type { PhoneLine, Profile } from './profile.ts';

/** What a record says, normalised. Pure. */
export function profileOf(record: StoredPerson | StoredCompany): Profile {
  const country = record.addresses.find((address) => address.country !== undefined)?.country;
  const shared = {
    emails: distinct(record.emails.map(({ address }) => mailboxOf(address))),
    phones: phonesOf(record, country),
    handles: distinct(record.handles.map(({ network, handle }) => normaliseHandle(network, handle))),
    places: record.addresses.map(placeOf).filter((place) => place !== undefined),
  };
  const ids = record.externalIds.map(({ system, id }) => normaliseExternalId(system, id));
  if (record.kind === 'person') {
    const name = personName(record.names);
    return {
      kind: 'person',
      names: name === undefined ? [] : [name],
      organisations: distinct(
        record.affiliations.map(({ company }) => ('name' in company ? companyName(company.name) : undefined)),
      ),
      ...shared,
      ids: distinct(ids),
      domains: [],
      births: distinct([record.birthDate]),
      gender: '',
    };
  }
  const taxId = record.taxId === undefined ? undefined : normaliseTaxId(record.taxId);
  return {
    kind: 'company',
    names: [],
    organisations: distinct([companyName(record.name)]),
    ...shared,
    ids: distinct([...ids, taxId === undefined ? undefined : `tax:${taxId}`]),
    domains: distinct(record.domains.map(normaliseDomain)),
    births: [],
    gender: '',
  };
}

function phonesOf(record: StoredPerson | StoredCompany, country: string | undefined): PhoneLine[] {
  const lines = record.phones.map(({ number, country: from }) => phoneLine(number, from ?? country));
  const byNumber = new Map<string, PhoneLine>();
  for (const line of lines) {
    if (line !== undefined && (byNumber.get(line.number)?.code ?? '') === '') byNumber.set(line.number, line);
  }
  return [...byNumber.values()];
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
}
