import type { Binding } from './compilation.ts';
import type { CursorValues } from './cursor.ts';
import { isDescending, nullsFirst } from './order.ts';
import type { SortKey } from './registry.ts';

interface Bound {
  readonly key: SortKey;
  readonly expression: string;
  /** Undefined when the cursor's row has null here. */
  readonly placeholder: string | undefined;
}

/**
 * The predicate for rows that come after the cursor's row, read in `keys`' order, or backward. One row
 * comparison where every key is not null and goes the same way, which an index answers as a range.
 */
export function keysetText(
  binding: Binding,
  row: string,
  { keys, values, backward }: { keys: readonly SortKey[]; values: CursorValues; backward: boolean },
): string {
  const bounds = keys.map((key, index): Bound => {
    const value = values[index] ?? null;
    return { key, expression: key.sql(row), placeholder: value === null ? undefined : binding.param(value) };
  });
  const directions = new Set(bounds.map(({ key }) => isDescending(key, backward)));
  if (directions.size === 1 && bounds.every(({ key, placeholder }) => key.notNull && placeholder !== undefined)) {
    const operator = directions.has(true) ? '<' : '>';
    const left = bounds.map(({ expression }) => expression).join(', ');
    return `(${left}) ${operator} (${bounds.map(({ placeholder }) => placeholder).join(', ')})`;
  }
  return rangeText(bounds[0], backward) + after(bounds, 0, backward);
}

/** Lets an index start at the first key; says nothing that `after` does not say. */
function rangeText(first: Bound | undefined, backward: boolean): string {
  if (first?.placeholder === undefined) return '';
  if (!first.key.notNull && !nullsFirst(first.key, backward)) return '';
  return `${first.expression} ${isDescending(first.key, backward) ? '<=' : '>='} ${first.placeholder} and `;
}

function after(bounds: readonly Bound[], index: number, backward: boolean): string {
  const bound = bounds[index];
  if (!bound) return 'false';
  const { expression, placeholder } = bound;
  const equal = placeholder === undefined ? `${expression} is null` : `${expression} = ${placeholder}`;
  return `(${beyond(bound, backward)} or (${equal} and ${after(bounds, index + 1, backward)}))`;
}

function beyond({ key, expression, placeholder }: Bound, backward: boolean): string {
  const first = nullsFirst(key, backward);
  if (placeholder === undefined) return first ? `${expression} is not null` : 'false';
  const text = `${expression} ${isDescending(key, backward) ? '<' : '>'} ${placeholder}`;
  return first || key.notNull ? text : `(${text} or ${expression} is null)`;
}
