import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { openDatabase, type Database } from './database.ts';

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

async function one(): Promise<number> {
  return await database.transaction(async (tx) => {
    const { rows } = await tx.execute<{ one: number }>(sql`select 1 as one`);
    return rows[0]?.one ?? 0;
  });
}

/** The connection dies when somebody has just taken it out of the pool. */
function dieWhenTaken(): void {
  database.pool.once('acquire', (client) => {
    // Not in the types: the socket below.
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  });
}

describe('a pool', () => {
  it('gets a connection back that died before its transaction began', async () => {
    await one();
    dieWhenTaken();
    await expect(one()).rejects.toThrow();

    expect(await one()).toBe(1);
  });

  it('gets a connection back that died within its transaction', async () => {
    const dying = database.transaction(async (tx) => {
      await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
    });
    await expect(dying).rejects.toThrow();

    expect(await one()).toBe(1);
  });

  it('keeps its connection after a refusal and after a fault', async () => {
    const pid = async (): Promise<unknown> =>
      (await database.query({ text: 'select pg_backend_pid()', values: [] }))[0];
    const before = await pid();
    await database.transaction(async () => await Promise.resolve({ ok: false }));
    await expect(database.transaction(async (tx) => await tx.execute(sql`select 1 / 0`))).rejects.toThrow();

    expect(await pid()).toEqual(before);
  });
});
