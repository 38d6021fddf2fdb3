/** The mapping language: how a row of named values becomes records. Data, so that nobody writes code for a list. */
import { CANONICAL_KINDS } from '@tributary/connector-kit';
import { z } from 'zod';

/** `@Column`: the value of that column, trimmed; absent when empty. */
export const ColumnRef = z.string().regex(/^@.+/, 'must be "@" and the name of a column');
export const columnOrRef = z
  .string()
  .min(1)
  .transform((name) => (name.startsWith('@') ? name.slice(1) : name));
const currency = z.string().regex(/^(@.+|[A-Z]{3})$/, 'must be an ISO 4217 code or "@" and a column');

const simple = [
  ColumnRef,
  /** A value inside a JSON row: `buyer.email`, `items.0.sku`. */
  z.strictObject({ path: z.string().min(1) }),
  /** `{First} {Last}`; absent when every column in it is empty. */
  z.strictObject({ template: z.string().min(1) }),
  z.strictObject({ const: z.json() }),
  /** `M/D/YYYY`, `YYYY-MM-DD HH:mm`, … or `iso`. Times are UTC. */
  z.strictObject({ column: columnOrRef, date: z.string().min(1), as: z.enum(['day', 'instant']).default('instant') }),
  /** Amount with its currency. `12.5` is 1250 minor units of USD. */
  z.strictObject({ money: z.strictObject({ column: columnOrRef, currency }) }),
  /** Minor units alone, where the record has its currency elsewhere. */
  z.strictObject({ minor: z.strictObject({ column: columnOrRef, currency }) }),
  /** unit price × quantity × (1 − discount), rounded half up to minor units. */
  z.strictObject({
    amount: z.strictObject({
      unitPrice: columnOrRef,
      quantity: columnOrRef,
      discount: columnOrRef.optional(),
      currency,
    }),
  }),
  /** Sum of minor units that other fields of the record gave: `lines.total`, `shipping`. */
  z.strictObject({ sum: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ number: columnOrRef }),
  z.strictObject({ column: columnOrRef, split: z.string().min(1) }),
  /** A word of theirs to a word of ours; `else` when it is not in the list, a reject without it. */
  z.strictObject({ column: columnOrRef, words: z.record(z.string(), z.json()), else: z.json().optional() }),
] as const;
const SimpleExpression = z.union(simple);
export const Expression = z.union([...simple, z.strictObject({ first: z.array(SimpleExpression).min(1) })]);
export type Expression = z.infer<typeof Expression>;

export const Fields = z.record(
  z.string().regex(/^[a-zA-Z][\w]*(\.[\w-]+)*$/, 'must be a path like "emails.0.address"'),
  Expression,
);
export type Fields = z.infer<typeof Fields>;

export const RecordMapping = z.strictObject({
  kind: z.enum(CANONICAL_KINDS),
  key: z.union([
    ColumnRef,
    z.strictObject({ template: z.string().min(1) }),
    z.strictObject({ path: z.string().min(1) }),
  ]),
  /** Left out of the row when this column is empty. */
  when: ColumnRef.optional(),
  fields: Fields,
});
export type RecordMapping = z.infer<typeof RecordMapping>;
