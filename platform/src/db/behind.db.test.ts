import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { Behind } from './behind.ts';
import { openDatabase, type Database, type Transaction } from './database.ts';

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await withDatabase([]);
  database = openDatabase({ url: test.url, name: 'behind' });
  await database.pool.query('create table given (value int primary key)');
});
afterAll(async () => {
  await database.close();
  await test.close();
});

async function insert(tx: Transaction, value: number): Promise<void> {
  await tx.execute(sql`insert into given (value) values (${value})`);
}

describe('statements that nobody waits for', () => {
  it('run in the order in which they are given, before whatever is read next', async () => {
    await database.transaction(async (tx) => {
      const behind = new Behind();
      for (let value = 1; value <= 20; value += 1) behind.give(insert(tx, value));
      const { rows } = await tx.execute<{ count: number }>(sql`select count(*)::int as count from given`);
      expect(rows).toEqual([{ count: 20 }]);
      await behind.done();
    });
  });

  it('end the transaction with the first fault among them', async () => {
    const writing = database.transaction(async (tx) => {
      const behind = new Behind();
      behind.give(insert(tx, 21));
      behind.give(insert(tx, 1));
      behind.give(insert(tx, 22));
      await behind.done();
    });

    await expect(writing).rejects.toMatchObject({ cause: { code: '23505' } });
    const { rows } = await database.pool.query('select from given where value > 20');
    expect(rows).toEqual([]);
  });
});
