/**
 * A backup of every subgraph and of the event log at one moment: one transaction reads all of them, beside a hub at
 * work. A folder of plain files, `schema.table.copy.gz`: PostgreSQL's own COPY as text, which any PostgreSQL takes.
 */
import { createWriteStream } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { createGzip } from 'node:zlib';
import { BackupError } from './backup-error.ts';
import { existingSchemas, quoted, sequencesOf } from './catalogue.ts';
import { manifestFile, tableFile, type Manifest } from './manifest.ts';
import { readTables, type BackupProgress } from './read-tables.ts';
import { inSession, inTransaction } from './session.ts';

export interface WriteBackup {
  readonly url: string;
  /** Made; nothing may be there. */
  readonly folder: string;
  readonly schemas: readonly string[];
  readonly credentialPrint: string;
  readonly takenAt: Date;
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
}

/** Fast enough not to hold the database back; a smaller file can be had of any program later. */
const COMPRESSION = { level: 1 };
/** Personal data: for the account that took it, and nobody else. */
const [FOLDER_MODE, FILE_MODE] = [0o700, 0o600];

/** Throws a `BackupError` when something is in the way; what was begun is removed again. */
export async function writeBackup(request: WriteBackup): Promise<Manifest> {
  const folder = path.resolve(request.folder);
  if (await isThere(folder)) throw new BackupError(`${folder} is there already: name a folder that is not.`);
  // Under its own name there is nothing but whole backups.
  const begun = `${folder}.part`;
  await rm(begun, { recursive: true, force: true });
  await mkdir(begun, { recursive: true, mode: FOLDER_MODE });
  try {
    const manifest = await inSession(request.url, async (client) =>
      inTransaction(client, 'begin isolation level repeatable read read only', async () =>
        readAll(client, { ...request, folder: begun }),
      ),
    );
    await writeFile(manifestFile(begun), `${JSON.stringify(manifest, null, 2)}\n`, { mode: FILE_MODE, flush: true });
    await rename(begun, folder);
    return manifest;
  } catch (error) {
    await rm(begun, { recursive: true, force: true });
    throw error;
  }
}

async function readAll(client: pg.Client, request: WriteBackup): Promise<Manifest> {
  const { schemas, folder, credentialPrint, takenAt } = request;
  const there = await existingSchemas(client, schemas);
  const missing = schemas.filter((name) => !there.includes(name));
  if (missing.length > 0)
    throw new BackupError(`There is no hub in this database: ${missing.join(', ')} is not there.`);
  const {
    rows: [head],
  } = await client.query<{ position: string; postgres: string }>(
    `select last_position::text as position, current_setting('server_version') as postgres from log.head`,
  );
  return {
    format: 'tributary-backup/1',
    takenAt: takenAt.toISOString(),
    postgres: head?.postgres ?? '',
    position: head?.position ?? '0',
    credentialPrint,
    schemas: await migrationsOf(client, schemas),
    tables: await readTables(client, request, (table) => [
      createGzip(COMPRESSION),
      createWriteStream(tableFile(folder, table), { mode: FILE_MODE, flush: true }),
    ]),
    sequences: await sequencesOf(client, schemas),
  };
}

async function migrationsOf(client: pg.Client, schemas: readonly string[]): Promise<Manifest['schemas']> {
  const found: Manifest['schemas'] = [];
  for (const name of schemas) {
    const { rows } = await client.query<{ name: string; sha256: string }>(
      `select name, sha256 from ${quoted({ schema: name, name: 'migrations' })} order by name`,
    );
    found.push({ name, migrations: rows.map((row) => ({ name: row.name, sha256: row.sha256 })) });
  }
  return found;
}

async function isThere(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}
