import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toPublicId } from '@tributary/platform';
import { openHubInside, type HubInside } from '../support/hub/in-process.ts';
import { contactIdOf, copyFacts, nodeIdOf, takeFacts, takePeople } from './merge/facts-of-customers.ts';
import { countWrittenRows, type WrittenRows } from './merge/written-rows.ts';

/** Orders, tickets and interactions of each of the two: first few, then many. */
const FEW = 100;
const MANY = 10_000;
/** Lists count so far. */
const MOST_COUNTED = 10_000;

let hub: HubInside;
let written: WrittenRows;
const [ada, augusta] = [contactIdOf('1'), contactIdOf('2')];

beforeAll(async () => {
  hub = await openHubInside();
  await takePeople(hub);
  for (const person of ['1', '2']) await takeFacts(hub, person, FEW);
  for (const person of ['3', '4']) await takeFacts(hub, person, 14);
  await hub.settled();
  written = await countWrittenRows(hub.core.databaseUrl);
}, 120_000);
afterAll(async () => {
  await written.close();
  await hub.close();
});

async function merge(intoId: string, id: string): Promise<string> {
  const { result } = await hub.run(
    'mutation ($input: MergeContactsInput!) { mergeContacts(input: $input) { contact { id merges { id undoneAt } } problems { code } } }',
    { input: { intoId, ids: [id] } },
  );
  const payload = result.data?.['mergeContacts'] as { contact: { merges: { id: string; undoneAt: string | null }[] } };
  return payload.contact.merges.find(({ undoneAt }) => undoneAt === null)?.id ?? '';
}

async function unmerge(mergeId: string): Promise<void> {
  const { result } = await hub.run(
    'mutation ($input: UnmergeContactInput!) { unmergeContact(input: $input) { problems { code } } }',
    { input: { mergeId } },
  );
  expect(result.data?.['unmergeContact']).toMatchObject({ problems: [] });
}

const FIGURES = `query ($id: ID!) { contact(id: $id) {
  orders(first: 100) { totalCount nodes { id } }
  tickets(first: 100) { totalCount nodes { id } }
  interactions(first: 100, types: ["call"]) { totalCount nodes { id } }
  metrics { orderCount lastOrderAt openTicketCount lifetimeValue { minor currency } } } }`;

