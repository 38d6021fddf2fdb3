import type { Database } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { goldenColumns, type GoldenRow } from '../golden/queries.ts';
import { iso, uuids } from '../source-record/queries.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';

export interface StoredSource {
  readonly id: string;
  readonly connectionId: string;
  readonly stream: string;
  readonly key: string;
  readonly version: string;
  readonly observedAt: string;
  readonly record: StoredRecord;
}

export interface CustomerWithSources {
  /** The id that was asked for: its own, or an alias. */
  readonly asked: string;
  readonly row: GoldenRow;
  readonly sources: readonly StoredSource[];
}

/** Golden record and sources of one moment: one statement sees both before a change, or both after it. */
export async function customersWithSources(
  db: Pick<Database['db'], 'execute'>,
  kind: RecordKind,
  ids: readonly string[],
): Promise<CustomerWithSources[]> {
  if (ids.length === 0) return [];
  const { table, aliasTable, idColumn } = KINDS[kind];
  const { rows } = await db.execute<{ [column in keyof CustomerWithSources]: CustomerWithSources[column] }>(sql`
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
  return rows;
}
