/** A write-back rule as people set it: which fields of a customer are whose, and where they go. */
import { z } from 'zod';

export const POLICIES = ['SOURCE_WINS', 'HUB_WINS', 'NEWEST', 'MANUAL'] as const;
/** Who wins where both sides have changed a field since they last agreed. */
export type Policy = (typeof POLICIES)[number];

/** For an input that is a list: the names that its elements have for a value and for its label. */
const ListShape = z.strictObject({ value: z.string().min(1).max(100), label: z.string().min(1).max(100).optional() });
export type ListShape = z.infer<typeof ListShape>;

/** One field of the customer, and where the action takes it: what is read back from there is the same field. */
export const FieldRule = z.strictObject({
  field: z.string(),
  /** Path in the action's input: `names.given`. */
  input: z.string(),
  policy: z.enum(POLICIES),
  /** The input is a list: ours becomes its first element, the others stay as they are there. */
  list: ListShape.optional(),
  /** What is sent when the field is empty; undefined when the action has no word for it. */
  empty: z.json().optional(),
});
export type FieldRule = z.infer<typeof FieldRule>;
