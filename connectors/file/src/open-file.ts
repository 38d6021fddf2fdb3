import { open } from 'node:fs/promises';
import path from 'node:path';
import { VendorContractBroken } from '@tributary/connector-kit';
import { columnNames } from './columns/column-names.ts';
import { delimiterOf, readCsv } from './csv.ts';
import { byteOrderMark, readLines, type Encoding, type Line } from './lines.ts';
import type { MappingFile } from './mapping-file.ts';

export type FileFormat = 'csv' | 'ndjson' | 'vcard';

/** A file whose first bytes are known: how to read it, and where its rows begin. */
export interface OpenFile {
  readonly path: string;
  readonly name: string;
  readonly format: FileFormat;
  readonly encoding: Encoding;
  readonly fallback: Encoding | undefined;
  readonly delimiter: string;
  /** Undefined for NDJSON, for vCards and for an empty file. */
  readonly columns: readonly string[] | undefined;
  readonly start: { readonly offset: number; readonly line: number };
}

type Reading = Pick<MappingFile, 'format' | 'encoding' | 'fallbackEncoding' | 'delimiter' | 'columns'>;

export async function openFile(file: string, reading: Reading): Promise<OpenFile> {
  const name = path.basename(file);
  const mark = byteOrderMark(await head(file));
  const facts = {
    path: file,
    name,
    format: reading.format ?? formatOf(name),
    encoding: mark?.encoding ?? reading.encoding,
    fallback: reading.fallbackEncoding,
  };
  const start = { offset: mark?.length ?? 0, line: 1 };
  if (facts.format !== 'csv') return { ...facts, delimiter: '', columns: undefined, start };

  const first = await firstLine({ ...facts, from: start });
  const delimiter = reading.delimiter ?? (first ? delimiterOf(first.text) : ',');
  if (reading.columns || !first) return { ...facts, delimiter, columns: reading.columns, start };
  const header = await headerOf({ ...facts, from: start }, delimiter);
  return { ...facts, delimiter, ...header };
}

export function formatOf(name: string): FileFormat {
  if (/\.(ndjson|jsonl)$/i.test(name)) return 'ndjson';
  return /\.(vcf|vcard)$/i.test(name) ? 'vcard' : 'csv';
}

async function head(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

type LineSource = Pick<OpenFile, 'path' | 'name' | 'encoding' | 'fallback'> & { from: OpenFile['start'] };

async function firstLine(source: LineSource): Promise<Line | undefined> {
  for await (const line of readLines(source)) if (line.text.trim() !== '') return line;
  return undefined;
}

async function headerOf(source: LineSource, delimiter: string): Promise<Pick<OpenFile, 'columns' | 'start'>> {
  for await (const record of readCsv(readLines(source), { delimiter, width: undefined })) {
    if (record.problem !== undefined) throw new VendorContractBroken(`The header of ${source.name} ${record.problem}.`);
    const columns = columnNames(record.fields.map((field) => field.trim()));
    const lines = record.text.split('\n').length;
    return { columns, start: { offset: record.end, line: record.line + lines } };
  }
  return { columns: undefined, start: source.from };
}

/** One message that names every missing column and the ones there are. */
export function requireColumns(file: OpenFile, needed: readonly string[]): void {
  const { columns } = file;
  if (columns === undefined) return;
  const missing = [...new Set(needed)].filter((column) => !columns.includes(column));
  if (missing.length === 0) return;
  const repeated = missing.filter((column) => columns.includes(`${column} 1`) && columns.includes(`${column} 2`));
  const [twice] = repeated;
  if (twice !== undefined)
    throw new VendorContractBroken(
      `The header of ${file.name} names ${repeated.join(', ')} twice: say “${twice} 1”, “${twice} 2”, from the left.`,
    );
  const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
  throw new VendorContractBroken(
    `${file.name} has no column ${list(missing)}, which the mapping reads. It has ${list(columns)}.`,
  );
}
