/** Sets that are joined step by step; ids that were not given at the start are ignored. */
export interface Groups {
  join(one: string, other: string): void;
  /** Each group, and the groups themselves, sorted by id. */
  all(): string[][];
}

/** Union-find with path halving. */
export function makeGroups(ids: readonly string[]): Groups {
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
  return {
    join(one, other) {
      if (parents.has(one) && parents.has(other)) parents.set(rootOf(one), rootOf(other));
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
