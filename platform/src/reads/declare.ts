/**
 * The declared read side of a type: which table, which column behind which field, which relations, filters,
 * orders and row policy. Declarations are plain values; `makeReads` turns what a fetch selects into one SQL
 * statement. README.md beside this file has a worked example.
 */
import type { Principal } from '../principal/index.ts';

/** What a piece of SQL may use. Values go through `param`, never into the text. */
export interface SqlContext {
  /** `uuid[]` of the row's id and all its aliases; only for types that declare `aliases`. */
  readonly ids: string;
  /** Alias of the row that the relation starts from; empty at a root. */
  readonly parent: string;
  /** The field's arguments, coerced. Only for fields with arguments in the SDL, and with `perRequest`. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly principal: Principal;
  /** Adds a parameter and returns its placeholder, cast when a type is named: `param(from, 'timestamptz')`. */
  param(value: unknown, type?: string): string;
  /** A TypeID argument as a `uuid` parameter. One that is no id of that prefix is the error BAD_ID. */
  id(value: unknown, prefix: string): string;
  /** The same for one TypeID or a list: `uuid[]` of them and, where the type has aliases, everything that means them. */
  idsOf(value: unknown, prefix: string): string;
}

/** SQL text about the row with this alias: `(row) => \`${row}.closed_at is null\``. */
export type Fragment = (row: string, sql: SqlContext) => string;

/** How JSON from the database becomes the field's value: a time in `…Z`, a TypeID, or a function of your own. */
export type Decode = 'time' | 'text' | `id:${string}` | ((value: unknown) => unknown);

/** Replicated alias map: `alias` is another id of `target` (columns of `table`, which must be indexed by both). */
export interface Aliases {
  readonly table: string;
  readonly alias: string;
  readonly target: string;
}

export type Direction = 'asc' | 'desc';

/** One sort key. A bare string is a column, ascending in a list's `orderBy`. */
export interface OrderKey {
  readonly column?: string;
  readonly sql?: (row: string) => string;
  /**
   * The value is never null: paging then compares rows and can start inside an index. Say it wherever it is
   * true. Saying it of a column that does hold nulls loses those rows behind the first page.
   */
  readonly notNull?: boolean;
  /** Where nulls go. Default: PostgreSQL's own order (last ascending, first descending), which indexes have. */
  readonly nulls?: 'first' | 'last';
  /** Only in a list's `orderBy` and in `defaultOrder`. */
  readonly direction?: Direction;
}

export interface ExpressionField {
  readonly kind: 'expression';
  readonly sql: Fragment;
  readonly decode?: Decode;
  readonly perRequest: boolean;
  readonly right?: string;
}
export interface ColumnField {
  readonly kind: 'column';
  readonly column: string;
  readonly decode?: Decode;
  /** Type whose read right is needed beside that of the row. */
  readonly right?: string;
}
export interface MoneyField {
  readonly kind: 'money';
  readonly minor: string;
  readonly currency: string;
}
export interface ReferenceField {
  readonly kind: 'reference';
  readonly type: string;
  readonly publicId: string;
  readonly column: string;
}
export interface RelationOptions {
  /** Column of this row that holds the other's key. */
  readonly column?: string;
  /** Column of the other table that holds this row's key (or any alias of it). */
  readonly foreign?: string;
  /** Link table between the two: `from` holds this row's key, `to` the other's. */
  readonly through?: { readonly table: string; readonly from: string; readonly to: string };
  /** Rows are kept by the canonical id only: no alias expansion. */
  readonly exact?: boolean;
  /** Further condition on the other row; `sql.parent` is this one. */
  readonly where?: Fragment;
  /** `where` looks at the principal although the field has no arguments. */
  readonly perRequest?: boolean;
}
export interface ListOptions extends RelationOptions {
  readonly orderBy?: readonly (string | OrderKey)[];
  readonly limit?: number;
}
export interface OneField {
  readonly kind: 'one';
  readonly type: string;
  readonly options: ListOptions;
}
export interface ListField {
  readonly kind: 'list';
  readonly type: string;
  readonly options: ListOptions;
}
export interface ConnectionField {
  readonly kind: 'connection';
  readonly type: string;
  readonly options: RelationOptions;
}
export interface DerivedOptions {
  /** A whole `select …` whose columns the `fields` read. */
  readonly sql: Fragment;
  readonly fields: Readonly<Record<string, Field>>;
  /** A list of its rows, in its own order; otherwise its first row or null. */
  readonly many?: boolean;
  /** Type whose read right is needed. */
  readonly right?: string;
  /** The text depends on the principal although the field has no arguments. */
  readonly perRequest?: boolean;
}
export interface DerivedField extends DerivedOptions {
  readonly kind: 'derived';
  readonly type: string;
}
export interface EmbeddedField {
  readonly kind: 'embedded';
  readonly type: string;
  readonly fields: Readonly<Record<string, Field>>;
  readonly present?: string;
}
export interface ComputedField {
  readonly kind: 'computed';
  readonly needs: readonly string[];
}

