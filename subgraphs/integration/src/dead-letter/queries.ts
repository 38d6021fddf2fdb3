import { newId, type Database, type Transaction } from '@tributary/platform';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { itemId, type ItemRef } from '../raw-record/queries.ts';
import { jsonText } from '../raw-record/json-text.ts';
import { deadLetters, type DeadLetterRow, type ErrorClass } from './table.ts';

type Executor = Pick<Database['db'], 'execute'>;

export interface NewDeadLetter extends ItemRef {
  readonly version: string;
  readonly line?: number | undefined;
  readonly field?: string | undefined;
  readonly text: string;
  readonly reason: string;
  readonly errorClass: ErrorClass;
  readonly raw?: unknown;
  readonly record?: unknown;
}

interface Place {
  readonly connectionId: string;
  readonly streamId: string;
  readonly runId: string | undefined;
  readonly mappingVersion: string;
  readonly now: Date;
}

/**
 * Lays letters down. One that lies there already (the same version was read again) stays as it is, also when
 * somebody dismissed it; one that was replayed and failed again is opened again. Returns those that are new.
 */
export async function addDeadLetters(
  tx: Transaction,
  letters: readonly NewDeadLetter[],
  place: Place,
): Promise<DeadLetterRow[]> {
  if (letters.length === 0) return [];
  const given = [...new Map(letters.map((letter) => [`${itemId(letter)}@${letter.version}`, letter])).values()].map(
    ({ errorClass, ...letter }) => ({ ...letter, error_class: errorClass, id: newId() }),
  );
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into integration.dead_letters as letter
      (id, connection_id, stream_id, run_id, mapping_version, created_at,
       kind, key, version, line, field, text, reason, error_class, raw, record)
    select id, ${place.connectionId}, ${place.streamId}, ${place.runId ?? null}, ${place.mappingVersion},
      ${place.now.toISOString()}, kind, key, version, line, field, text, reason, error_class, raw, record
    from jsonb_to_recordset(${jsonText(given)}::jsonb) as given (
      id uuid, kind text, key text, version text, line int, field text, text text, reason text, error_class text,
      raw jsonb, record jsonb)
    on conflict on constraint dead_letters_once do update
      set status = 'OPEN', settled_at = null, reason = excluded.reason, error_class = excluded.error_class,
          field = excluded.field, record = excluded.record, raw = coalesce(excluded.raw, letter.raw),
          mapping_version = excluded.mapping_version, run_id = excluded.run_id
      where letter.status in ('REPLAYED', 'SUPERSEDED')
    returning id`);
  return await deadLettersByIds(
    tx,
    rows.map(({ id }) => id),
  );
}

export async function deadLettersByIds(
  db: Pick<Database['db'], 'select'>,
  ids: readonly string[],
): Promise<DeadLetterRow[]> {
  if (ids.length === 0) return [];
  return await db
    .select()
    .from(deadLetters)
    .where(inArray(deadLetters.id, [...ids]))
    .orderBy(deadLetters.id);
}

export async function lockDeadLetters(tx: Transaction, ids: readonly string[]): Promise<DeadLetterRow[]> {
  return await tx
    .select()
    .from(deadLetters)
    .where(inArray(deadLetters.id, [...ids]))
    .orderBy(deadLetters.id)
    .for('update');
}

/** Ids of open letters of a connection, oldest first. */
export async function openDeadLetters(
  db: Pick<Database['db'], 'select'>,
  { connectionId, streamId, limit }: { connectionId: string; streamId?: string | undefined; limit: number },
): Promise<string[]> {
  const rows = await db
    .select({ id: deadLetters.id })
    .from(deadLetters)
    .where(
      and(
        eq(deadLetters.connectionId, connectionId),
        eq(deadLetters.status, 'OPEN'),
        streamId === undefined ? undefined : eq(deadLetters.streamId, streamId),
      ),
    )
    .orderBy(deadLetters.createdAt, deadLetters.id)
    .limit(limit);
  return rows.map(({ id }) => id);
}

export async function updateDeadLetterRow(
  tx: Transaction,
  id: string,
  fields: Partial<DeadLetterRow>,
): Promise<DeadLetterRow> {
  const [row] = await tx.update(deadLetters).set(fields).where(eq(deadLetters.id, id)).returning();
  if (!row) throw new Error(`Dead letter ${id} vanished while it was locked.`);
  return row;
}

/**
 * The source sent something good under these keys since. A version that its subgraph did not accept does not get
 * better by being read again.
 */
export async function supersedeDeadLetters(
  tx: Transaction,
  { streamId, good, now }: { streamId: string; good: readonly (ItemRef & { version: string })[]; now: Date },
): Promise<void> {
  if (good.length === 0) return;
  await tx.execute(sql`
    update integration.dead_letters letter set status = 'SUPERSEDED', settled_at = ${now.toISOString()}
    from jsonb_to_recordset(${jsonText(good.map(({ kind, key, version }) => ({ kind, key, version })))}::jsonb)
      as good (kind text, key text, version text)
    where letter.stream_id = ${streamId} and letter.kind = good.kind and letter.key = good.key and letter.status = 'OPEN'
      and (letter.version <> good.version or letter.error_class not in ('NOT_ACCEPTED', 'FAULT'))`);
}

/** Reasons of open letters, by item: what was read again and lies there still. */
export async function openReasons(
  db: Executor,
  streamId: string,
  refs: readonly ItemRef[],
): Promise<Map<string, string>> {
  if (refs.length === 0) return new Map();
  const { rows } = await db.execute<{ kind: string; key: string; reason: string }>(sql`
    select letter.kind, letter.key, letter.reason
    from jsonb_to_recordset(${jsonText(refs.map(({ kind, key }) => ({ kind, key })))}::jsonb) as wanted (kind text, key text)
    join integration.dead_letters letter
      on letter.stream_id = ${streamId} and letter.kind = wanted.kind and letter.key = wanted.key and letter.status = 'OPEN'`);
  return new Map(rows.map((row) => [itemId(row), row.reason]));
}
