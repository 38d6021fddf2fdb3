import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Database } from '@tributary/platform';
import { withDatabase, type TestDatabase } from '../../../../../tests/support/database.ts';
import { sqlLedger } from './ledger.ts';

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await withDatabase(['log', 'integration']);
  db = database.open('integration');
});
afterAll(async () => {
  await database.close();
});

const budget = { name: 'api', capacity: 10, refillPerSecond: 5 };
const at = (seconds: number): Date => new Date(Date.UTC(2024, 0, 1) + seconds * 1_000);

describe('a rate budget', () => {
  it('is spent by all workers together: those who come late wait in line', async () => {
    const id = newId();
    const workers = [sqlLedger(db, id), sqlLedger(db, id)];

    const waits = await Promise.all(
      Array.from({ length: 14 }, async (_, index) => await workers[index % 2]?.take(budget, 1, at(0))),
    );

    expect(waits.map(Number).sort((a, b) => a - b)).toEqual([
      ...Array.from({ length: 10 }, () => 0),
      200,
      400,
      600,
      800,
    ]);
  });

  it('fills up again with time, and never above its size', async () => {
    const ledger = sqlLedger(db, newId());
    await ledger.take(budget, 10, at(0));

    expect(await ledger.take(budget, 5, at(1))).toBe(0);
    expect(await ledger.take(budget, 10, at(1_000))).toBe(0);
    expect(await ledger.take(budget, 1, at(1_000))).toBe(200);
  });

  it('of one connection is not spent by another', async () => {
    await sqlLedger(db, newId()).take(budget, 10, at(0));

    expect(await sqlLedger(db, newId()).take(budget, 10, at(0))).toBe(0);
  });
});
