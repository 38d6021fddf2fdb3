/**
 * Opens a table that nobody described. What people's programs put around one is taken off: a line that names the
 * separator, titles, empty columns, columns named twice, no header at all, UTF-16 without a mark.
 */
import { open } from 'node:fs/promises';
import path from 'node:path';
import { VendorContractBroken } from '@tributary/connector-kit';
import { delimiterOf, readCsv, splitFields } from '../csv.ts';
import { byteOrderMark, readLines, type Encoding, type Line } from '../lines.ts';
import { formatOf, type OpenFile } from '../open-file.ts';
import { columnNames } from './column-names.ts';
import { meaningOfHeader } from './header-meaning.ts';
import { looksLikeDate, looksLikeEmail, looksLikeWrittenPhone } from './values.ts';

/** Lines that are looked at to find where the table begins. */
const LOOKED_AT = 20;
const HEAD_BYTES = 1024;

export interface OpenTable extends OpenFile {
  readonly fallback: 'windows-1252';
  /** Lines above the table. */
  readonly above: number;
  readonly hasHeader: boolean;
}

export async function openTable(file: string): Promise<OpenTable> {
  const name = path.basename(file);
  if (formatOf(name) !== 'csv')
    throw new VendorContractBroken(`${file} is not CSV: say with a mapping what its rows are.`);
  const head = await headOf(file);
  const mark = byteOrderMark(head);
  const encoding = mark?.encoding ?? unmarkedEncoding(head);
  const source = { path: file, name, format: 'csv', encoding, fallback: 'windows-1252' } as const;
  const start = { offset: mark?.length ?? 0, line: 1 };
  const lines = await firstLines({ ...source, from: start });
  if (lines.length === 0) throw new VendorContractBroken(`${file} is empty: it has not even a header line.`);
  if (lines[0]?.text.includes('\r') === true)
    throw new VendorContractBroken(`${name} ends its lines with a carriage return alone: save it with line feeds.`);
  const { delimiter, at } = beginningOf(lines);
  const from = at === undefined ? start : { offset: at.offset, line: at.number };
  const header = await headerOf({ ...source, from }, delimiter);
  if (header === undefined || isRow(header.fields)) {
    const columns = (header?.fields ?? []).map((_, index) => `column ${String(index + 1)}`);
    return { ...source, delimiter, columns, start: from, above: from.line - 1, hasHeader: false };
  }
  return {
    ...source,
    delimiter,
    columns: columnNames(header.fields),
    start: header.after,
    above: from.line - 1,
    hasHeader: true,
  };
}

type Source = Pick<OpenFile, 'path' | 'name' | 'encoding' | 'fallback'> & { readonly from: OpenFile['start'] };

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Headers are mostly of ASCII letters, of which UTF-16 leaves every other byte zero. */
function unmarkedEncoding(head: Buffer): Encoding {
  let [even, odd] = [0, 0];
  head.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  return even > head.length / 4 && odd === 0 ? 'utf-16be' : 'utf-8';
}

async function firstLines(source: Source): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readLines(source)) {
    if (line.text.trim() !== '') lines.push(line);
    if (lines.length === LOOKED_AT) break;
  }
  return lines;
}

/** The delimiter, and the first line that it makes as wide as the table. */
function beginningOf(lines: readonly Line[]): { readonly delimiter: string; readonly at: Line | undefined } {
  const said = /^sep=(.)\s*$/iu.exec(lines[0]?.text ?? '');
  const rest = said ? lines.slice(1) : lines;
  const [first] = rest;
  const delimiter = said?.[1] ?? delimiterOf(first?.text ?? '');
  if (said || widthOf(first, delimiter) > 1) return { delimiter, at: first };
  const widest = rest.reduce((best, line) => (widthBy(line) > widthBy(best) ? line : best), first);
  const by = delimiterOf(widest?.text ?? '');
  const at = rest.find((line) => widthOf(line, by) === widthOf(widest, by));
  // One title above a table; a list of one column with a comma somewhere has no such start.
  const isTable = widthOf(widest, by) > 2 && rest.indexOf(at ?? widest ?? { ...NO_LINE }) <= MOST_TITLES;
  return isTable ? { delimiter: by, at } : { delimiter, at: first };
}

const MOST_TITLES = 5;
const NO_LINE: Line = { number: 0, offset: 0, end: 0, text: '', isTerminated: true };

function widthBy(line: Line | undefined): number {
  return widthOf(line, delimiterOf(line?.text ?? ''));
}

function widthOf(line: Line | undefined, delimiter: string): number {
  const fields = splitFields(line?.text ?? '', delimiter);
  return typeof fields === 'string' ? 1 : fields.length;
}

interface Header {
  readonly fields: readonly string[];
  readonly after: OpenFile['start'];
}

async function headerOf(source: Source, delimiter: string): Promise<Header | undefined> {
  for await (const { problem, fields, end, line, text } of readCsv(readLines(source), {
    delimiter,
    width: undefined,
  })) {
    if (problem !== undefined) throw new VendorContractBroken(`The header of ${source.name} ${problem}.`);
    const after = { offset: end, line: line + text.split('\n').length };
    return { fields: fields.map((field) => field.trim()), after };
  }
  return undefined;
}

/** Addresses, days and numbers are no names of columns: the file has no header. */
function isRow(fields: readonly string[]): boolean {
  const isValue = (field: string): boolean =>
    looksLikeEmail(field) || looksLikeDate(field) || looksLikeWrittenPhone(field);
  return fields.some(isValue) && fields.filter((field) => meaningOfHeader(field) !== undefined).length < 2;
}
