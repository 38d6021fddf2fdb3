import type { Transaction } from '../db/index.ts';
import type { Actor, NewEvent } from '../events/index.ts';

/** A table whose rows are parts of things. */
export interface ThingPart {
  readonly table: string;
  /** SQL over `row`, true for parts of the things `ids`. */
  readonly within: string;
}

/** A kind of record that an import may bring, as a schema stores it. */
export interface ThingKind {
  /** The canonical record's. */
  readonly kind: string;
  /** Has `id`, `source_key` and `deleted_at`; named without its schema. */
  readonly table: string;
  /** Parts of parts first. */
  readonly parts: readonly ThingPart[];
  /** What there is to tell of these things now, by id. */
  readonly read: (tx: Transaction, ids: readonly string[]) => Promise<ReadonlyMap<string, ThingTale>>;
}

/** A thing as it is at the moment. */
export interface ThingTale {
  readonly isGone: boolean;
  /** It is not there any more. */
  readonly deleted: (actor: Actor) => NewEvent;
  /** It says this now, and said what `before` told until then. */
  readonly updated: (actor: Actor, before: ThingTale | undefined) => NewEvent;
}

export interface Things {
  readonly schema: string;
  /** Those that refer to others before those others. */
  readonly kinds: readonly ThingKind[];
}
