import { describe, expect, it } from '@jest/globals';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { SubgraphFault, subgraphOf } from './errors.ts';
import { codes, replaced, runQuery } from './test-graph/run-query.ts';
import { makeTestGraph } from './test-graph/test-graph.ts';

const graph = makeTestGraph();

const hangs = (): Promise<never> => new Promise(() => undefined);

describe('a subgraph that hangs', () => {
  it('nulls its own fields after its deadline, with one coded error, and holds up no others', async () => {
    const outcome = await runQuery(graph, '{ contacts { name deals { id } tickets { id } } }', {
      subgraphs: replaced(graph, 'service', hangs),
      timeoutsMs: new Map([['service', 30]]),
    });

    expect(codes(outcome)).toEqual(['SUBGRAPH_TIMEOUT']);
    expect(outcome.result.errors?.[0]?.path).toEqual(['contacts']);
    expect(JSON.parse(JSON.stringify(outcome.result.data))).toEqual({
      contacts: [
        { name: 'Ada', deals: [{ id: 'd1' }, { id: 'd2' }], tickets: null },
        { name: 'Bob', deals: [{ id: 'd3' }], tickets: null },
        { name: null, deals: [], tickets: null },
      ],
    });
  });

  it('is told to stop by its signal', async () => {
    let signal: AbortSignal | undefined;
    const service = (request: { readonly signal?: AbortSignal }): Promise<never> => {
      signal = request.signal;
      return hangs();
    };

    await runQuery(graph, '{ tickets { id } }', {
      subgraphs: replaced(graph, 'service', service),
      timeoutsMs: new Map([['service', 5]]),
    });

    expect(signal?.aborted).toBe(true);
  });

  it('does not hold a fetch that only shares a request with one that waits for it', async () => {
    const started = Date.now();
    let salesAt = Infinity;
    const sales = graph.subgraphs.get('sales');
    const timed = replaced(graph, 'service', hangs);
    timed.set('sales', {
      name: 'sales',
      execute: async (request) => {
        salesAt = Math.min(salesAt, Date.now() - started);
        return (await sales?.execute(request)) ?? {};
      },
    });
    // Deals of contacts wait for the contacts; deals of agents' contacts wait for the hanging subgraph.
    const outcome = await runQuery(
      graph,
      '{ nobody { id } agents { contact { deals { id } } } contacts { deals { id } } }',
      {
        subgraphs: timed,
        timeoutsMs: new Map([['service', 2000]]),
      },
    );

    expect(salesAt).toBeLessThan(1500);
    expect(codes(outcome)).toEqual(['SUBGRAPH_TIMEOUT']);
  });
});

describe('a subgraph that fails', () => {
  it.each([
    [
      'throws at once',
      () => {
        throw new Error('boom at 10.0.0.1');
      },
    ],
    ['rejects', () => Promise.reject(new Error('boom at 10.0.0.1'))],
    ['answers without data', () => Promise.resolve({})],
    ['answers with another number of entities', () => Promise.resolve({ data: { _entities: [null] } })],
    ['answers with entities that are no list', () => Promise.resolve({ data: { _entities: { length: 3 } } })],
  ])('and %s leaves one error that shows nothing of it', async (_how, execute) => {
    const outcome = await runQuery(graph, '{ contacts { name deals { id } } }', {
      subgraphs: replaced(graph, 'sales', execute),
    });

    expect(codes(outcome)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(JSON.stringify(outcome.result)).not.toMatch(/boom|10\.0\.0\.1|sales/);
    expect(outcome.result.data).toMatchObject({ contacts: [{ name: 'Ada' }, { name: 'Bob' }, { name: null }] });
    const [error] = outcome.result.errors ?? [];
    expect(error && subgraphOf(error)).toBe('sales');
  });

  it('and has a part of a shared value leaves the other parts', async () => {
    const failed = { _entities: [{ address: null }] };
    const execute = (): Promise<ExecutionResult> => Promise.resolve({ data: failed, errors: [new GraphQLError('no')] });
    const query = '{ contact(id: "1") { address { street zip city { name country } } } }';
    const { result } = await runQuery(graph, query, { subgraphs: replaced(graph, 'sales', execute) });

    const address = { street: 'Street 1', zip: null, city: { name: 'Turin', country: null } };
    expect(result.data).toEqual({ contact: { address } });
  });

  it('and is not connected is unavailable', async () => {
    expect(codes(await runQuery(graph, '{ tickets { id } }', { subgraphs: new Map() }))).toEqual([
      'SUBGRAPH_UNAVAILABLE',
    ]);
  });

  it('keeps the code of its fault', async () => {
    const open = (): Promise<never> =>
      Promise.reject(Object.assign(new Error('open'), { code: 'SUBGRAPH_BREAKER_OPEN' }));
    const down = (): Promise<never> => Promise.reject(new SubgraphFault('SUBGRAPH_UNAVAILABLE', 'sales', 'down'));
    const refused = (): Promise<never> => Promise.reject(Object.assign(new Error('no'), { code: 'ECONNREFUSED' }));

    expect(codes(await runQuery(graph, '{ deals { id } }', { subgraphs: replaced(graph, 'sales', open) }))).toEqual([
      'SUBGRAPH_BREAKER_OPEN',
    ]);
    expect(codes(await runQuery(graph, '{ deals { id } }', { subgraphs: replaced(graph, 'sales', down) }))).toEqual([
      'SUBGRAPH_UNAVAILABLE',
    ]);
    expect(codes(await runQuery(graph, '{ deals { id } }', { subgraphs: replaced(graph, 'sales', refused) }))).toEqual([
      'SUBGRAPH_UNAVAILABLE',
    ]);
  });
});

describe('errors a subgraph reports', () => {
  it('stand at every place where the entity stands, with their code', async () => {
    const { result } = await runQuery(graph, '{ people: contacts(first: 2) { id friends { why: failing } } }');

    const errors = (result.errors ?? []).map(({ path, extensions }) => [path?.join('.'), extensions['code']]);
    expect(errors).toEqual([
      ['people.0.friends.0.why', 'FIELD_FAILED'],
      ['people.0.friends.1.why', 'FIELD_FAILED'],
      ['people.1.friends.0.why', 'FIELD_FAILED'],
    ]);
  });

  it('stand at the right root of a merged request', async () => {
    const { result } = await runQuery(graph, '{ contacts(first: 1) { failing friends { failing tickets { id } } } }');

    const paths = (result.errors ?? []).map(({ path }) => path?.join('.')).sort();
    expect(paths).toEqual(['contacts.0.failing', 'contacts.0.friends.0.failing', 'contacts.0.friends.1.failing']);
  });

  it('keep the fault behind them for the log, and have a code when it has none', async () => {
    const { result } = await runQuery(graph, '{ contact(id: "1") { failingHard } }');

    expect(result.errors?.[0]?.path).toEqual(['contact', 'failingHard']);
    expect(result.errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(result.errors?.[0]?.originalError?.message).toBe('This field fails hard');
    expect(result.data).toEqual({ contact: null });
  });
});
