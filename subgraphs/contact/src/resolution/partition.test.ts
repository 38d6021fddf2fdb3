import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IdentityKind } from '../identity/identities-of.ts';
import { partitionBy, type MatchIdentity, type MatchNode } from './partition.ts';

const match = partitionBy(new Set<IdentityKind>(['EMAIL', 'PHONE']));

function live(...ids: string[]): MatchNode[] {
  return ids.map((id) => ({ id, isLive: true }));
}
function dead(...ids: string[]): MatchNode[] {
  return ids.map((id) => ({ id, isLive: false }));
}
function email(value: string, ...nodeIds: string[]): MatchIdentity[] {
  return nodeIds.map((nodeId) => ({ nodeId, kind: 'EMAIL', value }));
}

describe('partition', () => {
  it('joins records along a chain of equal identities', () => {
    expect(match(live('a', 'b', 'c', 'd'), [...email('x', 'a', 'b'), ...email('y', 'b', 'c')])).toEqual([
      ['a', 'b', 'c'],
      ['d'],
    ]);
  });

  it('does not join by equal values of different kinds, nor by kinds that do not link', () => {
    const identities: MatchIdentity[] = [
      { nodeId: 'a', kind: 'EMAIL', value: 'x' },
      { nodeId: 'b', kind: 'PHONE', value: 'x' },
      { nodeId: 'c', kind: 'NAME', value: 'n' },
      { nodeId: 'd', kind: 'NAME', value: 'n' },
    ];

    expect(match(live('a', 'b', 'c', 'd'), identities)).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  it('lets a dead record follow one living record and join no two', () => {
    const nodes = [...live('a', 'b'), ...dead('d')];

    expect(match(nodes, [...email('x', 'a', 'd'), ...email('y', 'b', 'd')])).toEqual([['a', 'd'], ['b']]);
  });

  it('keeps dead records together when nobody is left', () => {
    expect(match(dead('a', 'b', 'c'), email('x', 'a', 'b'))).toEqual([['a', 'b'], ['c']]);
  });

  it('keeps an edit with the record that it edits, dead or alive, and lets it link', () => {
    const edit = { id: 'e', isLive: true, editsId: 'd' };

    expect(match([...live('b'), ...dead('d'), edit], email('x', 'e', 'b'))).toEqual([['b', 'd', 'e']]);
  });

  it('gives the same groups whatever the order of records and identities', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const identity = fc.record({
      nodeId: fc.constantFrom(...ids),
      kind: fc.constantFrom('EMAIL' as const, 'PHONE' as const),
      value: fc.constantFrom('1', '2', '3', '4'),
    });
    const node = (id: string) =>
      fc.record({
        id: fc.constant(id),
        isLive: fc.boolean(),
        editsId: fc.option(fc.constantFrom(...ids), { nil: undefined }),
      });
    const input = fc
      .tuple(fc.tuple(...ids.map(node)), fc.array(identity, { maxLength: 12 }))
      .chain(([nodes, identities]) =>
        fc.tuple(
          fc.constant([nodes, identities] as const),
          fc.tuple(
            fc.shuffledSubarray(nodes, { minLength: nodes.length }),
            fc.shuffledSubarray(identities, { minLength: identities.length }),
          ),
        ),
      );

    fc.assert(
      fc.property(input, ([[nodes, identities], [shuffledNodes, shuffledIdentities]]) => {
        expect(match(shuffledNodes, shuffledIdentities)).toEqual(match(nodes, identities));
      }),
    );
  });
});
