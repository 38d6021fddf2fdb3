import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse, type ExecutionResult } from 'graphql';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { toPublicId } from '../ids/index.ts';
import { SYSTEM } from '../principal/index.ts';
import { encodeCursor } from './cursor.ts';
import { fill } from './fixtures/rows.ts';
import { makeWorld, publicIdOf, uuid, type Asked, type World } from './fixtures/world.ts';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await withDatabase([]);
  world = await makeWorld(database.open());
  await fill(world);
});
afterAll(async () => {
  await database.close();
});
beforeEach(() => {
  world.statements.length = 0;
});

const one = publicIdOf('deal', 'one');

async function ask(query: string, asked: Asked = {}): Promise<ExecutionResult> {
  const result = await world.compiled(parse(query), asked);
  if (!result) throw new Error('not declared');
  return result;
}

function codes({ errors = [] }: ExecutionResult): unknown[] {
  return errors.map(({ path, extensions }) => [path?.join('.'), extensions['code']]);
}

describe('values', () => {
  it('come as public ids, UTC times with milliseconds, exact money, and JSON as it is', async () => {
    const { data } = await ask(
      `{ deal(id: "${one}") { id createdAt amount { minor currency } attributes address { city geo { lat lon } } } }`,
    );

    expect(data).toEqual({
      deal: {
        id: toPublicId('deal', uuid('deal one')),
        createdAt: '2024-01-01T00:00:00.123Z',
        amount: { minor: '1234567890123456789', currency: 'EUR' },
        attributes: { a: [1, null, { b: 'one' }] },
        address: { city: 'Bern', geo: { lat: 1.5, lon: null } },
      },
    });
  });

  it('of more columns than PostgreSQL takes arguments stay in their places', async () => {
    const aliases = Array.from({ length: 230 }, (_, index) => `s${String(index)}: shout(times: ${String(index % 3)})`);

    const { data } = await ask(`{ deal(id: "${one}") { ${aliases.join(' ')} title } }`);

    const deal = data?.['deal'] as Record<string, unknown>;
    expect([deal['s0'], deal['s1'], deal['s98'], deal['s101'], deal['s229'], deal['title']]).toEqual([
      '',
      'ONE',
      'ONEONE',
      'ONEONE',
      'ONE',
      'one',
    ]);
  });

  it('that may not be null take their object with them, up to the first one that may be', async () => {
    await world.insert('deals', {
      id: uuid('deal broken'),
      title: 'broken',
      created_at: '2020-01-01T00:00:00Z',
      stage_id: uuid('stage Won'),
      must_exist: null,
    });
    const query = `{ deal(id: "${publicIdOf('deal', 'broken')}") { mustExist } good: deal(id: "${one}") { mustExist }
      stages { name deals(first: 5, orderBy: { field: TITLE }) { nodes { title mustExist } } } }`;

    const result = await ask(query);

    expect(result.data).toEqual({
      deal: null,
      good: { mustExist: 'yes' },
      stages: [
        { name: 'New', deals: { nodes: [expect.anything(), expect.anything()] } },
        { name: 'Won', deals: null },
      ],
    });
    expect(result.errors?.map(({ message, path }) => [message, path?.join('.')])).toEqual([
      ['Cannot return null for non-nullable field Deal.mustExist.', 'deal.mustExist'],
      ['Cannot return null for non-nullable field Deal.mustExist.', 'stages.1.deals.nodes.0.mustExist'],
    ]);
    expect(codes(await world.throughResolvers(parse(query)))).toEqual(codes(result));
    await database.open().pool.query('delete from shop.deals where title = $1', ['broken']);
  });
});

