import { z } from 'zod';
import { fromPublicId } from '../ids/index.ts';
import { accept, refuse, type Outcome } from '../outcome/index.ts';

/**
 * What mutations accept, field by field. The schema's output is the use case's input: uuids, bigints, trimmed
 * text. In an edit, `null` clears a field and absence leaves it alone.
 */

/** A TypeID with that prefix; becomes the uuid. */
export const idOf = (prefix: string) =>
  z.string().transform((text, context) => {
    const uuid = fromPublicId(text, prefix);
    if (uuid !== undefined) return uuid;
    context.issues.push({
      code: 'custom',
      params: { code: 'BAD_ID' },
      message: `is not the id of a ${prefix} (${prefix}_…)`,
      input: text,
    });
    return z.NEVER;
  });

// PostgreSQL refuses NUL in text, and half a surrogate pair in JSON.
const UNSTORABLE = 'contains a character that cannot be stored';
const isStorable = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);

/** One line of text, not empty. */
export const line = z.string().trim().min(1).max(2_000).refine(isStorable, UNSTORABLE);
/** Text of several lines. */
export const prose = z.string().max(20_000).refine(isStorable, UNSTORABLE);
export const currency = z.string().regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code such as EUR');
export const minor = z
  .union([z.string().regex(/^-?\d{1,18}$/, 'is not a whole number of minor units'), z.int(), z.bigint()])
  .transform((value) => BigInt(value));
export const money = z.object({ minor, currency });
export type Money = z.output<typeof money>;
export const day = z.iso.date('is not a day such as 2024-05-01');
export const percent = z.int().min(0).max(100);
export const key = z.string().min(1).max(200).refine(isStorable, UNSTORABLE);
/** The version an edit was made from. */
export const version = z.int().optional();

/** For fields that may be left out of a new thing. */
export function absent<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? undefined);
}

/** The input as the use case takes it, or a refusal that names the first field at fault. */
export function parsed<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Outcome<z.output<Schema>, 'BAD_ID' | 'BAD_INPUT'> {
  const result = schema.safeParse(input);
  if (result.success) return accept(result.data);
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  const isBadId = issue?.code === 'custom' && issue.params?.['code'] === 'BAD_ID';
  const message = `${field === '' ? 'The input' : `“${field}”`} ${issue?.message ?? 'is not valid'}.`;
  return refuse(isBadId ? 'BAD_ID' : 'BAD_INPUT', message, field === '' ? undefined : field);
}