export type RelationField = OneField | ListField | ConnectionField;
export type Field =
  | ColumnField
  | ExpressionField
  | MoneyField
  | ReferenceField
  | OneField
  | ListField
  | ConnectionField
  | DerivedField
  | EmbeddedField
  | ComputedField;

/** A column as it is: text, numbers, booleans, arrays, enums (the column holds the enum's internal value). */
export const column = (name: string, decode?: Decode): Field =>
  decode === undefined ? { kind: 'column', column: name } : { kind: 'column', column: name, decode };
/** A timestamptz column, as UTC ISO text with milliseconds. */
export const time = (name: string): Field => ({ kind: 'column', column: name, decode: 'time' });
/** A json or jsonb column: a JSON scalar, or an object or list type whose fields are the JSON's properties. */
export const json = (name: string): ColumnField => ({ kind: 'column', column: name });
/** A bigint or numeric column as text, so that no digit is lost. */
export const exact = (name: string): Field => ({ kind: 'column', column: name, decode: 'text' });
/** A uuid column shown as a TypeID of that prefix. */
export const publicId = (prefix: string, name: string): Field => ({
  kind: 'column',
  column: name,
  decode: `id:${prefix}`,
});
/** `Money { minor currency }` of two columns; null when the amount is null. */
export const money = (minor: string, currency: string): Field => ({ kind: 'money', minor, currency });

/** A value computed in SQL. Runs once per operation shape; with arguments or `perRequest`, once per request. */
export function expression(sql: Fragment, options: { decode?: Decode; perRequest?: boolean } = {}): ExpressionField {
  const base = { kind: 'expression', sql, perRequest: options.perRequest ?? false } as const;
  return options.decode === undefined ? base : { ...base, decode: options.decode };
}

/** A value that says something of another type than its own: for those only who may read that one as well. Nullable in the SDL. */
export const readableWith = (right: string, field: ColumnField | ExpressionField): Field => ({ ...field, right });

/** An entity owned elsewhere, named by the uuid in a column of this row. The id is returned as it is stored. */
export const reference = (type: string, prefix: string, name: string): Field => ({
  kind: 'reference',
  type,
  publicId: prefix,
  column: name,
});
/** One declared row: by this row's `column`, or the first one (by `orderBy`) that points here with `foreign`. */
export const one = (type: string, options: ListOptions): Field => ({ kind: 'one', type, options });
/** A plain list; for sets that stay small. */
export const list = (type: string, options: ListOptions): Field => ({ kind: 'list', type, options });
/** A Relay connection: `first last after before filter orderBy`, `nodes edges pageInfo totalCount totalCountExact`. */
export const connection = (type: string, options: RelationOptions): Field => ({ kind: 'connection', type, options });
/** An object, or with `many` a list, of the rows of a query of its own: sums, groups, buckets. */
export const derived = (type: string, options: DerivedOptions): DerivedField => ({ kind: 'derived', type, ...options });
/** An object made of columns of this same row; null when the column `present` is null. */
export function embedded(type: string, fields: Readonly<Record<string, Field>>, present?: string): Field {
  return present === undefined ? { kind: 'embedded', type, fields } : { kind: 'embedded', type, fields, present };
}
/** A field with a resolver, which finds the named columns (and the key) in `rowOf(source)`. */
export const computed = (options: { needs?: readonly string[] } = {}): Field => ({
  kind: 'computed',
  needs: options.needs ?? [],
});

