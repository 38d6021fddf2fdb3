import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isConnectorError } from '@tributary/connector-kit';
import { accept, refuse, type Outcome } from '@tributary/platform';
import { IMPORTS } from '../registry.ts';

export interface PreviewRequest {
  readonly file: string;
  /** Proposed from the headers and the first rows when left out. */
  readonly mapping?: unknown;
  /** Rows to show. */
  readonly limit: number;
}

export interface ImportPreview {
  readonly mapping: unknown;
  readonly isProposed: boolean;
  /** Columns that a proposed mapping does not use. */
  readonly unused: readonly string[];
  /** What is to be looked at before a proposed mapping is used. */
  readonly remarks: readonly string[];
  readonly rows: Awaited<ReturnType<typeof IMPORTS.preview>>;
}

export type PreviewCodes = 'FILE_NOT_FOUND' | 'MAPPING_INVALID';

/** The first rows of a file as the records that they would become. Nothing is stored, and no database is needed. */
export async function previewImport({
  file,
  mapping,
  limit,
}: PreviewRequest): Promise<Outcome<ImportPreview, PreviewCodes>> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) return refuse('FILE_NOT_FOUND', `There is no file ${file}.`, 'file');
  try {
    const proposed = mapping === undefined ? await IMPORTS.propose(file) : { mapping, unused: [], remarks: [] };
    const rows = await IMPORTS.preview(file, proposed.mapping, limit);
    return accept({ ...proposed, isProposed: mapping === undefined, rows });
  } catch (error) {
    if (isConnectorError(error)) return refuse('MAPPING_INVALID', error.message, 'mapping');
    throw error;
  }
}

/** The same of the beginning of a file, as a console has it. `name` tells what kind of file it is. */
export async function previewSample({
  name,
  sample,
  ...request
}: Omit<PreviewRequest, 'file'> & { name: string; sample: string }): Promise<Outcome<ImportPreview, PreviewCodes>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tributary-preview-'));
  try {
    const file = path.join(folder, path.basename(name));
    await writeFile(file, sample);
    return await previewImport({ ...request, file });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
