import type { PartitionNode } from './partition.ts';

/** A source record as resolution sees it, with the customer it is linked to now. */
export interface ResolvedNode extends PartitionNode {
  /** False once the source deleted it. */
  readonly isLive: boolean;
  readonly firstSeenAt: string;
  /** Undefined for a record that is new. */
  readonly entityId?: string | undefined;
}

/** One customer after resolution: its id is that of one of its records; all other records' ids are aliases. */
export interface Cluster {
  readonly id: string;
  readonly members: readonly ResolvedNode[];
  readonly isLive: boolean;
}

/** Whose ids a person asked to see again, where there is a choice. */
export interface Preferred {
  /** Ids that stay, whatever else their group is. */
  readonly keep?: ReadonlySet<string>;
  /** Ids that come back where a group has none that is a customer now. */
  readonly restore?: ReadonlySet<string>;
}

/**
 * Gives each group its id. A group that holds records which already are customers keeps the oldest of them, so ids
 * stay as they are when records join; a group split off from another takes its own oldest record.
 */
export function assignIds(
  groups: readonly (readonly string[])[],
  nodes: ReadonlyMap<string, ResolvedNode>,
  { keep, restore }: Preferred = {},
): Cluster[] {
  return groups.map((ids) => {
    const members = ids.flatMap((id) => nodes.get(id) ?? []);
    const choices = [
      members.filter(({ id }) => keep?.has(id) === true),
      members.filter(({ id, entityId }) => id === entityId),
      members.filter(({ id }) => restore?.has(id) === true),
      members,
    ];
    const oldest = [...(choices.find(({ length }) => length > 0) ?? [])].sort(byAge)[0];
    if (oldest === undefined) throw new Error('A group of source records has no member.');
    return { id: oldest.id, members, isLive: members.some(({ isLive }) => isLive) };
  });
}

function byAge(one: ResolvedNode, other: ResolvedNode): number {
  if (one.firstSeenAt !== other.firstSeenAt) return one.firstSeenAt < other.firstSeenAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