export type FilterKind = 'string' | 'int' | 'float' | 'boolean' | 'time' | 'enum' | 'exact' | 'money' | `id:${string}`;
/**
 * A filterable value. The column defaults to the one behind the field of that name, else its snake_case. A
 * `money` filter has the name of a money field.
 */
export interface FilterValue {
  readonly kind: FilterKind;
  readonly column?: string;
  readonly sql?: (row: string) => string;
}
/** One hop along a declared relation: the other's filter for `one`, `{ some every none }` for the others. */
export interface FilterHop {
  readonly kind: 'hop';
  readonly field?: string;
}
export type Filter = FilterKind | FilterValue | FilterHop;
/** One hop along the relation of this name (default: the filter's own name). */
export const hop = (field?: string): FilterHop => (field === undefined ? { kind: 'hop' } : { kind: 'hop', field });

export interface ReadsDeclaration {
  /** GraphQL type. */
  readonly type: string;
  /** `schema.table` or a view. Absent in contributions to another subgraph's entity. */
  readonly table?: string;
  /** Key column, default `id`. */
  readonly key?: string;
  /** TypeID prefix: the field `id`, and entity references, follow from it. */
  readonly publicId?: string;
  /** Ids that resolve to another one of this type; relations and lookups expand them. */
  readonly aliases?: Aliases;
  /** Instead of `table`: rows come from the representations' ids. `id` is echoed as given. */
  readonly stub?: { readonly publicId: string; readonly aliases?: Aliases };
  readonly fields: Readonly<Record<string, Field>>;
  readonly filter?: Readonly<Record<string, Filter>>;
  /** Values of the order enum. */
  readonly order?: Readonly<Record<string, string | OrderKey>>;
  /** Default: by key. */
  readonly defaultOrder?: readonly (string | OrderKey)[];
  /** Type whose read right is asked for; default `type`. Order lines are read with the right on `Order`. */
  readonly right?: string;
  /** Row policy: a predicate on the row, or undefined for every row. It is ANDed wherever the type is read. */
  readonly visible?: (principal: Principal, row: string, param: SqlContext['param']) => string | undefined;
}

/** Declares a type's read side. Wrong declarations are found by `makeReads` and `Reads.bind`. */
export function defineReads(declaration: ReadsDeclaration): ReadsDeclaration {
  return declaration;
}

export type RootField =
  | { readonly kind: 'byId'; readonly type: string; readonly argument: string }
  | { readonly kind: 'oneOf' | 'listOf'; readonly type: string; readonly options: ListOptions }
  | { readonly kind: 'connectionOf'; readonly type: string; readonly options: RelationOptions }
  | DerivedField;

/** `deal(id: ID!): Deal`; a bad id is the error BAD_ID, an unknown one null. */
export const byId = (type: string, argument = 'id'): RootField => ({ kind: 'byId', type, argument });
/** The first row that meets `where`, which may use the arguments; or null. */
export const oneOf = (type: string, options: Pick<ListOptions, 'where' | 'perRequest' | 'orderBy'>): RootField => ({
  kind: 'oneOf',
  type,
  options,
});
/** All rows (that meet `where`) as a plain list. */
export const listOf = (
  type: string,
  options: Pick<ListOptions, 'where' | 'perRequest' | 'orderBy' | 'limit'> = {},
): RootField => ({
  kind: 'listOf',
  type,
  options,
});
export const connectionOf = (type: string, options: Pick<RelationOptions, 'where' | 'perRequest'> = {}): RootField => ({
  kind: 'connectionOf',
  type,
  options,
});
