import { describe, expect, it } from '@jest/globals';
import { assignIds, type ResolvedNode } from './assign.ts';

function aNode(id: string, node: Partial<ResolvedNode> = {}): ResolvedNode {
  return { id, isLive: true, isActive: true, firstSeenAt: '2024-01-01', ...node };
}
function idsOf(groups: string[][], nodes: ResolvedNode[]): string[] {
  return assignIds(groups, new Map(nodes.map((node) => [node.id, node]))).map(({ id }) => id);
}

describe('assignIds', () => {
  it('keeps the id of the customer when an older record joins it', () => {
    const nodes = [aNode('z', { entityId: 'z' }), aNode('a', { firstSeenAt: '2020-01-01' })];

    expect(idsOf([['a', 'z']], nodes)).toEqual(['z']);
  });

  it('keeps the older of two customers that become one, and the smaller id of two equally old', () => {
    const old = aNode('z', { entityId: 'z', firstSeenAt: '2020-01-01' });
    const young = aNode('a', { entityId: 'a' });
    const twin = aNode('b', { entityId: 'b' });

    expect(idsOf([['a', 'z']], [old, young])).toEqual(['z']);
    expect(idsOf([['a', 'b']], [twin, young])).toEqual(['a']);
  });

  it('gives a part that splits off the id of its own oldest record', () => {
    const nodes = [
      aNode('a', { entityId: 'a' }),
      aNode('c', { entityId: 'a' }),
      aNode('b', { entityId: 'a', firstSeenAt: '2024-02-01' }),
    ];

    expect(idsOf([['a'], ['b', 'c']], nodes)).toEqual(['a', 'c']);
  });

  it('calls a customer dead when none of its records lives', () => {
    const clusters = assignIds(
      [['a'], ['b']],
      new Map([
        ['a', aNode('a', { isLive: false })],
        ['b', aNode('b')],
      ]),
    );

    expect(clusters.map(({ isLive }) => isLive)).toEqual([false, true]);
  });
});
