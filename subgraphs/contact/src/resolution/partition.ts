/**
 * Which source records are the same customer: a pure function of the records, of what people decided and of the model,
 * whatever the order in which any of them arrived.
 *
 * 1. Active records (live ones, and those that a decision or a live edit names) are clustered by the engine, each
 *    connected component of linked pairs alone; what people hold apart, the engine never joins.
 * 2. An edit joins its cluster to that of the record that it edits, and people join the clusters that they say are one.
 *    That comes last, so that whoever is joined by a person brings along everybody who was theirs, and taking it back
 *    takes exactly that away.
 * 3. A dead record links nobody: it goes with the active record that it is linked to best, so that its id, which others
 *    keep for ever, leads to a customer who is left. Dead records without one stay together as they are linked.
 * 4. A dead edit goes where the record goes that it edited.
 */
import { clusterComponent, type Decisions, type MatchContext, type Profile } from './engine/index.ts';
import { makeGroups, type Groups } from './groups.ts';
import { heldApart, type Apart } from './held-apart.ts';
import type { Pair } from './pair.ts';

export interface PartitionNode {
  readonly id: string;
  readonly isActive: boolean;
  /** The record that this one, an edit made in the hub, corrects. */
  readonly editsId?: string | undefined;
}

/** Near pairs: of two active records those that the model links or would have reviewed, of others those it links. */
export interface NearPair extends Pair {
  readonly score: number;
  readonly band: 'LINK' | 'REVIEW';
}

export interface Partition {
  readonly nodes: readonly PartitionNode[];
  readonly pairs: readonly NearPair[];
  readonly decisions: Decisions;
  readonly context: MatchContext;
  /** Asked for active records that have neighbours. */
  readonly profileOf: (id: string) => Profile;
}

/** Groups every node, each in exactly one group; groups and their members sorted by id. */
export function partition(given: Partition): string[][] {
  const groups = makeGroups(given.nodes.map(({ id }) => id));
  const active = new Set(given.nodes.filter(({ isActive }) => isActive).map(({ id }) => id));
  const { apart, join } = joinDecided(given);
  for (const component of componentsOf(active, given.pairs)) {
    for (const [first, ...rest] of clustersOf(component, given, apart)) {
      if (first !== undefined) for (const id of rest) groups.join(first, id);
    }
  }
  join(groups);
  for (const [id, host] of hostsOfTheDead(given, active)) groups.join(id, host);
  for (const { id, editsId } of given.nodes) if (editsId !== undefined && !active.has(id)) groups.join(id, editsId);
  return groups.all();
}

/**
 * Connected components of active records that are linked, without those that stand alone. A pair to be reviewed joins
 * nobody by itself: were it to connect components, they would be crowds of thousands, for the same customers.
 */
export function componentsOf(active: ReadonlySet<string>, pairs: readonly NearPair[]): string[][] {
  const components = makeGroups([...active]);
  for (const { oneId, otherId, band } of pairs) if (band === 'LINK') components.join(oneId, otherId);
  return components.all().filter(({ length }) => length > 1);
}

export interface Decided {
  readonly together: readonly (readonly [string, string])[];
  readonly apart: Apart;
  /** To be done after the engine has clustered. */
  join(groups: Groups): void;
}

/** What edits and people say of these records, whatever the engine does with them. */
export function joinDecided({ nodes, decisions }: Pick<Partition, 'nodes' | 'decisions'>): Decided {
  const together = unionsOf({ nodes, decisions });
  const apart = heldApart(decisions.cannotLink, together);
  return {
    together,
    apart,
    join(groups) {
      for (const [one, other] of together) if (!apart.isBetween(groups, one, other)) groups.join(one, other);
    },
  };
}

/** What is joined whatever the engine says: edits first, then as people decided, in an order of its own. */
function unionsOf({ nodes, decisions }: Pick<Partition, 'nodes' | 'decisions'>): (readonly [string, string])[] {
  const edits = nodes.flatMap(({ id, isActive, editsId }) =>
    editsId === undefined || !isActive ? [] : [[id, editsId] as const],
  );
  return [...edits.sort(byIds), ...[...decisions.mustLink].sort(byIds)];
}

function byIds([one, other]: readonly [string, string], [third, fourth]: readonly [string, string]): number {
  if (one !== third) return one < third ? -1 : 1;
  return other < fourth ? -1 : Number(other > fourth);
}

function clustersOf(component: readonly string[], { profileOf, context }: Partition, apart: Apart): string[][] {
  return clusterComponent(
    // Asked for only where a score is not known.
    component.map((id) => ({
      id,
      get profile() {
        return profileOf(id);
      },
    })),
    context,
    { mustLink: [], cannotLink: apart.pairsWithin(component) },
  );
}

/** Whom each dead record goes with: the best active record, else the dead ones without a host that it is linked to. */
function hostsOfTheDead({ nodes, pairs }: Partition, active: ReadonlySet<string>): (readonly [string, string])[] {
  const dead = new Set(nodes.filter(({ id, editsId }) => !active.has(id) && editsId === undefined).map(({ id }) => id));
  if (dead.size === 0) return [];
  const hosts = new Map<string, { readonly id: string; readonly score: number }>();
  const links = pairs.filter(({ band }) => band === 'LINK');
  for (const { oneId, otherId, score } of links) {
    for (const [id, host] of [[oneId, otherId] as const, [otherId, oneId] as const]) {
      if (!dead.has(id) || !active.has(host)) continue;
      const known = hosts.get(id);
      const isBetter = known === undefined || score > known.score || (score === known.score && host < known.id);
      if (isBetter) hosts.set(id, { id: host, score });
    }
  }
  const isAlone = (id: string): boolean => dead.has(id) && !hosts.has(id);
  const left = links.filter(({ oneId, otherId }) => isAlone(oneId) && isAlone(otherId));
  return [
    ...[...hosts].map(([id, host]) => [id, host.id] as const),
    ...left.map(({ oneId, otherId }) => [oneId, otherId] as const),
  ];
}
