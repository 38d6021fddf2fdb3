import { sql } from 'drizzle-orm';
import type { Database } from '../db/index.ts';

export interface PruneOptions {
  /** Events older than this go, except those behind a younger one. */
  readonly olderThanMs?: number;
  /** The newest so many stay. */
  readonly maxRows?: number;
}

/** Events per transaction: the sequencer waits for one of them at most. */
const STEP = 5_000;

/** Moves the old end of the log and removes what is before it. Readers behind it get a LogGap. */
export async function pruneLog(database: Database, { olderThanMs, maxRows }: PruneOptions): Promise<number> {
  if (olderThanMs === undefined && maxRows === undefined) return 0;
  const before = olderThanMs === undefined ? null : new Date(Date.now() - olderThanMs).toISOString();
  let total = 0;
  for (;;) {
    const rows = await database.query({
      name: 'log_prune',
      text: 'select removed from log.prune($1::timestamptz, $2::bigint, $3)',
      values: [before, maxRows ?? null, STEP],
    });
    const removed = Number(rows[0]?.[0] ?? 0);
    total += removed;
    if (removed < STEP) return total;
  }
}

/**
 * Makes every cursor that was given out invalid. To be called after the files of the server were restored to
 * an earlier time: positions behind that time are then given a second time. A restore into another database
 * needs no call, cursors tell databases apart.
 */
export async function startNewEpoch(database: Database): Promise<void> {
  await database.db.execute(sql`update log.head set epoch = gen_random_uuid()`);
}
