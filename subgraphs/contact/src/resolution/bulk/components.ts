/** Connected components over whole numbers: union by the smaller, paths halved on the way. */
export class Components {
  readonly #parent: Uint32Array;

  constructor(size: number) {
    this.#parent = Uint32Array.from({ length: size }, (_, member) => member);
  }

  rootOf(member: number): number {
    const parent = this.#parent;
    let at = member;
    while (parent[at] !== at) {
      const above = parent[parent[at] ?? 0] ?? 0;
      parent[at] = above;
      at = above;
    }
    return at;
  }

  join(one: number, other: number): void {
    const [first, second] = [this.rootOf(one), this.rootOf(other)];
    if (first !== second) this.#parent[Math.max(first, second)] = Math.min(first, second);
  }

  /** Those of more than one member, each ascending, in order of their smallest. */
  *several(): Generator<number[]> {
    const size = this.#parent.length;
    const starts = new Uint32Array(size + 1);
    for (let member = 0; member < size; member += 1) {
      const root = this.rootOf(member);
      starts[root + 1] = (starts[root + 1] ?? 0) + 1;
    }
    for (let at = 0; at < size; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
    const members = new Uint32Array(size);
    const next = starts.slice(0, size);
    for (let member = 0; member < size; member += 1) {
      const root = this.rootOf(member);
      const free = next[root] ?? 0;
      members[free] = member;
      next[root] = free + 1;
    }
    for (let root = 0; root < size; root += 1) {
      const [from = 0, to = 0] = [starts[root], starts[root + 1]];
      if (to - from > 1) yield [...members.subarray(from, to)];
    }
  }
}
