import type { Binding } from './compilation.ts';
import type { FilterKind } from './declare.ts';
import { ReadRefusal, uuidOf } from './refusal.ts';
import { idsOfAny } from './sql.ts';

const MAX_LIST = 1000;
const EXACT = /^-?\d{1,30}(\.\d{1,30})?$/;
const WHOLE = /^-?\d+$/;
const SIGNS: Readonly<Record<string, string>> = { gt: '>', gte: '>=', lt: '<', lte: '<=' };

export interface Comparison {
  readonly name: string;
  readonly kind: FilterKind;
  readonly expression: string;
  /** Of a money field: the currency's column. */
  readonly currency: string | undefined;
  readonly operator: string;
  readonly operand: unknown;
}

/** One operator of one field; undefined when it says nothing. Throws a ReadRefusal. */
export function comparisonText(binding: Binding, comparison: Comparison): string | undefined {
  const { expression, operator, operand } = comparison;
  if (operator === 'isNull') {
    if (operand === null) return undefined;
    return `${expression} is ${operand === true ? '' : 'not '}null`;
  }
  if (operand === null) {
    if (operator === 'eq') return `${expression} is null`;
    if (operator === 'neq') return `${expression} is not null`;
    throw wrong(comparison, 'is not compared with null');
  }
  if (comparison.kind === 'money') return moneyText(binding, comparison);
  if (comparison.kind.startsWith('id:')) return idText(binding, comparison);
  return operator === 'in' ? listText(binding, comparison) : scalarText(binding, comparison);
}

function scalarText(binding: Binding, comparison: Comparison): string {
  const { expression, operator, operand, kind } = comparison;
  const sign = SIGNS[operator];
  if (sign !== undefined) return `${expression} ${sign} ${binding.param(valueOf(comparison, operand))}`;
  if (operator === 'eq') return `${expression} = ${binding.param(valueOf(comparison, operand))}`;
  if (operator === 'neq') return `${expression} is distinct from ${binding.param(valueOf(comparison, operand))}`;
  if (kind !== 'string' || typeof operand !== 'string') throw wrong(comparison, 'is not text');
  switch (operator) {
    case 'contains':
      return `${expression} ilike ${binding.param(`%${escaped(operand)}%`)}`;
    case 'startsWith':
      return `${expression} ilike ${binding.param(`${escaped(operand)}%`)}`;
    case 'search': {
      const words = operand.split(/\s+/u).filter((word) => word !== '');
      return `${expression} ilike all(${binding.param(
        words.map((word) => `%${escaped(word)}%`),
        'text[]',
      )})`;
    }
    default:
      throw wrong(comparison, `has no operator ${operator}`);
  }
}

function listText(binding: Binding, comparison: Comparison): string {
  const values = listOf(comparison).map((item) => valueOf(comparison, item));
  return `${comparison.expression} = any(${binding.param(values)})`;
}

/** Amounts are compared within one currency; another currency is another amount. */
function moneyText(binding: Binding, comparison: Comparison): string {
  const { expression, currency, operator, operand } = comparison;
  const sign = operator === 'eq' || operator === 'neq' ? '=' : SIGNS[operator];
  if (sign === undefined || currency === undefined || typeof operand !== 'object' || operand === null) {
    throw wrong(comparison, 'is not an amount');
  }
  const given = operand as Readonly<Record<string, unknown>>;
  const amount = valueOf({ ...comparison, kind: 'exact' }, given['minor']);
  if (!WHOLE.test(String(amount)) || BigInt.asIntN(64, BigInt(String(amount))) !== BigInt(String(amount))) {
    throw wrong(comparison, 'is not an amount');
  }
  const minor = binding.param(amount);
  const code = binding.param(valueOf({ ...comparison, kind: 'string' }, given['currency']));
  const text = `${expression} ${sign} ${minor} and ${currency} = ${code}`;
  return operator === 'neq' ? `(${text}) is not true` : text;
}

/** An id finds what was stored under any of its aliases too. */
function idText(binding: Binding, comparison: Comparison): string {
  const { expression, operator, operand } = comparison;
  if (operator !== 'eq' && operator !== 'neq' && operator !== 'in')
    throw wrong(comparison, `has no operator ${operator}`);
  const prefix = comparison.kind.slice('id:'.length);
  const ids = (operator === 'in' ? listOf(comparison) : [operand]).map((id) => uuidOf(id, prefix));
  const aliases = binding.aliases.get(prefix);
  const list = binding.param(ids, 'uuid[]');
  const text = `${expression} = any(${aliases ? idsOfAny(aliases, list) : list})`;
  return operator === 'neq' ? `(${text}) is not true` : text;
}

function listOf(comparison: Comparison): readonly unknown[] {
  const { operand } = comparison;
  if (!Array.isArray(operand)) throw wrong(comparison, 'is not a list');
  if (operand.length > MAX_LIST) throw wrong(comparison, `has more than ${String(MAX_LIST)} values`);
  return operand as readonly unknown[];
}

function valueOf(comparison: Comparison, value: unknown): unknown {
  switch (comparison.kind) {
    case 'time': {
      const at = value instanceof Date ? value : new Date(String(value));
      if (Number.isNaN(at.getTime())) throw wrong(comparison, 'is not a time');
      return at.toISOString();
    }
    case 'int':
    case 'float':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(comparison, 'is not a number');
      return value;
    case 'boolean':
      if (typeof value !== 'boolean') throw wrong(comparison, 'is not true or false');
      return value;
    case 'exact':
      if (!EXACT.test(String(value))) throw wrong(comparison, 'is not a number');
      return String(value);
    default:
      if (typeof value !== 'string') throw wrong(comparison, 'is not text');
      return value;
  }
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function wrong({ name, operator }: Comparison, what: string): ReadRefusal {
  return new ReadRefusal('BAD_USER_INPUT', `The filter's value at ${name}.${operator} ${what}.`);
}
