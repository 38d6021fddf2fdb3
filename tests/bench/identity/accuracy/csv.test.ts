import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { readCsvRows, toCsv } from './csv.ts';

it('reads back the rows it writes', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-csv-'));
  const rows = [
    { id: '1', name: 'Acme, "Inc"' },
    { id: '2', name: '' },
    { id: '3', name: 'two\nlines' },
  ];
  await writeFile(path.join(folder, 'a.csv'), toCsv(rows, ['id', 'name']));
  expect(await readCsvRows(path.join(folder, 'a.csv'))).toEqual(rows);
  await rm(folder, { recursive: true });
});
