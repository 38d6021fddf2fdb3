/** What an operator says of a field of a stream's records, on top of the connector's mapping. Pure. */
import { CanonicalKind, CanonicalRecord, isReject, type Stream, type Upsert } from '@tributary/connector-kit';
import { evaluate, Expression, Values } from '@tributary/connector-kit-mapping';
import { z } from 'zod';

export const FieldOverride = z.strictObject({
  kind: CanonicalKind,
  /** Path in the canonical record: `names.full`, `emails.0.address`. */
  field: z.string().regex(/^[a-zA-Z][\w]*(\.[\w-]+)*$/, 'must be a path like “emails.0.address”'),
  /** Over the source's declared fields. Null: the field is left empty. */
  value: Expression.nullable(),
});
export type FieldOverride = z.infer<typeof FieldOverride>;

/** The stream as it is with what was set. */
export function overriddenStream(stream: Stream, overrides: readonly FieldOverride[]): Stream {
  if (overrides.length === 0) return stream;
  const change = (upserts: readonly Upsert[]): Upsert[] => upserts.map((upsert) => overridden(upsert, overrides));
  const { fetch } = stream;
  return {
    ...stream,
    async *read(ctx, request) {
      for await (const batch of stream.read(ctx, request)) yield { ...batch, upserts: change(batch.upserts) };
    },
    remap: (row, config) => change(stream.remap(row, config)),
    ...(fetch && { fetch: async (ctx, keys) => change(await fetch(ctx, keys)) }),
  };
}

/** A record that does not fit any more, or of which an expression cannot be read, is a reject with the field's name. */
export function overridden(upsert: Upsert, overrides: readonly FieldOverride[]): Upsert {
  const own = overrides.filter(({ kind }) => kind === upsert.kind);
  if (isReject(upsert) || own.length === 0) return upsert;
  const { record, ...base } = upsert;
  const rejected = (reason: string, field: string): Upsert => ({
    ...base,
    reject: { code: 'NOT_CANONICAL', reason, text: JSON.stringify(base.raw ?? null).slice(0, LONGEST_TEXT), field },
  });
  const values = Values.safeParse(base.raw);
  if (!values.success) return rejected('the source’s fields were not kept', 'raw');
  let changed: unknown = record;
  for (const { field, value } of own) {
    try {
      changed = withValue(changed, field.split('.'), value === null ? undefined : evaluate(value, values.data)?.value);
    } catch (error) {
      return rejected(error instanceof Error ? error.message : String(error), field);
    }
  }
  const checked = CanonicalRecord.safeParse(changed);
  if (checked.success) return { ...base, record: checked.data };
  const [issue] = checked.error.issues;
  const at = issue?.path.map(String).join('.') ?? '';
  return rejected(`${at}: ${issue?.message ?? 'does not fit'}`, at);
}

const LONGEST_TEXT = 64 * 1024;

/** Undefined takes the value away; of a list, its element. */
function withValue(target: unknown, [step = '', ...rest]: readonly string[], value: unknown): unknown {
  const isIndex = /^\d+$/.test(step);
  if (Array.isArray(target) || (target === undefined && isIndex)) {
    const list: unknown[] = Array.isArray(target) ? [...(target as unknown[])] : [];
    const index = Math.min(Number(step), list.length);
    const inner = rest.length === 0 ? value : withValue(list[index], rest, value);
    if (inner === undefined) list.splice(index, 1);
    else list[index] = inner;
    return list;
  }
  const base = typeof target === 'object' && target !== null ? target : {};
  const before: unknown = Object.hasOwn(base, step) ? Reflect.get(base, step) : undefined;
  if (value === undefined && before === undefined) return target;
  const inner = rest.length === 0 ? value : withValue(before, rest, value);
  const others = Object.fromEntries(Object.entries(base).filter(([name]) => name !== step));
  return inner === undefined ? others : { ...others, [step]: inner };
}

/** Names of a kind's fields. */
export function fieldsOfKind(kind: CanonicalKind): string[] {
  const schema = CanonicalRecord.options.find(({ shape }) => shape.kind.value === kind);
  return Object.keys(schema?.shape ?? {}).filter((name) => name !== 'kind');
}
