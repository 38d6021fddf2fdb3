import type { Transaction } from '@tributary/platform';
import type { Pair } from './pair.ts';
import { keysOfRecords } from './queries/profiles.ts';

/** Keys that records hold, read for those records only that somebody asks about: hardly one candidate in ten. */
export class KnownKeys {
  readonly #keys: Map<string, readonly string[]>;
  readonly #sets = new Map<string, ReadonlySet<string>>();

  constructor(records: readonly { readonly id: string; readonly keys: readonly string[] }[] = []) {
    this.#keys = new Map(records.map(({ id, keys }) => [id, keys]));
  }

  async load(tx: Transaction, ids: Iterable<string>): Promise<void> {
    const missing = new Set([...ids].filter((id) => !this.#keys.has(id)));
    for (const [id, keys] of await keysOfRecords(tx, [...missing])) this.#keys.set(id, keys);
  }

  /** Of a record that was loaded. */
  of(id: string): readonly string[] {
    return this.#keys.get(id) ?? [];
  }

  /** The keys that both records of a pair hold. */
  shared({ oneId, otherId }: Pair): readonly string[] {
    const held = this.#sets.get(oneId) ?? new Set(this.of(oneId));
    this.#sets.set(oneId, held);
    return this.of(otherId).filter((key) => held.has(key));
  }
}
