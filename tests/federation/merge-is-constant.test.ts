import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId, newId, toPublicId } from '@tributary/platform';
import pg from 'pg';
import { openHubInside, type HubInside } from '../support/hub/in-process.ts';

/** Of each kind, of each of the two. */
const MANY = 1_000;

let hub: HubInside;
const connectionId = newId();
const [one, two] = ['1', '2'].map((key) => toPublicId('contact', derivedId(connectionId, 'person', key)));

beforeAll(async () => {
  hub = await openHubInside();
  await take('person', ['1', '2'], (key) => ({
    names: { full: key === '1' ? 'Ada Lovelace' : 'Augusta King' },
    emails: [{ address: `${key}@example.com` }],
  }));
  for (const person of ['1', '2']) {
    const customer = { kind: 'person', key: person };
    const keys = Array.from({ length: MANY }, (_, index) => `${person}-${String(index)}`);
    await take('order', keys, (key) => ({
      number: key,
      customer,
      placedAt: '2024-05-01T10:00:00.000Z',
      state: 'PAID',
      currency: 'EUR',
      lines: [{ key: '1', title: 'Lamp', quantity: '1', unitPrice: '1000', total: '1000' }],
      total: '1000',
    }));
    await take('ticket', keys, () => ({ subject: 'Late', requester: customer, openedAt: '2024-05-01T12:00:00.000Z' }));
    await take('interaction', keys, () => ({
      type: 'call',
      channel: 'phone',
      direction: 'INBOUND',
      at: '2024-05-01T12:00:00.000Z',
      participants: [{ customer, role: 'from' }],
    }));
  }
  await hub.settled();
}, 300_000);
afterAll(async () => {
  await hub.close();
});

async function take(kind: string, keys: readonly string[], record: (key: string) => object): Promise<void> {
  const inbound = [...hub.core.runtimes.values()]
    .map((runtime) => runtime.inbound)
    .find((door) => door?.kinds.includes(kind));
  const items = keys.map((key) => ({
    key,
    version: '1',
    op: 'upsert' as const,
    record: { kind, ...record(key) },
    observedAt: '2024-05-02T00:00:00.000Z',
  }));
  const results = await inbound?.accept({
    connectionId,
    connectionName: 'shop',
    stream: kind,
    kind,
    priority: 50,
    items,
  });
  expect(results?.filter(({ status }) => status !== 'created')).toEqual([]);
}

/** Rows of every table that were inserted or updated since this transaction. */
async function writtenSince(client: pg.Client, transaction: string): Promise<number> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables where schemaname <> 'bullmq'`,
  );
  const counts = rows.map(({ name }) => `select count(*) as n from ${name} where xmin::text::bigint > ${transaction}`);
  const { rows: found } = await client.query<{ n: number }>(
    `select sum(n)::int as n from (${counts.join(' union all ')}) c`,
  );
  return found[0]?.n ?? 0;
}

async function totals(id: string | undefined): Promise<unknown> {
  const { result } = await hub.run(
    `query ($id: ID!) { contact(id: $id) {
      orders(first: 1) { totalCount } tickets(first: 1) { totalCount }
      interactions(first: 1, types: ["call"]) { totalCount } } }`,
    { id },
  );
  const contact = result.data?.['contact'] as Record<string, { totalCount: number }>;
  return Object.fromEntries(Object.entries(contact).map(([field, { totalCount }]) => [field, totalCount]));
}

describe('a merge', () => {
  it('writes a few rows, however many hang on the customers; lists and totals follow, and back again', async () => {
    const client = new pg.Client({ connectionString: hub.core.databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ id: string }>('select txid_current()::text as id');

    const merged = await hub.run(
      'mutation ($input: MergeContactsInput!) { mergeContacts(input: $input) { contact { id merges { id } } problems { code } } }',
      { input: { intoId: one, ids: [two] } },
    );
    await hub.settled();
    const written = await writtenSince(client, rows[0]?.id ?? '0');
    const payload = merged.result.data?.['mergeContacts'] as { contact: { merges: { id: string }[] } };
    const [after, byOther] = [await totals(one), await totals(two)];
    const mergeId = payload.contact.merges[0]?.id;
    await hub.run('mutation ($input: UnmergeContactInput!) { unmergeContact(input: $input) { problems { code } } }', {
      input: { mergeId },
    });
    await hub.settled();
    await client.end();

    const all = { orders: 2 * MANY, tickets: 2 * MANY, interactions: 2 * MANY };
    expect([after, byOther]).toEqual([all, all]);
    expect(written).toBeLessThan(60);
    expect([await totals(one), await totals(two)]).toEqual([
      { orders: MANY, tickets: MANY, interactions: MANY },
      { orders: MANY, tickets: MANY, interactions: MANY },
    ]);
  }, 120_000);
});
