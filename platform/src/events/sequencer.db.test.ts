import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { anEvent } from '../../../tests/support/events.ts';
import type { Database } from '../db/index.ts';
import { appendEvents } from './index.ts';

let database: TestDatabase;
let owner: Database;

beforeAll(async () => {
  database = await withDatabase(['log']);
  owner = database.open();
});
afterAll(async () => {
  await database.close();
});

describe('the sequencer', () => {
  it('works off a long queue by reading each event about once, though the queue was empty when it was analysed', async () => {
    await owner.db.execute(sql`vacuum analyze log.pending`);
    const events = Array.from({ length: 3_000 }, () => anEvent());
    await owner.transaction(async (tx) => await appendEvents(tx, events));

    const read = await owner.transaction(async (tx) => {
      for (let batch = 0; batch < 6; batch += 1) await tx.execute(sql`select log.sequence(500)`);
      const { rows } = await tx.execute<{ read: string }>(
        sql`select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables where relid = 'log.pending'::regclass`,
      );
      return Number(rows[0]?.read);
    });

    // Once to find where the batch ends, once to take it.
    expect(read).toBeLessThan(3 * events.length);
  });
});
