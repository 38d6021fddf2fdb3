import type { Database, Transaction } from '@tributary/platform';
import { and, asc, eq, inArray, ne, sql, type SQL } from 'drizzle-orm';
import { syncRuns, type SyncRunRow, type SyncStatus, type SyncTrigger } from './table.ts';

type Reader = Pick<Database['db'], 'select'>;

export async function insertRun(tx: Transaction, run: typeof syncRuns.$inferInsert): Promise<SyncRunRow> {
  const [row] = await tx.insert(syncRuns).values(run).returning();
  if (!row) throw new Error(`Run ${run.id} was not inserted.`);
  return row;
}

export async function findRun(db: Reader, id: string): Promise<SyncRunRow | undefined> {
  const [row] = await db.select().from(syncRuns).where(eq(syncRuns.id, id));
  return row;
}

export async function existingRuns(db: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: syncRuns.id })
    .from(syncRuns)
    .where(inArray(syncRuns.id, [...ids]));
  return rows.map(({ id }) => id);
}

export async function lockRun(tx: Transaction, id: string): Promise<SyncRunRow | undefined> {
  const [row] = await tx.select().from(syncRuns).where(eq(syncRuns.id, id)).for('update');
  return row;
}

/**
 * What a stream has to do next: the run that was begun first, else the one that waits longest. An import is its
 * command's alone: a worker that took over one that was killed may not read the file, and tells nobody of its rows.
 */
export async function nextRun(db: Reader, streamId: string): Promise<SyncRunRow | undefined> {
  const [row] = await db
    .select()
    .from(syncRuns)
    .where(
      and(
        eq(syncRuns.streamId, streamId),
        inArray(syncRuns.status, ['RUNNING', 'QUEUED']),
        ne(syncRuns.trigger, 'IMPORT'),
      ),
    )
    .orderBy(sql`${syncRuns.status} = 'QUEUED'`, asc(syncRuns.queuedAt))
    .limit(1);
  return row;
}

/** The import of a stream that was killed, or stopped with its connection, before it was through. */
export async function unfinishedImport(db: Reader, streamId: string): Promise<SyncRunRow | undefined> {
  const [row] = await db
    .select()
    .from(syncRuns)
    .where(
      and(
        eq(syncRuns.streamId, streamId),
        eq(syncRuns.trigger, 'IMPORT'),
        inArray(syncRuns.status, ['RUNNING', 'PAUSED', 'QUEUED']),
      ),
    )
    .orderBy(asc(syncRuns.queuedAt))
    .limit(1);
  return row;
}

/** An import of the stream that is yet to be taken back, or is at it. */
export async function unfinishedRevert(db: Reader, streamId: string): Promise<SyncRunRow | undefined> {
  const [row] = await db
    .select()
    .from(syncRuns)
    .where(and(eq(syncRuns.streamId, streamId), inArray(syncRuns.revertStatus, ['QUEUED', 'RUNNING'])))
    .limit(1);
  return row;
}

export async function updateRunRow(
  tx: Transaction,
  id: string,
  fields: { readonly [Name in keyof SyncRunRow]?: SyncRunRow[Name] | SQL },
): Promise<SyncRunRow> {
  const [row] = await tx.update(syncRuns).set(fields).where(eq(syncRuns.id, id)).returning();
  if (!row) throw new Error(`Run ${id} is gone.`);
  return row;
}

export type RunCounts = Pick<
  SyncRunRow,
  'read' | 'created' | 'linked' | 'updated' | 'unchanged' | 'deleted' | 'rejected'
>;

/** Adds to the counts of a run. The row must be locked. */
export async function addToRun(
  tx: Transaction,
  id: string,
  { estimate, ...counts }: Partial<RunCounts> & { readonly estimate?: number | undefined },
): Promise<SyncRunRow> {
  const fields = { ...sumsOf(counts), ...(estimate === undefined ? {} : { estimate }) };
  const [row] =
    Object.keys(fields).length === 0
      ? await tx.select().from(syncRuns).where(eq(syncRuns.id, id))
      : await tx.update(syncRuns).set(fields).where(eq(syncRuns.id, id)).returning();
  if (!row) throw new Error(`Run ${id} is gone.`);
  return row;
}

