import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BudgetLedger } from '@tributary/connector-kit';
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
const taking = (cost: number, seconds: number) => ({ cost, now: at(seconds), mostMs: 60_000 });

async function waitsOf(ledger: BudgetLedger, cost: number, seconds: number): Promise<number> {
  return (await ledger.take(budget, taking(cost, seconds))).waitMs;
}

describe('a rate budget', () => {
  it('is spent by all workers together: those who come late wait in line', async () => {
    const id = newId();
    const workers = [sqlLedger(db, id), sqlLedger(db, id)] as const;

    const waits = await Promise.all(
      Array.from({ length: 14 }, async (_, index) => await waitsOf(workers[index % 2 === 0 ? 0 : 1], 1, 0)),
    );

    const sorted = waits.sort((a, b) => a - b);
    expect(sorted.filter((wait) => wait === 0)).toHaveLength(9);
    // A little of it is left alone, then a place every 200 ms and a little.
    expect(sorted.slice(9).map((wait) => Math.floor(wait / 206))).toEqual([0, 1, 2, 3, 4]);
  });

  it('fills up again with time, and never above its size', async () => {
    const ledger = sqlLedger(db, newId());
    await waitsOf(ledger, 9, 0);

    expect(await waitsOf(ledger, 5, 1)).toBe(0);
    expect(await waitsOf(ledger, 9, 1_000)).toBe(0);
    expect(await waitsOf(ledger, 1, 1_000)).toBeGreaterThan(0);
  });

  it('of one connection is not spent by another', async () => {
    await waitsOf(sqlLedger(db, newId()), 9, 0);

    expect(await waitsOf(sqlLedger(db, newId()), 9, 0)).toBe(0);
  });

  it('is not taken from by who would have to wait too long', async () => {
    const ledger = sqlLedger(db, newId());
    await waitsOf(ledger, 9, 0);

    for (let call = 0; call < 5; call += 1) {
      expect((await ledger.take(budget, { cost: 9, now: at(0), mostMs: 100 })).waitMs).toBeGreaterThan(100);
    }
    expect(await waitsOf(ledger, 9, 2)).toBe(0);
  });

  it('is held for all workers as soon as one was refused, also for those who have been promised their turn', async () => {
    const id = newId();
    const [told, other] = [sqlLedger(db, id), sqlLedger(db, id)];
    const refused = await told.take(budget, taking(9, 0));
    const promised = await other.take(budget, taking(1, 0));

    await told.hold(budget, { now: at(0), until: at(30), era: refused.era });

    expect(await waitsOf(other, 1, 10)).toBe(20_000);
    expect(await other.stands(budget, promised, at(31))).toBe(false);
    expect(await waitsOf(sqlLedger(db, newId()), 1, 10)).toBe(0);
  });

  it('is what the vendor says it is', async () => {
    const ledger = sqlLedger(db, newId());
    await waitsOf(ledger, 1, 0);

    await ledger.correct(budget, { remaining: 0, limit: 100, refillPerSecond: 50, resetAt: at(3) }, at(0));

    expect(await waitsOf(ledger, 1, 1)).toBe(2_000);
    expect(await waitsOf(ledger, 90, 10)).toBe(0);
  });
});
