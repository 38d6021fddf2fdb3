/** Expressions of the mapping language over one row. */
import { RowRejected } from '@tributary/connector-kit';
import { readDate } from './dates.ts';
import { multiply, oneMinus, parseDecimal, toMinor } from './decimal.ts';
import type { Expression } from './expression.ts';
import type { Values } from './values.ts';

export interface Found {
  readonly value: unknown;
  /** False for constants: they fill a field but do not make a list entry or an address exist. */
  readonly isData: boolean;
}

/** `undefined` when the row says nothing about it. */
export function evaluate(expression: Expression, values: Values): Found | undefined {
  if (typeof expression === 'string') return data(textIn(values, expression.slice(1)));
  if ('const' in expression) return { value: expression.const, isData: false };
  if ('first' in expression) {
    for (const candidate of expression.first) {
      const found = evaluate(candidate, values);
      if (found) return found;
    }
    return undefined;
  }
  if ('path' in expression) return data(inside(values, expression.path));
  if ('template' in expression) return data(fillTemplate(expression.template, values));
  if ('money' in expression) {
    const { column, currency } = expression.money;
    return numeric(values, column, (text) => {
      const code = currencyIn(values, currency);
      return { minor: toMinor(parseDecimal(text, column), code), currency: code };
    });
  }
  if ('minor' in expression) {
    const { column, currency } = expression.minor;
    return numeric(values, column, (text) => toMinor(parseDecimal(text, column), currencyIn(values, currency)));
  }
  if ('amount' in expression) return data(amountOf(expression.amount, values));
  if ('number' in expression) return numeric(values, expression.number, (text) => wholeNumber(text, expression.number));
  if ('sum' in expression) throw new Error('A sum is taken over a built record, not over a row.');
  return columnExpression(expression, values);
}

type ColumnExpression = Extract<Expression, { column: string }>;

function columnExpression(expression: ColumnExpression, values: Values): Found | undefined {
  const text = textIn(values, expression.column);
  if (text === undefined) return undefined;
  if ('date' in expression) {
    return data(readDate(text, { format: expression.date, as: expression.as, column: expression.column }));
  }
  if ('split' in expression) {
    return data(
      text
        .split(expression.split)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    );
  }
  const known = Object.hasOwn(expression.words, text) ? expression.words[text] : expression.else;
  if (known === undefined) {
    throw new RowRejected(
      `"${text}" in column "${expression.column}" is none of ${Object.keys(expression.words).join(', ')}`,
      expression.column,
    );
  }
  return data(known);
}

function data(value: unknown): Found | undefined {
  return value === undefined || value === null ? undefined : { value, isData: true };
}

function numeric(values: Values, column: string, read: (text: string) => unknown): Found | undefined {
  const text = textIn(values, column);
  return text === undefined ? undefined : data(read(text));
}

/** The column as text; a missing or empty one is absent. JSON rows may hold numbers and booleans. */
export function textIn(values: Values, column: string): string | undefined {
  const value = values[column];
  if (value === undefined || value === null) return undefined;
  const text = (typeof value === 'object' ? JSON.stringify(value) : String(value)).trim();
  return text === '' ? undefined : text;
}

function inside(values: Values, path: string): unknown {
  let at: unknown = values;
  for (const step of path.split('.')) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return typeof at === 'string' && at.trim() === '' ? undefined : at;
}

export function fillTemplate(template: string, values: Values): string | undefined {
  const used = [...template.matchAll(/\{([^{}]+)\}/g)].map(([, column = '']) => textIn(values, column));
  if (used.every((value) => value === undefined)) return undefined;
  const text = template.replaceAll(/\{([^{}]+)\}/g, (_, column: string) => textIn(values, column) ?? '');
  return text.replaceAll(/\s+/g, ' ').trim();
}

function currencyIn(values: Values, currency: string): string {
  if (!currency.startsWith('@')) return currency;
  const code = textIn(values, currency.slice(1))?.toUpperCase() ?? '';
  if (!/^[A-Z]{3}$/.test(code))
    throw new RowRejected(`"${code}" in column "${currency.slice(1)}" is not a currency`, currency.slice(1));
  return code;
}

function wholeNumber(text: string, column: string): number {
  if (!/^-?\d{1,15}$/.test(text))
    throw new RowRejected(`"${text}" in column "${column}" is not a whole number`, column);
  return Number(text);
}

type Amount = Extract<Expression, { amount: unknown }>['amount'];

function amountOf({ unitPrice, quantity, discount, currency }: Amount, values: Values): string | undefined {
  const price = textIn(values, unitPrice);
  const count = textIn(values, quantity);
  if (price === undefined || count === undefined) return undefined;
  const gross = multiply(parseDecimal(price, unitPrice), parseDecimal(count, quantity));
  const off = discount === undefined ? undefined : textIn(values, discount);
  const net =
    off === undefined || discount === undefined ? gross : multiply(gross, oneMinus(parseDecimal(off, discount)));
  return toMinor(net, currencyIn(values, currency));
}
