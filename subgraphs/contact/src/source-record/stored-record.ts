import type { CompanyRecord, PersonRecord } from '@tributary/connector-kit';

/** What only a person in the hub can say. */
export interface HubWords {
  readonly ownerId?: string | null;
  /** Golden fields that a person emptied: no source fills them again. */
  readonly cleared?: readonly string[];
  /** Tags that a person took away, in lower case: no source brings them back. */
  readonly removedTags?: readonly string[];
}

/** A source record as it is kept: the canonical record, with the hub's own words on records of connection `hub`. */
export type StoredPerson = PersonRecord & { readonly hub?: HubWords };
export type StoredCompany = CompanyRecord & { readonly hub?: HubWords };
export type StoredRecord = StoredPerson | StoredCompany;
