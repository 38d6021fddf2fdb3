import { countryCode } from '../identity/country.ts';
import { countryOf } from '../identity/identities-of.ts';
import { normaliseDomain, normalisePhone } from '../identity/normalise.ts';
import type { StoredCompany } from '../source-record/stored-record.ts';
import { contestsOf, DECISIVE, type Sayable } from './contest.ts';
import { addressOf, firstEmail, said, shown, survivingTags } from './fields.ts';
import { decide, type GoldenRecord } from './golden-record.ts';
import { rank } from './ranking.ts';
import type { Statement } from './statement.ts';
import { BUILT_IN_POLICY, type SurvivorshipPolicy } from './survivorship.ts';

export const COMPANY: Sayable<StoredCompany> = {
  fields: {
    // An edit that leaves the name alone repeats no name; its record then carries an empty one.
    name: (record) => (record.name.trim() === '' ? undefined : shown(record.name)),
    domain: (record) => said(record, 'domain', firstDomain(record)),
    industry: (record) => said(record, 'industry', record.industry),
    employees: (record) => said(record, 'employees', record.employees),
    taxId: (record) => said(record, 'taxId', record.taxId),
    primaryEmail: (record) => said(record, 'primaryEmail', firstEmail(record.emails)),
    ownerId: (record) => record.hub?.ownerId,
  },
  lists: {
    phones: phonesOf,
    addresses: (record) => record.addresses.map(addressOf),
  },
};

/** The company that these source records add up to. */
export function goldenCompany(
  statements: readonly Statement<StoredCompany>[],
  policy: SurvivorshipPolicy = BUILT_IN_POLICY,
): GoldenRecord {
  const ranked = rank(statements);
  const { fields, provenance } = decide(contestsOf(ranked, COMPANY, { policy, most: DECISIVE }));
  return {
    fields: { ...fields, name: fields['name'] ?? '(no name)', tags: survivingTags(ranked) },
    provenance,
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
