import { z } from 'zod';

/** A row as the mapping language sees it: values by the names of their columns. */
export const Values = z.record(z.string(), z.json());
export type Values = z.infer<typeof Values>;

/** A row with those of a second list that belong to it. */
export interface MappableRow {
  readonly values: Values;
  readonly lines?: readonly { readonly line: number; readonly values: Values }[] | undefined;
}
