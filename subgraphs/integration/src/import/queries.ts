import type { Database, DuplicatePolicy, Transaction } from '@tributary/platform';
import { eq, sql } from 'drizzle-orm';
import { jsonText } from '../raw-record/json-text.ts';
import { itemId, type ItemRef } from '../raw-record/queries.ts';
import { imports } from './table.ts';

/** What an import reads. */
export interface ImportedContent {
  /** Name of the file. */
  readonly file: string;
  readonly contentPrint: string;
  readonly mappingPrint: string;
  /** What becomes of a new record of somebody who is known. */
  readonly duplicates: DuplicatePolicy;
}

export async function findImport(
  db: Pick<Database['db'], 'select'>,
  runId: string,
): Promise<ImportedContent | undefined> {
  const [row] = await db.select().from(imports).where(eq(imports.runId, runId));
  return row;
}

export async function insertImport(tx: Transaction, runId: string, content: ImportedContent): Promise<void> {
  await tx.insert(imports).values({ runId, ...content });
}

/** Which of these records the source did not hold before the run, and that it has not brought before these rows. */
export async function broughtFirst(
  db: Pick<Database['db'], 'execute'>,
  runId: string,
  rows: readonly (ItemRef & { readonly seq: number })[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const { rows: found } = await db.execute<{ kind: string; key: string }>(sql`
    with earlier as materialized (
      select distinct kind, key from integration.raw_records
      where run_id = ${runId} and seq < ${Math.min(...rows.map(({ seq }) => seq))})
    select given.kind, given.key
    from jsonb_to_recordset(${jsonText(rows.map(({ kind, key }) => ({ kind, key })))}::jsonb) as given (kind text, key text)
    where (kind, key) not in (select kind, key from earlier)
      and not exists (select from integration.import_undo undo
        where undo.run_id = ${runId} and undo.kind = given.kind and undo.key = given.key)`);
  return new Set(found.map(itemId));
}

/** What of the run no subgraph has heard of yet, and is not to hear of any more. */
export async function dropUndelivered(tx: Transaction, runId: string): Promise<void> {
  await tx.execute(sql`
    update integration.raw_records set delivered_at = now(), outcome = 'unchanged'
    where run_id = ${runId} and delivered_at is null`);
}

/**
 * Makes what the source holds what it was before the run, for the next envelopes of it; those of kept records stay.
 * Returns the number of the last envelope that was looked at; undefined when there is none left.
 */
export async function takeBackItems(
  tx: Transaction,
  {
    runId,
    shelfId,
    after,
    limit,
    kept,
  }: {
    runId: string;
    shelfId: string;
    after: number;
    limit: number;
    kept: readonly ItemRef[];
  },
): Promise<number | undefined> {
  const { rows } = await tx.execute<{ seq: string | null }>(sql`
    with looked as (
      select seq, kind, key from integration.raw_records where run_id = ${runId} and seq > ${after} order by seq limit ${limit}),
    kept as (select kind, key from jsonb_to_recordset(${jsonText(kept)}::jsonb) as given (kind text, key text)),
    going as (select * from looked where (kind, key) not in (select kind, key from kept)),
    -- What a later run has replaced is that run's.
    held as (
      select item.kind, item.key from integration.source_items item join going on going.seq = item.seq
      where item.stream_id = ${shelfId}),
    back as (
      update integration.source_items item set version = undo.version, seq = undo.seq, is_deleted = undo.is_deleted
      from integration.import_undo undo join held using (kind, key)
      where undo.run_id = ${runId} and item.stream_id = ${shelfId} and item.kind = undo.kind and item.key = undo.key),
    gone as (
      delete from integration.source_items item using held
      where item.stream_id = ${shelfId} and item.kind = held.kind and item.key = held.key
        and not exists (select from integration.import_undo undo
          where undo.run_id = ${runId} and undo.kind = held.kind and undo.key = held.key)),
    -- It says of the record what the run had said first: subgraphs took it for no news, and have lost the record by now.
    said_again as (
      update integration.raw_records record set delivered_at = null
      from integration.source_items item join going using (kind, key)
      where item.stream_id = ${shelfId} and item.seq <> going.seq and not item.is_deleted and record.seq = item.seq
        and record.run_id is distinct from ${runId}),
    envelopes as (
      delete from integration.raw_records record using going where record.seq = going.seq)
    select max(seq) as seq from looked`);
  const seq = rows[0]?.seq ?? null;
  return seq === null ? undefined : Number(seq);
}

/** What is left of the run besides its history: letters about rows that are no longer wanted, and the undo itself. */
export async function forgetImport(
  tx: Transaction,
  { runId, shelfId }: { runId: string; shelfId: string },
): Promise<void> {
  await tx.execute(sql`delete from integration.dead_letters where run_id = ${runId}`);
  await tx.execute(sql`delete from integration.import_undo where run_id = ${runId}`);
  await tx.execute(sql`
    update integration.streams set full_checkpoint = null, told_checkpoint = null,
      records = (select count(*) from integration.source_items where stream_id = ${shelfId} and not is_deleted)
    where id = ${shelfId}`);
}
