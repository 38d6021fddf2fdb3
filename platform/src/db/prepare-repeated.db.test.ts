import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { openDatabase, type Database } from './database.ts';
import { makeRepeatedTexts, preparingRepeated } from './prepare-repeated.ts';

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await withDatabase([]);
  database = openDatabase({ url: test.url, name: 'one connection', max: 1 });
});
afterAll(async () => {
  await database.close();
  await test.close();
});

async function plusOne(value: number): Promise<number> {
  return await database.transaction(async (tx) => {
    const { rows } = await tx.execute<{ sum: number }>(sql`select ${value}::int + 1 as sum`);
    return rows[0]?.sum ?? 0;
  });
}

async function preparedCount(): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    `select count(*)::int as count from pg_prepared_statements where statement like '%+ 1 as sum'`,
  );
  return rows[0]?.count ?? 0;
}

describe('a statement of transactions', () => {
  it('is prepared once it has come again and again, and answers as before', async () => {
    expect(await plusOne(1)).toBe(2);
    expect(await preparedCount()).toBe(0);

    for (let value = 2; value < 8; value += 1) expect(await plusOne(value)).toBe(value + 1);

    expect(await preparedCount()).toBe(1);
  });

  it('is told from every other one by all who count on one connection', async () => {
    const client = await database.pool.connect();
    try {
      for (const text of ['select $1::int * 2 as value', 'select $1::int * 3 as value']) {
        const counting = preparingRepeated(client, makeRepeatedTexts());
        for (let time = 0; time < 5; time += 1) {
          const { rows } = await counting.query<{ value: number }>({ text, values: [time] });
          expect(rows[0]?.value).toBe(time * (text.includes('* 2') ? 2 : 3));
        }
      }
    } finally {
      client.release();
    }
  });
});
