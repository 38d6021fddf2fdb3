import { createHash } from 'node:crypto';

/**
 * A version that changes whenever the content does, also where the source's own timestamp stays still.
 * `stamp` (usually the source's updatedAt) is only for the reader.
 */
export function contentVersion(content: unknown, stamp?: string): string {
  const digest = createHash('sha256').update(stableJson(content)).digest('base64url').slice(0, 22);
  return stamp === undefined ? digest : `${stamp}~${digest}`;
}

/** JSON with sorted keys: equal content gives equal text. */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${stableJson(inner)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
