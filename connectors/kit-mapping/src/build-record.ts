/** Field paths to a record: `emails.0.address` makes a list with an object in it. */
import { RowRejected, type CanonicalInput, type MappedRecord } from '@tributary/connector-kit';
import { evaluate, fillTemplate, textIn, type Found } from './evaluate.ts';
import type { Fields, RecordMapping } from './expression.ts';
import type { MappableRow, Values } from './values.ts';

/** What every row is made into. */
export interface RecordsMapping {
  readonly records: readonly RecordMapping[];
  /** A column that changes whenever the row does. */
  readonly version?: string | undefined;
  /** The lines of an order, out of a second list. */
  readonly lines?: { readonly file: string; readonly on: string; readonly fields: Fields } | undefined;
}

export function recordsFrom(row: MappableRow, mapping: RecordsMapping): MappedRecord[] {
  return mapping.records
    .filter(({ when }) => when === undefined || textIn(row.values, when.slice(1)) !== undefined)
    .map((record) => recordFrom(row, record, mapping));
}

function recordFrom(row: MappableRow, { kind, key, fields }: RecordMapping, { lines }: RecordsMapping): MappedRecord {
  const built = build(fields, row.values);
  if (lines && kind === 'order') {
    built['lines'] = (row.lines ?? []).map((line) => {
      try {
        return build(lines.fields, line.values);
      } catch (error) {
        if (!(error instanceof RowRejected)) throw error;
        throw new RowRejected(`line ${String(line.line)} of ${lines.file}: ${error.message}`, error.field);
      }
    });
  }
  addSums(built, fields);
  // The kit checks it against the schema of its kind: what does not fit becomes a reject.
  return { key: keyOf(key, row.values), record: { kind, ...built } as unknown as CanonicalInput };
}

export function keyOf(key: RecordMapping['key'], values: Values): string {
  const found =
    typeof key === 'object' && 'template' in key ? fillTemplate(key.template, values) : evaluate(key, values)?.value;
  if ((typeof found === 'string' && found !== '') || typeof found === 'number') return String(found);
  throw new RowRejected('the row has no key', typeof key === 'string' ? key.slice(1) : undefined);
}

/** The fields of one record, sums included. */
export function buildFields(fields: Fields, values: Values): Built {
  const built = build(fields, values);
  addSums(built, fields);
  return built;
}

type Built = Record<string, unknown>;

function build(fields: Fields, values: Values): Built {
  const root: Branch = { children: new Map() };
  for (const [path, expression] of Object.entries(fields)) {
    if (typeof expression === 'object' && 'sum' in expression) continue;
    const found = evaluate(expression, values);
    if (found) plant(root, path.split('.'), found);
  }
  const built: Built = {};
  // At the top constants count: a currency is a field like any other.
  for (const [name, branch] of root.children) {
    const value = harvest(branch);
    if (value !== undefined) built[name] = value;
  }
  return built;
}

interface Branch {
  leaf?: Found;
  readonly children: Map<string, Branch>;
}

function plant(branch: Branch, [step = '', ...rest]: readonly string[], found: Found): void {
  const child = branch.children.get(step) ?? { children: new Map<string, Branch>() };
  branch.children.set(step, child);
  if (rest.length === 0) child.leaf = found;
  else plant(child, rest, found);
}

/** Parts without any data of the row fall away: no address from a constant country alone. */
function harvest(branch: Branch): unknown {
  if (branch.leaf) return branch.leaf.value;
  if (!hasData(branch)) return undefined;
  const entries = [...branch.children].map(([name, child]) => [name, harvest(child)] as const);
  const present = entries.filter(([, value]) => value !== undefined);
  if (![...branch.children.keys()].every((name) => /^\d+$/.test(name))) return Object.fromEntries(present);
  return present.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value);
}

function hasData(branch: Branch): boolean {
  return branch.leaf?.isData === true || [...branch.children.values()].some(hasData);
}

function addSums(built: Built, fields: Fields): void {
  for (const [path, expression] of Object.entries(fields)) {
    if (typeof expression !== 'object' || !('sum' in expression)) continue;
    built[path] = String(
      expression.sum.flatMap((part) => minorsAt(built, part.split('.'))).reduce((sum, minor) => sum + minor, 0n),
    );
  }
}

function minorsAt(value: unknown, [step, ...rest]: readonly string[]): bigint[] {
  if (Array.isArray(value)) return value.flatMap((entry) => minorsAt(entry, step === undefined ? [] : [step, ...rest]));
  if (step !== undefined) {
    return value !== null && typeof value === 'object' ? minorsAt((value as Built)[step], rest) : [];
  }
  return typeof value === 'string' && /^-?\d+$/.test(value) ? [BigInt(value)] : [];
}

/** Every column that the mapping reads, for the check against the header. */
export function columnsOf(fields: Fields): string[] {
  return Object.values(fields).flatMap((expression) => columnsIn(expression));
}

export function columnsIn(expression: Fields[string]): string[] {
  if (typeof expression === 'string') return [expression.slice(1)];
  if ('template' in expression) return [...expression.template.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name);
  if ('column' in expression) return [expression.column];
  if ('number' in expression) return [expression.number];
  if ('first' in expression) return expression.first.flatMap(columnsIn);
  if ('money' in expression) return withCurrency([expression.money.column], expression.money.currency);
  if ('minor' in expression) return withCurrency([expression.minor.column], expression.minor.currency);
  if ('amount' in expression) {
    const { unitPrice, quantity, discount, currency } = expression.amount;
    return withCurrency([unitPrice, quantity, ...(discount === undefined ? [] : [discount])], currency);
  }
  return [];
}

function withCurrency(columns: string[], currency: string): string[] {
  return currency.startsWith('@') ? [...columns, currency.slice(1)] : columns;
}

/** Every column that a mapping reads. */
export function columnsNeeded({ records, version, lines }: RecordsMapping): string[] {
  return [
    ...records.flatMap(({ key, when, fields }) => [
      ...columnsIn(key),
      ...(when === undefined ? [] : [when.slice(1)]),
      ...columnsOf(fields),
    ]),
    ...(version === undefined ? [] : [version.slice(1)]),
    ...(lines === undefined ? [] : [lines.on]),
  ];
}

/** Where in a JSON row the expression looks. */
export function pathsIn(expression: Fields[string]): string[] {
  if (typeof expression === 'object' && 'path' in expression) return [expression.path];
  if (typeof expression === 'object' && 'first' in expression) return expression.first.flatMap(pathsIn);
  return columnsIn(expression);
}
