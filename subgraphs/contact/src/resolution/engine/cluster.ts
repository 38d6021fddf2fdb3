import { agglomerate } from './agglomerate.ts';
import { keysOf } from './keys.ts';
import type { Model } from './model.ts';
import { prepared, type Prepared, type Subject } from './prepare.ts';
import { scoreOf } from './score.ts';
import { isActive, type MatchContext } from './sharing.ts';
import { Union } from './union.ts';

export interface MatchNode {
  readonly id: string;
  /** Whoever has it prepared for this model already saves that here. */
  readonly profile: Subject;
}

/** What people decided about pairs of records; it stands against any score. */
export interface Decisions {
  readonly mustLink: readonly (readonly [string, string])[];
  readonly cannotLink: readonly (readonly [string, string])[];
}

/** Above this many records a component is first taken apart along its weakest links. */
const LARGE = 300;
/** How much more a link must weigh, in each round of taking apart. */
const STEP = 2;

interface Component {
  readonly ids: readonly string[];
  ready(index: number): Prepared | undefined;
  readonly context: MatchContext;
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

/**
 * The customers of one component. Groups grow by the average score over all pairs of records in them, contradictions
 * included: one link between two crowds does not chain them. Decisions come first; where a chain of must-links meets a
 * cannot-link, the cannot-link stands. Ids break ties: the order of `nodes` does not matter.
 */
export function clusterComponent(nodes: readonly MatchNode[], context: MatchContext, decisions: Decisions): string[][] {
  const sorted = [...nodes].sort((one, other) => (one.id < other.id ? -1 : 1));
  const ids = sorted.map(({ id }) => id);
  const at = new Map(ids.map((id, index) => [id, index]));
  const component: Component = {
    ids,
    ready: preparing(sorted, context.model),
    context,
    together: pairsOf(decisions.mustLink, at),
    apart: pairsOf(decisions.cannotLink, at),
  };
  const all = ids.map((_, index) => index);
  const parts = all.length <= LARGE ? [all] : takeApart(all, component, context.model.thresholds.review);
  return parts
    .flatMap((part) => clusterPart(part, component))
    .map((group) => group.map((index) => ids[index] ?? ''))
    .sort((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1));
}

/** A node whose scores are all known is never prepared. */
function preparing(nodes: readonly MatchNode[], model: Model): Component['ready'] {
  const made: (Prepared | undefined)[] = [];
  return (index) => (made[index] ??= nodes[index] && prepared(nodes[index].profile, model));
}

function clusterPart(part: readonly number[], { ids, ready, context, together, apart }: Component): number[][] {
  if (part.length === 1) return [[...part]];
  const local = new Map(part.map((index, position) => [index, position]));
  const within = (pairs: readonly (readonly [number, number])[]) =>
    pairs.flatMap(([one, other]) => {
      const [a, b] = [local.get(one), local.get(other)];
      return a === undefined || b === undefined ? [] : [[a, b] as const];
    });
  const score = (a: number, b: number): number => {
    const [one, other] = [part[a] ?? 0, part[b] ?? 0];
    const known = context.knownScore?.(ids[one] ?? '', ids[other] ?? '');
    if (known !== undefined) return clipped(known, context.model);
    const [left, right] = [ready(one), ready(other)];
    return left && right ? clipped(scoreOf(left, right, context), context.model) : 0;
  };
  const { join } = context.model.thresholds;
  return agglomerate({ size: part.length, score, link: join, together: within(together), apart: within(apart) }).map(
    (group) => group.map((position) => part[position] ?? 0),
  );
}

/** One overwhelming pair shall not outvote many: beyond this, more evidence counts for no more. */
function clipped(score: number, { clip }: Model): number {
  return Math.max(-clip, Math.min(clip, score));
}

/** Parts small enough for all their pairs, by asking more and more of the links that hold them together. */
function takeApart(all: readonly number[], component: Component, from: number): number[][] {
  const links = candidateLinks(all, component);
  const split = (part: readonly number[], threshold: number): number[][] => {
    if (part.length <= LARGE || threshold > component.context.model.clip) return inPieces(part, component);
    const union = new Union(component.ids.length);
    const inside = new Set(part);
    for (const [one, other] of component.together) union.join(one, other);
    for (const { one, other, score } of links) {
      if (score >= threshold && inside.has(one) && inside.has(other)) union.join(one, other);
    }
    const groups = union.groups(part);
    return groups.flatMap((group) => (group.length <= LARGE ? [group] : split(group, threshold + STEP)));
  };
  return split(all, from);
}

/** What holds together at any threshold is one value given by a crowd: bounded pieces in the order of ids. */
function inPieces(part: readonly number[], { together, ids }: Component): number[][] {
  if (part.length <= LARGE) return [[...part]];
  const union = new Union(ids.length);
  for (const [one, other] of together) union.join(one, other);
  const pieces: number[][] = [];
  for (const group of union.groups(part)) {
    const last = pieces.at(-1);
    if (last && last.length + group.length <= LARGE) last.push(...group);
    else pieces.push([...group]);
  }
  return pieces.map((piece) => piece.sort((one, other) => one - other));
}

interface Link {
  readonly one: number;
  readonly other: number;
  readonly score: number;
}

function candidateLinks(all: readonly number[], { ids, ready, context }: Component): Link[] {
  const holders = new Map<string, number[]>();
  for (const index of all) {
    const node = ready(index);
    for (const key of node ? keysOf(node.profile) : []) {
      if (!isActive(key, context.useOf(key), context.model)) continue;
      const held = holders.get(key);
      if (held) held.push(index);
      else holders.set(key, [index]);
    }
  }
  const seen = new Set<number>();
  const links: Link[] = [];
  for (const held of holders.values()) {
    held.forEach((one, position) => {
      for (const other of held.slice(position + 1)) {
        const pair = one * ids.length + other;
        const [left, right] = [ready(one), ready(other)];
        if (seen.has(pair) || !left || !right) continue;
        seen.add(pair);
        links.push({ one, other, score: scoreOf(left, right, context) });
      }
    });
  }
  return links;
}

function pairsOf(pairs: readonly (readonly [string, string])[], at: ReadonlyMap<string, number>): [number, number][] {
  return pairs
    .flatMap(([one, other]): [number, number][] => {
      const [a, b] = [at.get(one), at.get(other)];
      return a === undefined || b === undefined || a === b ? [] : [[Math.min(a, b), Math.max(a, b)]];
    })
    .sort(([a, b], [c, d]) => a - c || b - d);
}
