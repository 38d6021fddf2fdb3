import { readFile } from 'node:fs/promises';

export type CsvRow = Readonly<Record<string, string>>;

/** The rows of a small CSV file by column, for truth files and for taking columns away. */
export async function readCsvRows(path: string): Promise<CsvRow[]> {
  const [header = [], ...rows] = cellsOf(await readFile(path, 'utf8'));
  const names = header.map((name) => name.trim());
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
}

export function toCsv(rows: readonly CsvRow[], columns: readonly string[]): string {
  const line = (cells: readonly string[]): string => cells.map(quoted).join(',');
  return `${[line(columns), ...rows.map((row) => line(columns.map((column) => row[column] ?? '')))].join('\n')}\n`;
}

function quoted(cell: string): string {
  return /[",\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Rows of cells, quotes undone. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, open = '', bare = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    row.push(open === '' ? bare : open.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
