import { describe, expect, it } from '@jest/globals';
import { GraphQLError, parse } from 'graphql';
import { planOperation } from './planner.ts';
import { executePlan } from './run-plan.ts';
import { makeTestGraph } from './test-graph/test-graph.ts';
import { AUDITOR } from './test-graph/test-subgraph.ts';

const graph = makeTestGraph();

describe('an operation', () => {
  it('that gives __typename to another field is refused', () => {
    expect(() => planOperation(graph.supergraph, parse('{ contacts { __typename: name } }'))).toThrow(GraphQLError);
  });

  it('that is not named where there are several is refused', () => {
    const document = parse('query A { contacts { id } } query B($b: Boolean!) { deals { id @include(if: $b) } }');

    expect(() => planOperation(graph.supergraph, document)).toThrow('Say which operation');
    expect(planOperation(graph.supergraph, document, 'B').operation.name?.value).toBe('B');
  });

  it('is not held up by a condition of another operation in its document', async () => {
    const document = parse('query A { contacts { id } } query B($b: Boolean!) { deals { id @include(if: $b) } }');
    const plan = planOperation(graph.supergraph, document, 'A');
    const { result } = await executePlan({ plan, principal: AUDITOR, requestId: 'r', subgraphs: graph.subgraphs });

    expect(result.errors).toBeUndefined();
  });

  it('is planned once for one text, however often it is parsed', () => {
    const query = '{ contacts { id deals { title } } }';

    expect(planOperation(graph.supergraph, parse(query))).toBe(
      planOperation(graph.supergraph, parse(`${query} # again`)),
    );
    expect(planOperation(graph.supergraph, parse(query))).not.toBe(
      planOperation(graph.supergraph, parse('{ contacts { id } }')),
    );
  });
});
