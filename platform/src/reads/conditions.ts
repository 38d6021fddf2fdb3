import {
  addDynamic,
  idsText,
  sqlContext,
  type Binding,
  type Bound,
  type Compilation,
  type Planned,
  type Scope,
} from './compilation.ts';
import { argumentReader } from './arguments.ts';
import type { RelationOptions } from './declare.ts';
import type { Model } from './registry.ts';
import { canonicalId, idsOf, quoted, quotedTable } from './sql.ts';

/** The row that a relation starts from. `own` compares a column with its key, or with all its ids. */
export interface LinkedFrom {
  readonly alias: string;
  own(exact: boolean): string;
}

export function fromScope(scope: Scope): LinkedFrom {
  return {
    alias: scope.alias,
    own(exact) {
      if (scope.key === undefined) throw new Error('A relation starts at a row without a key');
      return scope.aliases && !exact ? `= any(${idsText(scope)})` : `= ${scope.key}`;
    },
  };
}

/** In a filter the row has no joined ids. */
export function fromFilteredRow(model: Model, alias: string): LinkedFrom {
  const key = `${alias}.${model.key}`;
  return { alias, own: (exact) => (model.aliases && !exact ? `= any(${idsOf(model.aliases, key)})` : `= ${key}`) };
}

/** Which rows of the target belong to the other row; undefined at a root. */
export function linkText(
  from: LinkedFrom,
  { model, alias, options }: { model: Model; alias: string; options: RelationOptions },
): string | undefined {
  const { column, foreign, through } = options;
  const exact = options.exact === true;
  const canonical = (id: string): string => (model.aliases && !exact ? canonicalId(model.aliases, id) : id);
  if (column !== undefined) return `${alias}.${model.key} = ${canonical(`${from.alias}.${quoted(column)}`)}`;
  if (foreign !== undefined) return `${alias}.${quoted(foreign)} ${from.own(exact)}`;
  if (through === undefined) return undefined;
  return (
    `${alias}.${model.key} in (select ${canonical(`t_.${quoted(through.to)}`)} from ${quotedTable(through.table)} t_ ` +
    `where t_.${quoted(through.from)} ${from.own(exact)})`
  );
}

/** A relation to whatever is stored under any of a row's ids: the ids (`uuid[]`), and the column that holds one of them. */
export interface EachId {
  readonly ids: string;
  readonly column: string;
}

export function eachIdOf(scope: Scope, alias: string, { foreign, exact }: RelationOptions): EachId | undefined {
  if (foreign === undefined || exact === true || !scope.aliases) return undefined;
  return { ids: idsText(scope), column: `${alias}.${quoted(foreign)}` };
}

export interface Conditions {
  /** The dynamic that binds them. */
  readonly index: number | undefined;
  readonly fixed: readonly string[];
}

/** The declared `where` and the row policy: bound per request when they look at it. */
export function addConditions(
  compilation: Compilation,
  planned: Planned,
  { model, alias, options }: { model: Model; alias: string; options: RelationOptions },
): Conditions {
  const looksAtRequest = options.perRequest === true || planned.field.args.length > 0;
  const parent = planned.scope.alias;
  if (!model.visible && !(options.where && looksAtRequest)) {
    return { index: undefined, fixed: options.where ? [options.where(alias, sqlContext(undefined, { parent }))] : [] };
  }
  const argumentsIn = argumentReader(planned.field, planned.node);
  const index = addDynamic(compilation, (binding) => {
    const args = argumentsIn(binding);
    return { texts: rowConditions(binding, { model, alias, where: options.where, parent, args }) };
  });
  return { index, fixed: [] };
}

/** The row policy alone. */
export function addRowPolicy(compilation: Compilation, { model, alias }: { model: Model; alias: string }): Conditions {
  if (!model.visible) return { index: undefined, fixed: [] };
  const of = { model, alias, where: undefined, parent: '', args: {} };
  return { index: addDynamic(compilation, (binding) => ({ texts: rowConditions(binding, of) })), fixed: [] };
}

export function conditionTexts(conditions: Conditions, bound: Bound): readonly string[] {
  return conditions.index === undefined ? conditions.fixed : (bound[conditions.index] ?? []);
}

export function rowConditions(
  binding: Binding,
  of: {
    readonly model: Model;
    readonly alias: string;
    readonly where: RelationOptions['where'] | undefined;
    readonly parent: string;
    readonly args: Readonly<Record<string, unknown>>;
  },
): string[] {
  const texts: string[] = [];
  const { model, alias, where, parent, args } = of;
  if (where) texts.push(where(alias, sqlContext(undefined, { parent, args, binding })));
  const visible = model.visible?.(binding.principal, alias, (value, type) => binding.param(value, type));
  if (visible !== undefined) texts.push(visible);
  return texts;
}

export function whereText(conditions: readonly (string | undefined)[]): string {
  const present = conditions.filter((condition) => condition !== undefined);
  return present.length === 0 ? '' : ` where ${present.map((condition) => `(${condition})`).join(' and ')}`;
}
