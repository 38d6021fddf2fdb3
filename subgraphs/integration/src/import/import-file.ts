/**
 * `tributary import`: one reading of one file, through the same engine as every other source, with an answer
 * for every row. The records belong to a connection of their own, by name, so that the same file (or the next
 * export of the same system) meets what it brought before.
 */
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isConnectorError, parseConfig } from '@tributary/connector-kit';
import {
  accept,
  refuse,
  SYSTEM,
  toPublicId,
  type DuplicatePolicy,
  type Outcome,
  type Principal,
} from '@tributary/platform';
import type { HostDeps, IntegrationDeps } from '../deps.ts';
import { deliver } from '../engine/deliver.ts';
import type { PassProgress, ReadOutcome } from '../engine/pass.ts';
import type { Lease } from '../engine/queries/lease.ts';
import { askedRun } from '../engine/open-run.ts';
import { runPass } from '../engine/run-pass.ts';
import { shelfOf } from '../engine/shelf.ts';
import { makeHost } from '../host.ts';
import { CONNECTORS, IMPORTS, type ImportedFile } from '../registry.ts';
import { streamId } from '../stream/declare-streams.ts';
import { findStream } from '../stream/queries.ts';
import { findRun, unfinishedRevert, type RunCounts } from '../sync-run/queries.ts';
import { beginImport } from './begin-import.ts';
import { contentPrint, mappingPrint } from './content-print.ts';
import { holdStream } from './hold-stream.ts';
import { importConnection, type ImportConnectionCodes } from './import-connection.ts';
import { importRows, type ImportRow } from './import-row.ts';
import type { ImportedContent } from './queries.ts';
import { rehearsed } from './rehearsed.ts';
import { whyUnreadable } from './why-unreadable.ts';

