import { RecordMapping } from '@tributary/connector-kit-mapping';
import { z } from 'zod';

/** A column as it is called in the database; quoted wherever it is used. */
const Column = z.string().min(1).max(63);

const source = z.union([
  z.strictObject({ table: z.string().min(1).max(63), schema: z.string().min(1).max(63).default('public') }),
  /** One SELECT; its columns are what the mapping sees. */
  z.strictObject({
    query: z
      .string()
      .min(1)
      .refine((query) => !query.includes(';'), 'must be one statement without ";"'),
  }),
]);
export type Source = z.infer<typeof source>;

const StreamConfig = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().optional(),
  from: source,
  /** Unique and never null; with `updatedAt` it says where reading stands. */
  key: Column,
  /** A timestamp that every change moves. Left out, the whole is read each time. */
  updatedAt: Column.optional(),
  /** A column that is true, or not null, for rows that are deleted. Left out, deletes are found by a sweep. */
  deleted: Column.optional(),
  /** Rows younger than this are left for the next pass, and longer where a transaction is open. */
  settleSeconds: z.int().min(0).max(3_600).default(5),
  sweepMinutes: z.int().min(1).max(10_080).default(60),
  /** Records of a row. Their key is the row's, so that each can be asked for again. */
  records: z.array(RecordMapping.omit({ key: true })).min(1),
});
export type StreamConfig = z.infer<typeof StreamConfig>;

export const PostgresConfig = z
  .strictObject({
    host: z.string().min(1),
    port: z.int().min(1).max(65_535).default(5_432),
    database: z.string().min(1),
    /** `verify` checks the server's certificate; `none` only on this machine. */
    tls: z.enum(['verify', 'none']).default('verify'),
    /** A certificate authority of one's own, as PEM. */
    certificateAuthority: z.string().optional(),
    statementTimeoutSeconds: z.int().min(1).max(3_600).default(60),
    /** Rows per statement and batch. */
    pageSize: z.int().min(2).max(10_000).default(500),
    streams: z.array(StreamConfig).min(1),
  })
  .refine(({ streams }) => new Set(streams.map(({ name }) => name)).size === streams.length, {
    message: 'two streams have the same name',
    path: ['streams'],
  });
export type PostgresConfig = z.infer<typeof PostgresConfig>;
