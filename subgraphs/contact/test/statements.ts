import { PersonRecord } from '@tributary/connector-kit';
import type { Statement } from '../src/golden/statement.ts';
import type { StoredPerson } from '../src/source-record/stored-record.ts';

/** What a source record with this id says of a person; `record` without its kind. */
export function says(
  id: string,
  record: object,
  statement: Partial<Statement<StoredPerson>> = {},
): Statement<StoredPerson> {
  const { hub, ...canonical } = record as { hub?: StoredPerson['hub'] };
  const parsed = PersonRecord.parse({ kind: 'person', ...canonical });
  return {
    id,
    connectionId: 'shop',
    connectionName: 'shop',
    priority: 10,
    saidAt: '2024-01-01T00:00:00.000Z',
    observedAt: '2024-01-01T00:00:00.000Z',
    record: hub === undefined ? parsed : { ...parsed, hub },
    ...statement,
  };
}
