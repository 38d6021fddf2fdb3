import { countryCode } from '../identity/country.ts';
import { countryOf } from '../identity/identities-of.ts';
import { normaliseDomain, normalisePhone } from '../identity/normalise.ts';
import type { StoredCompany } from '../source-record/stored-record.ts';
import { addressOf, firstEmail, said, shown, survivingTags } from './fields.ts';
import {
  rank,
  surviveAttributes,
  survivors,
  union,
  type FieldReaders,
  type GoldenRecord,
  type Statement,
} from './golden-record.ts';

const READERS: FieldReaders<StoredCompany> = {
  // An edit that leaves the name alone repeats no name; its record then carries an empty one.
  name: (record) => (record.name.trim() === '' ? undefined : shown(record.name)),
  domain: (record) => said(record, 'domain', firstDomain(record)),
  industry: (record) => said(record, 'industry', record.industry),
  employees: (record) => said(record, 'employees', record.employees),
  taxId: (record) => said(record, 'taxId', record.taxId),
  primaryEmail: (record) => said(record, 'primaryEmail', firstEmail(record.emails)),
  ownerId: (record) => record.hub?.ownerId,
};

/** The company that these source records add up to. */
export function goldenCompany(statements: readonly Statement<StoredCompany>[]): GoldenRecord {
  const ranked = rank(statements);
  const { fields, provenance } = survivors(ranked, READERS);
  const { attributes, provenance: attributeProvenance } = surviveAttributes(ranked);
  return {
    fields: {
      ...fields,
      name: fields['name'] ?? '(no name)',
      phones: union(ranked, phonesOf),
      addresses: union(ranked, (record) => record.addresses.map(addressOf)),
      attributes,
      tags: survivingTags(ranked),
    },
    provenance: [...provenance, ...attributeProvenance],
  };
}

function firstDomain({ domains }: StoredCompany): string | undefined {
  for (const text of domains) {
    const domain = normaliseDomain(text);
    if (domain !== undefined) return domain;
  }
  return undefined;
}

function phonesOf(record: StoredCompany): string[] {
  const country = countryCode(countryOf(record));
  return record.phones.map(({ number, country: from }) => normalisePhone(number, from ?? country) ?? number);
}
