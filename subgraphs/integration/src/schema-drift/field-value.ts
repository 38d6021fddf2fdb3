/** Reads and writes one field of a row, by its path. Rows are never changed: a changed one is a copy. */

export function fieldIn(row: unknown, path: string): unknown {
  let value = row;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** Undefined takes the field away. What stands in the way of the path is replaced. */
export function withField(row: unknown, path: string, value: unknown): unknown {
  const [step = '', ...rest] = path.split('.');
  const base = typeof row === 'object' && row !== null && !Array.isArray(row) ? row : {};
  if (rest.length === 0) {
    const others = Object.fromEntries(Object.entries(base).filter(([name]) => name !== step));
    return value === undefined ? others : { ...others, [step]: value };
  }
  const inner: unknown = Object.hasOwn(base, step) ? Reflect.get(base, step) : undefined;
  if (value === undefined && (typeof inner !== 'object' || inner === null)) return row;
  return { ...base, [step]: withField(inner, rest.join('.'), value) };
}

/** What a vendor sent in the place of fields that were kept; without `value` it sent nothing. */
export type Sent = Readonly<Record<string, { readonly value?: unknown }>>;

export function sentAt(row: unknown, path: string): Sent[string] {
  const value = fieldIn(row, path);
  return value === undefined ? {} : { value };
}

/** The row as it was sent, as far as `isFree` says; with what is kept of it still. */
export function released(
  { raw, sent }: { readonly raw: unknown; readonly sent: Sent },
  isFree: (path: string) => boolean,
): { readonly raw: unknown; readonly sent: Sent | undefined } {
  let row = raw;
  const kept: Record<string, Sent[string]> = {};
  for (const [path, given] of Object.entries(sent)) {
    if (isFree(path)) row = withField(row, path, given.value);
    else kept[path] = given;
  }
  return { raw: row, sent: Object.keys(kept).length === 0 ? undefined : kept };
}
