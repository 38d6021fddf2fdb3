import type { Transaction } from '@tributary/platform';
import { KINDS, type KindNames, type RecordKind } from '../source-record/record-kind.ts';
import { assignIds, type Cluster, type ResolvedNode } from './assign.ts';
import { partitionBy } from './partition.ts';
import { entitiesAround, linkingIdentitiesOf, nodesOf, writeMoves, type Move } from './queries.ts';

export interface Resolution {
  /** Customers whose records, or set of records, changed. */
  readonly touched: readonly Cluster[];
  /** Customers that are part of another one now. */
  readonly absorbed: readonly string[];
  /** By customer, the records that joined and left it. */
  readonly linked: ReadonlyMap<string, readonly string[]>;
  readonly unlinked: ReadonlyMap<string, readonly string[]>;
}

export interface Affected {
  readonly kind: RecordKind;
  /** Records that were written or deleted. */
  readonly nodeIds: readonly string[];
  /** Those of them that are new. */
  readonly isNew: (nodeId: string) => boolean;
}

/**
 * Recomputes the customers that a change can reach, and no others. That set is complete: every new link starts at a
 * changed record, and whoever was linked by an identity that it lost belonged to its customer, which is loaded; all
 * other links lie inside the customers loaded. The caller holds the resolution lock.
 */
export async function resolveAffected(tx: Transaction, affected: Affected): Promise<Resolution> {
  const names = KINDS[affected.kind];
  const { nodes, groups } = await partitionAround(tx, names, affected);
  const clusters = assignIds(groups, nodes);
  const moves = movesOf(clusters);
  await writeMoves(tx, {
    kind: affected.kind,
    names,
    moves: moves.map(({ node, entityId }) => ({ nodeId: node.id, entityId })),
  });
  return { ...describe(clusters, moves), touched: touchedBy(clusters, moves, affected) };
}

async function partitionAround(
  tx: Transaction,
  names: KindNames,
  affected: Affected,
): Promise<{ nodes: Map<string, ResolvedNode>; groups: string[][] }> {
  const entityIds = new Set(await entitiesAround(tx, { names, nodeIds: affected.nodeIds }));
  const nodes = await nodesOf(tx, [...entityIds]);
  // A dead record may now follow another live one, which shares an identity with it and with nothing that changed.
  const dead = nodes.filter(({ isLive }) => !isLive).map(({ id }) => id);
  const further = (await entitiesAround(tx, { names, nodeIds: dead })).filter((id) => !entityIds.has(id));
  if (further.length > 0) nodes.push(...(await nodesOf(tx, further)));
  const identities = await linkingIdentitiesOf(tx, { names, entityIds: [...entityIds, ...further] });
  const known = nodes.map((node) => (affected.isNew(node.id) ? { ...node, entityId: undefined } : node));
  return {
    nodes: new Map(known.map((node) => [node.id, node])),
    groups: partitionBy(names.linking)(known, identities),
  };
}

interface NodeMove {
  readonly node: ResolvedNode;
  readonly entityId: Move['entityId'];
}

function movesOf(clusters: readonly Cluster[]): NodeMove[] {
  return clusters.flatMap(({ id, members }) =>
    members.filter((node) => (node.entityId ?? node.id) !== id).map((node) => ({ node, entityId: id })),
  );
}

function describe(
  clusters: readonly Cluster[],
  moves: readonly NodeMove[],
): Pick<Resolution, 'absorbed' | 'linked' | 'unlinked'> {
  const entityNow = new Map(clusters.flatMap(({ id, members }) => members.map((node) => [node.id, id] as const)));
  const linked = new Map<string, string[]>();
  const unlinked = new Map<string, string[]>();
  const absorbed: string[] = [];
  for (const { node, entityId } of moves) {
    const before = node.entityId;
    if (before === node.id) absorbed.push(node.id);
    if (entityId !== node.id) append(linked, entityId, node.id);
    // A record that moves together with its whole customer has been linked, not unlinked.
    if (before !== undefined && before !== node.id && entityNow.get(before) !== entityId)
      append(unlinked, before, node.id);
  }
  return { absorbed, linked, unlinked };
}

function touchedBy(clusters: readonly Cluster[], moves: readonly NodeMove[], affected: Affected): Cluster[] {
  const changed = new Set([...affected.nodeIds, ...moves.map(({ node }) => node.id)]);
  const losers = new Set(moves.map(({ node }) => node.entityId));
  return clusters.filter(({ id, members }) => losers.has(id) || members.some((node) => changed.has(node.id)));
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
