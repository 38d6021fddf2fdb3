import { PersonRecord } from '@tributary/connector-kit';
import { derivedId, type InboundBatch, type InboundItem } from '@tributary/platform';
import { identitiesOfPerson } from '../../src/identity/identities-of.ts';
import { namedCompanies } from '../../src/inbound/named-companies.ts';
import { readItems } from '../../src/inbound/read-items.ts';
import type { SourceWrite } from '../../src/source-record/queries.ts';

export { acceptPeople } from '../../src/inbound/accept-people.ts';
export type { SourceWrite } from '../../src/source-record/queries.ts';

/** Source records of these people and of the companies that they name, as the hub writes them. */
export function seedWrites(items: readonly InboundItem[], batch: Omit<InboundBatch, 'items'>): SourceWrite[] {
  const { upserts } = readItems({ items: [...items] }, PersonRecord);
  const people = upserts.map(({ item, record, contentHash }) => ({
    id: derivedId(batch.connectionId, 'person', item.key),
    ...{ connectionId: batch.connectionId, connectionName: batch.connectionName, stream: batch.stream },
    ...{ externalId: item.key, version: item.version, contentHash, priority: batch.priority },
    ...{ record, identities: identitiesOfPerson(record), observedAt: item.observedAt },
  }));
  const named = namedCompanies(
    people.map(({ record, observedAt }) => ({ record, observedAt })),
    batch,
  );
  return [...people, ...named];
}
