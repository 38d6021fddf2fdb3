import type { Transaction } from '@tributary/platform';
import type { NearPair } from './partition.ts';
import { pairsTouching } from './queries/pairs.ts';

/** Near pairs by their records. Of a record that is here all pairs are: nothing is read of it again. */
export class NearPairs {
  readonly #pairs = new Map<string, NearPair[]>();

  /** All near pairs of these records, which may lead to others. */
  add(ids: Iterable<string>, pairs: Iterable<NearPair>): void {
    const added = new Map([...ids].map((id) => [id, [] as NearPair[]]));
    for (const pair of pairs) {
      added.get(pair.oneId)?.push(pair);
      added.get(pair.otherId)?.push(pair);
    }
    for (const [id, its] of added) this.#pairs.set(id, its);
  }

  async load(tx: Transaction, ids: readonly string[]): Promise<void> {
    const missing = ids.filter((id) => !this.#pairs.has(id));
    this.add(missing, await pairsTouching(tx, missing));
  }

  *linkedTo(id: string): Iterable<string> {
    for (const { oneId, otherId, band } of this.#pairs.get(id) ?? [])
      if (band === 'LINK') yield oneId === id ? otherId : oneId;
  }

  /** The pairs between records of a set, all of which were loaded. */
  within(ids: ReadonlySet<string>): NearPair[] {
    return [...ids].flatMap((id) =>
      (this.#pairs.get(id) ?? []).filter(({ oneId, otherId }) => oneId === id && ids.has(otherId)),
    );
  }
}
