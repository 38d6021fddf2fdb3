import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { setTimeout as delay } from 'node:timers/promises';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import type { Database } from '../db/index.ts';
import { SYSTEM, type Principal } from '../principal/index.ts';
import { fill } from './fixtures/rows.ts';
import { makeWorld, publicIdOf, type World } from './fixtures/world.ts';
import { makeFusion, type FusableFetch } from './fusion.ts';

let database: TestDatabase;
let pool: Database;
let world: World;
/** What the statement meets on its way, set by a test. */
let onTheWay: () => Promise<void> | void;
let clock = 0;
const statements: string[] = [];
const warnings: unknown[] = [];

beforeAll(async () => {
  database = await withDatabase([]);
  pool = database.open();
  world = await makeWorld(pool);
  await fill(world);
});
afterAll(async () => {
  await database.close();
});
beforeEach(() => {
  onTheWay = () => undefined;
  statements.length = 0;
  warnings.length = 0;
});

const DEALS = '{ deals(first: 3, orderBy: [{ field: TITLE }]) { nodes { title contact { __typename id } } } }';
const CONTACT = 'dealCount deals(first: 1) { nodes { title } }';
const onContact = (selection: string): string =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Contact { ${selection} } } }`;
const NOBODY = { __typename: 'Contact', id: publicIdOf('contact', 'nobody') };

function fetchesOf(first: string, selection: string, path = ['deals', 'nodes', 'contact']): FusableFetch[] {
  const { fusable: reads } = world.reads;
  const base = { reads, operationName: undefined };
  return [
    { ...base, document: parse(first), joinedTo: undefined, path: [] },
    { ...base, document: parse(onContact(selection)), joinedTo: 0, path },
  ];
}

function fuse(budgetMs = 1_000) {
  const logger = { warn: (fields: unknown) => warnings.push(fields) };
  const counted: Pick<Database, 'query'> = {
    async query(statement) {
      statements.push(statement.text);
      await onTheWay();
      return await pool.query(statement);
    },
  };
  const fusion = makeFusion({ database: counted, logger: logger as never, budgetMs, now: () => clock });
  return async (fetches: FusableFetch[], principal: Principal = SYSTEM, deadlineMs = 5_000) =>
    await fusion.read({ fetches, variables: fetches.map(() => ({})), principal, deadlineMs });
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

describe('fetches that are one statement', () => {
  it('are answered as each by itself', async () => {
    const answer = await fuse()(fetchesOf(DEALS, CONTACT));
    const result = await world.compiled(parse(DEALS));
    const { nodes } = result?.data?.['deals'] as { nodes: { contact: { __typename: string; id: string } }[] };
    const representations = nodes.map(({ contact }) => contact);
    const alone = await world.compiled(parse(onContact(CONTACT)), { variables: { representations } });

    expect(nodes).toHaveLength(3);
    expect(statements).toHaveLength(1);
    expect(plain(answer?.result)).toEqual(plain(result));
    expect(plain(answer?.entities(1, representations))).toEqual(plain(alone));
  });

  it('leave to its own fetch an entity that was not brought', async () => {
    const answer = await fuse()(fetchesOf(DEALS, CONTACT));

    expect(answer?.entities(1, [NOBODY])).toBeUndefined();
    expect(answer?.entities(1, [{ __typename: 'Contact', id: 'garbage' }])).toBeUndefined();
  });

  it('put an error at the entity it is about', async () => {
    const answer = await fuse()(fetchesOf(DEALS, 'deals(first: 101) { nodes { title } }'));
    const ann = { __typename: 'Contact', id: publicIdOf('contact', 'ann') };

    expect(plain(answer?.entities(1, [ann, ann]))).toMatchObject({
      data: { _entities: [{ deals: null }, { deals: null }] },
      errors: [
        { path: ['_entities', 0, 'deals'], extensions: { code: 'PAGE_SIZE' } },
        { path: ['_entities', 1, 'deals'], extensions: { code: 'PAGE_SIZE' } },
      ],
    });
  });

  it.each([
    ['a refused page', '{ deals(first: 101) { nodes { title contact { __typename id } } } }', CONTACT],
    ['a page without rows', '{ deals(first: 0) { nodes { title contact { __typename id } } } }', CONTACT],
  ])('bind nothing for what has no place: %s', async (_says, first, selection) => {
    const answer = await fuse()(fetchesOf(first, selection));

    expect(plain(answer?.result)).toEqual(plain(await world.compiled(parse(first))));
  });
});

describe('fetches that are not one statement', () => {
  const noContacts: Principal = { ...SYSTEM, rights: { Deal: ['read'], Stage: ['read'] } };

  it.each([
    ['a field that a resolver answers', DEALS, 'mood', SYSTEM],
    ['a right that is missing', DEALS, CONTACT, noContacts],
    ['a root that nobody declared', '{ version }', CONTACT, SYSTEM],
  ])('for %s', async (_says, first, selection, principal) => {
    expect(await fuse()(fetchesOf(first, selection), principal)).toBeUndefined();
    expect(statements).toEqual([]);
  });

  it('when the statement fails; then none is tried for ten seconds', async () => {
    const read = fuse();
    const fetches = fetchesOf(DEALS, CONTACT);
    onTheWay = () => Promise.reject(new Error('gone'));
    expect(await read(fetches)).toBeUndefined();
    onTheWay = () => undefined;
    clock += 9_999;
    expect(await read(fetches)).toBeUndefined();
    clock += 1;

    expect(await read(fetches)).toBeDefined();
    expect(statements).toHaveLength(2);
    expect(warnings).toHaveLength(1);
  });

  it("when a caller's value is at fault; then others are not made to wait", async () => {
    const read = fuse();
    const fetches = fetchesOf(DEALS, CONTACT);
    onTheWay = () => Promise.reject(Object.assign(new Error('out of range'), { code: '22003' }));
    expect(await read(fetches)).toBeUndefined();
    onTheWay = () => undefined;

    expect(await read(fetches)).toBeDefined();
    expect(warnings).toEqual([]);
  });

  it('when the database says nothing for longer than the budget, or than a deadline', async () => {
    onTheWay = async () => {
      await delay(200);
    };

    expect(await fuse(20)(fetchesOf(DEALS, CONTACT))).toBeUndefined();
    expect(await fuse()(fetchesOf(DEALS, CONTACT), SYSTEM, 20)).toBeUndefined();
    expect(warnings).toHaveLength(2);
    await delay(250);
  });
});
