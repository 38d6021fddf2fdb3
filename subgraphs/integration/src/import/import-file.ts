/**
 * `tributary import`: one reading of one file, through the same engine as every other source, with an answer
 * for every row. The records belong to a connection of their own, by name, so that the same file (or the next
 * export of the same system) meets what it brought before.
 */
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isConnectorError, parseConfig } from '@tributary/connector-kit';
import { accept, newId, refuse, SYSTEM, type Outcome, type Principal } from '@tributary/platform';
import type { HostDeps, IntegrationDeps } from '../deps.ts';
import { deliver } from '../engine/deliver.ts';
import type { ReadOutcome } from '../engine/pass.ts';
import type { Lease } from '../engine/queries/lease.ts';
import { askedRun } from '../engine/open-run.ts';
import { runPass } from '../engine/run-pass.ts';
import { shelfOf, withLease } from '../engine/shelf.ts';
import { makeHost } from '../host.ts';
import { CONNECTORS, IMPORTS, type ImportedFile } from '../registry.ts';
import { streamId } from '../stream/declare-streams.ts';
import { findStream, type StreamAndConnection } from '../stream/queries.ts';
import { findRun, type RunCounts } from '../sync-run/queries.ts';
import { beginImport } from './begin-import.ts';
import { dryRun, whyUnreadable } from './dry-run.ts';
import { importConnection, type ImportConnectionCodes } from './import-connection.ts';
import { importRows, type ImportRow } from './import-row.ts';

export interface ImportRequest {
  readonly file: string;
  /** Content of the mapping file, as JSON. */
  readonly mapping: unknown;
  /**
   * Name of the system that the file comes from: the connection that its records belong to. Files that refer to
   * each other's records (orders to customers) need the same one.
   */
  readonly source: string;
  /** Reads, maps and compares, and writes nothing. What a subgraph would not accept is not known then. */
  readonly isDryRun?: boolean;
  /** Called for every record, in the order of the lines, once it is stored. */
  readonly onRow?: (row: ImportRow) => void | Promise<void>;
  readonly principal?: Principal;
  readonly signal?: AbortSignal;
}

export interface ImportReport {
  /** Undefined after a dry run. */
  readonly runId: string | undefined;
  readonly connectionId: string | undefined;
  readonly counts: RunCounts;
}

export type ImportCodes =
  'FILE_NOT_FOUND' | 'MAPPING_INVALID' | 'IMPORT_BUSY' | 'IMPORT_FAILED' | ImportConnectionCodes;

/** An import that was killed holds its lease for a while; the next one waits for it. */
const BUSY_TRIES = 20;
const BUSY_PAUSE_MS = 1_000;

export async function importFile(
  deps: IntegrationDeps,
  request: ImportRequest,
): Promise<Outcome<ImportReport, ImportCodes>> {
  const file = await realpath(request.file).catch(() => undefined);
  if (file === undefined || !(await stat(file)).isFile()) {
    return refuse('FILE_NOT_FOUND', `There is no file ${request.file}.`, 'file');
  }
  const folder = path.dirname(file);
  const host = makeHost({ ...deps, fileRoots: [folder] }, CONNECTORS);
  const imported: ImportedFile = { name: streamNameOf(file), files: path.basename(file), mapping: request.mapping };
  const config = IMPORTS.configOf(folder, [imported]);
  const invalid = problemOf(host, config);
  if (invalid !== undefined) return refuse('MAPPING_INVALID', invalid, 'mapping');
  const { principal = SYSTEM, signal = new AbortController().signal, source, onRow } = request;
  const onOutcomes = async (outcomes: readonly ReadOutcome[]): Promise<void> => {
    for (const row of onRow ? importRows(outcomes) : []) await onRow?.(row);
  };
  if (request.isDryRun === true)
    return await dryRun(host, { source, stream: imported.name, config, signal, onOutcomes });

  const unreadable = await whyUnreadable(host, { stream: imported.name, config, signal });
  if (unreadable !== undefined) return refuse('IMPORT_FAILED', unreadable, 'file');
  const connection = await importConnection(host, principal, { source, folder, imported });
  if (!connection.ok) return connection;
  const id = streamId(connection.value.id, imported.name);
  for (let attempt = 1; attempt <= BUSY_TRIES; attempt += 1) {
    const found = await findStream(host.database.db, id);
    if (!found) throw new Error(`The stream ${imported.name} of ${source} is gone.`);
    const holding = { shelfId: id, holder: newId(), signal };
    const report = await withLease(
      host,
      holding,
      async (lease, held) => await run(host, { found, lease, signal: held, onOutcomes }),
    );
    if (report) return report;
    await delay(BUSY_PAUSE_MS, undefined, { signal });
  }
  return refuse('IMPORT_BUSY', `The file ${imported.files} is being imported already.`, 'file');
}

interface Run {
  readonly found: StreamAndConnection;
  readonly lease: Lease;
  readonly signal: AbortSignal;
  readonly onOutcomes: (outcomes: readonly ReadOutcome[]) => Promise<void>;
}

async function run(
  host: HostDeps,
  { found, lease, signal, onOutcomes }: Run,
): Promise<Outcome<ImportReport, 'IMPORT_FAILED'>> {
  await deliver(host, shelfOf(host, found, lease), signal);
  const begun = await beginImport(host, { found, lease });
  // A killed import may have left how far it came; every row is to be told of, so it begins anew.
  const fresh = { ...found, stream: { ...found.stream, fullCheckpoint: null } };
  const result = await runPass(host, { found: fresh, run: askedRun(begun), lease, signal, onOutcomes });
  if (result.is === 'trouble') return refuse('IMPORT_FAILED', result.trouble.message, 'file');
  const row = (await findRun(host.database.db, begun.id)) ?? begun;
  const { read, created, updated, unchanged, deleted, rejected } = row;
  return accept({
    runId: begun.id,
    connectionId: found.connection.id,
    counts: { read, created, updated, unchanged, deleted, rejected },
  });
}

function problemOf(host: HostDeps, config: unknown): string | undefined {
  const connector = host.connectors.get(IMPORTS.connectorId);
  if (!connector) throw new Error('The connector of imports is not registered.');
  try {
    parseConfig(connector, config);
    return undefined;
  } catch (error) {
    if (isConnectorError(error)) return error.message;
    throw error;
  }
}

/** `Northwind Customers (2).csv` → `northwind-customers-2`. */
function streamNameOf(file: string): string {
  const words =
    path
      .basename(file, path.extname(file))
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const name = words.join('-');
  return /^[a-z]/.test(name) ? name : `file-${name}`;
}
