/** Disjoint sets of the numbers below a size. */
export class Union {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    for (let next = this.#parents[root] ?? root; next !== root; next = this.#parents[root] ?? root) root = next;
    for (let step = index; step !== root;) {
      const next = this.#parents[step] ?? root;
      this.#parents[step] = root;
      step = next;
    }
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    if (a !== b) this.#parents[Math.max(a, b)] = Math.min(a, b);
  }

  /** The members by set, in the order in which they are given. */
  groups(members: readonly number[]): number[][] {
    const byRoot = new Map<number, number[]>();
    for (const member of members) {
      const group = byRoot.get(this.find(member));
      if (group) group.push(member);
      else byRoot.set(this.find(member), [member]);
    }
    return [...byRoot.values()];
  }
}
