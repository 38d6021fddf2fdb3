import { z } from 'zod';

export const Person = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  revision: z.int(),
  tick: z.int(),
});
export type Person = z.infer<typeof Person>;

export const Write = z.object({ id: z.string(), title: z.string(), expected: z.int().optional() });

/** A write that took effect, once for its key. */
export interface JournalEntry {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  /** How often it was asked for. */
  calls: number;
}

/** A write that was asked for under a key of its own although it had taken effect under another one. */
export interface AskedAnew extends z.infer<typeof Write> {
  readonly key: string;
}

export interface VendorState {
  readonly people: readonly Person[];
  readonly journal: readonly JournalEntry[];
  readonly askedAnew: readonly AskedAnew[];
}
