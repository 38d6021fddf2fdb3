import { bandOf } from './model.ts';
import { prepare } from './prepare.ts';
import type { Profile } from './profile.ts';
import { scoreOf } from './score.ts';
import type { MatchContext } from './sharing.ts';

export interface MatchNode {
  readonly id: string;
  readonly profile: Profile;
}

/** What people decided about pairs of records; it stands against any score. */
export interface Decisions {
  readonly mustLink: readonly (readonly [string, string])[];
  readonly cannotLink: readonly (readonly [string, string])[];
}

/**
 * The customers of one component. Agglomerative by the average score over all pairs of two groups, so that one link
 * between two crowds does not chain them. Ids break ties: the order of `nodes` does not matter.
 */
export function clusterComponent(nodes: readonly MatchNode[], context: MatchContext, decisions: Decisions): string[][] {
  const sorted = [...nodes].sort((one, other) => (one.id < other.id ? -1 : 1));
  const groups = sorted.map((node) => [node]);
  const at = new Map(sorted.map(({ id }, index) => [id, index]));
  const ready = sorted.map(({ profile }) => prepare(profile, context.model));
  const score = ready.map((one) => ready.map((other) => (one === other ? 0 : scoreOf(one, other, context))));
  const together = pairsOf(decisions.mustLink, at);
  const apart = pairsOf(decisions.cannotLink, at);
  const between = (left: readonly MatchNode[], right: readonly MatchNode[]): number => {
    let sum = 0;
    for (const one of left) {
      for (const other of right) {
        const [i, j] = [at.get(one.id) ?? 0, at.get(other.id) ?? 0];
        if (together.has(`${Math.min(i, j)} ${Math.max(i, j)}`)) return Infinity;
        if (apart.has(`${Math.min(i, j)} ${Math.max(i, j)}`)) return -Infinity;
        sum += score[i]?.[j] ?? 0;
      }
    }
    return sum / (left.length * right.length);
  };
  for (;;) {
    const best = bestPair(groups, between);
    if (best === undefined || bandOf(best.score, context.model) !== 'LINK') break;
    const [joined = []] = groups.splice(best.right, 1);
    groups[best.left]?.push(...joined);
  }
  return groups
    .map((group) => group.map(({ id }) => id).sort())
    .sort((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1));
}

function bestPair(
  groups: readonly (readonly MatchNode[])[],
  between: (left: readonly MatchNode[], right: readonly MatchNode[]) => number,
): { left: number; right: number; score: number } | undefined {
  let best: { left: number; right: number; score: number } | undefined;
  groups.forEach((one, left) => {
    groups.slice(left + 1).forEach((other, offset) => {
      const score = between(one, other);
      if (best === undefined || score > best.score) best = { left, right: left + 1 + offset, score };
    });
  });
  return best;
}

function pairsOf(pairs: readonly (readonly [string, string])[], at: ReadonlyMap<string, number>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [one, other] of pairs) {
    const [i, j] = [at.get(one), at.get(other)];
    if (i !== undefined && j !== undefined) keys.add(`${Math.min(i, j)} ${Math.max(i, j)}`);
  }
  return keys;
}
