import { GraphQLError, isObjectType } from 'graphql';
import { fromPublicId } from '../ids/index.ts';
import {
  addDynamic,
  idsJoin,
  refused,
  renderedSlot,
  rowJson,
  rowScope,
  slotOf,
  within,
  type Binding,
  type Bound,
  type Compilation,
  type Place,
  type RowReader,
  type Run,
  type Scope,
} from './compilation.ts';
import { rowConditions, whereText } from './conditions.ts';
import { forbidden, NotDeclared } from './refusal.ts';
import type { Model } from './registry.ts';
import { isReadSource, setRepresentation } from './source.ts';
import { canonicalId, openRow } from './sql.ts';

export type Representation = Readonly<Record<string, unknown>>;

/** What is asked for: a row per entry, in order. Without an id there is no such row. */
export interface Wanted {
  readonly type: string;
  readonly uuid: string | undefined;
  readonly representation?: Representation;
}

/** How a list of entities knows its types and ids. */
export interface EntitySource {
  /** Declared types that may be asked for. */
  readonly types: readonly string[];
  wanted(binding: Binding): readonly Wanted[];
}

interface TypePlan {
  readonly model: Model;
  readonly slot: number;
  readonly ordinal: number;
  readonly scope: Scope;
  readonly read: RowReader;
}

interface EntityData {
  readonly wanted: readonly Wanted[];
  /** Type → index in `wanted` of each id that the statement was given. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Plans entities by id: one slot per type, one array of ids each. The reader gives a list in the order asked. */
export function planEntities(
  compilation: Compilation,
  root: Scope,
  { place, source }: { place: Place; source: EntitySource },
): RowReader {
  const models = source.types.map((type) => compilation.registry.model(type));
  const readable = models.filter((model) => compilation.allows(model.right));
  const scopes = new Map(readable.map((model) => [model.type, rowScope(compilation, model)]));
  const dynamic = addDynamic(compilation, (binding) => bindEntities(binding, { models, scopes, source }));
  const plans = new Map<string, TypePlan>();
  for (const [index, model] of readable.entries()) {
    const scope = scopes.get(model.type);
    if (scope) plans.set(model.type, planType(compilation, root, { model, scope, place, dynamic, index }));
  }
  const fail = refused(compilation, place);
  return (row, run, depth) => {
    const data = run.data[dynamic] as EntityData;
    const found: unknown[] = data.wanted.map(() => null);
    for (const [at, { type }] of data.wanted.entries()) {
      if (plans.has(type)) continue;
      run.path[depth] = at;
      found[at] = fail(forbidden(compilation.registry.model(type).right), run, depth + 1) ?? null;
    }
    for (const plan of plans.values()) readType(plan, { row, run, depth, data, found });
    return found;
  };
}

function planType(
  compilation: Compilation,
  root: Scope,
  of: { model: Model; scope: Scope; place: Place; dynamic: number; index: number },
): TypePlan {
  const { model, scope, place, dynamic, index } = of;
  const type = compilation.schema.getType(model.type);
  if (!isObjectType(type)) throw new NotDeclared();
  const ordinal = slotOf(scope, `${scope.alias}${model.table === undefined ? '' : '_u'}.ord`);
  const view = { type, fields: model.fields, model };
  const read = within(compilation, dynamic, () => compilation.planObject(scope, view, place.nodes));
  const slot = renderedSlot(root, (bound) => rowsText({ model, scope, dynamic, index }, bound));
  return { model, scope, slot, ordinal, read };
}

function rowsText(
  { model, scope, dynamic, index }: { model: Model; scope: Scope; dynamic: number; index: number },
  bound: Bound,
): string {
  const { alias } = scope;
  const [ids = '', visible = ''] = (bound[dynamic] ?? []).slice(2 * index, 2 * index + 2);
  const id = model.aliases ? canonicalId(model.aliases, 'u_.id') : 'u_.id';
  // The inner select hides the list's length from the planner: it sees one plan for all, and plans once, not per request.
  const list = `unnest((select ${ids})) with ordinality u_(id, ord)`;
  const asked = `(select ${id} as id, u_.id as given, u_.ord from ${list} offset 0) ${alias}`;
  const from =
    model.table === undefined
      ? asked
      : `${asked}_u join ${model.table} ${alias} on ${alias}.${model.key} = ${alias}_u.id`;
  const where = whereText([visible === '' ? undefined : visible]);
  return `(select json_agg(${rowJson(scope, bound)}) from ${from}${idsJoin(scope)}${where})`;
}

function bindEntities(
  binding: Binding,
  { models, scopes, source }: { models: readonly Model[]; scopes: ReadonlyMap<string, Scope>; source: EntitySource },
): { texts: string[]; data: EntityData } {
  const wanted = source.wanted(binding);
  const places = new Map(models.map(({ type }): [string, number[]] => [type, []]));
  for (const [index, { type, uuid }] of wanted.entries()) {
    const ofType = places.get(type);
    if (!ofType) throw new NotDeclared();
    if (uuid !== undefined) ofType.push(index);
  }
  const texts: string[] = [];
  for (const model of models) {
    const scope = scopes.get(model.type);
    if (!scope) continue;
    const ids = (places.get(model.type) ?? []).map((index) => wanted[index]?.uuid);
    const placeholder = binding.param(ids, 'uuid[]');
    const visible = rowConditions(binding, { model, alias: scope.alias, where: undefined, parent: '', args: {} });
    texts.push(placeholder, visible[0] ?? '');
  }
  return { texts, data: { wanted, places } };
}

function readType(
  { model, slot, scope, ordinal, read }: TypePlan,
  into: { row: readonly unknown[]; run: Run; depth: number; data: EntityData; found: unknown[] },
): void {
  const { run, depth, data, found } = into;
  const places = data.places.get(model.type) ?? [];
  const rows = (into.row[slot] ?? []) as readonly (readonly unknown[])[];
  for (const raw of rows) {
    const opened = openRow(raw, scope.slots.length);
    const at = places[Number(opened[ordinal]) - 1];
    if (at === undefined) continue;
    run.path[depth] = at;
    const value = read(opened, run, depth + 1);
    const representation = data.wanted[at]?.representation;
    if (representation && isReadSource(value)) setRepresentation(value, representation);
    found[at] = value ?? null;
  }
}

/** Representations of `_entities`. An id that is none finds nothing; a type nobody declared is left to graphql-js. */
export function wantedOf(compilation: Pick<Compilation, 'registry'>, representations: unknown): readonly Wanted[] {
  if (!Array.isArray(representations)) throw new GraphQLError('representations is not a list');
  return (representations as readonly unknown[]).map((entry) => {
    const representation = (typeof entry === 'object' && entry !== null ? entry : {}) as Representation;
    const type = String(representation['__typename']);
    const model = compilation.registry.models.get(type);
    if (model?.prefix === undefined) throw new NotDeclared();
    const id = representation['id'];
    const uuid = typeof id === 'string' ? fromPublicId(id, model.prefix) : undefined;
    return { type, uuid, representation };
  });
}
