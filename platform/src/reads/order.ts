import type { Model, SortKey } from './registry.ts';
import { sortKeyOf } from './registry.ts';
import { ReadRefusal } from './refusal.ts';
import type { OrderKey } from './declare.ts';

/** What `orderBy` asks for, closed by the key so that no two rows are equal. */
export function orderOf(model: Model, argument: unknown): readonly SortKey[] {
  const asked = argument === undefined || argument === null ? [] : [argument].flat();
  if (asked.length === 0) return totalOrder(model, model.defaultOrder);
  const keys = asked.map((entry: unknown) => askedKey(model, entry));
  const labels = new Set(keys.map(({ label }) => label));
  if (labels.size < keys.length) throw new ReadRefusal('BAD_USER_INPUT', 'orderBy names a field twice.');
  return totalOrder(model, keys);
}

export function declaredOrder(model: Model, declared: readonly (string | OrderKey)[] | undefined): readonly SortKey[] {
  return totalOrder(model, declared === undefined ? model.defaultOrder : declared.map((key) => sortKeyOf(key)));
}

function askedKey(model: Model, entry: unknown): SortKey {
  const { field, direction } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
  const key = model.order.get(String(field));
  if (!key) throw new ReadRefusal('BAD_USER_INPUT', `${model.type} cannot be ordered by ${String(field)}.`);
  return { ...key, direction: direction === 'DESC' ? 'desc' : 'asc' };
}

/** The key goes the way of the last field, so that one index read in either direction gives the whole order. */
function totalOrder(model: Model, keys: readonly SortKey[]): readonly SortKey[] {
  const direction = keys.at(-1)?.direction ?? 'asc';
  const tieBreak: SortKey = {
    label: 'key',
    sql: (row) => `${row}.${model.key}`,
    direction,
    notNull: true,
    nulls: undefined,
  };
  return [...keys, tieBreak];
}

export function orderText(keys: readonly SortKey[], row: string, backward: boolean): string {
  return keys
    .map((key) => {
      const descends = isDescending(key, backward);
      const nulls =
        key.nulls === undefined || key.notNull ? '' : ` nulls ${nullsFirst(key, backward) ? 'first' : 'last'}`;
      return `${key.sql(row)}${descends ? ' desc' : ''}${nulls}`;
    })
    .join(', ');
}

/** In the direction of reading. */
export function isDescending(key: SortKey, backward: boolean): boolean {
  return (key.direction === 'desc') !== backward;
}

/** In the direction of reading: reading backward meets the nulls at the other end. */
export function nullsFirst(key: SortKey, backward: boolean): boolean {
  const forward = key.nulls === undefined ? key.direction === 'desc' : key.nulls === 'first';
  return forward !== backward;
}
