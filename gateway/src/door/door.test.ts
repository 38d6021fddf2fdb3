import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Principal } from '@tributary/platform';
import { makeDealGraph, SECRET } from '../test-endpoint/deal-graph.ts';
import { aPrincipal, recordingLogger, silent } from '../test-endpoint/principals.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits/limits.ts';
import { type Door, makeDoor } from './door.ts';
import { fixedGraph } from './graph.ts';

interface DoorShape {
  readonly limits?: Partial<Limits>;
  readonly production?: boolean;
  readonly logger?: typeof silent;
}

function aDoor({ limits, production = false, logger = silent }: DoorShape = {}) {
  const graph = makeDealGraph();
  const door = makeDoor({
    graphs: fixedGraph(graph),
    limits: { ...DEFAULT_LIMITS, ...limits },
    logger,
    anonymousFields: new Set(['signIn', '__typename']),
    introspection: !production,
    hints: !production,
  });
  return { door, graph };
}

function run(door: Door, query: string, variables?: Record<string, unknown>, principal: Principal = aPrincipal('ann')) {
  return door.run({ query, variables, principal, requestId: 'r1', transport: 'http' });
}

function codes(answer: Awaited<ReturnType<typeof run>>) {
  return answer.errors?.map((error) => error.extensions['code']);
}

const nested = (levels: number) =>
  `{ deal(id: 1) ${'{ contact { deals(first: 1) { nodes '.repeat(levels)} { id } ${'} } }'.repeat(levels)} }`;

