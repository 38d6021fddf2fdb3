/**
 * Which source records are the same customer. This release links by equal normalised identities only; whatever
 * replaces it keeps the interface `Matcher`: a pure function of nodes, identities and human edits, whose answer
 * depends on neither their order nor on how they arrived.
 */
import type { IdentityKind } from '../identity/identities-of.ts';

export interface MatchNode {
  readonly id: string;
  /** False once the source deleted it. A dead record links nobody: it only follows. */
  readonly isLive: boolean;
  /** The record that this one, an edit made in the hub, corrects. */
  readonly editsId?: string | undefined;
}

export interface MatchIdentity {
  readonly nodeId: string;
  readonly kind: IdentityKind;
  readonly value: string;
}

/** Groups every node, each in exactly one group; groups and their members sorted by id. */
export type Matcher = (nodes: readonly MatchNode[], identities: readonly MatchIdentity[]) => string[][];

/**
 * 1. Live records with an equal identity are one.
 * 2. A dead record goes with the smallest live record that shares an identity with it, so that its id, which
 *    others keep for ever, still leads to a customer who is left; dead records without one stay together.
 * 3. An edit goes where the record goes that it edits, and links like any other record by its own identities.
 */
export function partitionBy(linking: ReadonlySet<IdentityKind>): Matcher {
  return (nodes, identities) => {
    const groups = makeGroups(nodes.map(({ id }) => id));
    const live = new Set(nodes.filter(({ isLive }) => isLive).map(({ id }) => id));
    const holders = holdersByIdentity(identities, linking);

    for (const ids of holders.values()) groups.joinAll(ids.filter((id) => live.has(id)));
    const hosts = hostsOfTheDead(holders, live);
    for (const [id, host] of hosts) groups.join(id, host);
    for (const ids of holders.values()) groups.joinAll(ids.filter((id) => !live.has(id) && !hosts.has(id)));
    for (const { id, editsId } of nodes) if (editsId !== undefined) groups.join(id, editsId);

    return groups.all();
  };
}

function holdersByIdentity(
  identities: readonly MatchIdentity[],
  linking: ReadonlySet<IdentityKind>,
): Map<string, string[]> {
  const holders = new Map<string, string[]>();
  for (const { nodeId, kind, value } of identities) {
    if (!linking.has(kind)) continue;
    const key = `${kind}\n${value}`;
    const ids = holders.get(key);
    if (ids) ids.push(nodeId);
    else holders.set(key, [nodeId]);
  }
  return holders;
}

function hostsOfTheDead(
  holders: ReadonlyMap<string, readonly string[]>,
  live: ReadonlySet<string>,
): Map<string, string> {
  const hosts = new Map<string, string>();
  for (const ids of holders.values()) {
    const host = smallest(ids.filter((id) => live.has(id)));
    if (host === undefined) continue;
    for (const id of ids) {
      const known = hosts.get(id);
      if (!live.has(id) && (known === undefined || host < known)) hosts.set(id, host);
    }
  }
  return hosts;
}

function smallest(ids: readonly string[]): string | undefined {
  let least = ids[0];
  for (const id of ids) if (least === undefined || id < least) least = id;
  return least;
}

interface Groups {
  join(one: string, other: string): void;
  joinAll(ids: readonly string[]): void;
  all(): string[][];
}

/** Union-find with path halving; unknown ids are ignored. */
function makeGroups(ids: readonly string[]): Groups {
  const parents = new Map(ids.map((id) => [id, id]));
  function rootOf(id: string): string {
    let at = id;
    for (;;) {
      const parent = parents.get(at) ?? at;
      if (parent === at) return at;
      const above = parents.get(parent) ?? parent;
      parents.set(at, above);
      at = above;
    }
  }
  function join(one: string, other: string): void {
    if (parents.has(one) && parents.has(other)) parents.set(rootOf(one), rootOf(other));
  }
  return {
    join,
    joinAll(members) {
      const [first, ...rest] = members;
      if (first !== undefined) for (const id of rest) join(first, id);
    },
    all() {
      const byRoot = new Map<string, string[]>();
      for (const id of [...ids].sort()) {
        const root = rootOf(id);
        const members = byRoot.get(root);
        if (members) members.push(id);
        else byRoot.set(root, [id]);
      }
      return [...byRoot.values()];
    },
  };
}
