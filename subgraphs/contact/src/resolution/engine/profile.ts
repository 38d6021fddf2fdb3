/**
 * What a record says, normalised for comparison. Plain JSON, stored beside the record. Nothing outside this folder
 * looks into it, so its shape may change together with `Model.version`.
 */
export interface PersonName {
  /** Folded tokens, separated by single spaces; '' where the source said nothing. */
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  /** jr, sr, i, ii, iii, iv */
  readonly suffix: string;
}

export interface Place {
  readonly number: string;
  readonly street: string;
  readonly unit: string;
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  readonly country: string;
}

export interface PhoneLine {
  /** Calling code, '' when the source did not say. */
  readonly code: string;
  /** National number without its trunk zero. */
  readonly number: string;
}

export interface Profile {
  readonly kind: 'person' | 'company';
  readonly names: readonly PersonName[];
  /** A company's own names; a person's employers. Without legal form. */
  readonly organisations: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly PhoneLine[];
  /** `network:handle` */
  readonly handles: readonly string[];
  /** `system:id` */
  readonly ids: readonly string[];
  readonly domains: readonly string[];
  readonly places: readonly Place[];
  /** `YYYY-MM-DD` as said, possible or not; months and days are '00' where only a part is known. */
  readonly births: readonly string[];
  readonly gender: '' | 'f' | 'm';
}
