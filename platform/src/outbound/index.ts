/**
 * The road out: what the subgraph that owns customers tells the connector host of them, so that connected systems can
 * be brought to it, and how what is settled there comes back into the hub's own word.
 */
import type { Actor, Json } from '../events/event.ts';
import type { Outcome } from '../outcome/index.ts';

/** Who holds a field to its value: a person for good, a person until a source is believed again, or a source. */
export type Holder = 'LOCKED' | 'HUB' | 'SOURCE';

/** What one connected system says of a customer. */
export interface SourceStatement {
  readonly connectionId: string;
  readonly stream: string;
  /** The system's own id of the record. */
  readonly key: string;
  /** uuid of the node that the record is. */
  readonly nodeId: string;
  /** The system's version, as it was last taken in. */
  readonly version: string;
  /** In the hub's words, in the same normal form as the customer's own fields; what it does not say is missing. */
  readonly says: Readonly<Record<string, Json>>;
  /** The system's own stamp, ISO; null when it gives none. */
  readonly stampedAt: string | null;
  /** When the record was first read as it is now, ISO. */
  readonly observedAt: string;
  /** The canonical record. */
  readonly record: Json;
}

/** A customer as the hub shows it, with what every connected system says. */
export interface HubCustomer {
  readonly id: string;
  readonly version: number;
  /** Fields of one value; custom ones as `attributes.<name>`. Empty ones are missing. */
  readonly fields: Readonly<Record<string, Json>>;
  readonly heldBy: Readonly<Record<string, Holder>>;
  readonly records: readonly SourceStatement[];
}

export interface Saying {
  readonly kind: string;
  readonly id: string;
  /** The customer's version that the decision was made from. */
  readonly version: number;
  /** `null` empties a field. */
  readonly fields: Readonly<Record<string, Json>>;
  readonly actor: Actor;
}

/** What became of it: the customer was changed meanwhile, has gone, or somebody locked one of the fields. */
export type Said = 'said' | 'changed' | 'gone' | 'locked';

export interface Outbound {
  /** Kinds of canonical record whose customers it tells of. */
  readonly kinds: readonly string[];
  /** Fields that can be written elsewhere; `attributes.<name>` besides. */
  fieldsOf(kind: string): readonly string[];
  /** A value that a person gave, in the form in which the customer has it; a refusal when the field cannot have it. */
  formOf(kind: string, field: string, value: Json): Outcome<Json, 'BAD_ID' | 'BAD_INPUT'>;
  /** By the ids that were asked for, whatever aliases they are. Who has gone is missing. */
  read(kind: string, ids: readonly string[]): Promise<ReadonlyMap<string, HubCustomer>>;
  /** The hub says so from now on, as if somebody had edited it here. */
  say(saying: Saying): Promise<Said>;
  /** A record that the hub itself had made is this customer, for every later run. Safe to repeat. */
  join(joining: { readonly kind: string; readonly id: string; readonly nodeId: string }): Promise<void>;
}