describe('the door', () => {
  it('runs a valid operation and says what it could have cost', async () => {
    const { door } = aDoor();

    const answer = await run(door, '{ viewer deals(first: 10) { nodes { id } } }');

    expect(answer).toMatchObject({ data: { viewer: 'ann' }, extensions: { cost: { requested: 10, limit: 50_000 } } });
    expect(answer.errors).toBeUndefined();
  });

  it('hands the executor the same document object when an operation repeats', async () => {
    const { door, graph } = aDoor();

    await run(door, '{ viewer }');
    await run(door, '{ viewer }');

    expect(graph.executions[0]?.document).toBe(graph.executions[1]?.document);
  });

  it.each([
    ['syntax', '{ viewer', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown operation name', 'query A { viewer } query B { viewer }', 'OPERATION_RESOLUTION_FAILURE'],
    ['too many levels', nested(7), 'DEPTH_LIMIT'],
    ['too many characters', `{ viewer } #${'x'.repeat(50_000)}`, 'DOCUMENT_TOO_LARGE'],
    ['too many tokens', `{ ${'viewer '.repeat(3_001)} }`, 'DOCUMENT_TOO_LARGE'],
    [
      'too many aliases',
      `{ deal(id: 1) { ${Array.from({ length: 51 }, (_, i) => `a${String(i)}: id`).join(' ')} } }`,
      'DOCUMENT_TOO_LARGE',
    ],
    ['too many root fields', `{ ${'viewer '.repeat(21)} }`, 'DOCUMENT_TOO_LARGE'],
    ['too many directives', `{ viewer ${'@include(if: true) '.repeat(31)} }`, 'DOCUMENT_TOO_LARGE'],
    [
      'too many operations',
      Array.from({ length: 21 }, (_, i) => `query Q${String(i)} { viewer }`).join(' '),
      'DOCUMENT_TOO_LARGE',
    ],
    [
      'root fields in fragments',
      `{ ${'...R '.repeat(5)} } fragment R on Query { ${'viewer '.repeat(5)} }`,
      'DOCUMENT_TOO_LARGE',
    ],
    ['a fragment bomb', fragmentBomb(24), 'DOCUMENT_TOO_LARGE'],
    [
      'a fragment cycle',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an alias that is a prototype', '{ __proto__: viewer }', 'BAD_USER_INPUT'],
    ['NUL in a literal', '{ search(text: "a\\u0000b") { id } }', 'BAD_USER_INPUT'],
    ['half a surrogate pair in a literal', '{ search(text: "\\uD800") { id } }', 'GRAPHQL_PARSE_FAILED'],
    ['a page that is too long', '{ deals(first: 101) { totalCount } }', 'PAGE_SIZE'],
    ['a page of nothing', '{ deals(first: 0) { totalCount } }', 'PAGE_SIZE'],
    ['a page backwards that is too long', '{ deals(last: 100000) { totalCount } }', 'PAGE_SIZE'],
    ['a page without a size', '{ deals { totalCount } }', 'PAGE_SIZE'],
    ['a page of null', '{ deals(first: null) { totalCount } }', 'PAGE_SIZE'],
    ['a subscription without a stream', 'subscription { dealChanged { kind } }', 'SUBSCRIPTION_TRANSPORT'],
    [
      '@include on the root of a subscription',
      'subscription($x: Boolean!) { dealChanged @include(if: $x) { kind } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('refuses %s before anything runs', async (_name, query, code) => {
    const { door, graph } = aDoor();

    const answer = await run(door, query);

    expect(codes(answer)?.[0]).toBe(code);
    expect(answer.data).toBeUndefined();
    expect(graph.executions).toHaveLength(0);
  });

  const page = 'query ($n: Int) { deals(first: $n) { totalCount } }';
  it.each([
    ['a page size above the limit', page, { n: 101 }, 'PAGE_SIZE'],
    ['a huge page size', page, { n: 100_000 }, 'PAGE_SIZE'],
    ['a negative page size', page, { n: -1 }, 'PAGE_SIZE'],
    ['no page size', page, {}, 'PAGE_SIZE'],
    ['a page size of null', page, { n: null }, 'PAGE_SIZE'],
    ['a default above the limit', 'query ($n: Int = 1000) { deals(first: $n) { totalCount } }', {}, 'PAGE_SIZE'],
    ['a wrong type', page, { n: 'ten' }, 'BAD_USER_INPUT'],
    ['a missing value', 'query ($id: ID!) { deal(id: $id) { id } }', {}, 'BAD_USER_INPUT'],
    ['NUL', 'query ($t: String) { search(text: $t) { id } }', { t: 'a\u0000' }, 'BAD_USER_INPUT'],
    ['half a surrogate pair', 'query ($t: String) { search(text: $t) { id } }', { t: '\udc00' }, 'BAD_USER_INPUT'],
    ['NUL in a key', 'query ($t: String) { search(text: $t) { id } }', { t: { 'a\u0000': 1 } }, 'BAD_USER_INPUT'],
    [
      'a list that is too long',
      'query ($t: String) { search(text: $t) { id } }',
      { t: new Array(5_001).fill(1) },
      'BAD_USER_INPUT',
    ],
    ['nesting without end', 'query ($t: String) { search(text: $t) { id } }', { t: deep(10_000) }, 'BAD_USER_INPUT'],
  ])('refuses %s in a variable', async (_name, query, variables, code) => {
    const { door, graph } = aDoor();

    const answer = await run(door, query, variables);

    expect(codes(answer)?.[0]).toBe(code);
    expect(graph.executions).toHaveLength(0);
  });

  it('lets emoji and other whole surrogate pairs pass', async () => {
    const { door } = aDoor();

    const answer = await run(door, 'query ($t: String) { search(text: $t) { id } }', { t: '👋🏽' });

    expect(answer.errors).toBeUndefined();
  });

  it('counts nested pages by their product and refuses what could hold too much', async () => {
    const { door } = aDoor();
    const query =
      'query ($n: Int!) { deals(first: 100) { nodes { contact { deals(first: $n) { edges { node { id } } } } } } }';

    const small = await run(door, query, { n: 10 });
    const large = await run(aDoor({ limits: { maxCost: 10_000 } }).door, query, { n: 100 });

    expect(small.extensions?.cost.requested).toBe(100 + 100 + 100 * 10);
    expect(large.errors?.[0]?.extensions).toMatchObject({ code: 'COST_LIMIT', requested: 10_200, limit: 10_000 });
  });

  it('answers GraphiQL’s introspection, however deep it is', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { door } = aDoor();

    const answer = await run(door, getIntrospectionQuery());

    expect(answer.errors).toBeUndefined();
  });

  it('hides the schema in production: no introspection, no hints', async () => {
    const { door } = aDoor({ production: true });

    const introspection = await run(door, '{ __schema { queryType { name } } }');
    const misspelt = await run(door, '{ deale(id: 1) { id } }');

    expect(codes(introspection)).toEqual(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED']);
    expect(misspelt.errors?.[0]?.message).toBe('Cannot query field "deale" on type "Query".');
  });

  it('lets somebody without a credential run only what is open to all', async () => {
    const { door, graph } = aDoor();

    const open = await run(door, 'mutation { signIn(email: "a") }', undefined, ANONYMOUS);
    const closed = await run(
      door,
      'mutation { signIn(email: "a") ...R } fragment R on Mutation { renameDeal(id: 1, name: "x") { id } }',
      undefined,
      ANONYMOUS,
    );

    expect(open.data).toEqual({ signIn: 'token' });
    expect(codes(closed)).toEqual(['UNAUTHENTICATED']);
    expect(graph.executions).toHaveLength(1);
  });

  it('says nothing of a fault but the request id that finds it in the log', async () => {
    const { logger, lines } = recordingLogger();
    const { door } = aDoor({ logger });

    const answer = await run(door, '{ viewer fails }');

    expect(answer.data).toEqual({ viewer: 'ann', fails: null });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_ERROR', requestId: 'r1' });
    expect(lines[0]).toMatchObject({ requestId: 'r1', err: { message: SECRET } });
  });

  it('keeps code and message of an error made for the caller, and no other extension', async () => {
    const { door } = aDoor();

    const answer = await run(door, '{ refuses }');

    expect(answer.errors?.[0]?.toJSON()).toEqual({
      message: 'You may not read Deal.',
      path: ['refuses'],
      extensions: { code: 'FORBIDDEN', requestId: 'r1' },
    });
  });

  it('answers with a masked error when the executor itself fails', async () => {
    const { door, graph } = aDoor();
    graph.execute = () => Promise.reject(new Error(SECRET));

    const answer = await run(door, '{ viewer }');

    expect(codes(answer)).toEqual(['INTERNAL_ERROR']);
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});

function fragmentBomb(levels: number): string {
  const fragments = Array.from(
    { length: levels },
    (_, level) => `fragment F${String(level)} on Deal { ...F${String(level + 1)} ...F${String(level + 1)} }`,
  );
  return `{ deal(id: 1) { ...F0 } } ${fragments.join(' ')} fragment F${String(levels)} on Deal { id }`;
}

function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
}
