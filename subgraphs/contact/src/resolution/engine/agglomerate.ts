export interface Grouping {
  readonly size: number;
  score(one: number, other: number): number;
  /** The least average score that joins two groups. */
  readonly link: number;
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

/** Groups of 0 to size - 1 by average linkage under constraints; of equal pairs the lowest numbers go first. */
export function agglomerate({ size, score, link, together, apart }: Grouping): number[][] {
  const state = new Groups(size);
  for (let one = 0; one < size; one += 1) {
    for (let other = one + 1; other < size; other += 1) state.set(one, other, score(one, other));
  }
  for (const [one, other] of apart) state.set(one, other, -Infinity);
  for (const [one, other] of together) state.joinDecided(one, other);
  state.findAllBest();
  for (;;) {
    const best = state.best();
    if (best < 0 || state.bestScore(best) < link) break;
    state.join(best, state.partner(best));
  }
  return state.members();
}

/** Sums of scores between living groups; each group remembers its best partner above it. */
class Groups {
  readonly #sums: Float64Array;
  readonly #sizes: Int32Array;
  readonly #partners: Int32Array;
  readonly #bests: Float64Array;
  readonly #members: (number[] | undefined)[];

  constructor(readonly size: number) {
    this.#sums = new Float64Array(size * size);
    this.#sizes = new Int32Array(size).fill(1);
    this.#partners = new Int32Array(size).fill(-1);
    this.#bests = new Float64Array(size).fill(-Infinity);
    this.#members = Array.from({ length: size }, (_, index) => [index]);
  }

  set(one: number, other: number, score: number): void {
    this.#sums[one * this.size + other] = score;
    this.#sums[other * this.size + one] = score;
  }

  members(): number[][] {
    return this.#members.flatMap((group) => (group ? [group.sort((one, other) => one - other)] : []));
  }

  partner(group: number): number {
    return this.#partners[group] ?? -1;
  }

  bestScore(group: number): number {
    return this.#bests[group] ?? -Infinity;
  }

  best(): number {
    let best = -1;
    for (let group = 0; group < this.size; group += 1) {
      if (
        this.#members[group] &&
        this.partner(group) >= 0 &&
        (best < 0 || this.bestScore(group) > this.bestScore(best))
      ) {
        best = group;
      }
    }
    return best;
  }

  /** A decision joins whole groups, unless a decision against it lies between them. */
  joinDecided(one: number, other: number): void {
    const [a, b] = [this.#groupOf(one), this.#groupOf(other)];
    if (a !== b && this.#average(a, b) !== -Infinity) this.#merge(Math.min(a, b), Math.max(a, b));
  }

  join(into: number, from: number): void {
    this.#merge(into, from);
    for (let group = 0; group < this.size; group += 1) {
      if (!this.#members[group]) continue;
      const partner = this.partner(group);
      if (group === into || partner === into || partner === from) this.#findBest(group);
      else if (group < into) this.#offer(group, into);
    }
  }

  findAllBest(): void {
    for (let group = 0; group < this.size; group += 1) if (this.#members[group]) this.#findBest(group);
  }

  #groupOf(index: number): number {
    return this.#members.findIndex((group) => group?.includes(index) === true);
  }

  #merge(into: number, from: number): void {
    for (let other = 0; other < this.size; other += 1) {
      if (!this.#members[other] || other === into || other === from) continue;
      this.set(into, other, this.#sum(into, other) + this.#sum(from, other));
    }
    this.#sizes[into] = (this.#sizes[into] ?? 0) + (this.#sizes[from] ?? 0);
    this.#members[into]?.push(...(this.#members[from] ?? []));
    this.#members[from] = undefined;
  }

  #sum(one: number, other: number): number {
    return this.#sums[one * this.size + other] ?? 0;
  }

  #average(one: number, other: number): number {
    return this.#sum(one, other) / ((this.#sizes[one] ?? 1) * (this.#sizes[other] ?? 1));
  }

  #findBest(group: number): void {
    this.#partners[group] = -1;
    this.#bests[group] = -Infinity;
    for (let other = group + 1; other < this.size; other += 1) if (this.#members[other]) this.#offer(group, other);
  }

  #offer(group: number, other: number): void {
    const average = this.#average(group, other);
    const isBetter =
      average > this.bestScore(group) || (average === this.bestScore(group) && other < this.partner(group));
    if (average === -Infinity || !isBetter) return;
    this.#bests[group] = average;
    this.#partners[group] = other;
  }
}
