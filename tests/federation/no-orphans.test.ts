import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { openHubInside, type HubInside } from '../support/hub/in-process.ts';
import { differingCopies, orphans, referencesIn } from './orphans/references.ts';
import { history, World } from './orphans/world.ts';

const HISTORIES = 60;

let hub: HubInside;
let client: pg.Client;

beforeAll(async () => {
  hub = await openHubInside();
  client = new pg.Client({ connectionString: hub.core.databaseUrl });
  await client.connect();
}, 60_000);
afterAll(async () => {
  await client.end();
  await hub.close();
});

/** What analytics has made of the log. */
async function analytics(): Promise<Record<string, unknown[]>> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'analytics' and tablename not in ('migrations', 'projection_cursors', 'idempotency')`,
  );
  const state: Record<string, unknown[]> = {};
  for (const { name } of rows) {
    const found = await client.query<{ row: string }>(
      `select stored::text as row from analytics.${name} as stored order by 1`,
    );
    state[name] = found.rows.map(({ row }) => row);
  }
  return state;
}

describe('whatever happens to customers in all subgraphs', () => {
  it('no reference is left that leads to nobody, and everybody agrees who is one', async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        number += 1;
        const world = new World(hub, number);
        for (const step of steps) await world.take(step);
        await world.end();
        await hub.settled();

        expect(await differingCopies(client)).toEqual([]);
        expect(await orphans(client)).toEqual([]);
      }),
      // One seed: what is asked below is that these histories have everything in them.
      { numRuns: HISTORIES, endOnFailure: true, seed: 20_261 },
    );
    const places = (await referencesIn(client)).map(({ where }) => where);
    expect(places).toEqual(
      expect.arrayContaining([
        'sales.orders.contact_id',
        'service.tickets.company_id',
        'analytics.deal_facts.contact_id',
      ]),
    );
    const { rows } = await client.query<{ merged: boolean; unmerged: boolean; gone: boolean; guests: boolean }>(`
      select exists (select from contact.merges where undone_at is null) as merged,
        exists (select from contact.merges where undone_at is not null) as unmerged,
        exists (select from contact.contacts where deleted_at is not null) as gone,
        exists (select from contact.source_records where external_id like 'inline:%') as guests`);
    expect(rows).toEqual([{ merged: true, unmerged: true, gone: true, guests: true }]);
  }, 240_000);

  it('analytics that is built anew from the log equals what is stored', async () => {
    await hub.settled();
    const stored = await analytics();
    expect(stored['customer_totals']?.length).toBeGreaterThan(HISTORIES);

    await client.query('begin');
    await client.query(`select from analytics.projection_cursors for update`);
    await client.query(
      `truncate ${Object.keys(stored)
        .map((name) => `analytics.${name}`)
        .join(', ')}`,
    );
    await client.query(`update analytics.projection_cursors set position = 0`);
    await client.query('commit');
    await hub.settled();

    expect(await analytics()).toEqual(stored);
  }, 120_000);
});
