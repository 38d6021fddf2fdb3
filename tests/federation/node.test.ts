import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, publicIdPrefix, toPublicId } from '@tributary/platform';
import { assertInterfaceType } from 'graphql';
import { openPolicyHub, type PolicyHub } from './policy/fixture.ts';
import { ROADS } from './policy/roads.ts';
import { somebodyWhoMayReadAllBut } from './policy/roles.ts';

let policy: PolicyHub;
/** One of each type that is a node. */
const ids = new Map<string, string>();

beforeAll(async () => {
  policy = await openPolicyHub();
  const { schema } = policy.hub;
  for (const { name } of schema.getPossibleTypes(assertInterfaceType(schema.getType('Node')))) {
    const { result } = await policy.hub.run(ROADS[name]?.replace('$', 'id') ?? '');
    ids.set(name, /"id":"([^"]+)"/.exec(JSON.stringify(result.data))?.[1] ?? 'none');
  }
}, 120_000);
afterAll(async () => {
  await policy.close();
});

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';

function codes(errors: readonly { extensions: Record<string, unknown> }[] | undefined): unknown[] {
  return (errors ?? []).map(({ extensions }) => extensions['code']);
}

describe('node(id:)', () => {
  it('finds something of every type that has a key, by its id alone', async () => {
    expect(ids.size).toBeGreaterThanOrEqual(20);
    for (const [type, id] of ids) {
      const { result } = await policy.hub.run(NODE, { id });

      expect([type, result.errors]).toEqual([type, undefined]);
      expect(result.data).toEqual({ node: { __typename: type, id } });
    }
  });

  it('gives fields of the owner and of others, for one question to the owner and one fetch each', async () => {
    const query = `query ($id: ID!) { node(id: $id) { id
      ... on Contact { displayName deals(first: 1) { nodes { title } } } ... on Deal { title } } }`;

    const { result, trace, statements } = await policy.hub.run(query, { id: ids.get('Contact') });

    expect(result.errors).toBeUndefined();
    expect(JSON.stringify(result.data)).toMatch(/"displayName":"[^"]+","deals":{"nodes":\[{"title":"[^"]+"}/);
    expect(trace.map(({ subgraph }) => subgraph).sort()).toEqual(['contact', 'node', 'sales']);
    // Projections ask for their cursors meanwhile.
    expect(statements.filter((text) => text.includes('json_build_array'))).toHaveLength(3);
  });

  it('is null for what is not there, of every type', async () => {
    for (const id of ids.values()) {
      const { result } = await policy.hub.run(NODE, { id: toPublicId(publicIdPrefix(id) ?? '', newId()) });

      expect(result).toEqual({ data: { node: null } });
    }
  });

  it('shows nothing to somebody who may not read the type, as its own root field does', async () => {
    for (const [type, id] of ids) {
      const { result } = await policy.hub.run(NODE, { id }, somebodyWhoMayReadAllBut(type));

      expect([type, result.data, codes(result.errors)]).toEqual([type, { node: null }, ['FORBIDDEN']]);
      expect(result.errors?.[0]?.path).toEqual(['node']);
    }
  });

  it.each(['', '7', 'deal_1', 'nothing_01h455vb4pex5vsknk084sn02q', 'constructor_01h455vb4pex5vsknk084sn02q'])(
    'answers BAD_ID for %j',
    async (id) => {
      const { result } = await policy.hub.run(NODE, { id });

      expect([result.data, codes(result.errors)]).toEqual([{ node: null }, ['BAD_ID']]);
    },
  );
});
