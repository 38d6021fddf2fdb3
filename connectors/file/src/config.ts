import { z } from 'zod';
import { MappingFile } from './mapping-file.ts';

const StreamConfig = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().optional(),
  /** Name of a file in the folder, or a pattern with `*`. */
  files: z
    .string()
    .min(1)
    .refine((name) => !name.includes('/') && !name.includes('\\'), 'must be a name, not a path'),
  mapping: MappingFile,
});
export type StreamConfig = z.infer<typeof StreamConfig>;

export const FileConfig = z
  .strictObject({
    folder: z.string().min(1),
    streams: z.array(StreamConfig).min(1),
    /** Rows per batch. */
    batchSize: z.int().min(1).max(10_000).default(500),
  })
  .refine(({ streams }) => new Set(streams.map(({ name }) => name)).size === streams.length, {
    message: 'two streams have the same name',
    path: ['streams'],
  });
export type FileConfig = z.infer<typeof FileConfig>;
export type FileConfigInput = z.input<typeof FileConfig>;
