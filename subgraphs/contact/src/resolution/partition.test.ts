import { describe, expect, it } from '@jest/globals';
import { PersonRecord } from '@tributary/connector-kit';
import fc from 'fast-check';
import { defaultModel, profileOf, type Profile } from './engine/index.ts';
import { contextOf } from './key-use.ts';
import { partition, type NearPair, type Partition, type PartitionNode } from './partition.ts';

const ada = profileOf(PersonRecord.parse({ kind: 'person', names: { full: 'Ada Lovelace' }, birthDate: '1815-12-10' }));
const bob = profileOf(PersonRecord.parse({ kind: 'person', names: { full: 'Bob Kaplan' }, birthDate: '1970-01-02' }));

function active(...ids: string[]): PartitionNode[] {
  return ids.map((id) => ({ id, isActive: true }));
}
function dead(...ids: string[]): PartitionNode[] {
  return ids.map((id) => ({ id, isActive: false }));
}
function linked(oneId: string, otherId: string, score = 9): NearPair {
  return { oneId, otherId, score, band: 'LINK' };
}
/** Everybody is Ada but those whom `profiles` names. */
function groupsOf(given: Partial<Partition> & { profiles?: Readonly<Record<string, Profile>> }): string[][] {
  return partition({
    nodes: [],
    pairs: [],
    decisions: { mustLink: [], cannotLink: [] },
    context: contextOf(defaultModel, new Map()),
    profileOf: (id) => given.profiles?.[id] ?? ada,
    ...given,
  });
}

describe('partition', () => {
  it('joins records that the engine links, and leaves those without a near pair alone', () => {
    expect(groupsOf({ nodes: active('a', 'b', 'c'), pairs: [linked('a', 'b')] })).toEqual([['a', 'b'], ['c']]);
  });

  it('does not join what the engine holds apart, however near the two of them were said to be', () => {
    expect(groupsOf({ nodes: active('a', 'b'), pairs: [linked('a', 'b')], profiles: { b: bob } })).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  it('obeys people', () => {
    const decisions = { mustLink: [['a', 'b'] as const], cannotLink: [['c', 'd'] as const] };
    const nodes = active('a', 'b', 'c', 'd');

    expect(groupsOf({ nodes, decisions, pairs: [linked('c', 'd')], profiles: { b: bob } })).toEqual([
      ['a', 'b'],
      ['c'],
      ['d'],
    ]);
  });

  it('lets a dead record follow the active record that it is linked to best, and join no two', () => {
    const pairs = [linked('a', 'd', 5), linked('b', 'd', 7)];

    expect(groupsOf({ nodes: [...active('a', 'b'), ...dead('d')], pairs })).toEqual([['a'], ['b', 'd']]);
  });

  it('keeps dead records together as they are linked when nobody is left', () => {
    expect(groupsOf({ nodes: dead('a', 'b', 'c'), pairs: [linked('a', 'b')] })).toEqual([['a', 'b'], ['c']]);
  });

  it('keeps an edit with the record that it edits, whatever it says, dead or alive', () => {
    const edit = { id: 'e', isActive: true, editsId: 'a' };
    const old = { id: 'o', isActive: false, editsId: 'a' };

    expect(groupsOf({ nodes: [...active('a', 'b'), edit, old], profiles: { e: bob } })).toEqual([
      ['a', 'e', 'o'],
      ['b'],
    ]);
  });

  it('gives the same groups whatever the order of records, pairs and decisions', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const two = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)).filter(([one, other]) => one < other);
    const pair = fc
      .tuple(two, fc.integer({ min: 3, max: 6 }))
      .map(([[one, other], score]) => linked(one, other, score));
    const node = (id: string) =>
      fc.record({
        id: fc.constant(id),
        isActive: fc.boolean(),
        editsId: fc.option(fc.constantFrom(...ids.filter((other) => other !== id)), { nil: undefined }),
      });
    const unique = { selector: ({ oneId, otherId }: NearPair) => oneId + otherId, maxLength: 8 };

    fc.assert(
      fc.property(
        fc.tuple(...ids.map(node)),
        fc.uniqueArray(pair, unique),
        fc.array(two, { maxLength: 2 }),
        fc.infiniteStream(fc.nat()),
        (nodes, pairs, mustLink, random) => {
          const shuffled = <Item>(items: readonly Item[]): Item[] =>
            items
              .map((item) => [Number(random.next().value), item] as const)
              .sort(([one], [other]) => one - other)
              .map(([, item]) => item);
          const decisions = { mustLink, cannotLink: [] };

          const expected = groupsOf({ nodes, pairs, decisions });

          const again = { mustLink: shuffled(mustLink), cannotLink: [] };
          expect(groupsOf({ nodes: shuffled(nodes), pairs: shuffled(pairs), decisions: again })).toEqual(expected);
        },
      ),
    );
  });
});
