/** The file that says of every record what became of it. Kept batch by batch, so that a killed import can go on with it. */
import { open, type FileHandle } from 'node:fs/promises';
import type { ImportRow } from '@tributary/integration';

export interface OutcomeFile {
  readonly path: string | undefined;
  /** Begins the file, or goes on with it. Returns the last line of the import whose outcome it has whole. */
  begin(begun: { readonly isResumed: boolean }): Promise<number>;
  add(row: ImportRow): void;
  /** Writes what was added. What is written survives the process. */
  keep(): Promise<void>;
  close(): Promise<void>;
}

interface Format {
  readonly header: string;
  rowText(row: ImportRow): string;
  /** Line of the import that a row of this file is about; undefined where it does not say. */
  lineIn(text: string): number | undefined;
}

const CSV: Format = {
  header: 'line,kind,key,outcome,id,reason\n',
  rowText: ({ line, kind, key, status, id = '', reason = '' }) =>
    `${[line === null ? '' : String(line), kind, key, status, id, reason].map(cell).join(',')}\n`,
  lineIn: (text) => numberIn(/^(\d+),/.exec(text)?.[1]),
};

const JSON_LINES: Format = {
  header: '',
  rowText: (row) => `${JSON.stringify(row)}\n`,
  lineIn: (text) => numberIn(/^\{"kind":.*?"line":(\d+)|^\{"line":(\d+)/.exec(text)?.slice(1).find(Boolean)),
};

/** Written nowhere when there is no path. JSON lines where the name says so, CSV elsewhere. */
export function outcomeFile(path: string | undefined): OutcomeFile {
  if (path === undefined) {
    return { path, begin: async () => Promise.resolve(0), add: () => undefined, keep: nothing, close: nothing };
  }
  const format = /\.(ndjson|jsonl)$/i.test(path) ? JSON_LINES : CSV;
  let handle: FileHandle | undefined;
  let waiting = '';
  return {
    path,
    async begin({ isResumed }) {
      handle = await open(path, isResumed ? 'a+' : 'w');
      const { line, end } = isResumed ? await wholeRows(handle, format) : { line: 0, end: 0 };
      if (isResumed) await handle.truncate(end);
      if (end === 0) waiting = format.header;
      return line;
    },
    add(row) {
      waiting += format.rowText(row);
    },
    async keep() {
      const text = waiting;
      waiting = '';
      if (text !== '') await handle?.appendFile(text);
    },
    async close() {
      await this.keep();
      await handle?.close();
    },
  };
}

async function nothing(): Promise<void> {
  await Promise.resolve();
}

/** Longest that the rows of one line can be. */
const TAIL_BYTES = 1024 * 1024;

/** Up to where the file has every record of each line: a line of several records may have been cut between them. */
async function wholeRows(handle: FileHandle, format: Format): Promise<{ line: number; end: number }> {
  const { size } = await handle.stat();
  const start = Math.max(0, size - TAIL_BYTES);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
  const tail = buffer.subarray(0, bytesRead);
  const rows: { line: number | undefined; at: number }[] = [];
  let at = start === 0 ? 0 : tail.indexOf(0x0a) + 1;
  for (let end = tail.indexOf(0x0a, at); end !== -1; end = tail.indexOf(0x0a, at)) {
    rows.push({ line: format.lineIn(tail.subarray(at, end).toString('utf8')), at: start + at });
    at = end + 1;
  }
  const last = rows.findLast(({ line }) => line !== undefined)?.line;
  if (last === undefined) return { line: 0, end: 0 };
  const first = rows.find(({ line }) => line === last);
  return { line: last - 1, end: first?.at ?? 0 };
}

/** One line per record, whatever a reason quotes. */
function cell(text: string): string {
  const flat = text.replaceAll(/[\r\n]+/g, ' ');
  return /[",]/.test(flat) ? `"${flat.replaceAll('"', '""')}"` : flat;
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
