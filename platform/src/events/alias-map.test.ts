import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeAliasMap } from './alias-map.ts';

type Pairs = Readonly<Record<string, string>>;
interface Link {
  readonly isLinked: boolean;
  readonly targetId: string;
  readonly aliasIds: readonly string[];
}

/** What one link makes of all aliases that there are. */
function after(aliases: Pairs, { isLinked, targetId, aliasIds }: Link): Pairs {
  const ids = new Set(aliasIds.filter((id) => !isLinked || id !== targetId));
  if (!isLinked) return Object.fromEntries(Object.entries(aliases).filter(([alias]) => !ids.has(alias)));
  const pointedOn = Object.entries(aliases)
    .filter(([alias]) => alias !== targetId)
    .map(([alias, to]) => [alias, ids.has(to) ? targetId : to]);
  return { ...Object.fromEntries(pointedOn), ...Object.fromEntries([...ids].map((id) => [id, targetId])) };
}

/** The rows that links in a row can reach, as the projection reads them before the first. */
function reached(aliases: Pairs, links: readonly Link[]): [string, string][] {
  const linked = links.filter(({ isLinked }) => isLinked);
  const named = new Set([...links.flatMap(({ aliasIds }) => aliasIds), ...linked.map(({ targetId }) => targetId)]);
  const left = new Set(linked.flatMap(({ aliasIds }) => aliasIds));
  return Object.entries(aliases).filter(([alias, to]) => named.has(alias) || left.has(to));
}

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
const link: fc.Arbitrary<Link> = fc.record({
  isLinked: fc.boolean(),
  targetId: id,
  aliasIds: fc.array(id, { maxLength: 3 }),
});

describe('the map of aliases', () => {
  it('makes of many links at once what they make one after the other', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 20 }), fc.array(link, { maxLength: 20 }), (earlier, links) => {
        const stored = earlier.reduce(after, {});
        const map = makeAliasMap(reached(stored, links));
        for (const { isLinked, targetId, aliasIds } of links) {
          if (isLinked) map.link(targetId, aliasIds);
          else map.unlink(aliasIds);
        }
        const { gone, pointed } = map.changes();

        const kept = Object.entries(stored).filter(([alias]) => !gone.includes(alias));
        expect({ ...Object.fromEntries(kept), ...Object.fromEntries(pointed) }).toEqual(links.reduce(after, stored));
      }),
      { numRuns: 2_000 },
    );
  });
});
