import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import {
  addDynamic,
  idsJoin,
  objectTypeOf,
  refused,
  renderedSlot,
  rowJson,
  rowScope,
  slotOf,
  within,
  type Binding,
  type Bound,
  type Compilation,
  type Planned,
  type RowReader,
  type Scope,
} from './compilation.ts';
import { argumentReader } from './arguments.ts';
import { eachIdOf, fromScope, linkText, rowConditions, whereText, type EachId } from './conditions.ts';
import { COUNTED_ROWS, planConnectionObject, type ConnectionRow, type PageData } from './connection-object.ts';
import { decodeCursor, orderSignature, type CursorValues } from './cursor.ts';
import type { RelationOptions } from './declare.ts';
import { filterText } from './filter.ts';
import { keysetText } from './keyset.ts';
import { orderOf, orderText } from './order.ts';
import { NotDeclared, ReadRefusal } from './refusal.ts';
import { planForbidden } from './relation.ts';
import { tableOf, type Model, type SortKey } from './registry.ts';

const MAX_PAGE = 100;

/** Texts that a request binds for a connection, by their place in `Bound`. */
const FILTER = 0;
const PAGE = 1;
const ORDER = 2;
const LIMIT = 3;
const CURSOR = 4;

/** Plans a Relay connection: a page of rows and, when selected, a capped count; each in a slot of the parent's row. */
export function planConnection(
  compilation: Compilation,
  planned: Planned,
  declared: { readonly type: string; readonly options: RelationOptions },
): RowReader {
  const model = compilation.registry.model(declared.type);
  if (!compilation.allows(model.right)) return planForbidden(compilation, planned, model.right);
  const scope = rowScope(compilation, model);
  const link = linkText(fromScope(planned.scope), { model, alias: scope.alias, options: declared.options });
  const uses = { rows: false, count: false, more: false };
  const argumentsIn = argumentReader(planned.field, planned.node);
  const askedOf = makeAskedOf({ model, alias: scope.alias });
  const dynamic = addDynamic(compilation, (binding) =>
    bindConnection(compilation, binding, {
      planned,
      argumentsIn,
      askedOf,
      model,
      alias: scope.alias,
      options: declared.options,
      uses,
    }),
  );
  let orderSlot: number | undefined;
  const row: ConnectionRow = {
    slots: () => scope.slots.length,
    cursor: () => ({
      order: (orderSlot ??= renderedSlot(scope, (bound) => bound[dynamic]?.[CURSOR] ?? 'null')),
      key: slotOf(scope, scope.key ?? 'null'),
    }),
    planNode: (nodes) => {
      const view = { type: nodeTypeOf(objectTypeOf(planned)), fields: model.fields, model };
      return compilation.planObject(scope, view, nodes);
    },
  };
  const read = within(compilation, dynamic, () => planConnectionObject(compilation, planned, { row, uses }));
  const text = { scope, model, link, eachId: eachIdOf(planned.scope, scope.alias, declared.options), dynamic };
  const rows = uses.rows
    ? renderedSlot(planned.scope, (bound) => rowsText(text, bound))
    : slotOf(planned.scope, 'null');
  const count = uses.count ? renderedSlot(planned.scope, (bound) => countText(text, bound)) : rows;
  const fail = refused(compilation, planned);
  return (parent, run, depth) => {
    const refusal = run.refused[dynamic];
    if (refusal) return fail(refusal, run, depth);
    const page = { rows: parent[rows], total: parent[count], data: run.data[dynamic] as PageData };
    return read([page], run, depth);
  };
}

interface ConnectionText {
  readonly scope: Scope;
  readonly model: Model;
  readonly link: string | undefined;
  readonly eachId: EachId | undefined;
  readonly dynamic: number;
}

/** One row more than asked says whether there is a next page, where that is selected. */
function rowsText({ scope, model, link, eachId, dynamic }: ConnectionText, bound: Bound): string {
  const texts = bound[dynamic];
  if (!texts) return 'null';
  const { alias } = scope;
  const paged = [present(texts[FILTER]), present(texts[PAGE])];
  const page = ` order by ${texts[ORDER] ?? ''} limit ${texts[LIMIT] ?? '0'}`;
  const rows = (condition: string): string =>
    `select ${alias}.* from ${tableOf(model)} ${alias}${whereText([condition, ...paged])}${page}`;
  // Of each of the ids its own page, which an index answers in order; all rows of all ids would have to be sorted.
  const from =
    eachId === undefined
      ? `select ${alias}.* from ${tableOf(model)} ${alias}${whereText([link, ...paged])}${page}`
      : `select ${alias}.* from unnest(${eachId.ids}) i_(id) cross join lateral (${rows(`${eachId.column} = i_.id`)}) ${alias}${page}`;
  return `(select json_agg(${rowJson(scope, bound)}) from (${from}) ${alias}${idsJoin(scope)})`;
}

