/** Envelopes as they come and what each source holds: written in bulk, one statement for any number of rows. */
import type { Database, Transaction } from '@tributary/platform';
import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import type { RecordStatus } from '../engine/pass.ts';
import type { Sent } from '../schema-drift/field-value.ts';
import { jsonText } from './json-text.ts';
import { rawRecords } from './table.ts';

type Executor = Pick<Database['db'], 'execute'>;

/** One record of a shelf, by kind and key. */
export interface ItemRef {
  readonly kind: string;
  readonly key: string;
}

export interface KnownItem extends ItemRef {
  readonly version: string;
  readonly isDeleted: boolean;
}

export function itemId({ kind, key }: ItemRef): string {
  return `${kind}/${key}`;
}

export async function knownItems(
  db: Executor,
  shelfId: string,
  refs: readonly ItemRef[],
): Promise<Map<string, KnownItem>> {
  if (refs.length === 0) return new Map();
  const { rows } = await db.execute<{ kind: string; key: string; version: string; isDeleted: boolean }>(sql`
    select item.kind, item.key, item.version, item.is_deleted as "isDeleted"
    from jsonb_to_recordset(${jsonText(refs.map(({ kind, key }) => ({ kind, key })))}::jsonb) as wanted (kind text, key text)
    join integration.source_items item
      on item.stream_id = ${shelfId} and item.kind = wanted.kind and item.key = wanted.key`);
  return new Map(rows.map((row) => [itemId(row), row]));
}

export interface NewEnvelope extends ItemRef {
  readonly version: string;
  readonly op: 'upsert' | 'delete';
  readonly raw?: unknown;
  readonly record?: unknown;
  /** What the source sent in the place of fields that were kept. */
  readonly sent?: Sent | undefined;
}

interface Addition {
  readonly shelfId: string;
  readonly runId: string | undefined;
  readonly observedAt: Date;
  readonly envelopes: readonly NewEnvelope[];
  /** Items that the source held before: how they were is kept, if the run is one that can be taken back. */
  readonly undoOf: readonly ItemRef[];
}

/** Appends envelopes in their order, at most one per item, and notes them as what the source holds now. */
export async function addEnvelopes(
  tx: Transaction,
  { shelfId, runId, observedAt, envelopes, undoOf }: Addition,
): Promise<Map<string, number>> {
  if (envelopes.length === 0) return new Map();
  if (undoOf.length > 0 && runId !== undefined) await keepUndo(tx, { shelfId, runId, items: undoOf });
  const { rows } = await tx.execute<{ kind: string; key: string; seq: string }>(sql`
    with added as (
      insert into integration.raw_records (stream_id, run_id, kind, key, version, op, raw, record, sent, observed_at)
      select ${shelfId}, ${runId ?? null}, kind, key, version, op, raw, record, sent, ${observedAt.toISOString()}
      from rows from (jsonb_to_recordset(${jsonText(envelopes)}::jsonb) as (
        kind text, key text, version text, op text, raw jsonb, record jsonb, sent jsonb
      )) with ordinality as envelope order by ordinality
      returning seq, kind, key, version, op
    )
    insert into integration.source_items (stream_id, kind, key, version, seq, is_deleted)
    select ${shelfId}, kind, key, version, seq, op = 'delete' from added
    on conflict (stream_id, kind, key) do update
      set version = excluded.version, seq = excluded.seq, is_deleted = excluded.is_deleted
    returning kind, key, seq`);
  return new Map(rows.map((row) => [itemId(row), Number(row.seq)]));
}

/** Of an item that a run changes twice, what was there before the first time. */
async function keepUndo(
  tx: Transaction,
  { shelfId, runId, items }: { shelfId: string; runId: string; items: readonly ItemRef[] },
): Promise<void> {
  await tx.execute(sql`
    insert into integration.import_undo (run_id, kind, key, version, seq, is_deleted)
    select ${runId}, item.kind, item.key, item.version, item.seq, item.is_deleted
    from jsonb_to_recordset(${jsonText(items.map(({ kind, key }) => ({ kind, key })))}::jsonb) as given (kind text, key text)
    join integration.source_items item
      on item.stream_id = ${shelfId} and item.kind = given.kind and item.key = given.key
    -- What the run itself made was not there before it.
    where exists (select from integration.imports where run_id = ${runId})
      and not exists (select from integration.raw_records own where own.seq = item.seq and own.run_id = ${runId})
    on conflict do nothing`);
}

export interface UndeliveredRow extends ItemRef {
  readonly seq: number;
  readonly runId: string | null;
  readonly version: string;
  readonly op: 'upsert' | 'delete';
  readonly record: unknown;
  readonly observedAt: Date;
}

/** In the order in which they were stored. */
export async function undelivered(
  db: Pick<Database['db'], 'select'>,
  shelfId: string,
  { limit, upTo }: { limit: number; upTo?: number | undefined },
): Promise<UndeliveredRow[]> {
  return await db
    .select({
      seq: rawRecords.seq,
      runId: rawRecords.runId,
      kind: rawRecords.kind,
      key: rawRecords.key,
      version: rawRecords.version,
      op: rawRecords.op,
      record: rawRecords.record,
      observedAt: rawRecords.observedAt,
    })
    .from(rawRecords)
    .where(
      and(
        eq(rawRecords.streamId, shelfId),
        isNull(rawRecords.deliveredAt),
        upTo === undefined ? undefined : lte(rawRecords.seq, upTo),
      ),
    )
    .orderBy(rawRecords.seq)
    .limit(limit);
}

