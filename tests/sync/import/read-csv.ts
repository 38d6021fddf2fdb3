import { readFile } from 'node:fs/promises';

export type CsvRow = Readonly<Record<string, string>>;

/** RFC 4180 by the letter: the tests' own reading of a file, so that the product's is not compared with itself. */
export async function readCsv(file: string): Promise<CsvRow[]> {
  const [header = [], ...rows] = records((await readFile(file, 'utf8')).replace(/^\uFEFF/u, ''));
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, (row[index] ?? '').trim()])));
}

function records(text: string): string[][] {
  const all: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    if (row.length > 1) all.push(row);
    row = [];
  }
  return all;
}
