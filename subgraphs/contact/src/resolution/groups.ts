/** Sets that are joined step by step; ids that were not given at the start are ignored. */
export interface Groups {
  join(one: string, other: string): void;
  /** Everybody in the group of this one; nobody for an id that was not given. */
  membersOf(id: string): readonly string[];
  /** Each group, and the groups themselves, sorted by id. */
  all(): string[][];
}

/** Union-find with path halving; the smaller group joins the larger one. */
export function makeGroups(ids: readonly string[]): Groups {
  const parents = new Map(ids.map((id) => [id, id]));
  const members = new Map([...parents.keys()].map((id) => [id, [id]]));
  function membersIn(root: string): string[] {
    return members.get(root) ?? [];
  }
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
      if (!parents.has(one) || !parents.has(other)) return;
      const [left, right] = [rootOf(one), rootOf(other)];
      if (left === right) return;
      const [small, large] = membersIn(left).length < membersIn(right).length ? [left, right] : [right, left];
      parents.set(small, large);
      membersIn(large).push(...membersIn(small));
      members.delete(small);
    },
    membersOf: (id) => (parents.has(id) ? membersIn(rootOf(id)) : []),
    all: () =>
      [...members.values()]
        .map((group) => [...group].sort())
        .sort(([one = ''], [other = '']) => (one < other ? -1 : Number(one > other))),
  };
}
