import { pairOf, type Pair } from './pair.ts';

/** Most records that one index can number; pairs of them fit a double. */
const SPAN = 2 ** 26;

/** Pairs as numbers: sets of tens of thousands of pairs are walked and asked all the time. */
export class PairIndex {
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];

  numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    if (this.#ids.length === SPAN) throw new Error('Too many records at once.');
    this.#numbers.set(id, this.#ids.length);
    return this.#ids.push(id) - 1;
  }

  /** Of two different records, whichever comes first. */
  codeOf(one: number, other: number): number {
    return one < other ? one * SPAN + other : other * SPAN + one;
  }

  codeOfPair({ oneId, otherId }: Pair): number {
    return this.codeOf(this.numberOf(oneId), this.numberOf(otherId));
  }

  pairOf(code: number): Pair {
    return pairOf(this.#ids[Math.floor(code / SPAN)] ?? '', this.#ids[code % SPAN] ?? '');
  }
}
