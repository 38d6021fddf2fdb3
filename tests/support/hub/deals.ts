/** Deals written by many at once while gateways die, and what of them was committed. */
import pg from 'pg';
import { eventually } from '../eventually.ts';
import { makeClient } from './client.ts';
import type { Hub } from './index.ts';

const WRITERS = 16;

export const CREATE_DEAL = `mutation ($input: CreateDealInput!) {
  createDeal(input: $input) { deal { id } problems { code message } } }`;

/** 16 writers at once; each tries again, under the same key, when the gateway dies under it. */
async function writeDeals(hub: Hub, count: number): Promise<void> {
  let next = 0;
  const writer = async (): Promise<void> => {
    while (next < count) {
      const title = `deal ${String((next += 1))}`;
      await eventually(
        async () => {
          const gateway = hub.gateways[0];
          const { answer } = await makeClient(gateway?.url ?? '', hub.apiKey).request(CREATE_DEAL, {
            input: { title, idempotencyKey: title },
          });
          const made = answer.data?.['createDeal'] as { deal: unknown } | null | undefined;
          return made?.deal !== undefined && made.deal !== null;
        },
        { timeoutMs: 120_000, everyMs: 50 },
      );
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

export interface Storm {
  readonly events: number;
  readonly kills: number;
  /** Where the log ended before. */
  readonly position: string;
  /** Titles that the watcher has seen so far. */
  readonly seen: readonly string[];
}

/** Writes deals while the first gateway is killed again and again, until the watcher has caught up; what was committed. */
export async function writeDealsThroughKills(hub: Hub, { events, kills, position, seen }: Storm): Promise<string[]> {
  const writing = writeDeals(hub, events);
  for (let kill = 0; kill < kills; kill += 1) {
    const target = Math.floor((events * (kill + 1)) / (kills + 1));
    await eventually(() => seen.length >= target, { timeoutMs: 120_000 });
    await hub.gateways[0]?.process.restart();
  }
  await writing;
  const committed = await committedTitles(hub.databaseUrl, position);
  await eventually(() => seen.length >= committed.length, { timeoutMs: 60_000 });
  return committed;
}

/** The end of the log now: as a position, and as the cursor that a client would hold. */
export async function endOfLog(hub: Hub): Promise<{ cursor: string; position: string }> {
  const made = await hub.client.data<{ createDeal: { position: string } }>(
    `mutation { createDeal(input: { title: "marker" }) { position } }`,
  );
  return await withClient(hub.databaseUrl, async (client) => {
    const { rows } = await client.query<{ position: string }>('select max(position) as position from log.event');
    return { cursor: made.createDeal.position, position: rows[0]?.position ?? '0' };
  });
}

/** Titles of the deals created behind a position, in the order of the log. */
async function committedTitles(databaseUrl: string, after: string): Promise<string[]> {
  return await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ title: string }>(
      `select data ->> 'title' as title from log.event where type = 'deal.created' and position > $1 order by position`,
      [after],
    );
    return rows.map(({ title }) => title);
  });
}

async function withClient<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
