/** Workers of one connection, each with its own pool of connections as in a process of its own, in real time. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openConnection, type RateBudget } from '@tributary/connector-kit';
import { newId } from '@tributary/platform';
import { withDatabase, type TestDatabase } from '../../../../../tests/support/database.ts';
import { eventually } from '../../../../../tests/support/eventually.ts';
import { scriptedVendor } from '../../../../../tests/support/integration/scripted-vendor.ts';
import { sqlLedger } from './ledger.ts';

const WORKERS = 4;
const MS = 4_000;
/** A second's worth at once: a machine that is busy may be late by that much. */
const ALLOWED = { name: 'api', capacity: 40, refillPerSecond: 40 };

let database: TestDatabase;
beforeAll(async () => {
  database = await withDatabase(['log', 'integration']);
});
afterAll(async () => {
  await database.close();
});

type Fetch = NonNullable<Parameters<typeof openConnection>[2]>['fetch'];

function workersOf(budget: RateBudget, fetch: Fetch) {
  const connectionId = newId();
  const { connector } = scriptedVendor();
  const own = { ...connector, budgets: [budget], hosts: () => ['shop.example:443'] };
  return Array.from({ length: WORKERS }, () => {
    const ledger = sqlLedger(database.open('integration'), connectionId);
    const { context } = openConnection(
      own,
      { connectionId, config: {}, secrets: { token: 'canary' } },
      { ledger, ...(fetch && { fetch }) },
    );
    return async () => await context.http.request({ url: 'https://shop.example/' });
  });
}

describe('four workers that share a budget in the database', () => {
  it('keep out of the forbidden windows of a true token bucket, and use what it allows', async () => {
    let best = 0;
    // A machine that does not run us for a while takes from what we use, never from what we keep out of.
    for (let round = 0; round < 3 && best < 0.9; round += 1) {
      const { refused, used } = await spend();
      expect(refused).toBeLessThan(0.01);
      best = Math.max(best, used);
    }
    expect(best).toBeGreaterThanOrEqual(0.9);
  }, 60_000);

  /** What a true bucket refused, of all requests, and what was used of all that it allowed. */
  async function spend(): Promise<{ refused: number; used: number }> {
    let tokens = ALLOWED.capacity;
    let at = performance.now();
    const count = { accepted: 0, refused: 0 };
    const requests = workersOf(ALLOWED, async () => {
      const now = performance.now();
      tokens = Math.min(ALLOWED.capacity, tokens + ((now - at) / 1_000) * ALLOWED.refillPerSecond);
      at = now;
      const isAllowed = tokens >= 1;
      if (isAllowed) tokens -= 1;
      count[isAllowed ? 'accepted' : 'refused'] += 1;
      const waitMs = ((1 - tokens) / ALLOWED.refillPerSecond) * 1_000;
      const headers = isAllowed ? {} : { 'retry-after': (waitMs / 1_000).toFixed(3) };
      return await Promise.resolve(Response.json({}, { status: isAllowed ? 200 : 429, headers }));
    });

    const end = performance.now() + MS;
    const begun = performance.now();
    await Promise.all(
      requests.map(async (request) => {
        while (performance.now() < end) await request();
      }),
    );
    const seconds = (performance.now() - begun) / 1_000;
    const allowed = ALLOWED.capacity + ALLOWED.refillPerSecond * seconds;
    return { refused: count.refused / (count.accepted + count.refused), used: count.accepted / allowed };
  }

  it('all wait when one of them was told to', async () => {
    const WAIT_MS = 1_000;
    let toldAt: number | undefined;
    const after: number[] = [];
    const [first, ...others] = workersOf({ ...ALLOWED, refillPerSecond: 1_000 }, async () => {
      if (toldAt !== undefined) {
        after.push(performance.now() - toldAt);
        return await Promise.resolve(Response.json({}));
      }
      toldAt = performance.now();
      return await Promise.resolve(new Response(null, { status: 429, headers: { 'retry-after': '1' } }));
    });

    const told = first?.();
    const db = database.open();
    await eventually(async () => {
      const held = 'select from integration.rate_budgets where held_until > now()';
      return (await db.pool.query(held)).rowCount === 1;
    });
    await Promise.all([told, ...others.map(async (request) => await request())]);

    expect(after).toHaveLength(WORKERS);
    expect(Math.min(...after)).toBeGreaterThanOrEqual(WAIT_MS);
  }, 30_000);
});
