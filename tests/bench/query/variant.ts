/** The two questions: everything about one customer, and about a page of twenty. */
export const SHAPES = ['one', 'page'] as const;
export type Shape = (typeof SHAPES)[number];

/** A way to answer them, running. */
export interface Variant {
  readonly name: string;
  readonly version: string;
  /** Its process, with everything that it started. */
  readonly pid: number;
  /** Beginning of `application_name` of its connections to PostgreSQL. */
  readonly backends: string;
  readonly headers: Readonly<Record<string, string>>;
  url(shape: Shape): string;
  /** `key` is a contact's uuid, or the time that a page begins at. */
  body(shape: Shape, key: string): string;
  /** The answer out of its body, in the form that all variants are compared in. Throws when there is none. */
  read(shape: Shape, body: string): unknown;
  stop(): Promise<void>;
}

/** A variant that could not be started, for a reason that is printed in its row. */
export interface Skipped {
  readonly name: string;
  readonly reason: string;
}

export const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' } as const;
export const START_TIMEOUT_MS = 120_000;
