import { z } from 'zod';

/** How far an address book has been read. */
export const BookState = z.strictObject({
  /** All that was read is at least as new as this. */
  token: z.string().optional(),
  /** The groups as they were then. */
  groups: z.string().optional(),
  /** A pass that is not at its end. */
  pass: z
    .strictObject({
      /** What `token` and `groups` become at its end. */
      token: z.string(),
      groups: z.string(),
      /** Reads every card: the first time, and when groups have changed. */
      isWhole: z.boolean(),
      /** Path of the last card that was read. */
      after: z.string(),
    })
    .optional(),
});
export type BookState = z.infer<typeof BookState>;
