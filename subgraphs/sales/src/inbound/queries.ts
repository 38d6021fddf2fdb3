import type { Transaction } from '@tributary/platform';
import { getTableColumns, sql, type InferInsertModel, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** For `= any(…)`: one parameter whatever the number of ids. */
function uuids(ids: readonly string[]): SQL {
  return sql`${sql.param(`{${ids.join(',')}}`)}::uuid[]`;
}

/** Batches of one connection and kind come one after the other, so none judges rows that another is writing. */
export async function lockSource(tx: Transaction, connectionId: string, kind: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`sales:${connectionId}:${kind}`}, 0))`);
}

export interface Seen {
  readonly hash: string | null;
  readonly observedAt: Date | null;
  readonly isDeleted: boolean;
}

/** What was last seen of these things. Stable until the transaction ends, because of `lockSource`. */
export async function lastSeen(tx: Transaction, table: PgTable, ids: readonly string[]): Promise<Map<string, Seen>> {
  const { rows } = await tx.execute<{
    id: string;
    source_hash: string | null;
    source_observed_at: string | null;
    is_deleted: boolean;
  }>(sql`
    select id, source_hash, source_observed_at, deleted_at is not null as is_deleted
    from ${table} where id = any(${uuids(ids)})`);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        hash: row.source_hash,
        observedAt: row.source_observed_at === null ? null : new Date(row.source_observed_at),
        isDeleted: row.is_deleted,
      },
    ]),
  );
}

/**
 * Inserts rows or overwrites those with the same id, in one statement whatever their number. All rows name the same
 * columns. Values travel as JSON, which PostgreSQL turns into the table's own types.
 */
export async function upsertRows<Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: readonly InferInsertModel<Table>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.entries(getTableColumns(table)).filter(([field]) => field in first);
  const json = rows.map((row) =>
    Object.fromEntries(columns.map(([field, column]) => [column.name, plain((row as Record<string, unknown>)[field])])),
  );
  const names = sql.raw(columns.map(([, column]) => `"${column.name}"`).join(', '));
  const overwrite = columns
    .map(([, { name }]) => name)
    .filter((name) => name !== 'id' && name !== 'created_at')
    .map((name) => `"${name}" = excluded."${name}"`);
  await tx.execute(sql`
    insert into ${table} (${names})
    select ${names} from json_populate_recordset(null::${table}, ${JSON.stringify(json)}::json)
    on conflict (id) do update set ${sql.raw(overwrite.join(', '))}`);
}

/** JSON knows no bigint; PostgreSQL reads one from text. */
function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