function countText({ scope, model, link, dynamic }: ConnectionText, bound: Bound): string {
  const texts = bound[dynamic];
  if (!texts) return 'null';
  const where = whereText([link, present(texts[FILTER])]);
  const rows = `select 1 from ${tableOf(model)} ${scope.alias}${where} limit ${String(COUNTED_ROWS + 1)}`;
  return `(select count(*) from (${rows}) n_)`;
}

function present(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

interface Connecting {
  readonly planned: Planned;
  readonly argumentsIn: ReturnType<typeof argumentReader>;
  readonly askedOf: AskedOf;
  readonly model: Model;
  readonly alias: string;
  readonly options: RelationOptions;
  readonly uses: { readonly rows: boolean; readonly count: boolean; readonly more: boolean };
}

function bindConnection(
  compilation: Compilation,
  binding: Binding,
  { planned, argumentsIn, askedOf, model, alias, options, uses }: Connecting,
): { texts: string[]; data: PageData } {
  const args = argumentsIn(binding);
  const { page, keys, data, after, before, orderBy, cursor } = askedOf(args);
  // A parameter that no text names would be an error in PostgreSQL, so what is not read is not bound.
  if (!uses.rows && !uses.count) return { texts: ['', '', '', '0', 'null'], data };
  const conditions = rowConditions(binding, { model, alias, where: options.where, parent: planned.scope.alias, args });
  const filter = filterText(compilation.registry, binding, { model, row: alias, filter: args['filter'] });
  if (filter !== undefined) conditions.push(filter);
  const filtered = conditions.map((condition) => `(${condition})`).join(' and ');
  if (!uses.rows) return { texts: [filtered, '', '', '0', 'null'], data };
  const ranges = [
    after && keysetText(binding, alias, { keys, values: after, backward: false }),
    before && keysetText(binding, alias, { keys, values: before, backward: true }),
  ].filter((range) => range !== undefined);
  const texts = [
    filtered,
    ranges.map((range) => `(${range})`).join(' and '),
    orderBy,
    String(uses.more ? page.size + 1 : page.size),
    cursor,
  ];
  return { texts, data };
}

/** What the arguments ask for, whoever asks. */
interface Asked {
  readonly page: Page;
  readonly keys: readonly SortKey[];
  readonly data: PageData;
  readonly after: CursorValues | undefined;
  readonly before: CursorValues | undefined;
  /** SQL. */
  readonly orderBy: string;
  readonly cursor: string;
}

type AskedOf = (args: Readonly<Record<string, unknown>>) => Asked;

/** Arguments without variables are the same object for every request, so the last answer is mostly the next one. */
function makeAskedOf({ model, alias }: { model: Model; alias: string }): AskedOf {
  let last: { readonly args: unknown; readonly asked: Asked } | undefined;
  return (args) => {
    if (last?.args !== args) last = { args, asked: asked({ model, alias }, args) };
    return last.asked;
  };
}

function asked({ model, alias }: { model: Model; alias: string }, args: Readonly<Record<string, unknown>>): Asked {
  const page = pageOf(args);
  const keys = orderOf(model, args['orderBy']);
  const order = orderSignature(model.type, keys);
  const { size, backward } = page;
  const values = keys.slice(0, -1).map((key) => `(${key.sql(alias)})::text`);
  return {
    page,
    keys,
    data: { size, backward, order, after: page.after !== undefined, before: page.before !== undefined },
    after: page.after === undefined ? undefined : decodeCursor(order, page.after),
    before: page.before === undefined ? undefined : decodeCursor(order, page.before),
    orderBy: orderText(keys, alias, backward),
    cursor: `json_build_array(${values.join(',')})`,
  };
}

interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

function pageOf(args: Readonly<Record<string, unknown>>): Page {
  const first = args['first'] ?? undefined;
  const last = args['last'] ?? undefined;
  const size = first ?? last;
  if ((first === undefined) === (last === undefined) || typeof size !== 'number' || size < 0 || size > MAX_PAGE) {
    throw new ReadRefusal('PAGE_SIZE', `Give either first or last, between 0 and ${String(MAX_PAGE)}.`);
  }
  return { size, backward: last !== undefined, after: cursorOf(args['after']), before: cursorOf(args['before']) };
}

function cursorOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function nodeTypeOf(connection: GraphQLObjectType): GraphQLObjectType {
  const fields = connection.getFields();
  const edge = fields['edges'] ? getNamedType(fields['edges'].type) : undefined;
  const node = fields['nodes']?.type ?? (isObjectType(edge) ? edge.getFields()['node']?.type : undefined);
  const type = node && getNamedType(node);
  if (!isObjectType(type)) throw new NotDeclared();
  return type;
}
