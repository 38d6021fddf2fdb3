/**
 * Lines to CSV records (RFC 4180, any delimiter). A quoted field may run over lines; a quote that is never
 * closed must not swallow the rest of the file. So when a record does not come out well, only its first line
 * is bad, and reading goes on with the line after it.
 */
import type { Line } from './lines.ts';

export interface CsvRecord {
  readonly line: number;
  readonly offset: number;
  readonly end: number;
  readonly text: string;
  readonly fields: readonly string[];
  readonly problem?: string;
  readonly isTerminated: boolean;
}

export interface CsvOptions {
  readonly delimiter: string;
  /** Fields that a record must have; undefined for the header itself. */
  readonly width: number | undefined;
  /** Reads what other programs read: empty fields too few or too many at the end, quotes in the middle of a field. */
  readonly isPatient?: boolean;
}

/** A quoted field over more lines than these is taken for a quote that was never closed. */
const MAX_LINES = 200;

export async function* readCsv(lines: AsyncIterable<Line>, options: CsvOptions): AsyncGenerator<CsvRecord> {
  const source = lines[Symbol.asyncIterator]();
  /** Lines that were read ahead and given back. */
  let waiting: Line[] = [];
  const next = async (): Promise<Line | undefined> => {
    const given = waiting.shift();
    if (given) return given;
    const read = await source.next();
    return read.done === true ? undefined : read.value;
  };
  try {
    for (let line = await next(); line !== undefined; line = await next()) {
      if (line.text === '' && line.problem === undefined) continue;
      const taken = [line];
      let record = recordOf(taken, options);
      while (record === 'open' && taken.length < MAX_LINES) {
        const more = await next();
        if (!more) break;
        taken.push(more);
        record = recordOf(taken, options);
      }
      if (record === 'open') record = bad(line, 'opens a quote that is not closed');
      if (record.problem !== undefined) waiting = [...taken.slice(1), ...waiting];
      yield record;
    }
  } finally {
    await source.return?.();
  }
}

function recordOf(taken: readonly Line[], { delimiter, width, isPatient = false }: CsvOptions): CsvRecord | 'open' {
  const [first] = taken;
  const last = taken.at(-1);
  if (!first || !last) return 'open';
  if (last.problem !== undefined) return bad(first, last === first ? last.problem : 'opens a quote that is not closed');
  const text = taken.length === 1 ? first.text : taken.map((line) => line.text).join('\n');
  const split = splitFields(text, delimiter, isPatient);
  if (split === 'open') return 'open';
  const fields = isPatient && width !== undefined && typeof split !== 'string' ? fitted(split, width) : split;
  if (fields === 'broken') return bad(first, 'has a quote in the wrong place');
  if (width !== undefined && fields.length !== width) {
    return bad(first, `has ${String(fields.length)} fields, the header has ${String(width)}`);
  }
  return { line: first.number, offset: first.offset, end: last.end, text, fields, isTerminated: last.isTerminated };
}

function bad(line: Line, problem: string): CsvRecord {
  const { number, offset, end, text, isTerminated } = line;
  return { line: number, offset, end, text, fields: [], problem, isTerminated };
}

function fitted(fields: readonly string[], width: number): string[] {
  if (fields.length < width) return [...fields, ...Array.from({ length: width - fields.length }, () => '')];
  return fields.slice(width).every((field) => field.trim() === '') ? fields.slice(0, width) : [...fields];
}

/** `open`: the text ends inside quotes. `broken`: something other than a delimiter follows a closing quote. */
export function splitFields(text: string, delimiter: string, isPatient = false): string[] | 'open' | 'broken' {
  if (!text.includes('"')) return text.split(delimiter);
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      const field = quotedField(text, at + 1);
      if (field === 'open') return 'open';
      fields.push(field.value);
      at = field.end;
      if (at === text.length) return fields;
      if (text[at] !== delimiter) return 'broken';
    } else {
      const found = text.indexOf(delimiter, at);
      const end = found === -1 ? text.length : found;
      const value = text.slice(at, end);
      if (value.includes('"') && !isPatient) return 'broken';
      fields.push(value);
      at = end;
      if (at === text.length) return fields;
    }
    at += 1;
  }
}

function quotedField(text: string, from: number): { value: string; end: number } | 'open' {
  let value = '';
  for (let at = from; ;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return 'open';
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

const DELIMITERS = [',', ';', '\t', '|'];

/** The candidate that makes the most columns of the header line. */
export function delimiterOf(header: string): string {
  const widths = DELIMITERS.map((delimiter) => {
    const fields = splitFields(header, delimiter);
    return { delimiter, width: typeof fields === 'string' ? 0 : fields.length };
  });
  return widths.reduce((best, candidate) => (candidate.width > best.width ? candidate : best)).delimiter;
}