/** Raw envelopes by number. */
export async function rawsOf(db: Executor, seqs: readonly number[]): Promise<Map<number, unknown>> {
  if (seqs.length === 0) return new Map();
  const { rows } = await db.execute<{ seq: string; raw: unknown }>(sql`
    select seq, raw from integration.raw_records
    where seq in (select value::bigint from jsonb_array_elements_text(${jsonText(seqs)}::jsonb))`);
  return new Map(rows.map(({ seq, raw }) => [Number(seq), raw]));
}

export interface RunOutcome extends ItemRef {
  readonly version: string;
  readonly outcome: RecordStatus;
  readonly entityId: string | null;
}

/** What became of items in this run, as far as the run wrote what the source holds of them now. */
export async function outcomesOfRun(
  db: Executor,
  { shelfId, runId, refs }: { shelfId: string; runId: string; refs: readonly ItemRef[] },
): Promise<Map<string, RunOutcome>> {
  if (refs.length === 0) return new Map();
  const { rows } = await db.execute<{ [column in keyof RunOutcome]: RunOutcome[column] }>(sql`
    select item.kind, item.key, item.version, coalesce(record.outcome, 'unchanged') as outcome, record.entity_id as "entityId"
    from jsonb_to_recordset(${jsonText(refs.map(({ kind, key }) => ({ kind, key })))}::jsonb) as wanted (kind text, key text)
    join integration.source_items item
      on item.stream_id = ${shelfId} and item.kind = wanted.kind and item.key = wanted.key
    join integration.raw_records record on record.seq = item.seq and record.run_id = ${runId}`);
  return new Map(rows.map((row) => [itemId(row), row]));
}

export interface DeliveredRow {
  readonly seq: number;
  readonly outcome: string;
  readonly entityId: string | undefined;
}

export async function markDelivered(tx: Transaction, rows: readonly DeliveredRow[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  const given = rows.map(({ seq, outcome, entityId }) => ({ seq, outcome, entity_id: entityId ?? null }));
  await tx.execute(sql`
    update integration.raw_records record
    set delivered_at = ${now.toISOString()}, outcome = given.outcome, entity_id = given.entity_id
    from jsonb_to_recordset(${jsonText(given)}::jsonb) as given (seq bigint, outcome text, entity_id uuid)
    where record.seq = given.seq`);
}

/** The newest envelope there is: what is added later has a higher number. */
export async function lastSeq(db: Executor): Promise<number> {
  const { rows } = await db.execute<{ seq: string | null }>(sql`select max(seq) as seq from integration.raw_records`);
  return Number(rows[0]?.seq ?? 0);
}

/** What a shelf holds of envelopes up to `upTo`, page by page in the order of its key. */
export async function* heldItems(db: Executor, shelfId: string, upTo: number): AsyncGenerator<KnownItem[]> {
  let last: ItemRef = { kind: '', key: '' };
  for (;;) {
    const { rows } = await db.execute<{ kind: string; key: string; version: string }>(sql`
      select kind, key, version from integration.source_items
      where stream_id = ${shelfId} and not is_deleted and seq <= ${upTo} and (kind, key) > (${last.kind}, ${last.key})
      order by kind, key limit ${PAGE}`);
    if (rows.length > 0) yield rows.map((row) => ({ ...row, isDeleted: false }));
    const end = rows.at(-1);
    if (!end || rows.length < PAGE) return;
    last = end;
  }
}

const PAGE = 5_000;

/** Removes delivered envelopes that are old and no longer what the source holds. Returns how many. */
export async function pruneEnvelopes(db: Executor, before: Date, limit: number): Promise<number> {
  const { rowCount } = await db.execute(sql`
    delete from integration.raw_records where seq in (
      select seq from integration.raw_records record
      where delivered_at < ${before.toISOString()}
        and not exists (select from integration.source_items item where item.seq = record.seq and not item.is_deleted)
        and not exists (select from integration.import_undo undo where undo.seq = record.seq)
      limit ${limit})`);
  return rowCount ?? 0;
}

/** Removes what sources held before imports that are too old to be taken back. Returns how many rows. */
export async function pruneUndo(db: Executor, before: Date, limit: number): Promise<number> {
  const { rowCount } = await db.execute(sql`
    delete from integration.import_undo where (run_id, kind, key) in (
      select undo.run_id, undo.kind, undo.key from integration.import_undo undo
      join integration.sync_runs run on run.id = undo.run_id where run.queued_at < ${before.toISOString()} limit ${limit})`);
  return rowCount ?? 0;
}

/** Removes what was kept of connections that were deleted. Returns how many rows. */
export async function pruneDeletedConnections(db: Executor, limit: number): Promise<number> {
  const gone = sql`
    select stream.id from integration.streams stream
    join integration.connections connection on connection.id = stream.connection_id
    where connection.deleted_at is not null`;
  const items = await db.execute(sql`
    delete from integration.source_items where (stream_id, kind, key) in (
      select stream_id, kind, key from integration.source_items where stream_id in (${gone}) limit ${limit})`);
  const records = await db.execute(sql`
    delete from integration.raw_records where seq in (
      select seq from integration.raw_records where stream_id in (${gone}) limit ${limit})`);
  const rules = sql`
    select rule.id from integration.write_back_rules rule
    join integration.connections connection on connection.id = rule.connection_id
    where connection.deleted_at is not null`;
  await db.execute(sql`delete from integration.write_back_marks where rule_id in (${rules})`);
  // Their conflicts go with them.
  const written = await db.execute(sql`
    delete from integration.write_back_items where id in (
      select id from integration.write_back_items where rule_id in (${rules}) limit ${limit})`);
  const hints = await db.execute(sql`delete from integration.hints where stream_id in (${gone})`);
  return (items.rowCount ?? 0) + (records.rowCount ?? 0) + (written.rowCount ?? 0) + (hints.rowCount ?? 0);
}
