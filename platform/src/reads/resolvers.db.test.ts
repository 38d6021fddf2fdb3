import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse, type ExecutionResult } from 'graphql';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import type { Database } from '../db/index.ts';
import { SYSTEM } from '../principal/index.ts';
import { fill } from './fixtures/rows.ts';
import { makeWorld, publicIdOf, uuid, type Asked, type World } from './fixtures/world.ts';

let test: TestDatabase;
let database: Database;
let world: World;

beforeAll(async () => {
  test = await withDatabase([]);
  database = test.open();
  world = await makeWorld(database);
  await fill(world);
});
afterAll(async () => {
  await test.close();
});
beforeEach(() => {
  world.statements.length = 0;
});

const one = publicIdOf('deal', 'one');

/** As a subgraph does it: compiled when it can be, through graphql-js otherwise. Says which road it was. */
async function ask(query: string, asked: Asked = {}): Promise<ExecutionResult & { compiled: boolean }> {
  const document = parse(query);
  const compiled = await world.compiled(document, asked);
  if (compiled) return { ...compiled, compiled: true };
  return { ...(await world.throughResolvers(document, asked)), compiled: false };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('an operation that is not declared as a whole', () => {
  it('reads each declared root with one statement, and gives resolvers the columns they need', async () => {
    const result = await ask(
      `{ version a: deal(id: "${one}") { t: title owner stage { name } lines { name } } deals(first: 1) { totalCount } }`,
    );

    expect(plain(result)).toEqual({
      compiled: false,
      data: {
        version: 'one',
        a: {
          t: 'one',
          owner: `${uuid('contact ann')} 1`,
          stage: { name: 'New' },
          lines: [{ name: 'bolt' }, { name: 'nut' }],
        },
        deals: { totalCount: 3 },
      },
    });
    expect(world.statements).toHaveLength(2);
  });

  it('finds computed fields below connections and behind references', async () => {
    const result = await ask(
      `{ deals(first: 1, orderBy: { field: CREATED_AT }) { edges { node { owner contact { id mood dealCount } } } } }`,
    );

    expect(plain(result.data)).toEqual({
      deals: {
        edges: [
          {
            node: {
              owner: `${uuid('contact ann')} 1`,
              contact: { id: publicIdOf('contact', 'ann'), mood: `${uuid('contact ann')} undefined`, dealCount: 2 },
            },
          },
        ],
      },
    });
    expect(world.statements).toHaveLength(1);
  });

  it('asks for all entities of a list at once and leaves undeclared ones to their resolver', async () => {
    const representations = [
      { __typename: 'Note', id: 'n1' },
      { __typename: 'Contact', id: publicIdOf('contact', 'annie'), tier: 'gold' },
      { __typename: 'Deal', id: publicIdOf('deal', 'two') },
      { __typename: 'Contact', id: 'nonsense', tier: 'none' },
      { __typename: 'Note', id: 'n2' },
    ];

    const result = await ask(
      `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Note { text } ... on Contact { id mood } ... on Deal { title } } }`,
      { variables: { r: representations } },
    );

    expect(plain(result)).toEqual({
      compiled: false,
      data: {
        _entities: [
          { __typename: 'Note', text: 'note n1' },
          { __typename: 'Contact', id: publicIdOf('contact', 'annie'), mood: `${uuid('contact ann')} gold` },
          { __typename: 'Deal', title: 'two' },
          null,
          { __typename: 'Note', text: 'note n2' },
        ],
      },
    });
    expect(world.statements).toHaveLength(1);
  });

  it('reads what a mutation’s payload selects, one statement a field', async () => {
    const result = await ask(
      `mutation ($id: ID!, $yes: Boolean!) { touch(id: $id) { problems { code }
         deal { i: id amount { minor } stage @include(if: $yes) { name } tags { name } }
         deals { title } } }`,
      { variables: { id: one, yes: true } },
    );

    expect(plain(result.data)).toEqual({
      touch: {
        problems: [],
        deal: {
          i: one,
          amount: { minor: '1234567890123456789' },
          stage: { name: 'New' },
          tags: [{ name: 'blue' }, { name: 'red' }],
        },
        deals: [{ title: 'one' }, null, { title: 'one' }],
      },
    });
    expect(world.statements).toHaveLength(2);
  });

  it('follows @skip and @include of each request, not of the first', async () => {
    const document = parse(
      `query ($yes: Boolean!) { version deal(id: "${one}") { title @include(if: $yes) version @skip(if: $yes) } }`,
    );

    const results = await Promise.all(
      [true, false, true].map(async (yes) => await world.throughResolvers(document, { variables: { yes } })),
    );

    expect(results.map(({ data }) => plain(data?.['deal']))).toEqual([
      { title: 'one' },
      { version: 1 },
      { title: 'one' },
    ]);
  });

  it('puts a refusal at its own path', async () => {
    const principal = { ...SYSTEM, rights: { Deal: ['read'], Tag: ['read'] } } as const;

    const result = await ask(
      `{ version secrets { word } deals(first: 0) { totalCount } bad: deals(first: 1, after: "x") { totalCount } deal(id: "x") { id }
      a: deal(id: "${one}") { owner tags { name } company { name } } }`,
      { principal },
    );

    expect(plain(result.data)).toEqual({
      version: 'one',
      secrets: null,
      deals: { totalCount: 3 },
      bad: null,
      deal: null,
      a: { owner: `${uuid('contact ann')} 1`, tags: [{ name: 'blue' }, { name: 'red' }], company: null },
    });
    expect(
      new Set(result.errors?.map(({ path, extensions }) => `${String(path?.join('.'))} ${String(extensions['code'])}`)),
    ).toEqual(new Set(['secrets FORBIDDEN', 'bad BAD_CURSOR', 'deal BAD_ID', 'a.company FORBIDDEN']));
  });
});

describe('statements', () => {
  it('are the same text for the same shape, whatever the values', async () => {
    const document = parse(
      `query ($f: DealFilter, $id: ID!) { deal(id: $id) { title } deals(first: 5, filter: $f) { nodes { id } } }`,
    );
    const filters = [
      { title: { contains: 'a' } },
      { title: { contains: 'b' } },
      { version: { in: [1, 2] } },
      { version: { in: [] } },
    ];

    for (const f of filters) await world.compiled(document, { variables: { f, id: one } });

    expect(new Set(world.statements).size).toBe(2);
    expect(world.statements.join()).not.toContain('%');
  });

  it('that fail leave null and the cause at every root, for the subgraph to mask', async () => {
    await database.pool.query('alter table shop.deals rename to gone');

    const result = await ask(`{ deal(id: "${one}") { version } stages { name } t: __typename }`);
    const other = await ask(`{ version deal(id: "${one}") { version } }`);
    await database.pool.query('alter table shop.gone rename to deals');

    // `stages` may not be null, so it takes the answer with it.
    expect(result.data).toBeNull();
    expect(
      result.errors?.map(({ path, extensions, originalError }) => [path, extensions['code'], originalError?.message]),
    ).toEqual([
      [['deal'], 'INTERNAL_ERROR', 'relation "shop.deals" does not exist'],
      [['stages'], 'INTERNAL_ERROR', 'relation "shop.deals" does not exist'],
    ]);
    expect(plain(other.data)).toEqual({ version: 'one', deal: null });
    expect(other.errors?.[0]?.extensions['code']).toBe('INTERNAL_ERROR');
  });
});

describe('the compiled path', () => {
  it.each([
    ['introspection', '{ __schema { queryType { name } } }'],
    ['the service definition', '{ _service { sdl } }'],
    ['mutations', `mutation { touch(id: "${one}") { problems { code } } }`],
    ['a root with a resolver', '{ version }'],
    ['a computed field', `{ deal(id: "${one}") { owner } }`],
    ['a field that does not exist', `{ deal(id: "${one}") { nothing } }`],
  ])('leaves %s to graphql-js', async (_, query) => {
    expect(await world.compiled(parse(query))).toBeUndefined();
  });

  it('leaves a document with several operations and no name to graphql-js, and takes the named one', async () => {
    const document = parse(`query A { stages { name } } query B { deal(id: "${one}") { title } }`);

    const named = await world.reads.execute({ document, operationName: 'B', variables: {}, principal: SYSTEM });

    expect(await world.compiled(document)).toBeUndefined();
    expect(named).toEqual({ data: { deal: { title: 'one' } } });
  });
});
