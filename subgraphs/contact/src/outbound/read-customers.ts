import type { Database, Holder, HubCustomer, Json, SourceStatement } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { goldenColumns, type GoldenRow } from '../golden/queries.ts';
import { HUB_CONNECTION } from '../golden/statement.ts';
import { iso, uuids } from '../source-record/queries.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import { saidBy, writableFields } from './writable-fields.ts';

interface StoredSource {
  readonly id: string;
  readonly connectionId: string;
  readonly stream: string;
  readonly key: string;
  readonly version: string;
  readonly observedAt: string;
  readonly record: StoredRecord;
}

interface Found {
  readonly asked: string;
  readonly row: GoldenRow;
  readonly sources: readonly StoredSource[];
}

/** Golden record and sources of one moment: one statement sees both before a change, or both after it. */
export async function readCustomers(
  db: Pick<Database['db'], 'execute'>,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, HubCustomer>> {
  if (ids.length === 0) return new Map();
  const { table, aliasTable, idColumn } = KINDS[kind];
  const { rows } = await db.execute<{ [column in keyof Found]: Found[column] }>(sql`
    select asked.id as asked, one.row, one.sources from unnest(${uuids(ids)}) as asked (id)
    cross join lateral (
      select json_build_object(${goldenColumns(kind)}) as row, (
        select coalesce(json_agg(json_build_object(
          'id', source.id, 'connectionId', source.connection_id, 'stream', source.stream, 'key', source.external_id, 'version', source.version,
          'observedAt', ${iso(sql`source.observed_at`)}, 'record', source.record)), '[]')
        from contact.source_records as source
        where source.entity_id = ${sql.raw(table)}.id and source.deleted_at is null) as sources
      from ${sql.raw(table)}
      where deleted_at is null and id = coalesce(
        (select ${sql.raw(idColumn)} from ${sql.raw(aliasTable)} where alias_id = asked.id), asked.id)) as one`);
  return new Map(rows.map((found) => [found.asked, customerOf(kind, found)]));
}

function customerOf(kind: RecordKind, { row, sources }: Found): HubCustomer {
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
