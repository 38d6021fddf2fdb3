/** Values of a customer in the words of an action. Pure. */
import type { Json } from '@tributary/platform';
import { z } from 'zod';
import type { FieldRule, ListShape } from '../write-back-rule/rule.ts';
import type { Values } from './table.ts';

type Input = Record<string, unknown>;

interface Writing {
  readonly fields: readonly FieldRule[];
  /** The hub's values that are to be written. */
  readonly written: Values;
  /** What the other system has, for what has to be said along with it. */
  readonly theirs: Values;
  /** The canonical record there; undefined when there is none yet. */
  readonly record: Json | undefined;
  /** Fields that the action wants at all times. */
  readonly required: ReadonlySet<string>;
  readonly constants: Readonly<Record<string, unknown>>;
  /** By the action's name for it; undefined when the record is to be made. */
  readonly key: { readonly input: string; readonly value: string } | undefined;
}

/** What is not written is left out, unless the action cannot do without, or it stands in one part with what is. */
export function actionInput({ fields, written, theirs, record, required, constants, key }: Writing): Input {
  const touched = new Set(fields.filter(({ field }) => field in written).map(topOf));
  const input: Input = structuredClone(constants);
  if (key !== undefined) setPath(input, key.input, key.value);
  for (const rule of fields) {
    if (!touched.has(topOf(rule)) && !required.has(topOf(rule))) continue;
    const value = (rule.field in written ? written[rule.field] : theirs[rule.field]) ?? null;
    const sent = rule.list ? listOf(rule.list, { field: rule.field, value, record }) : plain(rule, value);
    if (sent !== undefined) setPath(input, rule.input, sent);
  }
  return input;
}

function plain({ empty }: FieldRule, value: Json): Json | undefined {
  return value === null ? empty : value;
}

function topOf({ input }: FieldRule): string {
  return input.split('.', 1)[0] ?? input;
}

function setPath(input: Input, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? path;
  let at = input;
  for (const name of names) {
    const inner = at[name];
    // Whoever mapped a part of something that is no object has it replaced by one.
    const next = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Input) : {};
    at[name] = next;
    at = next;
  }
  at[last] = value;
}

/** Where the canonical record keeps the list that a field is the first of, and how its elements call their value. */
const LISTS: Readonly<Record<string, { readonly list: string; readonly value: string }>> = {
  primaryEmail: { list: 'emails', value: 'address' },
  primaryPhone: { list: 'phones', value: 'number' },
};
const Elements = z.array(z.record(z.string(), z.unknown()));

export function isListField(field: string): boolean {
  return Object.hasOwn(LISTS, field);
}

/** Ours in the place of the first; the others, and the labels, stay as they are there. */
function listOf(
  shape: ListShape,
  { field, value, record }: { field: string; value: Json; record: Json | undefined },
): Json[] {
  const known = LISTS[field];
  const held = typeof record === 'object' && record !== null && known ? (record as Input)[known.list] : undefined;
  const elements = Elements.catch([]).parse(held);
  const element = (text: unknown, label: unknown): Json => ({
    [shape.value]: String(text),
    ...(shape.label !== undefined && typeof label === 'string' ? { [shape.label]: label } : {}),
  });
  const [first, ...others] = elements;
  const rest = others
    .filter((one) => one[known?.value ?? ''] !== value)
    .map((one) => element(one[known?.value ?? ''], one['label']));
  return value === null ? rest : [element(value, first?.['label']), ...rest];
}

/** Paths that an action's input has, and those at its top that it wants at all times. */
export function pathsOf(schema: z.ZodType): { readonly required: ReadonlySet<string>; has(path: string): boolean } {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return {
    required: new Set(json.required ?? []),
    has: (path) => hasPath(json, path.split('.')),
  };
}

type Schema = z.core.JSONSchema.BaseSchema;

function hasPath(schema: Schema, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const inner = schema.properties?.[name];
  if (typeof inner === 'object') return hasPath(inner, rest);
  if (typeof schema.additionalProperties === 'object') return hasPath(schema.additionalProperties, rest);
  return options.some((option) => hasPath(option, [name, ...rest]));
}
