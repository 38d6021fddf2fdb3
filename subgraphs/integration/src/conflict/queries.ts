import type { Database, Transaction } from '@tributary/platform';
import { and, eq, inArray, not, or, sql } from 'drizzle-orm';
import { jsonText } from '../raw-record/json-text.ts';
import { conflicts, type ConflictRow } from './table.ts';

type Reader = Pick<Database['db'], 'select'>;

/** Conflicts of these items that wait for somebody, and decisions that have not been carried out. */
export async function liveConflicts(db: Reader, itemIds: readonly string[]): Promise<ConflictRow[]> {
  if (itemIds.length === 0) return [];
  return await db
    .select()
    .from(conflicts)
    .where(
      and(
        inArray(conflicts.itemId, [...itemIds]),
        or(eq(conflicts.status, 'OPEN'), and(eq(conflicts.status, 'RESOLVED'), not(conflicts.isApplied))),
      ),
    )
    .orderBy(conflicts.id);
}

export async function findConflict(db: Reader, id: string): Promise<ConflictRow | undefined> {
  const [row] = await db.select().from(conflicts).where(eq(conflicts.id, id));
  return row;
}

export async function lockConflict(tx: Transaction, id: string): Promise<ConflictRow | undefined> {
  const [row] = await tx.select().from(conflicts).where(eq(conflicts.id, id)).for('update');
  return row;
}

/**
 * Lays a conflict down, or brings the open one up to what both sides say now. Undefined when it was open already, and
 * when somebody has just decided it.
 */
export async function openConflict(
  tx: Transaction,
  conflict: typeof conflicts.$inferInsert,
): Promise<ConflictRow | undefined> {
  const [decided] = await tx
    .select({ id: conflicts.id })
    .from(conflicts)
    .where(
      and(
        eq(conflicts.itemId, conflict.itemId),
        eq(conflicts.field, conflict.field),
        eq(conflicts.status, 'RESOLVED'),
        not(conflicts.isApplied),
      ),
    );
  if (decided) return undefined;
  const { ours, theirs, base, oursChangedAt, oursChangedBy, theirsChangedAt } = conflict;
  const now = { ours, theirs, base, oursChangedAt, oursChangedBy, theirsChangedAt };
  const [row] = await tx
    .insert(conflicts)
    .values(conflict)
    .onConflictDoUpdate({
      target: [conflicts.itemId, conflicts.field],
      targetWhere: eq(conflicts.status, sql`'OPEN'`),
      set: now,
    })
    .returning();
  return row?.id === conflict.id ? row : undefined;
}

export async function updateConflict(tx: Transaction, id: string, fields: Partial<ConflictRow>): Promise<ConflictRow> {
  const [row] = await tx.update(conflicts).set(fields).where(eq(conflicts.id, id)).returning();
  if (!row) throw new Error(`Conflict ${id} is gone.`);
  return row;
}

/** What was decided has been carried out. */
export async function markApplied(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update integration.conflicts set is_applied = true
    where id in (select value::uuid from jsonb_array_elements_text(${jsonText(ids)}::jsonb))`);
}

/** Removes conflicts that were settled long ago. Returns how many. */
export async function pruneConflicts(
  db: Pick<Database['db'], 'execute'>,
  before: Date,
  limit: number,
): Promise<number> {
  const { rowCount } = await db.execute(sql`
    delete from integration.conflicts where id in (
      select id from integration.conflicts
      where resolved_at < ${before.toISOString()} and (status = 'SUPERSEDED' or is_applied) limit ${limit})`);
  return rowCount ?? 0;
}
