/** Who holds each key, before and after a change: what is read of it once is kept up in memory. */
import { mostOf, type Model } from './engine/index.ts';
import type { CountedUse } from './key-use.ts';
import type { KeyHolders, KeyRow, Wanted } from './queries/keys.ts';

/** Holders of one key. More than `most` are not all there, and need not be: such a key joins nobody. */
export class Holders {
  readonly #living = new Map<string, string>();
  readonly #dead = new Set<string>();

  constructor(
    readonly most: { readonly living: number; readonly dead: number },
    { living, dead }: KeyHolders = { living: [], dead: [] },
  ) {
    for (const [nodeId, personKey] of living) this.#living.set(nodeId, personKey);
    for (const nodeId of dead) this.#dead.add(nodeId);
  }

  get areAll(): boolean {
    return this.#living.size <= this.most.living && this.#dead.size <= this.most.dead;
  }

  /** Different people among the living; a record without a name is nobody's namesake, and counts as no further one. */
  use(): CountedUse {
    const people = new Set(this.#living.values());
    people.delete('');
    return { records: this.#living.size, people: people.size, dead: this.#dead.size };
  }

  add({ nodeId, personKey, isActive }: Omit<KeyRow, 'key'>): void {
    if (isActive) this.#living.set(nodeId, personKey);
    else this.#dead.add(nodeId);
  }

  remove({ nodeId, isActive }: Pick<KeyRow, 'nodeId' | 'isActive'>): void {
    if (isActive) this.#living.delete(nodeId);
    else this.#dead.delete(nodeId);
  }

  living(): Iterable<string> {
    return this.#living.keys();
  }

  dead(): Iterable<string> {
    return this.#dead;
  }
}

/** How many holders decide what a key does: beyond its cap it joins nobody, however many there are. */
export function countedOf(key: string, model: Model): Holders['most'] {
  return { living: Math.min(mostOf(key, model), model.maxUse), dead: model.maxUse };
}

export function wantedOf(key: string, model: Model): Wanted {
  return { key, most: countedOf(key, model).living + 1 };
}
