import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'graphql';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import type { Database } from '../db/index.ts';
import { toPublicId } from '../ids/index.ts';
import { makeWorld, publicIdOf, uuid, type World } from './fixtures/world.ts';

const ROWS = 60;

let test: TestDatabase;
let database: Database;
let world: World;

beforeAll(async () => {
  test = await withDatabase([]);
  database = test.open();
  world = await makeWorld(database);
  await fillWithTies(world);
});
afterAll(async () => {
  await test.close();
});

/** Few different values and many nulls, so that most rows tie in most orders. Times differ by microseconds. */
async function fillWithTies({ insert }: World): Promise<void> {
  for (const name of ['A', 'B', 'C']) await insert('stages', { id: uuid(`stage ${name}`), name });
  for (const name of ['red', 'blue']) await insert('tags', { id: uuid(`tag ${name}`), name });
  await insert('contact_aliases', { alias_id: uuid('contact 1'), contact_id: uuid('contact 0') });
  for (let row = 0; row < ROWS; row += 1) {
    const id = uuid(`deal ${String(row)}`);
    await insert('deals', {
      id,
      title: row % 5 === 0 ? null : (['a%b', 'a_b', 'A B', 'ä"\\', 'zz'][row % 7] ?? 'x'),
      status: ['OPEN', 'WON', 'LOST'][row % 3],
      version: row % 4,
      created_at: `2024-01-01T00:00:00.00000${String(row % 4)}Z`,
      closes_at: row % 3 === 0 ? null : `2024-02-0${String(1 + (row % 2))}T00:00:00Z`,
      amount_minor: row % 4 === 1 ? null : String(row % 5),
      currency: row % 2 === 0 ? 'EUR' : 'CHF',
      contact_id: row % 6 === 0 ? null : uuid(`contact ${String(row % 3)}`),
      stage_id: uuid(`stage ${'ABC'.charAt(row % 3)}`),
    });
    for (let line = 0; line < row % 3; line += 1) {
      const name = line === 0 ? 'bolt' : 'nut';
      await insert('deal_lines', {
        id: uuid(`line ${id} ${name}`),
        deal_id: id,
        position: line,
        name,
        quantity: row % 5,
      });
    }
    if (row % 4 === 0) await insert('deal_tags', { deal_id: id, tag_id: uuid(row % 8 === 0 ? 'tag red' : 'tag blue') });
  }
}

/** A filter, and the same said in plain SQL about `deals d`. */
interface Said {
  readonly filter: unknown;
  readonly sql: string;
}

const lines = (condition: string): string =>
  `exists (select 1 from shop.deal_lines l where l.deal_id = d.id and ${condition})`;
const leaves: readonly Said[] = [
  { filter: {}, sql: 'true' },
  { filter: { title: null }, sql: 'true' },
  { filter: { title: { eq: 'a_b' } }, sql: `d.title = 'a_b'` },
  { filter: { title: { neq: 'a_b' } }, sql: `(d.title is null or d.title <> 'a_b')` },
  { filter: { title: { eq: null } }, sql: 'd.title is null' },
  { filter: { title: { isNull: false, gte: 'a' } }, sql: `d.title >= 'a'` },
  { filter: { title: { contains: '%' } }, sql: `strpos(d.title, '%') > 0` },
  { filter: { title: { contains: '_B' } }, sql: `strpos(lower(d.title), '_b') > 0` },
  { filter: { title: { contains: '"\\' } }, sql: `strpos(d.title, '"\\') > 0` },
  { filter: { title: { startsWith: 'A' } }, sql: `lower(left(d.title, 1)) = 'a'` },
  {
    filter: { title: { search: ' b  A ' } },
    sql: `strpos(lower(d.title), 'a') > 0 and strpos(lower(d.title), 'b') > 0`,
  },
  { filter: { title: { in: ['zz', 'a%b'] } }, sql: `d.title in ('zz', 'a%b')` },
  { filter: { title: { in: [] } }, sql: 'false' },
  { filter: { version: { gt: 0, lte: 2 } }, sql: 'd.version in (1, 2)' },
  { filter: { version: { in: [1, 3] } }, sql: 'd.version in (1, 3)' },
  { filter: { status: { in: ['WON', 'LOST'] } }, sql: `d.status <> 'OPEN'` },
  { filter: { createdAt: { lt: '2024-01-01T00:00:00.001Z' } }, sql: 'true' },
  { filter: { closesAt: { gte: '2024-02-02T01:00:00+01:00' } }, sql: `d.closes_at >= '2024-02-02T00:00:00Z'` },
  { filter: { amount: { gte: { minor: '2', currency: 'EUR' } } }, sql: `d.currency = 'EUR' and d.amount_minor >= 2` },
  { filter: { amount: { isNull: true } }, sql: 'd.amount_minor is null' },
  {
    filter: { contactId: { eq: publicIdOf('contact', '1') } },
    sql: `d.contact_id in ('${uuid('contact 0')}', '${uuid('contact 1')}')`,
  },
  { filter: { stage: { name: { eq: 'B' } } }, sql: `d.stage_id = '${uuid('stage B')}'` },
  { filter: { lines: { some: { name: { eq: 'nut' } } } }, sql: lines(`l.name = 'nut'`) },
  { filter: { lines: { none: { quantity: { gt: 1.5 } } } }, sql: `not ${lines('l.quantity > 1.5')}` },
  { filter: { lines: { every: { name: { eq: 'bolt' } } } }, sql: `not ${lines(`l.name <> 'bolt'`)}` },
  { filter: { lines: { some: {} } }, sql: lines('true') },
  {
    filter: { tags: { some: { name: { eq: 'red' } } } },
    sql: `d.id in (select deal_id from shop.deal_tags where tag_id = '${uuid('tag red')}')`,
  },
];

