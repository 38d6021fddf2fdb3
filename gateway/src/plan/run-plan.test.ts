import { describe, expect, it } from '@jest/globals';
import type { Subgraph } from '@tributary/platform';
import { codes, replaced, runQuery, watchRequests } from './test-graph/run-query.ts';
import { makeTestGraph } from './test-graph/test-graph.ts';

const graph = makeTestGraph();

describe('a request', () => {
  it('that is cancelled answers what is there, starts nothing more, and says why', async () => {
    const controller = new AbortController();
    const salesRequests = watchRequests(graph, 'sales');
    const contacts = graph.subgraphs.get('contacts');
    const outcome = await runQuery(graph, '{ tickets { id } contacts { name deals { id } } }', {
      signal: controller.signal,
      subgraphs: replaced(graph, 'contacts', async (request) => {
        controller.abort();
        return (await contacts?.execute(request)) ?? {};
      }),
    });

    expect(new Set(codes(outcome))).toEqual(new Set(['REQUEST_CANCELLED']));
    expect(salesRequests).toEqual([]);
  });

  it('that is cancelled before it starts fetches nothing', async () => {
    const outcome = await runQuery(graph, '{ tickets { id } }', { signal: AbortSignal.abort() });

    expect(outcome.trace).toEqual([]);
    expect(codes(outcome)).toEqual(['REQUEST_CANCELLED']);
  });

  it('keeps the code of the deadline that ended it', async () => {
    const reason = Object.assign(new Error('late'), { code: 'OPERATION_TIMEOUT' });
    const outcome = await runQuery(graph, '{ tickets { id } }', { signal: AbortSignal.abort(reason) });

    expect(codes(outcome)).toEqual(['OPERATION_TIMEOUT']);
  });

  it('with variables that do not fit is refused before anything is sent', async () => {
    const { result, trace } = await runQuery(graph, 'query ($first: Int!) { contacts(first: $first) { id } }', {
      variables: { first: 'x' },
    });

    expect(trace).toEqual([]);
    expect(result.data).toBeUndefined();
    expect(result.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('whose condition is null is refused', async () => {
    const outcome = await runQuery(graph, 'query ($a: Boolean = true) { contacts @include(if: $a) { id } }', {
      variables: { a: null },
    });

    expect(codes(outcome)).toEqual(['BAD_USER_INPUT']);
  });

  it('never writes to what a subgraph answered', async () => {
    const frozen = deepFreeze({
      contacts: [
        {
          __typename: 'Contact',
          id: '1',
          company: { __typename: 'Company', id: 'c1' },
          address: { street: 's', city: { name: 'n' } },
        },
        { __typename: 'Contact', id: '2', company: null, address: null },
      ],
    });
    const { result } = await runQuery(
      graph,
      '{ contacts { id deals { id } company { revenue } address { street zip city { name country } } } }',
      {
        subgraphs: replaced(graph, 'contacts', () => Promise.resolve({ data: frozen })),
      },
    );

    expect(result.errors).toBeUndefined();
    expect(result.data).toMatchObject({
      contacts: [
        { company: { revenue: 12.5 }, address: { street: 's', zip: '10001', city: { name: 'n', country: 'IT' } } },
        { company: null, address: { street: null, zip: '10002' } },
      ],
    });
  });

  it('may use the names of Object.prototype as keys without touching it', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const { result } = await runQuery(
      graph,
      '{ __proto__: contacts(first: 1) { constructor: name __proto__: deals(first: 1) { toString: id __proto__: title } } }',
    );

    expect(JSON.stringify(result)).toBe(
      '{"data":{"__proto__":[{"constructor":"Ada","__proto__":[{"toString":"d1","__proto__":"Mill"}]}]}}',
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)['toString']).toBe(Object.prototype.toString);
  });

  it('reads a missing key of that kind as missing', async () => {
    const empty = replaced(graph, 'contacts', () => Promise.resolve({ data: { contact: {} } }));
    const { result } = await runQuery(
      graph,
      '{ contact(id: "1") { constructor: name toString: tier __proto__: name } }',
      { subgraphs: empty },
    );

    expect(JSON.stringify(result)).toBe('{"data":{"contact":{"constructor":null,"toString":null,"__proto__":null}}}');
  });
});

describe('a fragment', () => {
  it('applies inside a wider one, which the stock executor loses', async () => {
    const { result } = await runQuery(graph, '{ contacts(first: 1) { ... on Actor { id ... on Contact { name } } } }');

    expect(result.data).toEqual({ contacts: [{ id: '1', name: 'Ada' }] });
  });
});

describe('branches of a union that lead to the same type', () => {
  it('each require their own inputs, which the stock planner mixes up', async () => {
    const feed = makeTestGraph([
      {
        name: 'feed',
        sdl: `type Query { feed: [Entry!]! } union Entry = Note | Change
          type Note { contact: Contact } type Change { contact: Contact }
          type Contact @key(fields: "id") { id: ID! tier: Int }`,
        resolvers: {
          Query: {
            feed: () => [
              { __typename: 'Note', contact: { id: '1' } },
              { __typename: 'Change', contact: { id: '1', tier: 3 } },
            ],
          },
        },
      },
      {
        name: 'sales',
        sdl: `type Contact @key(fields: "id") { id: ID! tier: Int @external deals: [Int!]! discount: Int @requires(fields: "tier") }`,
        resolvers: { Contact: { deals: () => [1], discount: ({ tier }: { tier: number }) => tier * 10 } },
      },
    ]);
    const query = '{ feed { ... on Note { contact { deals } } ... on Change { contact { discount } } } }';

    const { result, trace } = await runQuery(feed, query);

    expect(result).toEqual({ data: { feed: [{ contact: { deals: [1] } }, { contact: { discount: 30 } }] } });
    expect(trace).toHaveLength(2);
  });
});

describe('values that do not fit their type', () => {
  it('are null, pass up to the next nullable place, and are told in an extension', async () => {
    const odd = { __typename: 'Contact', id: 5, name: 7, tier: 'SILVER', tags: 'none' };
    const outcome = await runQuery(
      graph,
      '{ contact(id: "1") { id name tier } other: contact(id: "1") { id tags { label } } }',
      {
        subgraphs: replaced(graph, 'contacts', () => Promise.resolve({ data: { contact: odd, other: odd } })),
      },
    );

    expect(outcome.result.data).toEqual({ contact: { id: 5, name: null, tier: null }, other: null });
    const problems = outcome.result.extensions?.['valueCompletion'] as { path: unknown }[];
    expect(problems.map(({ path }) => path)).toEqual([
      ['contact', 'name'],
      ['contact', 'tier'],
      ['other', 'tags'],
    ]);
  });

  it('include objects of a type that clients may not see, whose name stays hidden', async () => {
    const { result } = await runQuery(graph, '{ search(text: "a") { __typename } }', {
      subgraphs: replaced(graph, 'contacts', () => Promise.resolve({ data: { search: [{ __typename: 'Secret' }] } })),
    });

    expect(result.data).toBeNull();
    expect(JSON.stringify(result)).not.toContain('Secret');
  });
});

describe('mutations', () => {
  it('run one after the other, each with what it needs', async () => {
    const order: string[] = [];
    const observed = new Map<string, Subgraph>(
      [...graph.subgraphs].map(([name, subgraph]) => [
        name,
        {
          name,
          execute: async (request) => {
            order.push(`${name} begins`);
            const result = await subgraph.execute(request);
            order.push(`${name} ends`);
            return result;
          },
        },
      ]),
    );
    await runQuery(
      graph,
      'mutation { createDeal(title: "a", contactId: "1") { count } closeTicket(id: "t1") { id } }',
      { subgraphs: observed },
    );

    expect(order).toEqual(['sales begins', 'sales ends', 'service begins', 'service ends']);
  });
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}