type Page = { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
type Lists = Readonly<Record<'orders' | 'tickets' | 'interactions', Page>>;

/** A customer's lists and totals, as a client reads them. */
async function figuresOf(id: string): Promise<Lists & { readonly metrics: unknown }> {
  const { result } = await hub.run(FIGURES, { id });
  return result.data?.['contact'] as Lists & { readonly metrics: unknown };
}

interface ListInTable {
  readonly schema: string;
  readonly table: string;
  readonly prefix: string;
  readonly at: string;
  readonly where: string;
}

async function rowsOf(schema: string, text: string, ids: string): Promise<readonly (readonly unknown[])[]> {
  return (await hub.core.databases.get(schema)?.query({ text, values: [ids] })) ?? [];
}

async function pageOf({ schema, table, prefix, at, where }: ListInTable, ids: string): Promise<Page> {
  const from = `from ${schema}.${table} where ${where}`;
  const found = await rowsOf(schema, `select id ${from} order by ${at} desc, id desc limit 100`, ids);
  const [count] = await rowsOf(schema, `select count(*) ${from}`, ids);
  return {
    totalCount: Math.min(Number(count?.[0]), MOST_COUNTED),
    nodes: found.map(([id]) => ({ id: toPublicId(prefix, String(id)) })),
  };
}

const LISTS = {
  orders: { schema: 'sales', table: 'orders', prefix: 'order', at: 'placed_at', where: 'contact_id = any($1)' },
  tickets: { schema: 'service', table: 'tickets', prefix: 'ticket', at: 'opened_at', where: 'contact_id = any($1)' },
  interactions: {
    schema: 'contact',
    table: 'interactions',
    prefix: 'interaction',
    at: 'occurred_at',
    where: "contact_node_id = any($1) and type = 'call'",
  },
};

/** The same, from the tables, for a customer that has these ids. */
async function expectedOf(people: readonly string[]): Promise<unknown> {
  const ids = `{${people.map(nodeIdOf).join(',')}}`;
  const [sums = []] = await rowsOf(
    'sales',
    'select count(*), sum(total_minor), max(placed_at) from sales.orders where contact_id = any($1)',
    ids,
  );
  const [tickets] = await rowsOf('service', 'select count(*) from service.tickets where contact_id = any($1)', ids);
  const [orderCount, total, lastOrderAt] = sums.map(String);
  return {
    orders: await pageOf(LISTS.orders, ids),
    tickets: await pageOf(LISTS.tickets, ids),
    interactions: await pageOf(LISTS.interactions, ids),
    metrics: {
      orderCount: Number(orderCount),
      lastOrderAt: new Date(lastOrderAt ?? '').toISOString(),
      openTicketCount: Number(tickets?.[0]),
      lifetimeValue: [{ minor: total, currency: 'EUR' }],
    },
  };
}

/** Merges and takes it back, looking at everything in between. */
async function roundTrip(): Promise<Record<'merged' | 'unmerged', Record<string, number>>> {
  let mergeId = '';
  const merged = await written.during(async () => {
    mergeId = await merge(ada, augusta);
    // At once: nothing is waited for.
    expect([await figuresOf(ada), await figuresOf(augusta)]).toEqual(Array(2).fill(await expectedOf(['1', '2'])));
    await hub.settled();
  });
  const unmerged = await written.during(async () => {
    await unmerge(mergeId);
    expect([await figuresOf(ada), await figuresOf(augusta)]).toEqual([
      await expectedOf(['1']),
      await expectedOf(['2']),
    ]);
    await hub.settled();
  });
  return { merged, unmerged };
}

describe('a merge, and its being taken back', () => {
  it('write the same rows whatever hangs on the customers; lists and totals are right at once, in both directions', async () => {
    // The first one has nothing to take back; every later one finds the decision of the one before.
    await roundTrip();
    const few = await roundTrip();
    await copyFacts(hub, MANY / FEW);
    // Totals are computed anew for a customer of whom something is said.
    for (const person of ['1', '2']) await takeFacts(hub, person, 1, MANY);
    await hub.settled();

    const many = await roundTrip();

    expect(many).toEqual(few);
    expect(sum(many.merged)).toBeLessThan(60);
    expect(sum(many.unmerged)).toBeLessThan(60);
    expect((await figuresOf(ada)).metrics).toMatchObject({ orderCount: MANY + 1, openTicketCount: MANY + 1 });
  }, 120_000);
});

const PAGE = 7;
const pageQuery = (list: string): string => `query ($id: ID!, $first: Int!, $after: String) { contact(id: $id) {
  ${list}(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } }`;

interface ListPage {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** Reads a list page by page, and does something behind each of the first pages. */
async function paged(list: string, contactId: string, between: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 0, after: string | null = null; ; page += 1) {
    const { result } = await hub.run(pageQuery(list), { id: contactId, first: PAGE, after });
    const contact = result.data?.['contact'] as Record<string, ListPage> | undefined;
    const found = contact?.[list];
    ids.push(...(found?.nodes ?? []).map(({ id }) => id));
    if (found?.pageInfo.hasNextPage !== true) return ids;
    after = found.pageInfo.endCursor;
    await between[page]?.();
  }
}

describe.each(['orders', 'tickets', 'interactions'])('%s that are read page by page', (list) => {
  const [grace, mary] = [contactIdOf('3'), contactIdOf('4')];

  it('come once each, whatever is merged and unmerged on the way', async () => {
    const [own, other] = [await paged(list, grace, []), await paged(list, mary, [])];
    let mergeId = '';
    const join = async (): Promise<void> => {
      mergeId = await merge(grace, mary);
    };

    const merged = await paged(list, grace, [join]);
    const apart = await paged(list, grace, [async () => await unmerge(mergeId)]);
    const both = await paged(list, grace, [join, async () => await unmerge(mergeId)]);

    for (const ids of [merged, apart, both]) {
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => own.includes(id))).toEqual(own);
      expect(ids.filter((id) => !own.includes(id) && !other.includes(id))).toEqual([]);
    }
    // All of the other one's that lie behind the page at which the two became one.
    const first = merged.indexOf(merged.find((id) => !own.includes(id)) ?? '');
    expect(first).toBeGreaterThanOrEqual(PAGE);
    const behind = merged.slice(first).filter((id) => other.includes(id));
    expect(behind).toEqual(other.slice(-behind.length));
    expect(behind.length).toBeGreaterThan(other.length / 2);
    // Those of the second page came while they were one.
    expect(both.filter((id) => other.includes(id)).length).toBeLessThanOrEqual(PAGE);
  }, 120_000);
});

function sum(rows: Readonly<Record<string, number>>): number {
  return Object.values(rows).reduce((total, count) => total + count, 0);
}
