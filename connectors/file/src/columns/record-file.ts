/** A file of people and companies as canonical records, by a mapping or by what its columns look like. */
import { columnsIn, columnsOf, recordsFrom } from '@tributary/connector-kit-mapping';
import { stat } from 'node:fs/promises';
import { CompanyRecord, PersonRecord, RowRejected, VendorContractBroken } from '@tributary/connector-kit';
import { readCsv, type CsvRecord } from '../csv.ts';
import { readLines } from '../lines.ts';
import type { MappingFile } from '../mapping-file.ts';
import { openFile, requireColumns, type OpenFile } from '../open-file.ts';
import { readRows } from '../rows.ts';
import { openTable } from './open-table.ts';
import { recogniseColumns, type Recognised } from './recognise.ts';
import { makeRowReader, type ReadRecord } from './row-reader.ts';

export interface IdentifiedRecord {
  readonly id: string;
  readonly record: ReadRecord;
}

/** A row that gave no record. */
export interface RejectedRow {
  readonly line: number;
  readonly reason: string;
}

export interface RecordFile {
  readonly bytes: number;
  /** Undefined when a mapping says what the columns mean. */
  readonly recognised: Recognised | undefined;
  /** Each id once: a row that repeats one is rejected. Can be read again. */
  batches(onReject: (row: RejectedRow) => void): AsyncIterable<readonly IdentifiedRecord[]>;
}

const BATCH = 2000;
/** Rows that are looked at before a column's meaning is settled. */
const SAMPLE = 20_000;

export async function openRecordFile(path: string, mapping?: MappingFile): Promise<RecordFile> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new VendorContractBroken(`There is no file ${path}.`);
  if (!found.isFile()) throw new VendorContractBroken(`${path} is not a file.`);
  if (found.size === 0) throw new VendorContractBroken(`${path} is empty: it has not even a header line.`);
  if (mapping) return { bytes: found.size, ...(await mappedFile(path, mapping)) };
  const file = await openTable(path);
  const recognised = recogniseColumns(file.columns ?? [], await sampleOf(file));
  return { bytes: found.size, recognised, batches: (onReject) => recognisedRows(file, recognised, onReject) };
}

async function* csvRecords(file: OpenFile): AsyncGenerator<CsvRecord> {
  yield* readCsv(readLines({ ...file, from: file.start }), {
    delimiter: file.delimiter,
    width: file.columns?.length,
    isPatient: true,
  });
}

async function sampleOf(file: OpenFile): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const { problem, fields } of csvRecords(file)) {
    if (problem === undefined && !isBlank(fields)) rows.push(fields);
    if (rows.length === SAMPLE) break;
  }
  return rows;
}

async function* recognisedRows(
  file: OpenFile,
  recognised: Recognised,
  onReject: (row: RejectedRow) => void,
): AsyncGenerator<readonly IdentifiedRecord[]> {
  const read = makeRowReader(recognised);
  let batch: IdentifiedRecord[] = [];
  const isRepeated = repetition();
  let number = 0;
  for await (const { problem, fields, line } of csvRecords(file)) {
    if (problem === undefined && isBlank(fields)) continue;
    number += 1;
    const id = problem === undefined ? idOf(fields, recognised, number) : '';
    const reason = problem ?? (id === '' ? 'has no record id' : isRepeated(id));
    if (reason !== undefined) {
      onReject({ line, reason: `line ${String(line)} ${reason}` });
      continue;
    }
    batch.push({ id, record: read(fields) });
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Spreadsheets write empty rows below the last one that was ever used. */
function isBlank(fields: readonly string[]): boolean {
  return fields.every((field) => field.trim() === '');
}

/** Why an id cannot be used once more. */
function repetition(): (id: string) => string | undefined {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return `repeats the record id "${id}"`;
    seen.add(id);
    return undefined;
  };
}

function idOf(fields: readonly string[], { recordId }: Recognised, number: number): string {
  if (recordId.by === 'row number') return String(number);
  const id = fields[recordId.index]?.trim() ?? '';
  if (recordId.by === 'column' || id === '') return id;
  return `${fields[recordId.sourceIndex]?.trim() ?? ''}:${id}`;
}

async function mappedFile(path: string, mapping: MappingFile): Promise<Omit<RecordFile, 'bytes'>> {
  const file = await openFile(path, mapping);
  const needed = mapping.records.flatMap(({ key, fields }) => [
    ...columnsOf(fields),
    ...(typeof key === 'string' || 'template' in key ? columnsIn(key) : []),
  ]);
  requireColumns(file, needed);
  return { recognised: undefined, batches: (onReject) => mappedRows(file, mapping, onReject) };
}

async function* mappedRows(
  file: OpenFile,
  mapping: MappingFile,
  onReject: (row: RejectedRow) => void,
): AsyncGenerator<readonly IdentifiedRecord[]> {
  let batch: IdentifiedRecord[] = [];
  const isRepeated = repetition();
  for await (const row of readRows(file, file.start)) {
    if ('reject' in row) {
      onReject({ line: row.line, reason: row.reject.reason });
      continue;
    }
    try {
      for (const mapped of recordsFrom({ values: row.values }, mapping)) {
        const reason = isRepeated(mapped.key);
        if (reason !== undefined) throw new RowRejected(reason);
        batch.push({ id: mapped.key, record: canonical(mapped.record) });
      }
    } catch (error) {
      if (!(error instanceof RowRejected)) throw error;
      onReject({ line: row.line, reason: `line ${String(row.line)} ${error.message}` });
    }
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function canonical(record: { readonly kind: string }): ReadRecord {
  if (record.kind !== 'person' && record.kind !== 'company') {
    throw new RowRejected(`a ${record.kind} is no customer; the mapping must give people or companies`);
  }
  const parsed = record.kind === 'person' ? PersonRecord.safeParse(record) : CompanyRecord.safeParse(record);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RowRejected(`${issue?.path.join('.') ?? ''} ${issue?.message ?? 'does not fit'}`.trim());
}
