import type { Database, Transaction } from '@tributary/platform';
import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { endpointReplays, endpoints, type EndpointReplayRow, type EndpointRow } from './table.ts';

type Reader = Pick<Database['db'], 'select'>;

export async function insertEndpoint(
  tx: Transaction,
  endpoint: typeof endpoints.$inferInsert,
): Promise<EndpointRow | 'NAME_TAKEN'> {
  const [row] = await tx.insert(endpoints).values(endpoint).onConflictDoNothing().returning();
  return row ?? 'NAME_TAKEN';
}

export async function findEndpoint(db: Reader, id: string): Promise<EndpointRow | undefined> {
  const [row] = await db
    .select()
    .from(endpoints)
    .where(and(eq(endpoints.id, id), isNull(endpoints.deletedAt)));
  return row;
}

/** Lock order: the endpoint, then its deliveries. Not `for update`: deliveries may be added meanwhile. */
export async function lockEndpoint(tx: Transaction, id: string): Promise<EndpointRow | undefined> {
  const [row] = await tx
    .select()
    .from(endpoints)
    .where(and(eq(endpoints.id, id), isNull(endpoints.deletedAt)))
    .for('no key update');
  return row;
}

export async function listEndpoints(db: Reader): Promise<EndpointRow[]> {
  return await db.select().from(endpoints).where(isNull(endpoints.deletedAt));
}

/** What any endpoint wants to be told of, each once and in one order. */
export async function wantedTypes(db: Pick<Database['db'], 'execute'>): Promise<string[]> {
  const { rows } = await db.execute<{ type: string }>(sql`
    select distinct unnest(types) as type from integration.endpoints where deleted_at is null order by type`);
  return rows.map(({ type }) => type);
}

/** An edit by somebody: the version rises. The row must be locked. */
export async function updateEndpointRow(
  tx: Transaction,
  id: string,
  fields: Partial<EndpointRow>,
): Promise<EndpointRow> {
  const edit = { ...fields, version: sql`${endpoints.version} + 1`, updatedAt: sql`now()` };
  const [row] = await tx.update(endpoints).set(edit).where(eq(endpoints.id, id)).returning();
  if (!row) throw new Error(`Endpoint ${id} vanished while it was locked.`);
  return row;
}

/** How its deliveries fare, which is no edit. */
export async function noteHealth(
  tx: Transaction,
  id: string,
  health: Pick<Partial<EndpointRow>, 'failingSince' | 'lastSuccessAt'>,
): Promise<void> {
  await tx.update(endpoints).set(health).where(eq(endpoints.id, id));
}

export async function isNameTaken(tx: Transaction, name: string, butId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: endpoints.id })
    .from(endpoints)
    .where(and(sql`lower(${endpoints.name}) = lower(${name})`, isNull(endpoints.deletedAt), ne(endpoints.id, butId)));
  return row !== undefined;
}

export async function insertReplay(tx: Transaction, replay: typeof endpointReplays.$inferInsert): Promise<void> {
  await tx.insert(endpointReplays).values(replay);
}

/** Endpoints of which something is yet to be replayed. */
export async function endpointsToReplay(db: Pick<Database['db'], 'selectDistinct'>): Promise<string[]> {
  const rows = await db
    .selectDistinct({ endpointId: endpointReplays.endpointId })
    .from(endpointReplays)
    .where(isNull(endpointReplays.finishedAt));
  return rows.map(({ endpointId }) => endpointId);
}

/** The oldest that is not finished, locked: of two workers one goes on with it at a time. */
export async function nextReplay(tx: Transaction, endpointId: string): Promise<EndpointReplayRow | undefined> {
  const [row] = await tx
    .select()
    .from(endpointReplays)
    .where(and(eq(endpointReplays.endpointId, endpointId), isNull(endpointReplays.finishedAt)))
    .orderBy(asc(endpointReplays.createdAt), asc(endpointReplays.id))
    .limit(1)
    .for('update');
  return row;
}

export async function updateReplay(tx: Transaction, id: string, fields: Partial<EndpointReplayRow>): Promise<void> {
  await tx.update(endpointReplays).set(fields).where(eq(endpointReplays.id, id));
}

/** Behind which position the first event of that time is looked for; undefined when the log ends before it. */
export async function positionBefore(tx: Pick<Transaction, 'execute'>, at: Date): Promise<bigint | undefined> {
  const { rows } = await tx.execute<{ position: string | null }>(sql`
    select min(position) - 1 as position from log.event where at >= ${at.toISOString()}::timestamptz`);
  const position = rows[0]?.position;
  return position === null || position === undefined ? undefined : BigInt(position);
}
