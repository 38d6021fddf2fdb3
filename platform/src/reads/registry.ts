import type { Aliases, Direction, Field, Filter, OrderKey, ReadsDeclaration, RootField } from './declare.ts';
import { quoted, quotedTable } from './sql.ts';

export interface SortKey {
  /** Names the key in cursors. */
  readonly label: string;
  readonly sql: (row: string) => string;
  readonly direction: Direction;
  readonly notNull: boolean;
  /** Undefined: PostgreSQL's own order. */
  readonly nulls: 'first' | 'last' | undefined;
}

/** A declaration with every default filled in. */
export interface Model {
  readonly type: string;
  readonly right: string;
  /** Quoted; undefined for a contribution to another subgraph's entity. */
  readonly table: string | undefined;
  /** Quoted. */
  readonly key: string;
  readonly prefix: string | undefined;
  readonly aliases: Aliases | undefined;
  readonly fields: Readonly<Record<string, Field>>;
  readonly filter: Readonly<Record<string, Filter>>;
  readonly order: ReadonlyMap<string, SortKey>;
  readonly defaultOrder: readonly SortKey[];
  readonly visible: ReadsDeclaration['visible'];
}

export interface Registry {
  readonly models: ReadonlyMap<string, Model>;
  readonly roots: ReadonlyMap<string, RootField>;
  /** TypeID prefix → the alias map of the type it belongs to. */
  readonly aliases: ReadonlyMap<string, Aliases>;
  /** TypeID prefix → the read right on the type it belongs to, as far as it is known here. */
  readonly idRights: ReadonlyMap<string, string>;
  /** Every type whose read right a plan may ask for. */
  readonly rights: readonly string[];
  model(type: string): Model;
}

export function makeRegistry(
  declarations: readonly ReadsDeclaration[],
  roots: Readonly<Record<string, RootField>>,
): Registry {
  const models = new Map<string, Model>();
  const aliases = new Map<string, Aliases>();
  for (const declaration of declarations) {
    const model = modelOf(declaration);
    if (models.has(model.type)) throw new Error(`Two read declarations for ${model.type}`);
    models.set(model.type, model);
    if (model.prefix !== undefined && model.aliases) aliases.set(model.prefix, model.aliases);
  }
  const rights = new Set<string>();
  const idRights = new Map<string, string>();
  for (const { fields } of models.values()) {
    for (const field of Object.values(fields)) {
      if (field.kind === 'reference') idRights.set(field.publicId, models.get(field.type)?.right ?? field.type);
    }
  }
  for (const { prefix, right } of models.values()) if (prefix !== undefined) idRights.set(prefix, right);
  for (const model of models.values()) {
    rights.add(model.right);
    addRights(rights, model.fields);
  }
  for (const root of Object.values(roots)) if (root.kind === 'derived') addRights(rights, { root });
  const registry: Registry = {
    models,
    roots: new Map(Object.entries(roots)),
    aliases,
    idRights,
    rights: [...rights].sort(),
    model(type) {
      const model = models.get(type);
      if (!model) throw new Error(`No read declaration for ${type}`);
      return model;
    },
  };
  for (const model of models.values()) checkTargets(registry, model.type, model.fields);
  for (const root of Object.values(roots)) {
    if (root.kind === 'derived') checkTargets(registry, root.type, root.fields);
    else tableOf(registry.model(root.type));
  }
  return registry;
}

/** The table of a type that must have one. */
export function tableOf(model: Model): string {
  if (model.table === undefined) throw new Error(`${model.type} is declared without a table`);
  return model.table;
}

export function sortKeyOf(declared: string | OrderKey, label?: string): SortKey {
  const key: OrderKey = typeof declared === 'string' ? { column: declared } : declared;
  const { column, sql } = key;
  if ((column === undefined) === (sql === undefined)) throw new Error('An order key is a column or sql, not both');
  const name = column === undefined ? undefined : quoted(column);
  const text = sql ?? ((row: string) => `${row}.${String(name)}`);
  return {
    label: label ?? text('_'),
    sql: text,
    direction: key.direction ?? 'asc',
    notNull: key.notNull ?? false,
    nulls: key.nulls,
  };
}

function modelOf(declaration: ReadsDeclaration): Model {
  const { type, table, stub, fields } = declaration;
  if ((table === undefined) === (stub === undefined)) throw new Error(`${type} needs either a table or a stub`);
  return {
    type,
    right: declaration.right ?? type,
    table: table === undefined ? undefined : quotedTable(table),
    key: quoted(declaration.key ?? 'id'),
    prefix: declaration.publicId ?? stub?.publicId,
    aliases: declaration.aliases ?? stub?.aliases,
    fields,
    filter: declaration.filter ?? {},
    order: new Map(Object.entries(declaration.order ?? {}).map(([name, key]) => [name, sortKeyOf(key, name)])),
    defaultOrder: (declaration.defaultOrder ?? []).map((key) => sortKeyOf(key)),
    visible: declaration.visible,
  };
}

function addRights(rights: Set<string>, fields: Readonly<Record<string, Field>>): void {
  for (const field of Object.values(fields)) {
    if (field.kind === 'reference') rights.add(field.type);
    if ('right' in field) rights.add(field.right);
    if (field.kind === 'derived' || field.kind === 'embedded') addRights(rights, field.fields);
  }
}

function checkTargets(registry: Registry, owner: string, fields: Readonly<Record<string, Field>>): void {
  for (const [name, field] of Object.entries(fields)) {
    const problem = problemWith(registry, field);
    if (problem !== undefined) throw new Error(`${owner}.${name}: ${problem}`);
    if (field.kind === 'embedded' || field.kind === 'derived') checkTargets(registry, field.type, field.fields);
  }
}

function problemWith(registry: Registry, field: Field): string | undefined {
  if (field.kind !== 'one' && field.kind !== 'list' && field.kind !== 'connection') return undefined;
  const target = registry.models.get(field.type);
  if (target?.table === undefined) return `${field.type} is not declared with a table`;
  const { column, foreign, through } = field.options;
  const ways = [column, foreign, through].filter((way) => way !== undefined).length;
  return ways === 1 ? undefined : 'a relation is by exactly one of column, foreign, through';
}