const said = fc.letrec<{ said: Said }>((tie) => ({
  said: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...leaves),
    tie('said').map(({ filter, sql }): Said => ({ filter: { not: filter }, sql: `coalesce(not (${sql}), true)` })),
    fc.array(tie('said'), { maxLength: 3 }).map((parts): Said => ({
      filter: { and: parts.map(({ filter }) => filter) },
      sql: parts.map(({ sql }) => `coalesce((${sql}), false)`).join(' and ') || 'true',
    })),
    fc.array(tie('said'), { minLength: 1, maxLength: 3 }).map((parts): Said => ({
      filter: { or: parts.map(({ filter }) => filter) },
      sql: parts.map(({ sql }) => `coalesce((${sql}), false)`).join(' or '),
    })),
  ),
})).said;

const ORDERS: Readonly<Record<string, (direction: string) => string>> = {
  CREATED_AT: (direction) => `d.created_at ${direction}`,
  TITLE: (direction) => `d.title ${direction} nulls ${direction === 'ASC' ? 'last' : 'first'}`,
  CLOSES_AT: (direction) => `d.closes_at ${direction} nulls ${direction === 'ASC' ? 'last' : 'first'}`,
  AMOUNT: (direction) => `d.amount_minor ${direction} nulls last`,
  STATUS: (direction) => `lower(d.status) ${direction}`,
};
const order = fc.uniqueArray(
  fc.record({ field: fc.constantFrom(...Object.keys(ORDERS)), direction: fc.constantFrom('ASC', 'DESC') }),
  { maxLength: 3, selector: ({ field }) => field },
);

const PAGE =
  parse(`query ($first: Int, $last: Int, $after: String, $before: String, $filter: DealFilter, $orderBy: [DealOrder!]) {
  deals(first: $first, last: $last, after: $after, before: $before, filter: $filter, orderBy: $orderBy) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount totalCountExact } }`);

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  readonly totalCount: number;
}

async function page(variables: Readonly<Record<string, unknown>>): Promise<Page> {
  const result = await world.compiled(PAGE, { variables });
  if (result?.errors) throw new Error(result.errors.map(({ message }) => message).join());
  return result?.data?.['deals'] as Page;
}

async function plain({ sql }: Said, orderBy: readonly { field: string; direction: string }[]): Promise<string[]> {
  const last = orderBy.at(-1)?.direction ?? 'ASC';
  const keys = [...orderBy.map(({ field, direction }) => ORDERS[field]?.(direction)), `d.id ${last}`];
  const { rows } = await database.pool.query<{ id: string }>(
    `select d.id from shop.deals d where ${sql} order by ${keys.join(', ')}`,
  );
  return rows.map(({ id }) => toPublicId('deal', id));
}

describe('paging', () => {
  it('visits each row of any filter once, in any order, forward and backward', async () => {
    await fc.assert(
      fc.asyncProperty(
        said,
        order,
        fc.integer({ min: 1, max: 25 }),
        fc.boolean(),
        async (asked, orderBy, size, backward) => {
          const expected = await plain(asked, orderBy);
          const seen: string[] = [];
          let cursor: string | null = null;
          let more = true;
          while (more) {
            const ask = backward ? { last: size, before: cursor } : { first: size, after: cursor };
            const found: Page = await page({ ...ask, filter: asked.filter, orderBy });
            const ids = found.edges.map(({ node }) => node.id);
            if (backward) seen.unshift(...ids);
            else seen.push(...ids);
            cursor = backward ? found.pageInfo.startCursor : found.pageInfo.endCursor;
            expect(cursor).toBe((backward ? found.edges[0] : found.edges.at(-1))?.cursor ?? null);
            expect(found.totalCount).toBe(expected.length);
            more = backward ? found.pageInfo.hasPreviousPage : found.pageInfo.hasNextPage;
          }
          expect(seen).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('between two cursors gives what lies between them', async () => {
    const all = await page({ first: 60, orderBy: [{ field: 'AMOUNT', direction: 'DESC' }] });
    const [after, before] = [all.edges[9]?.cursor, all.edges[50]?.cursor];

    const forward = await page({ first: 100, after, before, orderBy: [{ field: 'AMOUNT', direction: 'DESC' }] });
    const backward = await page({ last: 5, after, before, orderBy: [{ field: 'AMOUNT', direction: 'DESC' }] });

    expect(forward.edges).toEqual(all.edges.slice(10, 50));
    expect(backward.edges).toEqual(all.edges.slice(45, 50));
    expect([forward.pageInfo.hasPreviousPage, forward.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([backward.pageInfo.hasPreviousPage, backward.pageInfo.hasNextPage]).toEqual([true, true]);
  });
});

describe('counting', () => {
  it('stops at ten thousand and says so', async () => {
    await database.pool.query(
      `insert into shop.deals (id, title, created_at, stage_id)
       select gen_random_uuid(), 'many', now(), $1 from generate_series(1, 10000)`,
      [uuid('stage A')],
    );
    const query = parse(`query ($f: DealFilter) { deals(first: 1, filter: $f) { totalCount totalCountExact } }`);

    const exact = await world.compiled(query, { variables: { f: { title: { eq: 'many' } } } });
    const capped = await world.compiled(query, { variables: { f: {} } });

    expect([exact?.data, capped?.data]).toEqual([
      { deals: { totalCount: 10_000, totalCountExact: true } },
      { deals: { totalCount: 10_000, totalCountExact: false } },
    ]);
  });
});