/** What subgraphs answered belongs to the run that had read it, whether or not it has ended since. */
export async function countDelivered(tx: Transaction, id: string, counts: Partial<RunCounts>): Promise<void> {
  const sums = sumsOf(counts);
  if (Object.keys(sums).length > 0) await tx.update(syncRuns).set(sums).where(eq(syncRuns.id, id));
}

/** Adds to what has been taken back of a run. */
export async function addToRevert(
  tx: Transaction,
  id: string,
  { removed, restored }: { removed: number; restored: number },
): Promise<SyncRunRow> {
  return await updateRunRow(tx, id, {
    revertRemoved: sql`${syncRuns.revertRemoved} + ${removed}`,
    revertRestored: sql`${syncRuns.revertRestored} + ${restored}`,
  });
}

function sumsOf(counts: Partial<RunCounts>): Record<string, SQL> {
  const sums: Record<string, SQL> = {};
  for (const name of COUNTS) {
    const count = counts[name] ?? 0;
    if (count !== 0) sums[name] = sql`${syncRuns[name]} + ${count}`;
  }
  return sums;
}

const COUNTS = ['read', 'created', 'linked', 'updated', 'unchanged', 'deleted', 'rejected'] as const;

export async function pauseRuns(tx: Transaction, connectionId: string): Promise<SyncRunRow[]> {
  return await moveRuns(tx, { connectionId, from: ['QUEUED', 'RUNNING'], set: { status: 'PAUSED' } });
}

/** Imports go on when their command is given again. */
export async function requeueRuns(tx: Transaction, connectionId: string): Promise<SyncRunRow[]> {
  const but = 'IMPORT';
  return await moveRuns(tx, { connectionId, from: ['PAUSED', 'RUNNING', 'QUEUED'], but, set: { status: 'QUEUED' } });
}

export async function cancelRuns(
  tx: Transaction,
  { connectionId, now }: { connectionId: string; now: Date },
): Promise<SyncRunRow[]> {
  const set = { status: 'CANCELLED', finishedAt: now } as const;
  return await moveRuns(tx, { connectionId, from: ['QUEUED', 'RUNNING', 'PAUSED'], set });
}

export async function cancelRunsOfStream(tx: Transaction, streamId: string, now: Date): Promise<SyncRunRow[]> {
  return await tx
    .update(syncRuns)
    .set({ status: 'CANCELLED', finishedAt: now })
    .where(and(eq(syncRuns.streamId, streamId), inArray(syncRuns.status, ['QUEUED', 'RUNNING', 'PAUSED'])))
    .returning();
}

interface Move {
  readonly connectionId: string;
  readonly from: SyncStatus[];
  readonly but?: SyncTrigger;
  readonly set: Partial<SyncRunRow>;
}

async function moveRuns(tx: Transaction, { connectionId, from, but, set }: Move): Promise<SyncRunRow[]> {
  return await tx
    .update(syncRuns)
    .set(set)
    .where(
      and(
        eq(syncRuns.connectionId, connectionId),
        inArray(syncRuns.status, from),
        but === undefined ? undefined : ne(syncRuns.trigger, but),
      ),
    )
    .returning();
}

/** Removes finished runs that nothing refers to. Returns how many. */
export async function pruneRuns(db: Pick<Database['db'], 'execute'>, before: Date, limit: number): Promise<number> {
  const { rowCount } = await db.execute(sql`
    delete from integration.sync_runs where id in (
      select id from integration.sync_runs run
      where finished_at < ${before.toISOString()}
        and not exists (select from integration.dead_letters letter where letter.run_id = run.id and letter.status = 'OPEN')
      limit ${limit})`);
  return rowCount ?? 0;
}
