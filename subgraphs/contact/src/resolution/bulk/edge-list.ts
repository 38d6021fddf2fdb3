import type { Edges } from './messages.ts';

const FIRST = 1 << 12;

/** Scored pairs as they are found: 16 bytes each, where three lists of numbers would take half as much again and be copied. */
export class EdgeList {
  #ones = new Uint32Array(FIRST);
  #others = new Uint32Array(FIRST);
  #scores = new Float64Array(FIRST);
  #length = 0;

  add(one: number, other: number, score: number): void {
    if (this.#length === this.#ones.length) this.#grow();
    this.#ones[this.#length] = one;
    this.#others[this.#length] = other;
    this.#scores[this.#length] = score;
    this.#length += 1;
  }

  /** Copies without room to spare: they live as long as the run does. */
  taken(): Pick<Edges, 'ones' | 'others' | 'scores'> {
    return {
      ones: this.#ones.slice(0, this.#length),
      others: this.#others.slice(0, this.#length),
      scores: this.#scores.slice(0, this.#length),
    };
  }

  #grow(): void {
    const size = this.#ones.length * 2;
    const [ones, others, scores] = [new Uint32Array(size), new Uint32Array(size), new Float64Array(size)];
    ones.set(this.#ones);
    others.set(this.#others);
    scores.set(this.#scores);
    [this.#ones, this.#others, this.#scores] = [ones, others, scores];
  }
}
