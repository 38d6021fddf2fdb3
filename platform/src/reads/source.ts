/**
 * What graphql-js is given in the place of rows when an operation is not declared as a whole: objects whose
 * properties are the response's keys, so that aliases and arguments are already answered. Fields with a
 * resolver of their own find the columns they declared with `computed({ needs })` in `rowOf(source)`.
 */
const MARK = Symbol('read');

interface Mark {
  readonly row: Readonly<Record<string, unknown>>;
  representation?: Readonly<Record<string, unknown>>;
}

export type ReadSource = Record<string, unknown> & { [MARK]: Mark };

export function makeSource(type: string, row: Mark['row']): ReadSource {
  const source = { [MARK]: { row } } as ReadSource;
  // graphql-js asks for it where the field's type is abstract; not enumerable, so it is no part of the answer.
  Object.defineProperty(source, '__typename', { value: type, configurable: true, writable: true });
  return source;
}

export function isReadSource(value: unknown): value is ReadSource {
  return typeof value === 'object' && value !== null && MARK in value;
}

/** The columns that a computed field needs, as JSON gives them, and the row's key as `id` (a uuid). */
export function rowOf(source: unknown): Readonly<Record<string, unknown>> {
  if (!isReadSource(source)) throw new Error('Not the source object of a declared read');
  return source[MARK].row;
}

/** The representation that the gateway asked with, with the fields it fetched for `@requires`. */
export function representationOf(source: unknown): Readonly<Record<string, unknown>> {
  return isReadSource(source) ? (source[MARK].representation ?? {}) : {};
}

export function setRepresentation(source: ReadSource, representation: Readonly<Record<string, unknown>>): void {
  source[MARK].representation = representation;
}
