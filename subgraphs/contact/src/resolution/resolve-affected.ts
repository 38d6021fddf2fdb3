import type { Behind, Transaction } from '@tributary/platform';
import type { RecordKind } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import { assignIds, type Cluster, type Preferred, type ResolvedNode } from './assign.ts';
import { componentsAround } from './components-around.ts';
import { groupComponents } from './group-components.ts';
import { currentModel } from './model.ts';
import { idOfPair, pairOf } from './pair.ts';
import type { NearPair } from './partition.ts';
import type { Move } from './queries/moves.ts';
import { liveCustomersOf } from './queries/nodes.ts';
import type { SubjectRow } from './queries/profiles.ts';
import { refreshProfiles, type Refreshed } from './refresh-profiles.ts';
import { meetCandidates, rescorePairs, type Met } from './rescore-pairs.ts';

export interface Resolution {
  /** Records that belong to another customer from now on: to be written by the caller. */
  readonly moves: readonly Move[];
  /** Customers whose records, or set of records, changed. */
  readonly touched: readonly Cluster[];
  /** Customers that are part of another one now. */
  readonly absorbed: readonly string[];
  /** By customer, the records that joined and left it. */
  readonly linked: ReadonlyMap<string, readonly string[]>;
  readonly unlinked: ReadonlyMap<string, readonly string[]>;
  /** Pairs of live records that are near since this change, and whose customers are two. */
  readonly met: readonly { readonly pair: NearPair; readonly customers: readonly [string, string] }[];
}

export interface Affected {
  readonly kind: RecordKind;
  /** Records that were written or deleted, or that a decision names. */
  readonly nodeIds: readonly string[];
  /** Those of them that are new, and since when they are seen. */
  readonly isNew: (nodeId: string) => boolean;
  /** Those of them that are erased when this is done. */
  readonly leaving?: ReadonlySet<string> | undefined;
  readonly now: Date;
  readonly preferred?: Preferred | undefined;
  /** Records that have just been written, by id. */
  readonly given: ReadonlyMap<string, StoredRecord>;
  /** Their rows, where all of them are new and nobody names them: they need not be stored yet. */
  readonly newcomers?: readonly SubjectRow[] | undefined;
  readonly behind: Behind;
}

/** Records that changed, with whoever they may be one with: what `resolveMet` goes on with. */
export interface MetRecords {
  readonly affected: Affected;
  readonly met: Met;
}

/**
 * Profiles and keys of what changed, and of whom it meets. It asks nothing about pairs or customers, so
 * that new records may meet while those before them are resolved; their order is that in which they met.
 */
export async function meetRecords(tx: Transaction, affected: Affected): Promise<MetRecords> {
  const { kind, nodeIds, given, newcomers, leaving, behind } = affected;
  const model = await currentModel(tx);
  const refreshed = await refreshProfiles(tx, { kind, nodeIds, given, newcomers, leaving, model });
  return { affected, met: await meetCandidates(tx, { kind, model, refreshed, behind }) };
}

/**
 * Recomputes the customers that a change can reach, and no others: those of the changed records, and of every record
 * whose near pairs the change made or ended, each with the whole component of records that it could be one with. A
 * component without any of them is what it was. The caller holds the resolution lock.
 */
export async function resolveMet(tx: Transaction, { affected, met }: MetRecords): Promise<Resolution> {
  const { kind, model, refreshed } = met;
  const rescored = await rescorePairs(tx, met);
  const newcomers = newAndUnnamed(affected, refreshed);
  const lone = aloneAmong(newcomers, rescored.fresh);
  const found = await componentsAround(tx, {
    nodeIds: [...rescored.affected].filter((id) => !lone.has(id)),
    near: rescored.near,
    newcomers,
  });
  const nodes = found.nodes.map((node) => (affected.isNew(node.id) ? { ...node, entityId: undefined } : node));
  const groups = [
    ...(await groupComponents(tx, { ...rescored, ...found, kind, model, nodes })),
    ...[...lone.keys()].map((id) => [id]),
  ];
  const known = new Map([...lone, ...nodes.map((node) => [node.id, node] as const)]);
  const clusters = assignIds(groups, known, affected.preferred);
  const moves = movesOf(clusters);
  return {
    moves: moves.map(({ node, entityId }) => ({ nodeId: node.id, entityId })),
    ...describe(clusters, moves),
    touched: touchedBy(clusters, moves, affected),
    met: await metBy(tx, clusters, rescored.fresh),
  };
}

/** New records that no decision and no edit names: what they are to resolution is known without asking. */
function newAndUnnamed({ isNew, now }: Affected, { changed, named }: Refreshed): Map<string, ResolvedNode> {
  const firstSeenAt = now.toISOString();
  return new Map(
    changed
      .filter(({ id, isActive }) => isActive && isNew(id) && !named.has(id))
      .map(({ id }) => [id, { id, isActive: true, isLive: true, firstSeenAt }]),
  );
}

/** Those whom nothing links to anybody: each is a customer of its own. */
function aloneAmong(
  newcomers: ReadonlyMap<string, ResolvedNode>,
  fresh: readonly NearPair[],
): Map<string, ResolvedNode> {
  const linked = new Set(fresh.filter(({ band }) => band === 'LINK').flatMap(({ oneId, otherId }) => [oneId, otherId]));
  return new Map([...newcomers].filter(([id]) => !linked.has(id)));
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

/** Customers of these clusters are known, those of records that a pair to be reviewed leads to are looked up. */
async function metBy(
  tx: Transaction,
  clusters: readonly Cluster[],
  fresh: readonly NearPair[],
): Promise<Resolution['met']> {
  if (fresh.length === 0) return [];
  const here = new Set(clusters.flatMap(({ members }) => members.map(({ id }) => id)));
  const others = fresh.flatMap(({ oneId, otherId }) => [oneId, otherId]).filter((id) => !here.has(id));
  const customers = await liveCustomersOf(tx, [...new Set(others)]);
  for (const { id, members } of clusters) {
    for (const node of members) if (node.isLive) customers.set(node.id, id);
  }
  const seen = new Set<string>();
  return [...fresh]
    .sort((one, other) => other.score - one.score)
    .flatMap((pair) => {
      const [one, other] = [customers.get(pair.oneId), customers.get(pair.otherId)];
      if (one === undefined || other === undefined || one === other) return [];
      const met = idOfPair(pairOf(one, other));
      if (seen.has(met)) return [];
      seen.add(met);
      return [{ pair, customers: [one, other] as const }];
    });
}
