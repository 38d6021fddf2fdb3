import type { Groups } from './groups.ts';
import { makeGroups } from './groups.ts';

export interface Apart {
  /** All pairs of these records that people hold apart. */
  pairsWithin(ids: readonly string[]): (readonly [string, string])[];
  /** Whether joining the groups of these two would join records that people hold apart. */
  isBetween(groups: Groups, one: string, other: string): boolean;
}

type Sides = readonly (readonly [string, string])[];

/** Two records that are held apart stand for all that people say are one with either of them. */
export function heldApart(cannotLink: Sides, together: Sides): Apart {
  const named = [...new Set([...cannotLink, ...together].flat())];
  const unions = makeGroups(named);
  for (const [one, other] of together) unions.join(one, other);
  const enemies = new Map<string, Set<string>>();
  for (const [one, other] of cannotLink) {
    for (const mine of unions.membersOf(one)) {
      for (const theirs of unions.membersOf(other)) {
        if (mine === theirs) continue;
        add(enemies, mine, theirs);
        add(enemies, theirs, mine);
      }
    }
  }
  const areEnemies = (one: string, other: string): boolean => enemies.get(one)?.has(other) === true;
  return {
    pairsWithin: (ids) =>
      ids
        .filter((id) => enemies.has(id))
        .flatMap((one) =>
          ids.filter((other) => one < other && areEnemies(one, other)).map((other) => [one, other] as const),
        ),
    isBetween: (groups, one, other) =>
      groups.membersOf(one).some((mine) => {
        const theirs = enemies.get(mine);
        return theirs !== undefined && groups.membersOf(other).some((id) => theirs.has(id));
      }),
  };
}

function add(enemies: Map<string, Set<string>>, one: string, other: string): void {
  const known = enemies.get(one);
  if (known) known.add(other);
  else enemies.set(one, new Set([other]));
}
