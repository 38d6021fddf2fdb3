import type { Database, Transaction } from '@tributary/platform';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { writeBacks, type WriteBackRow } from './table.ts';

export interface Claimed {
  readonly row: WriteBackRow;
  readonly isNew: boolean;
}

/** The write-back that the key stands for: this one, or the one that was made under it before. */
export async function claimWriteBack(tx: Transaction, values: typeof writeBacks.$inferInsert): Promise<Claimed> {
  const [made] = await tx.insert(writeBacks).values(values).onConflictDoNothing().returning();
  if (made) return { row: made, isNew: true };
  const { connectionId, action, idempotencyKey } = values;
  const [first] = await tx
    .select()
    .from(writeBacks)
    .where(
      and(
        eq(writeBacks.connectionId, connectionId),
        eq(writeBacks.action, action),
        eq(writeBacks.idempotencyKey, idempotencyKey),
      ),
    );
  if (!first) throw new Error('The key of a write-back was neither free nor taken.');
  return { row: first, isNew: false };
}

/** The first answer that is none to be waited for stays: of two who sent the same, one may hear later that it is busy. */
export async function finishWriteBack(
  tx: Transaction,
  id: string,
  fields: Partial<WriteBackRow>,
): Promise<WriteBackRow> {
  const [finished] = await tx
    .update(writeBacks)
    .set(fields)
    .where(and(eq(writeBacks.id, id), inArray(writeBacks.status, ['PENDING', 'RETRY'])))
    .returning();
  const [row] = finished ? [finished] : await tx.select().from(writeBacks).where(eq(writeBacks.id, id));
  if (!row) throw new Error(`Write-back ${id} is gone.`);
  return row;
}

/** Removes what was written long ago; a write whose answer is not known stays. Returns how many. */
export async function pruneWriteBacks(
  db: Pick<Database['db'], 'execute'>,
  before: Date,
  limit: number,
): Promise<number> {
  const { rowCount } = await db.execute(sql`
    delete from integration.write_backs where id in (
      select id from integration.write_backs write where finished_at < ${before.toISOString()} and status <> 'RETRY'
        and not exists (select from integration.write_back_items item where item.attempt = write.id)
      limit ${limit})`);
  return rowCount ?? 0;
}
