import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openRecordFile, type RejectedRow } from './record-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'open-table-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(content: string | Buffer): Promise<{ ids: string[]; columns: string[]; bad: string[] }> {
  const file = path.join(folder, 'list.csv');
  await writeFile(file, content);
  const opened = await openRecordFile(file);
  const rejected: RejectedRow[] = [];
  const ids: string[] = [];
  for await (const batch of opened.batches((row) => rejected.push(row))) for (const { id } of batch) ids.push(id);
  const columns = opened.recognised?.columns.map(({ column }) => column) ?? [];
  return { ids, columns, bad: rejected.map(({ reason }) => reason) };
}

const TABLE = 'id;Vorname;Nachname\n1;Jürgen;Groß\n2;Ana;Łoś\n';

it.each([
  ['a line that names the separator', `sep=;\r\n${TABLE.replaceAll('\n', '\r\n')}`],
  ['a title and an empty line above it', `Kunden Stand Mai\n\n${TABLE}`],
  ['UTF-16 without a mark', Buffer.from(TABLE, 'utf16le')],
  ['UTF-16 with a mark, big end first', Buffer.from(`\ufeff${TABLE}`, 'utf16le').swap16()],
  ['empty rows below', `${TABLE};;\n;;\n`],
  ['short rows', 'id;Vorname;Nachname\n1;Jürgen\n2;Ana;Łoś\n'],
])('%s does not hide a table', async (_, content) => {
  const { ids, columns, bad } = await read(content);
  expect([ids, columns, bad]).toEqual([['1', '2'], ['id', 'Vorname', 'Nachname'], []]);
});

it('columns without a name, or with one that is taken, are numbered', async () => {
  const { ids, columns } = await read('id,name,phone,phone,,\n1,Ada Lovelace,1,2,,\n');
  expect([ids, columns]).toEqual([['1'], ['id', 'name', 'phone 1', 'phone 2', 'column 5', 'column 6']]);
});

it('a first row of values is a row', async () => {
  const { ids, columns } = await read('Ada,Lovelace,ada@x.org\nBob,Hope,bob@x.org\n');
  expect([ids, columns]).toEqual([
    ['1', '2'],
    ['column 1', 'column 2', 'column 3'],
  ]);
});

it('quotes within a field are part of it, and a field too many is a reject', async () => {
  const { ids, bad } = await read('id,name\n1,Bob "Bobby" Smith\n2,Al,Bo\n3,"Di, D",\n');
  expect([ids, bad]).toEqual([['1', '3'], ['line 3 has 3 fields, the header has 2']]);
});

it('a few rows with an id twice or none do not number all rows anew', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => `r${String(at)},Ada ${String(at)}`);
  const { ids, bad } = await read(`record_id,name\n${rows.join('\n')}\nr3,Bob Hope\n,Al Bo\n`);
  expect(ids).toHaveLength(30);
  expect(bad).toEqual(['line 32 repeats the record id "r3"', 'line 33 has no record id']);
});

it('lines that end with a carriage return alone are an error that says so', async () => {
  await expect(read('id,name\r1,Ada\r2,Bob\r')).rejects.toThrow('carriage return');
});
