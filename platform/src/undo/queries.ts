import { sql, type SQL } from 'drizzle-orm';
import type { Database, Transaction } from '../db/index.ts';
import type { KeptRecord } from '../inbound/index.ts';
import type { ThingKind, Things } from './thing.ts';

/** Things of one kind, kept under one undo. */
export interface Undone {
  readonly schema: string;
  readonly kind: ThingKind;
  readonly undoId: string;
}

export async function thingsToRevert(
  tx: Transaction,
  { schema, kind, undoId }: Undone,
  limit: number,
): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct thing_id as id from ${undoOf(schema)}
    where undo_id = ${undoId} and table_name = any(${tablesOf(kind)}) and kept is null order by 1 limit ${limit}`);
  return rows.map(({ id }) => id);
}

export async function lockThings(tx: Transaction, { schema, kind }: Undone, ids: readonly string[]): Promise<void> {
  const table = tableOf(schema, kind.table);
  await tx.execute(sql`select from ${table} where id = any(${uuids(ids)}) order by id for update`);
}

/** Of these things those that were changed since the import, or that got parts since it made them. */
export async function changedSince(
  tx: Transaction,
  { schema, kind, undoId }: Undone,
  ids: readonly string[],
): Promise<Set<string>> {
  const given = uuids(ids);
  await tx.execute(sql`set local timezone = 'UTC'`);
  const undo = undoOf(schema);
  const rewritten = [kind.table, ...kind.parts.map(({ table }) => table)].map(
    (table) => sql`
      select undo.thing_id as id from ${undo} as undo left join ${tableOf(schema, table)} as row on row.id = undo.id
      where undo.undo_id = ${undoId} and undo.table_name = ${table} and undo.thing_id = any(${given})
        and md5(to_jsonb(row)::text) is distinct from undo.written`,
  );
  const found = new Set<string>();
  for (const text of rewritten) {
    const { rows } = await tx.execute<{ id: string }>(text);
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** Of these things those that the import made and that have parts by now which it did not make. */
export async function grownSince(
  tx: Transaction,
  { schema, kind, undoId }: Undone,
  ids: readonly string[],
): Promise<boolean> {
  const undo = undoOf(schema);
  for (const { table, within } of kind.parts) {
    const { rows } = await tx.execute<{ found: boolean }>(sql`
      with made as (
        select array_agg(undo.thing_id) as ids from ${undo} as undo
        where undo.undo_id = ${undoId} and undo.table_name = ${kind.table} and undo.before is null
          and undo.thing_id = any(${uuids(ids)}))
      select exists (
        select from made, ${tableOf(schema, table)} as row where ${sql.raw(within.replaceAll('ids', 'made.ids'))}
          and not exists (
            select from ${undo} as undo
            where undo.undo_id = ${undoId} and undo.table_name = ${table} and undo.id = row.id)) as found`);
    if (rows[0]?.found === true) return true;
  }
  return false;
}

/** Rows that the import made go, parts first; the others are what they were, the thing before its parts. */
export async function bringBack(
  tx: Transaction,
  { schema, kind, undoId }: Undone,
  ids: readonly string[],
): Promise<{ removed: number; restored: number }> {
  const given = uuids(ids);
  const undo = undoOf(schema);
  const counts = { removed: 0, restored: 0 };
  const parts = kind.parts.map(({ table }) => table);
  for (const table of [...parts, kind.table]) {
    const { rowCount } = await tx.execute(sql`
      delete from ${tableOf(schema, table)} as row using ${undo} as undo
      where undo.undo_id = ${undoId} and undo.table_name = ${table} and undo.thing_id = any(${given})
        and undo.before is null and row.id = undo.id`);
    if (table === kind.table) counts.removed = rowCount ?? 0;
  }
  for (const table of [kind.table, ...parts.toReversed()]) {
    const names = await columnsOf(tx, `${schema}.${table}`);
    const overwrite = names.filter((name) => name !== '"id"').map((name) => `${name} = excluded.${name}`);
    const { rowCount } = await tx.execute(sql`
      insert into ${tableOf(schema, table)} (${sql.raw(names.join(', '))})
      select ${sql.raw(names.map((name) => `was.${name}`).join(', '))}
      from ${undo} as undo, jsonb_populate_record(null::${tableOf(schema, table)}, undo.before) as was
      where undo.undo_id = ${undoId} and undo.table_name = ${table} and undo.thing_id = any(${given})
        and undo.before is not null
      on conflict (id) do update set ${sql.raw(overwrite.join(', '))}`);
    if (table === kind.table) counts.restored = rowCount ?? 0;
  }
  await tx.execute(sql`
    delete from ${undo} where undo_id = ${undoId} and table_name = any(${tablesOf(kind)}) and thing_id = any(${given})`);
  return counts;
}

/** Whatever columns there are by now. */
async function columnsOf(tx: Transaction, table: string): Promise<string[]> {
  const { rows } = await tx.execute<{ name: string }>(sql`
    select quote_ident(attname) as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`);
  return rows.map(({ name }) => (name.startsWith('"') ? name : `"${name}"`));
}

export async function markKept(
  tx: Transaction,
  { schema, kind, undoId }: Undone,
  { ids, reason }: { ids: readonly string[]; reason: string },
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update ${undoOf(schema)} set kept = ${reason}
    where undo_id = ${undoId} and table_name = any(${tablesOf(kind)}) and thing_id = any(${uuids(ids)})`);
}

export async function keptThings(
  db: Pick<Database['db'], 'execute'>,
  { schema, kinds }: Things,
  undoId: string,
): Promise<KeptRecord[]> {
  const kept: KeptRecord[] = [];
  for (const { kind, table } of kinds) {
    const { rows } = await db.execute<{ [column in keyof KeptRecord]: KeptRecord[column] }>(sql`
      select distinct on (row.source_key, row.id) ${kind} as kind, row.source_key as key, row.id, undo.kept as reason
      from ${undoOf(schema)} as undo join ${tableOf(schema, table)} as row on row.id = undo.thing_id
      where undo.undo_id = ${undoId} and undo.kept is not null and row.source_key is not null
      order by row.source_key, row.id`);
    kept.push(...rows);
  }
  return kept;
}

/** Removes what was kept for imports that are too old to be taken back. Returns how many rows. */
export async function forgetThings(
  db: Pick<Database['db'], 'execute'>,
  schema: string,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const undo = undoOf(schema);
  const { rowCount } = await db.execute(sql`
    delete from ${undo} where (undo_id, table_name, id) in (
      select undo_id, table_name, id from ${undo} where noted_at < ${before.toISOString()} limit ${limit})`);
  return rowCount ?? 0;
}

function undoOf(schema: string): SQL {
  return sql.raw(`${schema}.import_undo`);
}

function tableOf(schema: string, table: string): SQL {
  return sql.raw(`${schema}.${table}`);
}

function tablesOf({ table, parts }: ThingKind): SQL {
  return sql`${sql.param(`{${[table, ...parts.map((part) => part.table)].join(',')}}`)}::text[]`;
}

function uuids(ids: readonly string[]): SQL {
  return sql`${sql.param(`{${ids.join(',')}}`)}::uuid[]`;
}