describe('aliases', () => {
  it('lead from any id of a contact to the rows of all its ids, and are echoed', async () => {
    for (const name of ['ann', 'annie']) {
      const representation = { __typename: 'Contact', id: publicIdOf('contact', name) };
      const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Contact { id dealCount deals(first: 9, orderBy: { field: TITLE }) { nodes { title } } } } }`;

      const { data } = await ask(query, { variables: { r: [representation] } });

      expect(data).toEqual({
        _entities: [{ id: representation.id, dealCount: 2, deals: { nodes: [{ title: 'one' }, { title: 'two' }] } }],
      });
    }
  });

  it('resolve to the canonical entity of the type that owns it', async () => {
    const canonical = { id: publicIdOf('company', 'acme'), name: 'Acme', deals: { totalCount: 2 } };

    const { data } =
      await ask(`{ company(id: "${publicIdOf('company', 'old-acme')}") { id name deals(first: 1) { totalCount } }
      deal(id: "${publicIdOf('deal', 'two')}") { company { id } contact { id } } }`);

    expect(data).toEqual({
      company: canonical,
      deal: { company: { id: canonical.id }, contact: { id: publicIdOf('contact', 'annie') } },
    });
  });

  it('are expanded in filters by id', async () => {
    const counts: unknown[] = [];
    for (const filter of [
      `contactId: { eq: "${publicIdOf('contact', 'ann')}" }`,
      `contactId: { in: ["${publicIdOf('contact', 'annie')}", "${publicIdOf('contact', 'nobody')}"] }`,
      `contactId: { neq: "${publicIdOf('contact', 'annie')}" }`,
      `companyId: { eq: "${publicIdOf('company', 'acme')}" }`,
      `companyId: { neq: "${publicIdOf('company', 'acme')}" }`,
      `companyId: { isNull: true }`,
    ]) {
      const { data } = await ask(`{ deals(first: 1, filter: { ${filter} }) { totalCount } }`);
      counts.push((data?.['deals'] as { totalCount: number }).totalCount);
    }

    expect(counts).toEqual([2, 2, 1, 2, 1, 1]);
  });
});

describe('SQL of a declaration', () => {
  it('gets ids as parameters, aliases expanded, and refuses what is no id', async () => {
    const result = await ask(`{ a: dealsPerStage(contactId: "${publicIdOf('contact', 'annie')}") { stage count }
      b: dealsPerStage(contactId: "deal_x") { stage } }`);

    expect(result.data).toEqual({
      a: [
        { stage: 'New', count: 1 },
        { stage: 'Won', count: 1 },
      ],
      b: null,
    });
    expect(codes(result)).toEqual([['b', 'BAD_ID']]);
  });
});

describe('policy', () => {
  const rights = { Deal: ['read'], Stage: ['read'], Contact: ['read'], Company: ['read'] } as const;

  it('puts FORBIDDEN in the place of what a principal may not read, wherever it stands', async () => {
    const result = await ask(`{ secrets { word } deal(id: "${one}") { title secrets { word } tags { name } } }`, {
      principal: { ...SYSTEM, rights },
    });

    expect(result.data).toEqual({ secrets: null, deal: null });
    expect(codes(result)).toEqual([
      ['secrets', 'FORBIDDEN'],
      ['deal.secrets', 'FORBIDDEN'],
      ['deal.tags', 'FORBIDDEN'],
    ]);
    expect(world.statements.join()).not.toContain('shop.secrets');
  });

  it('is judged per principal, also for the same document', async () => {
    const document = parse(`{ deals(first: 9) { totalCount } secrets { word } }`);

    const all = await world.compiled(document, {});
    const some = await world.compiled(document, { principal: { ...SYSTEM, rights } });
    const south = await world.compiled(document, { principal: { ...SYSTEM, teams: ['south'] } });
    const north = await world.compiled(document, { principal: { ...SYSTEM, teams: ['north'] } });

    expect([all, some, south, north].map((result) => result?.data)).toEqual([
      { deals: { totalCount: 3 }, secrets: [{ word: 'sesame' }] },
      { deals: { totalCount: 3 }, secrets: null },
      { deals: { totalCount: 1 }, secrets: [{ word: 'sesame' }] },
      { deals: { totalCount: 2 }, secrets: [{ word: 'sesame' }] },
    ]);
  });

  it('holds inside filters: a hidden type is not looked into', async () => {
    const query = `{ deals(first: 1, filter: { or: [{ secrets: { some: { word: { eq: "sesame" } } } }] }) { totalCount } }`;

    const allowed = await ask(query);
    const hidden = await ask(query, { principal: { ...SYSTEM, rights } });

    expect(allowed.data).toEqual({ deals: { totalCount: 1 } });
    expect([hidden.data, codes(hidden)]).toEqual([{ deals: null }, [['deals', 'FORBIDDEN']]]);
  });

  it('holds inside filters: a hidden row is not found through a relation', async () => {
    const query = `{ stagesPage(first: 9, filter: { deals: { some: { title: { in: ["one", "two", "three"] } } } }) { nodes { name } totalCount } }`;

    const all = await ask(query);
    const south = await ask(query, { principal: { ...SYSTEM, teams: ['south'] } });

    expect([all.data, south.data]).toEqual([
      { stagesPage: { nodes: expect.arrayContaining([{ name: 'Won' }, { name: 'New' }]), totalCount: 2 } },
      { stagesPage: { nodes: [{ name: 'New' }], totalCount: 1 } },
    ]);
  });
});

describe('bad input', () => {
  it('stays with its field, with a code', async () => {
    const result =
      await ask(`{ a: deal(id: "x") { id } b: deals { totalCount } c: deals(first: 1, after: "x") { nodes { id } }
      d: deals(first: 1, filter: { and: [{ id: { eq: "stage_1" } }] }) { totalCount } deal(id: "${one}") { title } }`);

    expect(result.data).toEqual({ a: null, b: null, c: null, d: null, deal: { title: 'one' } });
    expect(codes(result)).toEqual([
      ['a', 'BAD_ID'],
      ['b', 'PAGE_SIZE'],
      ['c', 'BAD_CURSOR'],
      ['d', 'BAD_ID'],
    ]);
  });

  it('of a connection does not disturb what is asked inside of it, nor its siblings', async () => {
    const result = await ask(
      `query ($n: Int) { deals(first: 1, after: "x") { nodes { shout(times: $n) stage { deals(first: 1, filter: { version: { eq: 1 } }) { totalCount } } } }
        deal(id: "${one}") { shout(times: $n) } }`,
      { variables: { n: 2 } },
    );

    expect(result.data).toEqual({ deals: null, deal: { shout: 'ONEONE' } });
    expect(codes(result)).toEqual([['deals', 'BAD_CURSOR']]);
  });

  it('refuses a cursor of another order', async () => {
    const { data } = await ask(`{ deals(first: 1, orderBy: { field: TITLE }) { pageInfo { endCursor } } }`);
    const cursor = (data?.['deals'] as { pageInfo: { endCursor: string } }).pageInfo.endCursor;

    const same = await ask(`{ deals(first: 1, after: "${cursor}", orderBy: { field: TITLE }) { nodes { title } } }`);
    const other = await ask(
      `{ deals(first: 1, after: "${cursor}", orderBy: { field: CREATED_AT }) { nodes { title } } }`,
    );

    expect(same.data).toEqual({ deals: { nodes: [{ title: 'three' }] } });
    expect(codes(other)).toEqual([['deals', 'BAD_CURSOR']]);
  });

  it('that only PostgreSQL sees through is still the caller’s', async () => {
    const forged = encodeCursor('Deal:key asc ', ['not a uuid']);

    const result = await ask(`{ deals(first: 1, after: "${forged}") { nodes { title } } stages { id } }`);

    expect(codes(result)).toEqual([
      ['deals', 'BAD_USER_INPUT'],
      ['stages', 'BAD_USER_INPUT'],
    ]);
  });

  it('in variables is refused before anything is asked', async () => {
    const result = await ask('query ($n: Int!) { deals(first: $n) { totalCount } }', {
      variables: { n: 3_000_000_000 },
    });

    expect(result.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    expect(world.statements).toEqual([]);
  });

  it('is refused as the name of a field that would be no property', async () => {
    const result = await ask(`{ deal(id: "${one}") { __proto__: title } }`);

    expect(result.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('is refused when a filter is too deep, too long, or hops twice', async () => {
    const deep = `${'{ not: '.repeat(10)}{ title: { eq: "x" } }${' }'.repeat(10)}`;
    const long = `{ or: [${'{ title: { eq: "x" } } '.repeat(101)}] }`;
    const twice = '{ stage: { deals: { some: { title: { eq: "x" } } } } }';

    for (const filter of [deep, long, twice]) {
      expect(codes(await ask(`{ deals(first: 1, filter: ${filter}) { totalCount } }`))).toEqual([
        ['deals', 'BAD_USER_INPUT'],
      ]);
    }
  });
});
