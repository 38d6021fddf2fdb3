import { z } from 'zod';

/** A row of a file with the rows of a second file that belong to it. What is kept as the raw envelope. */
export const FileRow = z.strictObject({
  file: z.string(),
  line: z.int(),
  values: z.record(z.string(), z.json()),
  lines: z.array(z.strictObject({ line: z.int(), values: z.record(z.string(), z.json()) })).optional(),
});
export type FileRow = z.infer<typeof FileRow>;
