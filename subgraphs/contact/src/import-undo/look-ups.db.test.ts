import { describe, expect, it } from '@jest/globals';
import { newId, type Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { databasesOfFile } from '../../test/set-up.ts';

const { owner } = databasesOfFile();

const KEPT = 8_000;
const ADDED = 500;

describe('an import', () => {
  it('looks up what it has kept by key, however much that is', async () => {
    const undoId = newId();
    await owner.transaction(async (tx) => {
      await tx.execute(sql`
        insert into contact.import_undo (undo_id, kind, id) select ${undoId}, 'person', gen_random_uuid()
        from generate_series(1, ${KEPT})`);
      await tellCounts(tx);
    });
    const before = await blocksRead();

    await owner.transaction(async (tx) => {
      await tx.execute(sql`select set_config('tributary.undo', ${undoId}, true)`);
      await tx.execute(sql`
        insert into contact.contacts (id, display_name, version, created_at, updated_at)
        select gen_random_uuid(), 'Ada', 1, now(), now() from generate_series(1, ${ADDED})`);
      await tellCounts(tx);
    });

    // Four look-ups and the row that is kept, each from the root of the index to a leaf.
    expect(((await blocksRead()) - before) / ADDED).toBeLessThan(20);
  });
});

/** Has what this session counted be seen by others when the transaction ends, and not a second later. */
async function tellCounts(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_stat_force_next_flush()`);
}

async function blocksRead(): Promise<number> {
  const { rows } = await owner.db.execute<{ blocks: string }>(sql`
    select idx_blks_hit + idx_blks_read as blocks from pg_statio_user_indexes where indexrelname = 'import_undo_pkey'`);
  return Number(rows[0]?.blocks);
}
