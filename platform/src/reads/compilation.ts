/**
 * What a plan is made of. Planning walks the selection once and leaves behind
 * - scopes: one per SQL row, whose slots are the expressions that the row's JSON array holds;
 * - dynamics: the parts of the text that depend on the request (arguments, row policy). They are bound first,
 *   in order, and their texts together are the shape that a prepared statement is kept by;
 * - readers: closures that make the answer from a row's array.
 *
 * A statement may answer several fetches (fused-plan.ts). Each is a part: planned by its own subgraph's declarations,
 * bound with its own variables and rights, and joined to the row of the entity that it is about.
 */
import {
  getNamedType,
  type GraphQLError,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import type { Principal } from '../principal/index.ts';
import type { Aliases, Field, SqlContext } from './declare.ts';
import type { Model, Registry } from './registry.ts';
import { NotDeclared, toGraphQLError, uuidOf, type ReadRefusal } from './refusal.ts';
import type { SelectionScope } from './selection.ts';
import { idsOf, idsOfAny, jsonArray } from './sql.ts';

/** The texts of a request's dynamics; undefined where binding was refused. */
export type Bound = readonly (readonly string[] | undefined)[];
export type Render = (bound: Bound) => string;

/** One request's values on their way into the statement. */
export interface Binding {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly principal: Principal;
  readonly allows: (right: string) => boolean;
  readonly aliases: Registry['aliases'];
  /** Ids handed over by `readOne` and `readMany`, representations by the `_entities` resolver. */
  readonly input: unknown;
  readonly values: unknown[];
  param(value: unknown, type?: string): string;
  /** A fresh table alias, the same for the same shape. */
  nextAlias(): string;
}

export interface Dynamic {
  readonly part: number;
  /** The dynamic inside whose text this one's stands: when that is refused, this one has no place. */
  readonly within: number | undefined;
  /** Texts for the statement, and what the reader needs to know. Throws a ReadRefusal. */
  bind(binding: Binding): { readonly texts: readonly string[]; readonly data?: unknown };
}

/** State while one answer is read. `path[0…depth)` is the path of the field being read. */
export interface Run {
  readonly path: (string | number)[];
  readonly errors: GraphQLError[];
  readonly refused: readonly (ReadRefusal | undefined)[];
  readonly data: readonly unknown[];
  /** By part: what was joined to the rows that are read, by the entity's uuid. */
  readonly joined: readonly Map<string, unknown>[];
}

/** The field's value; null; or undefined when it is null because of an error that is already reported. */
export type RowReader = (row: readonly unknown[], run: Run, depth: number) => unknown;

export interface Scope {
  readonly alias: string;
  /** SQL of the row's key; undefined for rows without one. */
  readonly key: string | undefined;
  readonly aliases: Aliases | undefined;
  readonly slots: Render[];
  readonly known: Map<string, number>;
  usesIds: boolean;
}

/** Where in the statement an entity stands: parts that read more of it are joined here. */
export interface Joint {
  readonly scope: Scope;
  readonly type: string;
  /** SQL of the uuid that its public id shows. */
  readonly id: string;
}

export interface JoinedSlot {
  readonly part: number;
  readonly slot: number;
}

/** The field that a value or an error belongs to. */
export interface Place {
  readonly nodes: readonly FieldNode[];
  /** `Type.field`. */
  readonly coordinate: string;
}

/** A field to plan: of the object type of `view`, on the row of `scope`. */
export interface Planned extends Place {
  readonly scope: Scope;
  readonly view: View;
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

/** An object type seen through its declaration. */
export interface View {
  readonly type: GraphQLObjectType;
  readonly fields: Readonly<Record<string, Field>>;
  /** Present when the object is the row itself (not embedded in it). */
  readonly model: Model | undefined;
}

export interface Compilation extends SelectionScope {
  readonly registry: Registry;
  readonly allows: (right: string) => boolean;
  /** The answer itself (nulls propagate, leaves serialised), or source objects for graphql-js. */
  readonly final: boolean;
  readonly part: number;
  /** Of the whole statement. */
  readonly dynamics: Dynamic[];
  /** Response keys down to what is being planned, in the part's own answer. */
  readonly path: string[];
  /** Dynamic that encloses what is being planned. */
  enclosing: number | undefined;
  nextAlias(): string;
  hasResolver(type: string, field: string): boolean;
  planObject(scope: Scope, view: View, nodes: readonly FieldNode[]): RowReader;
  /** Plans the parts that belong to an entity at `path`. */
  join(joint: Joint): readonly JoinedSlot[];
}

export function makeScope(alias: string, row?: { key: string; aliases: Aliases | undefined }): Scope {
  return { alias, key: row?.key, aliases: row?.aliases, slots: [], known: new Map(), usesIds: false };
}

export function rowScope(compilation: Compilation, model: Model): Scope {
  const alias = compilation.nextAlias();
  return makeScope(alias, { key: `${alias}.${model.key}`, aliases: model.aliases });
}

/** The place of an expression in the row's array; the same text has one place. */
export function slotOf(scope: Scope, sql: string): number {
  const known = scope.known.get(sql);
  if (known !== undefined) return known;
  const index = scope.slots.push(() => sql) - 1;
  scope.known.set(sql, index);
  return index;
}

export function renderedSlot(scope: Scope, render: Render): number {
  return scope.slots.push(render) - 1;
}

export function rowJson(scope: Scope, bound: Bound): string {
  return jsonArray(scope.slots.map((render) => render(bound)));
}

export function idsText(scope: Scope): string {
  if (!scope.aliases) throw new Error('`ids` is for types that declare aliases');
  scope.usesIds = true;
  return `${scope.alias}_ids.ids`;
}

/** Joins the row's ids once, for all relations that need them. `offset 0` keeps the planner from copying it. */
export function idsJoin(scope: Scope): string {
  if (!scope.usesIds || !scope.aliases || scope.key === undefined) return '';
  return ` cross join lateral (select ${idsOf(scope.aliases, scope.key)} as ids offset 0) ${scope.alias}_ids`;
}

export function addDynamic(compilation: Compilation, bind: Dynamic['bind']): number {
  const { dynamics, part, enclosing } = compilation;
  return dynamics.push({ bind, part, within: enclosing }) - 1;
}

/** Plans what stands inside the text of a dynamic. */
export function within<Value>(compilation: Compilation, dynamic: number | undefined, plan: () => Value): Value {
  const outer = compilation.enclosing;
  compilation.enclosing = dynamic ?? outer;
  try {
    return plan();
  } finally {
    compilation.enclosing = outer;
  }
}

/** Lets the parts joined to an entity take their rows out of its own. */
export function withJoined(compilation: Compilation, joint: Joint, read: RowReader): RowReader {
  const joined = compilation.join(joint);
  if (joined.length === 0) return read;
  const id = slotOf(joint.scope, joint.id);
  return (row, run, depth) => {
    const uuid = row[id];
    if (typeof uuid === 'string') for (const { part, slot } of joined) run.joined[part]?.set(uuid, row[slot]);
    return read(row, run, depth);
  };
}

/** What a fragment of a declaration is given. Without a binding it may not look at the request. */
export function sqlContext(
  scope: Scope | undefined,
  options: { parent?: string; args?: Readonly<Record<string, unknown>>; binding?: Binding },
): SqlContext {
  const { binding } = options;
  const perRequest = (): Binding => {
    if (!binding) throw new Error('This SQL looks at the request: give the field arguments or `perRequest`');
    return binding;
  };
  return {
    get ids() {
      if (!scope) throw new Error('`ids` is for types that declare aliases');
      return idsText(scope);
    },
    parent: options.parent ?? '',
    get args() {
      perRequest();
      return options.args ?? {};
    },
    get principal() {
      return perRequest().principal;
    },
    param: (value, type) => perRequest().param(value, type),
    id: (value, prefix) => perRequest().param(uuidOf(value, prefix), 'uuid'),
    idsOf(value, prefix) {
      const { aliases, param } = perRequest();
      const ids = param(
        [value].flat().map((id: unknown) => uuidOf(id, prefix)),
        'uuid[]',
      );
      const known = aliases.get(prefix);
      return known ? idsOfAny(known, ids) : ids;
    },
  };
}

/** The error's place in the answer, or, for graphql-js, the error in the value's place. */
export function refused(
  compilation: Compilation,
  { nodes }: Pick<Place, 'nodes'>,
): (refusal: ReadRefusal, run: Run, depth: number) => unknown {
  if (!compilation.final) return (refusal) => toGraphQLError(refusal, nodes);
  return (refusal, run, depth) => {
    run.errors.push(toGraphQLError(refusal, nodes, run.path.slice(0, depth)));
    return undefined;
  };
}

export function objectTypeOf({ field }: Pick<Planned, 'field'>): GraphQLObjectType {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) throw new NotDeclared();
  return type;
}