export interface ImportRequest {
  readonly file: string;
  /** Content of the mapping file, as JSON. Undefined: what the kind of file says by itself, as a vCard does. */
  readonly mapping: unknown;
  /**
   * Name of the system that the file comes from: the connection that its records belong to. Files that refer to
   * each other's records (orders to customers) need the same one.
   */
  readonly source: string;
  /** What becomes of a new record of somebody who is known. Default: `MERGE`. */
  readonly duplicates?: DuplicatePolicy | undefined;
  /** Does all of it in transactions that are rolled back: tells what the import would do, and writes nothing. */
  readonly isDryRun?: boolean;
  /**
   * Called once, before the first row. An import that was killed goes on where it was; `onBegin` then answers with the
   * last line of which the outcome was kept, and hears of all behind it.
   */
  readonly onBegin?: (begun: { readonly runId: string; readonly isResumed: boolean }) => Promise<number>;
  /** Called for every record, in the order of the lines, once it is stored. */
  readonly onRow?: (row: ImportRow) => void | Promise<void>;
  /** Called after the rows of each batch: whatever was told until then is to be kept. */
  readonly onBatch?: () => Promise<void>;
  readonly onProgress?: (progress: PassProgress) => void;
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

export async function importFile(
  deps: IntegrationDeps,
  request: ImportRequest,
): Promise<Outcome<ImportReport, ImportCodes>> {
  const file = await realpath(request.file).catch(() => undefined);
  if (file === undefined || !(await stat(file)).isFile()) {
    return refuse('FILE_NOT_FOUND', `There is no file ${request.file}.`, 'file');
  }
  const folder = path.dirname(file);
  const mapping = request.mapping ?? IMPORTS.mappingOf(file);
  const own = { ...deps, fileRoots: [folder] };
  const imported: ImportedFile = { name: streamNameOf(file), files: path.basename(file), mapping };
  const config = IMPORTS.configOf(folder, [imported]);
  const host = makeHost(own, CONNECTORS);
  const invalid = problemOf(host, config);
  if (invalid !== undefined) return refuse('MAPPING_INVALID', invalid, 'mapping');
  const { signal = new AbortController().signal } = request;
  const unreadable = await whyUnreadable(host, { stream: imported.name, config, signal });
  if (unreadable !== undefined) return refuse('IMPORT_FAILED', unreadable, 'file');
  const content: ImportedContent = {
    file: imported.files,
    contentPrint: await contentPrint(file),
    mappingPrint: mappingPrint(mapping),
    duplicates: request.duplicates ?? 'MERGE',
  };
  const importing = { ...request, signal, folder, imported, content };
  if (request.isDryRun !== true) return await runImport(host, importing);
  return await rehearsed(own, async (rehearsing) => {
    const tried = await runImport(makeHost(rehearsing, CONNECTORS), importing);
    return tried.ok ? accept({ ...tried.value, runId: undefined }) : tried;
  });
}

interface Importing extends ImportRequest {
  readonly signal: AbortSignal;
  readonly folder: string;
  readonly imported: ImportedFile;
  readonly content: ImportedContent;
}

async function runImport(host: HostDeps, importing: Importing): Promise<Outcome<ImportReport, ImportCodes>> {
  const { source, folder, imported, signal, principal = SYSTEM } = importing;
  const connection = await importConnection(host, principal, { source, folder, imported });
  if (!connection.ok) return connection;
  const id = streamId(connection.value.id, imported.name);
  const report = await holdStream(host, { shelfId: id, signal }, async (lease, held) =>
    runHeld(host, { ...importing, signal: held, streamId: id, lease }),
  );
  return report ?? refuse('IMPORT_BUSY', `The file ${imported.files} is being imported already.`, 'file');
}

async function runHeld(
  host: HostDeps,
  importing: Importing & { readonly streamId: string; readonly lease: Lease },
): Promise<Outcome<ImportReport, 'IMPORT_FAILED' | 'IMPORT_BUSY'>> {
  const { lease, signal, content, onProgress } = importing;
  const found = await findStream(host.database.db, importing.streamId);
  if (!found) throw new Error(`The stream of ${content.file} is gone.`);
  // What it has brought is still there and on its way out: it would count as unchanged here, and then go.
  const going = await unfinishedRevert(host.database.db, found.stream.id);
  if (going) {
    const id = toPublicId('sync_run', going.id);
    const message = `An earlier import of ${content.file} is being taken back. Once “import revert ${id}” is done, import it again.`;
    return refuse('IMPORT_BUSY', message, 'file');
  }
  await deliver(host, shelfOf(host, found, lease), { signal, isLeft: true });
  const { run, isResumed } = await beginImport(host, { found, lease, content });
  const toldLine = (await importing.onBegin?.({ runId: run.id, isResumed })) ?? 0;
  // Nobody kept what was told of the beginning: it is told again.
  const told = toldLine === 0 ? { toldCheckpoint: null } : {};
  const place = isResumed ? { ...found.stream, ...told } : { ...found.stream, fullCheckpoint: null };
  const pass = { found: { ...found, stream: place }, run: askedRun(run), lease, signal, onProgress };
  const onToldAgain = isResumed ? teller(importing, toldLine) : undefined;
  const result = await runPass(host, { ...pass, onOutcomes: teller(importing, 0), onToldAgain });
  if (result.is === 'trouble') return refuse('IMPORT_FAILED', result.trouble.message, 'file');
  const { read, created, linked, updated, unchanged, deleted, rejected } =
    (await findRun(host.database.db, run.id)) ?? run;
  const counts = { read, created, linked, updated, unchanged, deleted, rejected };
  return accept({ runId: run.id, connectionId: found.connection.id, counts });
}

/** Rows in the order of their lines, those behind the last one that was kept. */
function teller({ onRow, onBatch }: ImportRequest, toldLine: number) {
  return async (outcomes: readonly ReadOutcome[]): Promise<void> => {
    const rows = onRow ? importRows(outcomes) : [];
    for (const row of rows) if (row.line === null || row.line > toldLine) await onRow?.(row);
    await onBatch?.();
  };
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
