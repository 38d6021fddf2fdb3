import { isReject, type Upsert } from '@tributary/connector-kit';
import { fieldIn } from './field-value.ts';
import { shapeOfRows, type Shape } from './shape.ts';

export function isEmpty(row: unknown, path: string): boolean {
  const value = fieldIn(row, path);
  return value === undefined || value === null;
}

/** Of rows that could be read. One row may be several records. */
export function shapeOf(upserts: readonly Upsert[]): Shape {
  let before: unknown;
  const rows = upserts.flatMap((upsert) => {
    if (isReject(upsert) || upsert.raw === before) return [];
    before = upsert.raw;
    return [upsert.raw];
  });
  return shapeOfRows(rows);
}

/** What of a shape is not known yet, as far as it is to be. */
export function newIn(
  shape: Shape,
  known: ReadonlyMap<string, number>,
  isTaken: (types: number, before: number) => boolean,
) {
  return new Map(
    [...shape].filter(([path, types]) => {
      const before = known.get(path) ?? 0;
      return (before | types) !== before && isTaken(types, before);
    }),
  );
}
