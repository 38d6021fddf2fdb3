import type { CompanyRecord, PersonRecord } from '@tributary/connector-kit';
import type { Json } from '@tributary/platform';

/** What only a person in the hub can say. */
export interface HubWords {
  readonly ownerId?: string | null;
  /** Golden fields that a person emptied: no source fills them again. */
  readonly cleared?: readonly string[];
  /** Tags that a person took away, in lower case: no source brings them back. */
  readonly removedTags?: readonly string[];
  /** Golden fields that a person holds to a value, whatever sources say. */
  readonly locks?: Readonly<{ [field: string]: FieldLock }>;
}

export interface FieldLock {
  readonly value: Json;
  /** When it was locked; ISO. Of two locks on a field the later one counts. */
  readonly at: string;
  /** Who locked it, as an event names its actor. */
  readonly by: string;
}

/** A source record as it is kept: the canonical record, with the hub's own words on records of connection `hub`. */
export type StoredPerson = PersonRecord & { readonly hub?: HubWords };
export type StoredCompany = CompanyRecord & { readonly hub?: HubWords };
export type StoredRecord = StoredPerson | StoredCompany;
