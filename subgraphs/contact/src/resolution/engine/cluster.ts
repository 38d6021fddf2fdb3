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
  const sums = sumsOf(sorted, context, decisions);
  const groups = sorted.map(({ id }) => [id]);
  const alive = sorted.map((_, index) => index);
  const nearest = sorted.map((_, index) => nearestOf(index, { alive, groups, sums }));
  for (;;) {
    let [left, best] = [-1, Number.NEGATIVE_INFINITY];
    for (const index of alive) {
      const average = nearest[index]?.average ?? Number.NEGATIVE_INFINITY;
      if (average > best) [left, best] = [index, average];
    }
    const right = nearest[left]?.other;
    if (right === undefined || bandOf(best, context.model) !== 'LINK') break;
    join(left, right, { alive, groups, sums });
    for (const index of alive) {
      const old = nearest[index]?.other;
      // A group's nearest can have changed only where it was one of the two, or where the joined one came nearer.
      if (index === left || old === left || old === right) nearest[index] = nearestOf(index, { alive, groups, sums });
      else if (index < left) nearest[index] = nearer(nearest[index], index, left, { groups, sums });
    }
  }
  return alive
    .map((index) => [...(groups[index] ?? [])].sort())
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
}

interface State {
  /** Indices of groups that are left, ascending. */
  readonly alive: number[];
  readonly groups: string[][];
  /** Sums of scores over all pairs of two groups, both ways. */
  readonly sums: readonly Float64Array[];
}

interface Nearest {
  readonly other: number;
  readonly average: number;
}

/** More than all scores of any component together. */
const DECIDED = 1e12;

function sumsOf(nodes: readonly MatchNode[], context: MatchContext, decisions: Decisions): Float64Array[] {
  const ready = nodes.map(({ profile }) => prepare(profile, context.model));
  const at = new Map(nodes.map(({ id }, index) => [id, index]));
  const sums = nodes.map(() => new Float64Array(nodes.length));
  const set = (one: number, other: number, value: number): void => {
    const [row, column] = [sums[one], sums[other]];
    if (row && column) row[other] = column[one] = value;
  };
  ready.forEach((one, index) => {
    for (let other = index + 1; other < ready.length; other += 1) {
      const right = ready[other];
      if (right) set(index, other, scoreOf(one, right, context));
    }
  });
  const decide = (pairs: Decisions['mustLink'], value: number): void => {
    for (const [one, other] of pairs) {
      const [i, j] = [at.get(one), at.get(other)];
      if (i !== undefined && j !== undefined && i !== j) set(i, j, value);
    }
  };
  decide(decisions.mustLink, DECIDED);
  // Where people contradict each other, apart is what can be seen and put right.
  decide(decisions.cannotLink, -DECIDED * DECIDED);
  return sums;
}

/** The nearest of the groups behind this one: of each two, the first looks after both. */
function nearestOf(index: number, { alive, groups, sums }: State): Nearest | undefined {
  let best: Nearest | undefined;
  for (const other of alive) if (other > index) best = nearer(best, index, other, { groups, sums });
  return best;
}

function nearer(
  known: Nearest | undefined,
  index: number,
  other: number,
  { groups, sums }: Pick<State, 'groups' | 'sums'>,
): Nearest | undefined {
  const pairs = (groups[index]?.length ?? 0) * (groups[other]?.length ?? 0);
  const average = (sums[index]?.[other] ?? 0) / pairs;
  if (known !== undefined && (known.average > average || (known.average === average && known.other <= other))) {
    return known;
  }
  return { other, average };
}

function join(left: number, right: number, { alive, groups, sums }: State): void {
  groups[left]?.push(...(groups[right] ?? []));
  alive.splice(alive.indexOf(right), 1);
  const [row, joined] = [sums[left], sums[right]];
  if (!row || !joined) return;
  for (const other of alive) {
    if (other === left) continue;
    const sum = (row[other] ?? 0) + (joined[other] ?? 0);
    row[other] = sum;
    const column = sums[other];
    if (column) column[left] = sum;
  }
}
