import { describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { fragmentsOf } from '../door/prepare.ts';
import { PublicError } from '../door/public-error.ts';
import { makeDealGraph } from '../test-endpoint/deal-graph.ts';
import { type Bill, billFor, planCost } from './cost.ts';
import { DEFAULT_LIMITS } from './limits.ts';

const { schema } = makeDealGraph();

function bill(query: string, variables: Record<string, unknown> = {}): Bill | PublicError {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The test has no operation.');
  return billFor(planCost(schema, operation, fragmentsOf(document), DEFAULT_LIMITS), variables, DEFAULT_LIMITS);
}

describe('the cost of an operation', () => {
  it.each([
    ['scalars are free', '{ viewer }', 0],
    ['one object is one', '{ deal(id: 1) { id name } }', 1],
    ['a page is its size', '{ deals(first: 7) { nodes { id } } }', 7],
    [
      'edges and nodes are the same objects',
      '{ deals(first: 7) { edges { node { id } } nodes { id } pageInfo { hasNextPage } } }',
      7,
    ],
    ['a page backwards counts as well', '{ deals(last: 9) { nodes { id } } }', 9],
    ['the larger of both directions counts', '{ deals(first: 2, last: 9) { nodes { id } } }', 9],
    [
      'objects below a page are counted for each of its items',
      '{ deals(first: 10) { nodes { contact { name } } } }',
      20,
    ],
    [
      'pages below pages multiply',
      '{ deals(first: 10) { nodes { contact { deals(first: 5) { nodes { id } } } } } }',
      10 + 10 + 50,
    ],
    ['a list without a size is taken for ten', '{ deals(first: 3) { nodes { tags { name } } } }', 3 + 30],
    ['a plain list with a size has that size', '{ search(first: 4) { id } }', 4],
    ['a default of the schema counts', '{ search { id } }', 20],
    [
      'fragments count where they are used',
      '{ a: deal(id: 1) { ...F } b: deal(id: 2) { ...F } } fragment F on Deal { tags { name } }',
      22,
    ],
    ['inline fragments count', '{ ... on Query { deal(id: 1) { ... { tags { name } } } } }', 11],
    ['introspection is free', '{ __schema { types { name } } __typename }', 0],
  ])('%s', (_name, query, requested) => {
    expect(bill(query)).toEqual({ requested, limit: DEFAULT_LIMITS.maxCost });
  });

  it('takes page sizes from variables', () => {
    const query = 'query ($n: Int!) { deals(first: $n) { nodes { id } } }';

    expect([bill(query, { n: 3 }), bill(query, { n: 100 })]).toMatchObject([{ requested: 3 }, { requested: 100 }]);
  });

  it('says which field, which argument and which limit', () => {
    const error = bill('{ deals(last: 101) { totalCount } }');

    expect(error).toBeInstanceOf(PublicError);
    expect(error).toMatchObject({
      message: 'deals: `last` must be from 1 to 100.',
      extensions: { code: 'PAGE_SIZE', field: 'deals', argument: 'last', limit: 100 },
    });
  });

  it('uses the schema’s default when a variable was not given', () => {
    expect(bill('query ($n: Int) { search(first: $n) { id } }')).toMatchObject({ requested: 20 });
  });
});
