import { getNullableType, isListType, isNonNullType } from 'graphql';
import {
  addDynamic,
  idsJoin,
  makeScope,
  objectTypeOf,
  refused,
  renderedSlot,
  rowJson,
  rowScope,
  sqlContext,
  within,
  type Compilation,
  type Planned,
  type Render,
  type RowReader,
  type Scope,
} from './compilation.ts';
import { argumentReader } from './arguments.ts';
import { addConditions, conditionTexts, fromScope, linkText, whereText } from './conditions.ts';
import type { DerivedOptions, Field, ListOptions } from './declare.ts';
import { listReader, type ValueReader } from './leaf.ts';
import { declaredOrder, orderText } from './order.ts';
import { forbidden } from './refusal.ts';
import { tableOf, type Model } from './registry.ts';
import { canonicalId, openRow, quoted } from './sql.ts';

/** Plans the row that a relation leads to, or the first of them. */
export function planOne(
  compilation: Compilation,
  planned: Planned,
  declared: Pick<Extract<Field, { kind: 'one' }>, 'type' | 'options'>,
): RowReader {
  const model = compilation.registry.model(declared.type);
  return planRows(compilation, planned, { model, options: { ...declared.options, limit: 1 }, many: false });
}

export function planList(
  compilation: Compilation,
  planned: Planned,
  declared: Pick<Extract<Field, { kind: 'list' }>, 'type' | 'options'>,
): RowReader {
  const model = compilation.registry.model(declared.type);
  return planRows(compilation, planned, { model, options: declared.options, many: true });
}

function planRows(
  compilation: Compilation,
  planned: Planned,
  { model, options, many }: { model: Model; options: ListOptions; many: boolean },
): RowReader {
  if (!compilation.allows(model.right)) return planForbidden(compilation, planned, model.right);
  const scope = rowScope(compilation, model);
  const { alias } = scope;
  const link = linkText(fromScope(planned.scope), { model, alias, options });
  const dynamic = addConditions(compilation, planned, { model, alias, options });
  // A key leads to one row at most: nothing to order.
  const order =
    options.column === undefined ? ` order by ${orderText(declaredOrder(model, options.orderBy), alias, false)}` : '';
  const limit = order === '' || options.limit === undefined ? '' : ` limit ${String(options.limit)}`;
  const rows: Render = (bound) => {
    const where = whereText([link, ...conditionTexts(dynamic, bound)]);
    return `(select ${alias}.* from ${tableOf(model)} ${alias}${where}${order}${limit}) ${alias}`;
  };
  return planNested(compilation, planned, { scope, model, from: rows, dynamic: dynamic.index, many });
}

/** The entity behind a reference: its own row, or, in a contribution, a row made of the id. */
export function planReference(
  compilation: Compilation,
  planned: Planned,
  { model, column }: { model: Model; column: string },
): RowReader {
  if (model.table !== undefined) return planOne(compilation, planned, { type: model.type, options: { column } });
  const scope = rowScope(compilation, model);
  const { alias } = scope;
  const given = `${planned.scope.alias}.${quoted(column)}`;
  const id = model.aliases ? canonicalId(model.aliases, given) : given;
  const dynamic = addConditions(compilation, planned, { model, alias, options: {} });
  const from: Render = (bound) => {
    const where = whereText([`${alias}.given is not null`, ...conditionTexts(dynamic, bound)]);
    const row = `(select ${given} as given, ${id} as ${model.key} offset 0) ${alias}`;
    return where === '' ? row : `(select ${alias}.* from ${row}${where}) ${alias}`;
  };
  return planNested(compilation, planned, { scope, model, from, dynamic: dynamic.index, many: false });
}

export function planDerived(compilation: Compilation, planned: Planned, declared: DerivedOptions): RowReader {
  if (declared.right !== undefined && !compilation.allows(declared.right)) {
    return planForbidden(compilation, planned, declared.right);
  }
  const scope = makeScope(compilation.nextAlias());
  const { dynamic, text } = derivedText(compilation, planned, declared);
  const limit = declared.many === true ? '' : ' limit 1';
  const view = { fields: declared.fields };
  const from: Render = (bound) => {
    const sql = text ?? (dynamic === undefined ? '' : (bound[dynamic]?.[0] ?? ''));
    return `(select d_.* from (${sql}) d_${limit}) ${scope.alias}`;
  };
  return planNested(compilation, planned, { scope, view, from, dynamic, many: declared.many === true });
}

function derivedText(
  compilation: Compilation,
  { scope, field, node }: Planned,
  declared: DerivedOptions,
): { dynamic: number | undefined; text: string | undefined } {
  if (field.args.length === 0 && declared.perRequest !== true) {
    return { dynamic: undefined, text: declared.sql(scope.alias, sqlContext(scope, {})) };
  }
  if (scope.aliases) scope.usesIds = true;
  const argumentsIn = argumentReader(field, node);
  const dynamic = addDynamic(compilation, (binding) => {
    const args = argumentsIn(binding);
    return { texts: [declared.sql(scope.alias, sqlContext(scope, { args, binding }))] };
  });
  return { dynamic, text: undefined };
}

interface Nested {
  readonly scope: Scope;
  readonly model?: Model;
  readonly view?: { readonly fields: Readonly<Record<string, Field>> };
  readonly from: Render;
  readonly dynamic: number | undefined;
  readonly many: boolean;
}

/** One slot of the parent's row that holds the nested row, or a list of them. */
export function planNested(compilation: Compilation, planned: Planned, nested: Nested): RowReader {
  const { scope, from, dynamic, many } = nested;
  const type = objectTypeOf(planned);
  const view = { type, fields: nested.view?.fields ?? nested.model?.fields ?? {}, model: nested.model };
  const read = within(compilation, dynamic, () => compilation.planObject(scope, view, planned.nodes));
  const slot = renderedSlot(planned.scope, (bound) => {
    if (dynamic !== undefined && bound[dynamic] === undefined) return 'null';
    const row = rowJson(scope, bound);
    return `(select ${many ? `json_agg(${row})` : row} from ${from(bound)}${idsJoin(scope)})`;
  });
  const item = rowValue(scope, read);
  const value = many ? listOf(compilation, planned, item) : item;
  const fail = refused(compilation, planned);
  return (row, run, depth) => {
    const refusal = dynamic === undefined ? undefined : run.refused[dynamic];
    if (refusal) return fail(refusal, run, depth);
    const raw = row[slot] ?? (many ? [] : null);
    return raw === null ? null : value(raw, run, depth);
  };
}

function listOf(compilation: Compilation, planned: Planned, item: ValueReader): ValueReader {
  const type = getNullableType(planned.field.type);
  const nonNull = isListType(type) && isNonNullType(type.ofType);
  return listReader(compilation, { item, nonNull, place: planned });
}

/** Reads a row that came as a JSON array of its scope's slots. */
function rowValue(scope: Scope, read: RowReader): ValueReader {
  return (raw, run, depth) => read(openRow(raw as readonly unknown[], scope.slots.length), run, depth);
}

export function planForbidden(compilation: Compilation, planned: Planned, right: string): RowReader {
  const fail = refused(compilation, planned);
  return (_row, run, depth) => fail(forbidden(right), run, depth);
}
