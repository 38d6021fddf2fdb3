import { createHash } from 'node:crypto';
import { CompanyRecord, type AffiliationRecord, type PersonRecord } from '@tributary/connector-kit';
import { derivedId, type InboundBatch } from '@tributary/platform';
import type { StatedAffiliation } from '../affiliation/sync-from-records.ts';
import { identitiesOfCompany } from '../identity/identities-of.ts';
import { normaliseDomain, normaliseName } from '../identity/normalise.ts';
import type { SourceWrite } from '../source-record/queries.ts';

type Batch = Pick<InboundBatch, 'connectionId' | 'connectionName' | 'stream' | 'priority'>;

/** Characters; keys are indexed. */
const MAX_KEY = 200;

/**
 * The key, within a connection, of a company that people name as their employer and that has no record of its own.
 * Two people who write its name alike work for one company.
 */
function namedCompanyKey({ name, domain }: { name: string; domain?: string | undefined }): string {
  const site = domain === undefined ? undefined : normaliseDomain(domain);
  const key = `${normaliseName(name) ?? name.trim()}${site === undefined ? '' : `@${site}`}`;
  return `name:${key.length > MAX_KEY ? createHash('sha256').update(key).digest('hex') : key}`;
}

/** The affiliations of a person record, each with the id of its company's source record. */
export function affiliationsOf(
  { nodeId, record }: { nodeId: string; record: Pick<PersonRecord, 'affiliations'> },
  connectionId: string,
): StatedAffiliation[] {
  return record.affiliations.map((stated) => ({
    contactNodeId: nodeId,
    companyNodeId: derivedId(connectionId, 'company', companyKey(stated)),
    stated,
  }));
}

/** Source records of the companies that these people only name; the first spelling of a name stays. */
export function namedCompanies(
  people: readonly { readonly record: Pick<PersonRecord, 'affiliations'>; readonly observedAt: string }[],
  batch: Batch,
): SourceWrite[] {
  const byId = new Map<string, SourceWrite>();
  for (const { record, observedAt } of people) {
    for (const { company } of record.affiliations) {
      if (!('name' in company)) continue;
      const write = writeOf(company, { ...batch, observedAt });
      if (!byId.has(write.id)) byId.set(write.id, write);
    }
  }
  return [...byId.values()];
}

function companyKey({ company }: AffiliationRecord): string {
  return 'key' in company ? company.key : namedCompanyKey(company);
}

function writeOf(
  company: { name: string; domain?: string | undefined },
  { connectionId, connectionName, stream, priority, observedAt }: Batch & { observedAt: string },
): SourceWrite {
  const externalId = namedCompanyKey(company);
  const record = CompanyRecord.parse({
    kind: 'company',
    name: company.name,
    ...(company.domain === undefined ? {} : { domains: [company.domain] }),
  });
  return {
    id: derivedId(connectionId, 'company', externalId),
    connectionId,
    connectionName,
    stream,
    externalId,
    version: '0',
    contentHash: createHash('sha256').update(externalId).digest('base64'),
    priority,
    record,
    identities: identitiesOfCompany(record),
    observedAt,
  };
}
