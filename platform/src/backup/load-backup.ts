/**
 * A backup, put into an empty database. The tables are made by the migrations that had run when it was taken, so that a
 * backup of an older version comes in too and is brought up to date by those that have come since.
 */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { createGunzip } from 'node:zlib';
import { migrate, migrationsIn, type SchemaMigrations } from '../db/migrate.ts';
import { BackupError } from './backup-error.ts';
import { existingSchemas, foreignKeysOf, quoted, quotedName } from './catalogue.ts';
import { readManifest, tableFile, type BackedUpTable, type Manifest } from './manifest.ts';
import type { BackupProgress } from './read-tables.ts';
import { rowStream } from './row-stream.ts';
import { inSession, inTransaction } from './session.ts';

export interface LoadBackup {
  readonly url: string;
  readonly folder: string;
  readonly migrations: readonly SchemaMigrations[];
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
}

/** Is there from before the first change to after the last one. */
const MARKER = 'tributary_restore';
const LOCK_KEY = 7_402_114;

/**
 * All of it or nothing: what a killed restore left is removed by the next one. Throws a `BackupError` for a database
 * that holds a hub, and for a backup that is damaged or of a newer version. Does not migrate beyond the backup.
 */
export async function loadBackup({ url, folder, migrations, onProgress }: LoadBackup): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await checkMigrations(manifest, migrations);
  return await inSession(url, async (client) => {
    await makeRoom(client, manifest);
    const ran = new Map(manifest.schemas.map((schema) => [schema.name, schema.migrations.map(({ name }) => name)]));
    await migrate(
      url,
      migrations.map((set) => ({ ...set, only: ran.get(set.schema) ?? [] })),
    );
    await inTransaction(client, 'begin', async () => {
      await loadAll(client, { manifest, folder, onProgress });
      await client.query(`drop schema ${MARKER}`);
    });
    // Plans of empty tables would serve the first hour otherwise.
    await client.query('analyze');
    return manifest;
  });
}

/** True while a restore into this database was begun and not finished. */
export async function isHalfRestored(url: string): Promise<boolean> {
  const there = await inSession(url, async (client) => await existingSchemas(client, [MARKER]));
  return there.length > 0;
}

async function checkMigrations(manifest: Manifest, sets: readonly SchemaMigrations[]): Promise<void> {
  const known = new Map<string, string>();
  for (const set of sets) {
    for (const { name, sha256 } of await migrationsIn(set)) known.set(`${set.schema}/${name}`, sha256);
  }
  for (const { name: schema, migrations } of manifest.schemas) {
    for (const { name, sha256 } of migrations) {
      const here = known.get(`${schema}/${name}`);
      if (here === sha256) continue;
      const why = here === undefined ? 'is not known here' : 'is another one here';
      throw new BackupError(
        `The backup is of another version: its migration ${schema}/${name} ${why}. Restore it with the version that took it, or a newer one.`,
      );
    }
  }
}

async function makeRoom(client: pg.Client, { schemas }: Manifest): Promise<void> {
  const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [LOCK_KEY]);
  if (rows[0]?.won !== true) throw new BackupError('Another restore into this database is at work.');
  const names = schemas.map(({ name }) => name);
  const there = await existingSchemas(client, [MARKER, ...names]);
  if (there.includes(MARKER)) {
    const left = there.filter((name) => name !== MARKER);
    if (left.length > 0) await client.query(`drop schema ${left.map(quotedName).join(', ')} cascade`);
  } else if (there.length > 0) {
    throw new BackupError('There is a hub in this database already: restore into one that is empty.');
  } else {
    await client.query(`create schema ${MARKER}`);
  }
}

interface Loading {
  readonly manifest: Manifest;
  readonly folder: string;
  readonly onProgress?: LoadBackup['onProgress'];
}

async function loadAll(client: pg.Client, { manifest, folder, onProgress }: Loading): Promise<void> {
  const { tables, sequences } = manifest;
  const keys = await foreignKeysOf(
    client,
    manifest.schemas.map(({ name }) => name),
  );
  // Tables point at each other in circles, and triggers would make again what is in the backup already.
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const table of tables) await client.query(`alter table ${quoted(table)} disable trigger user`);
  // What migrations put there is in the backup, as people left it.
  await client.query(`truncate ${tables.map(quoted).join(', ')}`);
  const estimate = tables.reduce((sum, { rows }) => sum + rows, 0);
  let read = 0;
  for (const table of tables) {
    await loadTable(client, table, tableFile(folder, table), (rows) => {
      read += rows;
      onProgress?.({ read, estimate });
    });
  }
  for (const sequence of sequences) {
    await client.query(`select setval('${quoted(sequence)}', ${sequence.value}::bigint)`);
  }
  for (const table of tables) await client.query(`alter table ${quoted(table)} enable trigger user`);
  for (const { table, name, definition } of keys) {
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
  }
  // Positions that were given behind the backup will be given again: whoever holds one of them would miss events.
  await client.query('update log.head set epoch = gen_random_uuid()');
}

async function loadTable(
  client: pg.Client,
  table: BackedUpTable,
  file: string,
  onRows: (rows: number) => void,
): Promise<void> {
  const rows = rowStream(onRows);
  const columns = table.columns.map(quotedName).join(', ');
  const into = client.query(copyFrom(`copy ${quoted(table)} (${columns}) from stdin`));
  try {
    await pipeline(createReadStream(file), createGunzip(), rows.through, into);
  } catch (cause) {
    throw new BackupError(`${file} cannot be read: ${cause instanceof Error ? cause.message : 'unknown'}`, { cause });
  }
  const seen = rows.seen();
  if (seen.sha256 !== table.sha256 || seen.rows !== table.rows) {
    throw new BackupError(
      `${file} is damaged: it holds ${String(seen.rows)} rows with the checksum ${seen.sha256}, and the backup had ${String(table.rows)} with ${table.sha256}.`,
    );
  }
}
