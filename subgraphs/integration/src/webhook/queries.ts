import type { Database, Transaction } from '@tributary/platform';
import { and, asc, eq, inArray, isNotNull, isNull, lte, min, ne, or, sql } from 'drizzle-orm';
import { connections, type ConnectionRow } from '../connection/table.ts';
import { jsonText } from '../raw-record/json-text.ts';
import { hints, webhookDeliveries, webhooks, type HintRow, type WebhookRow } from './table.ts';

type Reader = Pick<Database['db'], 'select'>;

export interface Receiver {
  readonly connection: ConnectionRow;
  readonly webhook: WebhookRow;
}

/** A paused connection still takes what is sent to it: nobody would send it again. */
export async function findReceiver(db: Reader, connectionId: string): Promise<Receiver | undefined> {
  const [found] = await db
    .select({ connection: connections, webhook: webhooks })
    .from(connections)
    .innerJoin(webhooks, eq(webhooks.connectionId, connections.id))
    .where(and(eq(connections.id, connectionId), isNull(connections.deletedAt)));
  return found;
}

export async function findWebhook(db: Reader, connectionId: string): Promise<WebhookRow | undefined> {
  const [row] = await db.select().from(webhooks).where(eq(webhooks.connectionId, connectionId));
  return row;
}

export async function webhooksOf(db: Reader, connectionIds: readonly string[]): Promise<Map<string, WebhookRow>> {
  const rows = await db
    .select()
    .from(webhooks)
    .where(inArray(webhooks.connectionId, [...connectionIds]));
  return new Map(rows.map((row) => [row.connectionId, row]));
}

/** The first one stays: of two that make one at once, both go on with the same secret. */
export async function insertWebhook(
  db: Pick<Database['db'], 'insert'>,
  row: typeof webhooks.$inferInsert,
): Promise<void> {
  await db.insert(webhooks).values(row).onConflictDoNothing();
}

export async function updateWebhook(
  db: Pick<Database['db'], 'update'>,
  connectionId: string,
  fields: Partial<WebhookRow>,
): Promise<void> {
  await db.update(webhooks).set(fields).where(eq(webhooks.connectionId, connectionId));
}

/** From here on the vendor may have something of the connection, though the process dies before it answers. */
export async function beginEnsuring(
  db: Pick<Database['db'], 'update'>,
  connectionId: string,
  now: Date,
): Promise<void> {
  await db
    .update(webhooks)
    .set({ renewAt: now })
    .where(and(eq(webhooks.connectionId, connectionId), isNull(webhooks.renewAt)));
}

export type Ensured = Required<Pick<WebhookRow, 'secret' | 'subscriptions'>> & {
  readonly ensuredAt: Date;
  readonly renewAt: Date;
};

/** A secret that was made while the vendor was told of another one is told next. */
export async function noteEnsured(
  tx: Transaction,
  connectionId: string,
  { secret, renewAt, ...ensured }: Ensured,
): Promise<void> {
  const [row] = await tx
    .update(webhooks)
    .set({ ...ensured, errorMessage: null })
    .where(eq(webhooks.connectionId, connectionId))
    .returning({ secret: webhooks.secret });
  if (row?.secret.equals(secret)) await updateWebhook(tx, connectionId, { renewAt });
}

/** The vendor of a connection that is deleted now has to be told, if anything was made there, or may have been. */
export async function askToRemove(
  tx: Transaction,
  { id, credential }: Pick<ConnectionRow, 'id' | 'credential'>,
  now: Date,
): Promise<void> {
  await tx
    .update(webhooks)
    .set({ removalAt: now, removalAttempts: 0, removalCredential: credential })
    .where(and(eq(webhooks.connectionId, id), or(isNotNull(webhooks.ensuredAt), isNotNull(webhooks.renewAt))));
}

/** Of a deleted connection, with the credential that it had. */
export async function findRemoval(db: Reader, connectionId: string): Promise<Receiver | undefined> {
  const [found] = await db
    .select({ connection: connections, webhook: webhooks })
    .from(connections)
    .innerJoin(webhooks, eq(webhooks.connectionId, connections.id))
    .where(and(eq(connections.id, connectionId), isNotNull(connections.deletedAt), isNotNull(webhooks.removalAt)));
  return found && { ...found, connection: { ...found.connection, credential: found.webhook.removalCredential } };
}

export async function removalsWaiting(db: Reader): Promise<{ connectionId: string; removalAt: Date | null }[]> {
  return await db
    .select({ connectionId: webhooks.connectionId, removalAt: webhooks.removalAt })
    .from(webhooks)
    .where(isNotNull(webhooks.removalAt));
}

