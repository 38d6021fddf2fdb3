import { z } from 'zod';

const Position = z.strictObject({ at: z.string().optional(), key: z.string().optional() });

export const PostgresCursor = z.strictObject({
  /** Time of the last row of the last complete pass, in microseconds. */
  done: z.string().optional(),
  /** Where the present pass stands, and how far it goes. */
  pass: z.strictObject({ after: Position, until: z.string().optional() }).optional(),
});
export type PostgresCursor = z.infer<typeof PostgresCursor>;
