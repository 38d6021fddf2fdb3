/**
 * A cursor is the values of the order's fields and the key of one row, as PostgreSQL's text. The check ties it
 * to the order it was made for; it is no secret: a forged cursor only starts a page somewhere else, and what
 * may be seen does not depend on it.
 */
import { ReadRefusal } from './refusal.ts';
import type { SortKey } from './registry.ts';

export type CursorValues = readonly (string | null)[];

export function encodeCursor(order: string, values: CursorValues): string {
  return Buffer.from(JSON.stringify([check(order, values), ...values]), 'utf8').toString('base64url');
}

export function decodeCursor(order: string, cursor: string): CursorValues {
  const [found, ...values] = parse(cursor);
  if (!values.every((value) => value === null || typeof value === 'string') || found !== check(order, values)) {
    throw new ReadRefusal('BAD_CURSOR', 'The cursor is not one of this connection in this order. Start without it.');
  }
  return values;
}

export function orderSignature(type: string, keys: readonly SortKey[]): string {
  return `${type}:${keys.map(({ label, direction, nulls }) => `${label} ${direction} ${nulls ?? ''}`).join(',')}`;
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    // Not one of ours; the caller's check refuses it.
    return [];
  }
}

/** FNV-1a over order and values. */
function check(order: string, values: CursorValues): string {
  const text = `${order}\u0001${JSON.stringify(values)}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
