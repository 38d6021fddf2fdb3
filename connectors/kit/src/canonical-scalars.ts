import { z } from 'zod';

/** PostgreSQL refuses NUL in text, so it is refused here, where the row can still be reported. */
const withoutNul = (text: string): boolean => !text.includes('\u0000');
const NUL_MESSAGE = 'contains a NUL character';

/** One line of text: an id, a name, a subject. */
export const line = z.string().min(1).max(2_000).refine(withoutNul, NUL_MESSAGE);
/** Free text: bodies, descriptions, notes. */
export const prose = z.string().max(1_000_000).refine(withoutNul, NUL_MESSAGE);
/** A short machine word: a channel, a network, a language. */
export const code = z.string().min(1).max(100).refine(withoutNul, NUL_MESSAGE);
/** Whole minor units; fits a PostgreSQL bigint. */
export const minor = z.string().regex(/^-?\d{1,18}$/, 'must be whole minor units');
/** ISO 4217. */
export const currency = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code');
/** ISO 3166 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166 alpha-2 code');
/** A moment in UTC, `2024-05-01T10:00:00.000Z`. */
export const instant = z.iso.datetime({ offset: false });
/** A calendar day, `2024-05-01`. */
export const day = z.iso.date();

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
function jsonWithoutNul(value: Json): boolean {
  if (typeof value === 'string') return withoutNul(value);
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every(jsonWithoutNul);
  return Object.entries(value).every(([key, inner]) => withoutNul(key) && jsonWithoutNul(inner));
}
/** What has no place of its own: custom fields, source flags. Plain JSON. */
export const attributes = z
  .record(z.string(), z.json())
  .refine((value) => jsonWithoutNul(value), NUL_MESSAGE)
  .default({});
