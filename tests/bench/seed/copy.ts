import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Dedicated } from '@tributary/platform';

export type Cell = string | number | boolean | Date | null;
export type Rows = Iterable<readonly Cell[]>;

const CHUNK_CHARACTERS = 65_536;

/** Streams rows into a table, in PostgreSQL's text format. */
export async function copyRows(
  sql: Dedicated,
  { table, columns }: { table: string; columns: readonly string[] },
  rows: Rows,
): Promise<void> {
  // Constant names of ours: nothing from outside reaches the text.
  const into = await sql.unsafe(`copy ${table} (${columns.join(', ')}) from stdin`).writable();
  await pipeline(Readable.from(chunks(rows)), into);
}

function* chunks(rows: Rows): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${row.map(cellText).join('\t')}\n`;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (cell instanceof Date) return cell.toISOString();
  return String(cell).replaceAll(/[\\\t\n\r]/gu, (character) => `\\${ESCAPED[character] ?? character}`);
}

const ESCAPED: Readonly<Record<string, string>> = { '\t': 't', '\n': 'n', '\r': 'r' };