/** Adds those that were not taken before. Returns their ids. */
export async function addDeliveries(
  tx: Transaction,
  rows: readonly (typeof webhookDeliveries.$inferInsert)[],
): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const added = await tx
    .insert(webhookDeliveries)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ id: webhookDeliveries.id });
  return new Set(added.map(({ id }) => id));
}

export interface NewHint {
  readonly streamId: string;
  readonly kind: string;
  readonly key: string;
}

/**
 * Each hint at most once. In one order, so that two processes never wait for each other crosswise. A stream that a newer
 * connector has, and the connection has not yet, is read from its beginning once it is there.
 */
export async function addHints(tx: Transaction, given: readonly NewHint[], now: Date): Promise<void> {
  if (given.length === 0) return;
  await tx.execute(sql`
    insert into integration.hints as known (stream_id, kind, key, due_at)
    select given.stream_id, kind, key, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${jsonText(given.map(({ streamId, kind, key }) => ({ stream_id: streamId, kind, key })))}::jsonb)
      as given (stream_id uuid, kind text, key text)
    join integration.streams stream on stream.id = given.stream_id
    order by given.stream_id, kind, key
    on conflict (stream_id, kind, key) do update
      set token = known.token + 1, due_at = least(known.due_at, excluded.due_at), is_looked_at = false`);
}

export async function noteReceived(tx: Transaction, connectionIds: readonly string[], now: Date): Promise<void> {
  await tx
    .update(webhooks)
    .set({ lastReceivedAt: now })
    .where(inArray(webhooks.connectionId, [...connectionIds].sort()));
}

export async function dueHints(
  db: Reader,
  streamId: string,
  { now, limit, isNamed }: { now: Date; limit: number; isNamed: boolean },
): Promise<HintRow[]> {
  return await db
    .select()
    .from(hints)
    .where(and(eq(hints.streamId, streamId), lte(hints.dueAt, now), isNamed ? ne(hints.key, '') : undefined))
    .orderBy(asc(hints.dueAt), asc(hints.kind), asc(hints.key))
    .limit(limit);
}

/** When the next hint of the stream is due, now or later. */
export async function nextHintAt(db: Reader, streamId: string): Promise<Date | undefined> {
  const [row] = await db
    .select({ at: min(hints.dueAt) })
    .from(hints)
    .where(eq(hints.streamId, streamId));
  return row?.at ?? undefined;
}

/** Streams of a shelf that have a hint which is due; `isNamed`: of a record that was named. */
export async function hintedStreams(
  db: Pick<Database['db'], 'execute'>,
  { shelfId, now, isNamed }: { shelfId: string; now: Date; isNamed: boolean },
): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select stream.id from integration.streams stream
    where stream.shelf_id = ${shelfId} and stream.retired_at is null and exists (
      select from integration.hints hint where hint.stream_id = stream.id and hint.due_at <= ${now.toISOString()}
        and (hint.key <> '' or not ${isNamed}))`);
  return rows.map(({ id }) => id);
}

/** Done with, unless another request about the same has come meanwhile. */
export async function settleHints(db: Pick<Database['db'], 'execute'>, done: readonly HintRow[]): Promise<void> {
  if (done.length === 0) return;
  await db.execute(sql`
    delete from integration.hints hint using ${recordset(done)}
    where hint.stream_id = given.stream_id and hint.kind = given.kind and hint.key = given.key and hint.token = given.token`);
}

/** To be looked at once more, unless another request has made it due anyway. */
export async function postponeHints(
  db: Pick<Database['db'], 'execute'>,
  unchanged: readonly HintRow[],
  until: Date,
): Promise<void> {
  if (unchanged.length === 0) return;
  await db.execute(sql`
    update integration.hints hint set due_at = ${until.toISOString()}::timestamptz, is_looked_at = true
    from ${recordset(unchanged)}
    where hint.stream_id = given.stream_id and hint.kind = given.kind and hint.key = given.key and hint.token = given.token`);
}

function recordset(rows: readonly HintRow[]) {
  const given = rows.map(({ streamId, kind, key, token }) => ({ stream_id: streamId, kind, key, token }));
  return sql`jsonb_to_recordset(${jsonText(given)}::jsonb) as given (stream_id uuid, kind text, key text, token bigint)`;
}

/** Deliveries are remembered for as long as a vendor may send them again. */
export async function pruneDeliveries(
  db: Pick<Database['db'], 'execute'>,
  before: Date,
  limit: number,
): Promise<number> {
  const { rowCount } = await db.execute(sql`
    delete from integration.webhook_deliveries where id in (
      select id from integration.webhook_deliveries where received_at < ${before.toISOString()} limit ${limit})`);
  return rowCount ?? 0;
}
