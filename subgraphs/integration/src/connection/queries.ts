import type { Database, Transaction } from '@tributary/platform';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { connections, type ConnectionRow } from './table.ts';

type Reader = Pick<Database['db'], 'select'>;

export async function insertConnection(
  tx: Transaction,
  connection: typeof connections.$inferInsert,
): Promise<ConnectionRow | 'NAME_TAKEN'> {
  const [row] = await tx.insert(connections).values(connection).onConflictDoNothing().returning();
  return row ?? 'NAME_TAKEN';
}

export async function findConnection(db: Reader, id: string): Promise<ConnectionRow | undefined> {
  const [row] = await db
    .select()
    .from(connections)
    .where(and(eq(connections.id, id), isNull(connections.deletedAt)));
  return row;
}

export async function findConnectionByName(db: Reader, name: string): Promise<ConnectionRow | undefined> {
  const [row] = await db
    .select()
    .from(connections)
    .where(and(sql`lower(${connections.name}) = lower(${name})`, isNull(connections.deletedAt)));
  return row;
}

/**
 * Lock order everywhere: the connection, then its streams, then its runs. Not `for update`: rows that refer to
 * the connection may be added meanwhile.
 */
export async function lockConnection(tx: Transaction, id: string): Promise<ConnectionRow | undefined> {
  const [row] = await tx
    .select()
    .from(connections)
    .where(and(eq(connections.id, id), isNull(connections.deletedAt)))
    .for('no key update');
  return row;
}

export async function listConnections(db: Reader): Promise<ConnectionRow[]> {
  return await db.select().from(connections).where(isNull(connections.deletedAt));
}

/** An edit: the version rises, and with it every process opens the connection anew. The row must be locked. */
export async function updateConnectionRow(
  tx: Transaction,
  id: string,
  fields: Partial<ConnectionRow>,
): Promise<ConnectionRow> {
  const [row] = await tx
    .update(connections)
    .set({ ...fields, version: sql`${connections.version} + 1`, updatedAt: sql`now()` })
    .where(eq(connections.id, id))
    .returning();
  if (!row) throw new Error(`Connection ${id} vanished while it was locked.`);
  return row;
}

/** True when another connection that is not deleted has the name. */
export async function isNameTaken(tx: Transaction, name: string, butId: string): Promise<boolean> {
  const found = await findConnectionByName(tx, name);
  return found !== undefined && found.id !== butId;
}

/** A statement of its own: within a run's transaction it would break the lock order. */
export async function markSynced(db: Pick<Database['db'], 'update'>, id: string, now: Date): Promise<void> {
  await db.update(connections).set({ lastSyncAt: now }).where(eq(connections.id, id));
}
