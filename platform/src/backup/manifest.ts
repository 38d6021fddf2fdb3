import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { BackupError } from './backup-error.ts';

const Table = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.number().int().min(0),
  /** Of the rows as PostgreSQL's COPY writes them as text, before they are compressed. */
  bytes: z.number().int().min(0),
  sha256: z.string().length(64),
});

const Manifest = z.object({
  format: z.literal('tributary-backup/1'),
  takenAt: z.iso.datetime(),
  postgres: z.string(),
  /** Every event up to this position, and nothing of what came later, is in the backup. */
  position: z.string().regex(/^\d+$/),
  /** What tells, without telling it, whether another secret encrypted the credentials. */
  credentialPrint: z.string(),
  schemas: z.array(
    z.object({ name: z.string(), migrations: z.array(z.object({ name: z.string(), sha256: z.string() })) }),
  ),
  tables: z.array(Table),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), value: z.string().regex(/^\d+$/) })),
});

/** What a backup holds. It is written last: a folder without one is no backup. */
export type Manifest = z.infer<typeof Manifest>;
export type BackedUpTable = z.infer<typeof Table>;

const FILE = 'manifest.json';

export function manifestFile(folder: string): string {
  return path.join(folder, FILE);
}

export function tableFile(folder: string, { schema, name }: Pick<BackedUpTable, 'schema' | 'name'>): string {
  return path.join(folder, `${schema}.${name}.copy.gz`);
}

/** Throws a `BackupError` that says what is wrong with the folder. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(manifestFile(folder), 'utf8').catch((cause: unknown) => {
    throw new BackupError(`${folder} is no backup, or one that was not finished: it has no ${FILE}.`, { cause });
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new BackupError(`${manifestFile(folder)} is damaged: it is no JSON.`, { cause });
  }
  const parsed = Manifest.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new BackupError(`${manifestFile(folder)} cannot be used: ${z.prettifyError(parsed.error)}`);
}
