/**
 * A filter argument as a predicate. Every value is a parameter; the text depends on the filter's shape only.
 * Null is a value like another here: `neq` finds it, `not` turns unknown into true. A filter that says nothing
 * is true of every row, inside `or` and `not` as well.
 */
import type { Binding } from './compilation.ts';
import type { Filter, FilterKind, FilterValue, RelationField } from './declare.ts';
import { comparisonText } from './comparison.ts';
import { fromFilteredRow, linkText, rowConditions, whereText } from './conditions.ts';
import { forbidden, ReadRefusal } from './refusal.ts';
import { tableOf, type Model, type Registry } from './registry.ts';
import { quoted } from './sql.ts';

const MAX_DEPTH = 8;
const MAX_CONDITIONS = 100;

interface Filtering {
  readonly registry: Registry;
  readonly binding: Binding;
  readonly model: Model;
  readonly row: string;
  readonly depth: number;
  /** Inside a relation already: no further hop. */
  readonly hopped: boolean;
  readonly count: { conditions: number };
}

/** Undefined when the filter says nothing. Throws a ReadRefusal. */
export function filterText(
  registry: Registry,
  binding: Binding,
  of: { model: Model; row: string; filter: unknown },
): string | undefined {
  if (of.filter === undefined || of.filter === null) return undefined;
  const { model, row } = of;
  return predicate({ registry, binding, model, row, depth: 0, hopped: false, count: { conditions: 0 } }, of.filter);
}

function predicate(filtering: Filtering, filter: unknown): string | undefined {
  if (filtering.depth > MAX_DEPTH) throw new ReadRefusal('BAD_USER_INPUT', 'The filter is nested too deeply.');
  const texts: string[] = [];
  for (const [name, value] of Object.entries(asObject(filter))) {
    if (value === null || value === undefined) continue;
    const text = memberText({ ...filtering, depth: filtering.depth + 1 }, name, value);
    if (text !== undefined) texts.push(text);
  }
  return texts.length === 0 ? undefined : texts.map((text) => `(${text})`).join(' and ');
}

function memberText(filtering: Filtering, name: string, value: unknown): string | undefined {
  if (name === 'not') {
    return `(${predicate(filtering, value) ?? 'true'}) is not true`;
  }
  if (name === 'and' || name === 'or') {
    const parts = [value].flat().map((part: unknown) => `(${predicate(filtering, part) ?? 'true'})`);
    if (parts.length === 0) return name === 'and' ? undefined : 'false';
    return parts.join(` ${name} `);
  }
  const declared = filtering.model.filter[name];
  if (declared === undefined) {
    throw new ReadRefusal('BAD_USER_INPUT', `${filtering.model.type} cannot be filtered by ${name}.`);
  }
  if (typeof declared === 'object' && declared.kind === 'hop') {
    return hopText(filtering, relationOf(filtering.model, declared.field ?? name), value);
  }
  return valueText(filtering, { name, declared }, value);
}

function valueText(
  filtering: Filtering,
  { name, declared }: { name: string; declared: Exclude<Filter, { kind: 'hop' }> },
  value: unknown,
): string | undefined {
  const full: FilterValue = typeof declared === 'string' ? { kind: declared } : declared;
  refuseHiddenId(filtering, full.kind);
  const expression =
    full.sql?.(filtering.row) ?? `${filtering.row}.${quoted(full.column ?? columnOf(filtering.model, name))}`;
  const field = filtering.model.fields[name];
  const currency = field?.kind === 'money' ? `${filtering.row}.${quoted(field.currency)}` : undefined;
  const texts: string[] = [];
  for (const [operator, operand] of Object.entries(asObject(value))) {
    if (operand === undefined) continue;
    filtering.count.conditions += 1;
    if (filtering.count.conditions > MAX_CONDITIONS) {
      throw new ReadRefusal('BAD_USER_INPUT', `A filter has at most ${String(MAX_CONDITIONS)} conditions.`);
    }
    const comparison = { name, kind: full.kind, expression, currency, operator, operand };
    const text = comparisonText(filtering.binding, comparison);
    if (text !== undefined) texts.push(`(${text})`);
  }
  return texts.length === 0 ? undefined : texts.join(' and ');
}

/** Whose id may not be seen may not be guessed at either: a filter that finds something tells it. */
function refuseHiddenId({ registry, binding }: Filtering, kind: FilterKind): void {
  const right = kind.startsWith('id:') ? registry.idRights.get(kind.slice('id:'.length)) : undefined;
  if (right !== undefined && !binding.allows(right)) throw forbidden(right);
}

function hopText(filtering: Filtering, relation: RelationField, value: unknown): string | undefined {
  if (filtering.hopped) throw new ReadRefusal('BAD_USER_INPUT', 'A filter follows one relation, not several in a row.');
  const target = filtering.registry.model(relation.type);
  if (!filtering.binding.allows(target.right)) throw forbidden(target.right);
  if (relation.kind === 'one') return existsText(filtering, { relation, target }, { filter: value, every: false });
  const texts: string[] = [];
  for (const [quantifier, filter] of Object.entries(asObject(value))) {
    if (filter === undefined || filter === null) continue;
    const exists = existsText(filtering, { relation, target }, { filter, every: quantifier === 'every' });
    if (exists !== undefined) texts.push(quantifier === 'some' ? exists : `not ${exists}`);
  }
  return texts.length === 0 ? undefined : texts.join(' and ');
}

function existsText(
  filtering: Filtering,
  { relation, target }: { relation: RelationField; target: Model },
  { filter, every }: { filter: unknown; every: boolean },
): string | undefined {
  const { binding, model, row: parent } = filtering;
  const row = binding.nextAlias();
  const conditions = [
    linkText(fromFilteredRow(model, parent), { model: target, alias: row, options: relation.options }),
    ...rowConditions(binding, { model: target, alias: row, where: relation.options.where, parent, args: {} }),
  ];
  const text = predicate({ ...filtering, model: target, row, hopped: true }, filter);
  // "Every one" is "none of which it is not true".
  if (every) conditions.push(text === undefined ? 'false' : `(${text}) is not true`);
  else if (text !== undefined) conditions.push(text);
  return `exists (select 1 from ${tableOf(target)} ${row}${whereText(conditions)})`;
}

function relationOf(model: Model, name: string): RelationField {
  const field = model.fields[name];
  if (field?.kind === 'one' || field?.kind === 'list' || field?.kind === 'connection') return field;
  throw new Error(`${model.type}.${name} is no relation to filter by`);
}

/** The column behind the field of that name, else its snake_case. */
function columnOf(model: Model, name: string): string {
  const field = model.fields[name];
  if (field?.kind === 'column' || field?.kind === 'reference') return field.column;
  if (field?.kind === 'money') return field.minor;
  if (name === 'id') return model.key.slice(1, -1);
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new ReadRefusal('BAD_USER_INPUT', 'The filter is not an object.');
}
