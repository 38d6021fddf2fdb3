import type { Transaction } from '@tributary/platform';
import type { ResolvedNode } from './assign.ts';
import { NearPairs } from './near-pairs.ts';
import type { NearPair } from './partition.ts';
import { decisionsTouching, type Decision } from './queries/decisions.ts';
import { nodesOf, reachedFrom } from './queries/nodes.ts';

/** Closed: no link, decision that links, or edit leads out of it. */
export interface Components {
  readonly nodes: readonly ResolvedNode[];
  /** The near pairs between them. */
  readonly pairs: readonly NearPair[];
  /** What people decided about two of them. */
  readonly decisions: readonly Decision[];
}

interface Around {
  readonly nodeIds: readonly string[];
  /** Pairs that are known already. */
  readonly near?: NearPairs;
  /** Records that are new, and that no decision and no edit names: nothing but their pairs is read. */
  readonly newcomers?: ReadonlyMap<string, ResolvedNode>;
}

/**
 * Everything that these records can be one customer with: along links, decisions that link, and edits. Of most customers
 * all is next to the records: only of those two steps away it is asked who is further.
 */
export async function componentsAround(
  tx: Transaction,
  { nodeIds, near = new NearPairs(), newcomers = new Map() }: Around,
): Promise<Components> {
  const reached = new Set(nodeIds);
  const visited = new Set<string>();
  const nodes: ResolvedNode[] = [];
  const decisions = new Map<string, Decision>();
  /** Reads these, and says who is next to them. */
  const visit = async (ids: readonly string[]): Promise<string[]> => {
    for (const id of ids) visited.add(id);
    const asked = ids.filter((id) => !newcomers.has(id));
    const [stored, decided] = await Promise.all([nodesOf(tx, asked), decisionsTouching(tx, asked), near.load(tx, ids)]);
    const next: string[] = [];
    const reach = (id: string): void => {
      if (reached.has(id)) return;
      reached.add(id);
      next.push(id);
    };
    for (const id of ids) {
      const newcomer = newcomers.get(id);
      if (newcomer !== undefined) nodes.push(newcomer);
      for (const other of near.linkedTo(id)) reach(other);
    }
    for (const { isActive, editedBy, ...node } of stored) {
      if (isActive !== null) nodes.push({ ...node, isActive });
      if (node.editsId !== undefined) reach(node.editsId);
      editedBy.forEach(reach);
    }
    for (const decision of decided) {
      decisions.set(decision.id, decision);
      if (decision.verdict !== 'MUST_LINK') continue;
      reach(decision.oneId);
      reach(decision.otherId);
    }
    return next;
  };
  const further = await visit(await visit([...reached]));
  const [far] = await Promise.all([reachedFrom(tx, further), visit(further)]);
  await visit(far.filter((id) => !visited.has(id)));
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    nodes,
    pairs: near.within(ids),
    decisions: [...decisions.values()].filter(({ oneId, otherId }) => ids.has(oneId) && ids.has(otherId)),
  };
}
