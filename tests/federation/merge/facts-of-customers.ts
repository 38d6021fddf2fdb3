/** Customers with orders, tickets and interactions: some by the road of every connected system, many by copying those. */
import { derivedId, newId, toPublicId } from '@tributary/platform';
import pg from 'pg';
import type { HubInside } from '../../support/hub/in-process.ts';

const connectionId = newId();
export const nodeIdOf = (person: string): string => derivedId(connectionId, 'person', person);
export const contactIdOf = (person: string): string => toPublicId('contact', nodeIdOf(person));

const NAMES: Readonly<Record<string, string>> = {
  '1': 'Ada Lovelace',
  '2': 'Augusta King',
  '3': 'Grace Hopper',
  '4': 'Mary Murray',
};

export async function takePeople(hub: HubInside): Promise<void> {
  await take(hub, 'person', Object.keys(NAMES), (key) => ({
    names: { full: NAMES[key] },
    emails: [{ address: `${key}@example.com` }],
  }));
}

/** So many of each kind, for this customer, with the numbers from `first` on. */
export async function takeFacts(hub: HubInside, person: string, count: number, first = 0): Promise<void> {
  const customer = { kind: 'person', key: person };
  const keys = Array.from({ length: count }, (_, index) => `${person}-${String(first + index)}`);
  await take(hub, 'order', keys, (key) => ({
    number: key,
    customer,
    placedAt: momentOf(key),
    state: 'PAID',
    currency: 'EUR',
    lines: [{ key: '1', title: 'Lamp', quantity: '1', unitPrice: '1000', total: '1000' }],
    total: '1000',
  }));
  await take(hub, 'ticket', keys, (key) => ({ subject: 'Late', requester: customer, openedAt: momentOf(key) }));
  await take(hub, 'interaction', keys, (key) => ({
    type: 'call',
    channel: 'phone',
    direction: 'INBOUND',
    at: momentOf(key),
    participants: [{ customer, role: 'from' }],
  }));
}

/** Those of two customers alternate, and now and then two happen at once: only their ids tell them apart. */
function momentOf(key: string): string {
  const [person, number] = key.split('-').map(Number);
  const second = 2 * (number ?? 0) + ((person ?? 0) % 2 === 0 && (number ?? 0) % 3 > 0 ? 1 : 0);
  return new Date(Date.UTC(2024, 4, 1) + second * 1000).toISOString();
}

async function take(
  { core }: HubInside,
  kind: string,
  keys: readonly string[],
  record: (key: string) => object,
): Promise<void> {
  const inbound = [...core.runtimes.values()]
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
  const others = results?.filter(({ status }) => status !== 'created') ?? [];
  if (results?.length !== keys.length || others.length > 0) throw new Error(`Not taken in: ${JSON.stringify(others)}`);
}

/** Where copies of what hangs on customers are put, which of their columns are ids, and the time they are listed by. */
const COPIED = [
  { table: 'sales.orders', ids: ['id'], at: 'placed_at' },
  { table: 'sales.order_lines', ids: ['id', 'order_id'] },
  { table: 'service.tickets', ids: ['id'], at: 'opened_at' },
  { table: 'contact.interactions', ids: ['id', 'about_id'], at: 'occurred_at' },
  { table: 'analytics.order_facts', ids: ['id'], at: 'placed_at' },
  { table: 'analytics.ticket_facts', ids: ['id'], at: 'opened_at' },
] as const;

/** Makes `times` as many of all that hangs on customers, in seconds. Totals are computed anew when a fact arrives. */
export async function copyFacts({ core }: HubInside, times: number): Promise<void> {
  const client = new pg.Client({ connectionString: core.databaseUrl });
  await client.connect();
  for (const { table, ids, ...more } of COPIED) {
    const given = ids.map((name) => `'${name}', md5(one.${name}::text || n::text)::uuid`);
    const at = 'at' in more ? [`'${more.at}', one.${more.at} + n * interval '1 day'`] : [];
    await client.query(`insert into ${table} select copy.* from generate_series(1, ${String(times - 1)}) as n,
      ${table} as one, jsonb_populate_record(one, jsonb_build_object(${[...given, ...at].join(', ')})) as copy`);
    await client.query(`analyze ${table}`);
  }
  await client.end();
}
