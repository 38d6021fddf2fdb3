import { chmod, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { startEmbeddedPostgres } from '../db/embedded.ts';
import { BackupError } from './backup-error.ts';
import { loadBackup, type LoadBackup } from './load-backup.ts';
import type { Manifest } from './manifest.ts';
import { readTables } from './read-tables.ts';
import { inSession, inTransaction } from './session.ts';

export type VerifyBackup = Omit<LoadBackup, 'url'> & {
  /** For the database of the drill, which takes as much room as the hub's own; removed again. */
  readonly scratch: string;
};

/**
 * The restore, rehearsed: the backup is put into a database of its own, every table of it is read back and must be, byte
 * by byte, what was backed up. Throws a `BackupError` that names what differs.
 */
export async function verifyBackup({ scratch, ...request }: VerifyBackup): Promise<Manifest> {
  const dataDir = await mkdtemp(path.join(scratch, 'tributary-drill-'));
  // Started by root, PostgreSQL runs as another account, which has to get in.
  await chmod(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  try {
    const manifest = await loadBackup({ ...request, url: server.url });
    const schemas = manifest.schemas.map(({ name }) => name);
    const tables = await inSession(server.url, async (client) =>
      inTransaction(client, 'begin isolation level repeatable read read only', async () =>
        readTables(client, { schemas }),
      ),
    );
    const printOf = new Map(tables.map(({ schema, name, sha256 }) => [`${schema}.${name}`, sha256]));
    const differing = manifest.tables
      // A restore gives the log a new epoch, and nothing else of it.
      .filter(({ schema, name }) => !(schema === 'log' && name === 'head'))
      .filter(({ schema, name, sha256 }) => printOf.get(`${schema}.${name}`) !== sha256)
      .map(({ schema, name }) => `${schema}.${name}`);
    if (differing.length === 0) return manifest;
    throw new BackupError(`Restored, these tables are not what was backed up: ${differing.join(', ')}.`);
  } finally {
    await server.stop();
    await rm(server.folder, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  }
}
