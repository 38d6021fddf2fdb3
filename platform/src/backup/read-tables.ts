import { Writable } from 'node:stream';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { quoted, quotedName, tablesOf, type CatalogueTable } from './catalogue.ts';
import type { BackedUpTable } from './manifest.ts';
import { rowStream } from './row-stream.ts';

export interface BackupProgress {
  /** Rows done. */
  readonly read: number;
  /** Rows there are, about. */
  readonly estimate: number;
}

interface Reading {
  readonly schemas: readonly string[];
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
}

/** Reads every table whole, one after the other, in the order of its pages; its rows go through what `into` gives. */
export async function readTables(
  client: pg.Client,
  { schemas, onProgress }: Reading,
  into: (table: CatalogueTable) => NodeJS.WritableStream[] = () => [nowhere()],
): Promise<BackedUpTable[]> {
  // Otherwise a large table is read from wherever another reader is, and its rows would come in another order.
  await client.query('set local synchronize_seqscans = off');
  const tables = await tablesOf(client, schemas);
  const estimate = tables.reduce((sum, { estimatedRows }) => sum + estimatedRows, 0);
  const done: BackedUpTable[] = [];
  let read = 0;
  for (const table of tables) {
    const rows = rowStream((count) => {
      read += count;
      onProgress?.({ read, estimate: Math.max(read, estimate) });
    });
    const { schema, name, columns } = table;
    const out = client.query(copyTo(`copy ${quoted(table)} (${columns.map(quotedName).join(', ')}) to stdout`));
    await pipeline([out, rows.through, ...into(table)]);
    done.push({ schema, name, columns: [...columns], ...rows.seen() });
  }
  return done;
}

function nowhere(): Writable {
  return new Writable({
    write(_chunk, _encoding, next) {
      next();
    },
  });
}
