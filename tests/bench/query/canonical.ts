import { fromPublicId } from '@tributary/platform';
import { isDeepStrictEqual } from 'node:util';

const TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}/u;

/** The same value for the same meaning: public ids as uuids, times in UTC, keys in order. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, canonical(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function canonicalText(text: string): string {
  if (TIME.test(text)) return new Date(text).toISOString();
  return fromPublicId(text) ?? text;
}

/** Where two answers part, for people; undefined when they are equal. */
export function firstDifference(expected: unknown, found: unknown, path = '$'): string | undefined {
  if (isDeepStrictEqual(expected, found)) return undefined;
  if (!isTree(expected) || !isTree(found) || Array.isArray(expected) !== Array.isArray(found)) {
    return `${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`;
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const inner = firstDifference(expected[key], found[key], `${path}.${key}`);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
