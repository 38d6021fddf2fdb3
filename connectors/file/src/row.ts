import { Values } from '@tributary/connector-kit-mapping';
import { z } from 'zod';

/** A row of a file with the rows of a second file that belong to it. What is kept as the raw envelope. */
export const FileRow = z.strictObject({
  file: z.string(),
  line: z.int(),
  values: Values,
  lines: z.array(z.strictObject({ line: z.int(), values: Values })).optional(),
});
export type FileRow = z.infer<typeof FileRow>;
