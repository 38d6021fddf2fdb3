import type { Database, Holder, HubCustomer, Json, SourceStatement } from '@tributary/platform';
import type { GoldenRow } from '../golden/queries.ts';
import { HUB_CONNECTION } from '../golden/statement.ts';
import type { RecordKind } from '../source-record/record-kind.ts';
import { customersWithSources, type CustomerWithSources, type StoredSource } from './queries.ts';
import { saidBy, writableFields } from './writable-fields.ts';

/** Who these customers are in the hub, and what every connected system says of them. */
export async function readCustomers(
  db: Pick<Database['db'], 'execute'>,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, HubCustomer>> {
  const found = await customersWithSources(db, kind, ids);
  return new Map(found.map((one) => [one.asked, customerOf(kind, one)]));
}

function customerOf(kind: RecordKind, { row, sources }: CustomerWithSources): HubCustomer {
  const heldBy = holders(row, new Set(sources.filter(isHub).map(({ id }) => id)));
  return {
    id: row.id,
    version: row.version,
    fields: fieldsOf(kind, row, heldBy),
    heldBy,
    records: sources.filter((source) => !isHub(source)).map((source) => statementOf(kind, source)),
  };
}

function isHub({ connectionId }: StoredSource): boolean {
  return connectionId === HUB_CONNECTION;
}

function holders({ provenance }: GoldenRow, hubIds: ReadonlySet<string>): Record<string, Holder> {
  return Object.fromEntries(
    provenance.flatMap(({ fields, rule, sourceRecordId }) => {
      const holder: Holder = rule === 'LOCKED' ? 'LOCKED' : hubIds.has(sourceRecordId) ? 'HUB' : 'SOURCE';
      return fields.map((field) => [field, holder] as const);
    }),
  );
}

/** What nobody says (a name that was put together for the screen) is not written elsewhere either. */
function fieldsOf(kind: RecordKind, { fields }: GoldenRow, heldBy: Readonly<Record<string, Holder>>) {
  const own = writableFields(kind).map((field) => [field, fields[field] ?? null] as const);
  const custom = Object.entries(attributesOf(fields['attributes'])).map(([name, value]) => {
    return [`attributes.${name}`, value] as const;
  });
  return Object.fromEntries([...own, ...custom].filter(([field, value]) => value !== null && field in heldBy));
}

function attributesOf(attributes: Json | undefined): { readonly [name: string]: Json } {
  const isObject = typeof attributes === 'object' && attributes !== null && !Array.isArray(attributes);
  // An object that is no array has names.
  return isObject ? (attributes as { readonly [name: string]: Json }) : {};
}

function statementOf(kind: RecordKind, { id, record, ...source }: StoredSource): SourceStatement {
  // Canonical records are JSON.
  const plain = record as unknown as Json;
  const stampedAt = record.updatedAt ?? null;
  return { ...source, nodeId: id, says: saidBy(kind, record), stampedAt, record: plain };
}
