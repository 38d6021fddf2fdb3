import { isReject, type Upsert } from '@tributary/connector-kit';
import { derivedId, type Database, type Transaction } from '@tributary/platform';
import { eq, inArray, sql } from 'drizzle-orm';
import { jsonText } from '../raw-record/json-text.ts';
import { itemId } from '../raw-record/queries.ts';
import type { Sent } from './field-value.ts';
import type { Shape } from './shape.ts';
import { schemaDrifts, schemaFields, type DriftChange, type DriftStatus, type SchemaDriftRow } from './table.ts';

type Executor = Pick<Database['db'], 'execute'>;
type Reader = Pick<Database['db'], 'select'>;

export type FieldRow = typeof schemaFields.$inferSelect;

export async function fieldsOf(db: Reader, streamId: string): Promise<FieldRow[]> {
  return await db.select().from(schemaFields).where(eq(schemaFields.streamId, streamId));
}

export async function driftsOf(db: Reader, streamId: string): Promise<SchemaDriftRow[]> {
  return await db.select().from(schemaDrifts).where(eq(schemaDrifts.streamId, streamId));
}

/** Notes paths and types that were not known. */
export async function saveFields(
  tx: Transaction,
  { streamId, shape, isDeclared, now }: { streamId: string; shape: Shape; isDeclared: boolean; now: Date },
): Promise<void> {
  if (shape.size === 0) return;
  const given = [...shape].map(([path, types]) => ({ path, types }));
  await tx.execute(sql`
    insert into integration.schema_fields as known (stream_id, path, types, is_declared, first_seen_at)
    select ${streamId}, path, types, ${isDeclared}, ${now.toISOString()}
    from jsonb_to_recordset(${jsonText(given)}::jsonb) as given (path text, types smallint)
    on conflict (stream_id, path) do update
      set types = known.types | excluded.types, is_declared = known.is_declared or excluded.is_declared`);
}

/** The field and all below it: what comes there from now on is learned anew. */
export async function forgetField(tx: Transaction, streamId: string, path: string): Promise<void> {
  await tx.execute(sql`
    delete from integration.schema_fields
    where stream_id = ${streamId} and (path = ${path} or starts_with(path, ${`${path}.`}))`);
}

export interface SeenDrift {
  readonly path: string;
  readonly change: DriftChange;
  readonly before: string | null;
  readonly after: string | null;
  readonly status: DriftStatus;
}

interface Place {
  readonly connectionId: string;
  readonly streamId: string;
  readonly now: Date;
}

/** Opens what is new, and opens again what was over. Returns the rows as they are then. */
export async function saveDrifts(
  tx: Transaction,
  drifts: readonly SeenDrift[],
  { connectionId, streamId, now }: Place,
): Promise<SchemaDriftRow[]> {
  if (drifts.length === 0) return [];
  const given = drifts.map((drift) => ({ ...drift, id: derivedId(streamId, 'drift', drift.path) }));
  await tx.execute(sql`
    insert into integration.schema_drifts as known
      (id, connection_id, stream_id, path, change, before, after, status, since)
    select id, ${connectionId}, ${streamId}, path, change, before, after, status, ${now.toISOString()}
    from jsonb_to_recordset(${jsonText(given)}::jsonb) as given
      (id uuid, path text, change text, before text, after text, status text)
    on conflict (id) do update set
      change = excluded.change, before = excluded.before, after = excluded.after, status = excluded.status,
      since = excluded.since, settled_at = null`);
  return await driftsByIds(
    tx,
    given.map(({ id }) => id),
  );
}

export async function driftsByIds(db: Reader, ids: readonly string[]): Promise<SchemaDriftRow[]> {
  return await db
    .select()
    .from(schemaDrifts)
    .where(inArray(schemaDrifts.id, [...ids]))
    .orderBy(schemaDrifts.path);
}

export async function lockDrift(tx: Transaction, id: string): Promise<SchemaDriftRow | undefined> {
  const [row] = await tx.select().from(schemaDrifts).where(eq(schemaDrifts.id, id)).for('update');
  return row;
}

export async function settleDrifts(
  tx: Transaction,
  ids: readonly string[],
  { status, now }: { status: 'ACCEPTED' | 'OVER'; now: Date },
): Promise<SchemaDriftRow[]> {
  if (ids.length === 0) return [];
  return await tx
    .update(schemaDrifts)
    .set({ status, settledAt: now })
    .where(inArray(schemaDrifts.id, [...ids]))
    .returning();
}

/** How many records of a shelf are kept at which path: what a pass that died had not decided is among it. */
export async function keptAt(db: Executor, shelfId: string): Promise<Map<string, number>> {
  const { rows } = await db.execute<{ path: string; records: number }>(sql`
    select path, count(*)::int as records
    from integration.raw_records record
    join integration.source_items item on item.seq = record.seq
    cross join lateral jsonb_object_keys(record.sent) as path
    where record.stream_id = ${shelfId} and record.sent is not null
    group by path`);
  return new Map(rows.map(({ path, records }) => [path, records]));
}

export interface HeldRow {
  readonly raw: unknown;
  readonly sent: Sent | null;
}

/** What the shelf holds of the records, by item: of those that are no news, nothing. */
export async function heldRows(
  db: Executor,
  shelfId: string,
  upserts: readonly Upsert[],
): Promise<Map<string, HeldRow>> {
  if (upserts.length === 0) return new Map();
  const wanted = upserts.map((upsert) => {
    const { kind, key, version } = upsert;
    return { kind, key, version: isReject(upsert) ? null : version };
  });
  const { rows } = await db.execute<{ kind: string; key: string; raw: unknown; sent: Sent | null }>(sql`
    select item.kind, item.key, record.raw, record.sent
    from jsonb_to_recordset(${jsonText(wanted)}::jsonb) as wanted (kind text, key text, version text)
    join integration.source_items item
      on item.stream_id = ${shelfId} and item.kind = wanted.kind and item.key = wanted.key and not item.is_deleted
      and item.version is distinct from wanted.version
    join integration.raw_records record on record.seq = item.seq`);
  return new Map(rows.map((row) => [itemId(row), row]));
}
