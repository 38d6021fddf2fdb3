/** A hub that is filled for the first time plans its statements while its tables are empty. */
import { describe, expect, it } from '@jest/globals';
import { systemClock, type Database, type InboundItem } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { aBatch, anItem, email } from '../../test/batches.ts';
import { databasesOfFile } from '../../test/set-up.ts';
import { acceptPeople } from '../inbound/accept-people.ts';

const { database, owner } = databasesOfFile();

const BATCH = 200;
const BATCHES = 6;
/** Batches of one person, after which every statement is planned. */
const FEW = 8;
/** Rows per record by which a batch may read more of an index than the first one did. */
const MORE = 2;
/** Of records that are there: some are compared with more others than before. */
const MORE_OF_CHANGED = 25;

/** What a session counted is seen by others when its transaction ends, and not a second later. */
const counting: Database = {
  ...database,
  transaction: async (work) =>
    await database.transaction(async (tx) => {
      const value = await work(tx);
      await tx.execute(sql`select pg_stat_force_next_flush()`);
      return value;
    }),
};

/** People of two records each. */
function crowd(nth: number, { size = BATCH, jobTitle = 'Clerk' } = {}): InboundItem[] {
  return Array.from({ length: size }, (_, index) => {
    const name = `p${String(nth * BATCH + Math.floor(index / 2))}`;
    const record = { jobTitle, ...email(`${name}@${name}.example`) };
    return anItem(`${String(nth)}/${String(index)}`, record, { version: jobTitle });
  });
}

async function accept(items: readonly InboundItem[]): Promise<void> {
  await acceptPeople({ database: counting, clock: systemClock }, aBatch(items));
}

/** Rows of each index, and of each table as a whole, that were read meanwhile, for each record of the batch. */
async function reads(items: readonly InboundItem[]): Promise<Map<string, number>> {
  const before = await rowsRead();
  await accept(items);
  return new Map(
    [...(await rowsRead())].map(([name, read]) => [name, (read - (before.get(name) ?? 0)) / items.length]),
  );
}

async function rowsRead(): Promise<Map<string, number>> {
  const { rows } = await owner.db.execute<{ name: string; read: string }>(sql`
    select indexrelname as name, idx_tup_read as read from pg_stat_user_indexes where schemaname = 'contact'
    union all select relname, seq_tup_read from pg_stat_user_tables where schemaname = 'contact'`);
  return new Map(rows.map(({ name, read }) => [name, Number(read)]));
}

type Reads = ReadonlyMap<string, number>;

function more({ late, early }: { late: Reads; early: Reads }, most: number): [string, number][] {
  return [...late].filter(([name, read]) => read - (early.get(name) ?? 0) > most);
}

describe('a hub that is filled for the first time', () => {
  it('looks up what it has by key, however much that is', async () => {
    for (let nth = 0; nth < FEW; nth += 1) await accept(crowd(BATCHES + 1 + nth, { size: 2 }));
    const early = await reads(crowd(0));
    const earlyChanged = await reads(crowd(0, { jobTitle: 'Countess' }));
    for (let nth = 1; nth < BATCHES; nth += 1) await accept(crowd(nth));

    const late = await reads(crowd(BATCHES));
    const lateChanged = await reads(crowd(0, { jobTitle: 'Analyst' }));

    expect(more({ late, early }, MORE)).toEqual([]);
    expect(more({ late: lateChanged, early: earlyChanged }, MORE_OF_CHANGED)).toEqual([]);
  }, 30_000);
});
