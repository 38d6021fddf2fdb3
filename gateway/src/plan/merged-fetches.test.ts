import { describe, expect, it } from '@jest/globals';
import { runQuery, watchRequests } from './test-graph/run-query.ts';
import { makeTestGraph } from './test-graph/test-graph.ts';

const graph = makeTestGraph();

describe('fetches', () => {
  it('of one level to one subgraph are one request, with a root for each different selection', async () => {
    const salesRequests = watchRequests(graph, 'sales');

    const { trace } = await runQuery(graph, '{ contacts { deals { id } company { revenue } friends { score } } }');

    expect(trace).toEqual([
      { subgraph: 'contacts', level: 1 },
      { subgraph: 'sales', level: 2 },
    ]);
    const selections = salesRequests[0]?.document.definitions.flatMap((definition) =>
      'selectionSet' in definition ? definition.selectionSet.selections : [],
    );
    expect(selections).toHaveLength(3);
  });

  it('that read the same of entities at several paths share a root, and each entity is asked for once', async () => {
    const salesRequests = watchRequests(graph, 'sales');

    await runQuery(graph, '{ contacts { deals { id } friends { deals { id } } company { head { deals { id } } } } }');

    const [request] = salesRequests;
    expect(request?.variables['representations']).toEqual([
      { __typename: 'Contact', id: '1' },
      { __typename: 'Contact', id: '2' },
      { __typename: 'Contact', id: '3' },
    ]);
  });

  it('repeat the same document object when an operation or an equal one is repeated', async () => {
    const salesRequests = watchRequests(graph, 'sales');

    await runQuery(graph, '{ contacts { deals { id } company { revenue } } }');
    await runQuery(graph, '{ contacts { deals { id } company { revenue } } }');
    await runQuery(graph, '{ contacts { name deals { id } company { revenue } } }');

    const documents = new Set(salesRequests.map(({ document }) => document));
    expect(salesRequests).toHaveLength(3);
    expect(documents.size).toBe(1);
  });

  it('of a named operation go by the name that their document has', async () => {
    const query =
      'query Named { contacts { deals { id } company { revenue head { deals { id } } } friends { deals { id } } } }';

    const { result } = await runQuery(graph, query);

    expect(result.errors).toBeUndefined();
  });

  it('carry the variables they use and no others, whatever these are called', async () => {
    const salesRequests = watchRequests(graph, 'sales');
    const query = `query ($representations: Int, $representations0: Stage, $__proto__: Int) {
      contacts(first: $__proto__) { deals(first: $representations, stage: $representations0) { id } company { revenue } }
    }`;
    const given = '{ "representations": 1, "representations0": "OPEN", "__proto__": 1, "more": 2 }';

    const { result } = await runQuery(graph, query, { variables: JSON.parse(given) as Record<string, unknown> });

    expect(JSON.stringify(result)).toBe('{"data":{"contacts":[{"deals":[{"id":"d2"}],"company":{"revenue":12.5}}]}}');
    expect(Object.keys(salesRequests[0]?.variables ?? {})).toHaveLength(4);
  });
});
