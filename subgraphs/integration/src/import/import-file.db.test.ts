import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@tributary/platform';
import { rowsOf, startTestHost, type TestHost } from '../../../../tests/support/integration/test-host.ts';
import { CONNECTORS } from '../registry.ts';
import { importFile, type ImportReport, type ImportRequest } from './import-file.ts';
import type { ImportRow } from './import-row.ts';

let test: TestHost;
let folder: string;
beforeAll(async () => {
  test = await startTestHost(CONNECTORS);
});
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  test.inbound.judge = () => undefined;
  test.inbound.before = () => undefined;
  test.inbound.held.clear();
  test.inbound.taken.length = 0;
});
afterAll(async () => {
  await test.close();
});

const MAPPING = { kind: 'person', key: '@Id', fields: { 'names.full': '@Name', 'emails.0.address': '@Mail' } };
const LINES = [
  'Id,Name,Mail',
  '1,Ada,ada@example.com',
  '2,Grace,grace@example.com',
  '3,"Mary "x,mary@example.com',
  ',Nobody,',
];

async function file(lines: readonly string[] = LINES, name = 'people.csv'): Promise<string> {
  const full = path.join(folder, name);
  await writeFile(full, `${lines.join('\n')}\n`);
  return full;
}

async function run(request: Partial<ImportRequest>): Promise<{ report: ImportReport; rows: ImportRow[] }> {
  const rows: ImportRow[] = [];
  const whole = {
    file: '',
    mapping: MAPPING,
    source: 'none',
    onRow: (row: ImportRow) => void rows.push(row),
    ...request,
  };
  const outcome = await importFile(test.host, whole);
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`);
  return { report: outcome.value, rows };
}

describe('an import', () => {
  it('answers for every row, and keeps the good ones beside the bad', async () => {
    const { report, rows } = await run({ file: await file(), source: newId() });

    expect(rows.map(({ line, status, key }) => [line, status, key])).toEqual([
      [2, 'created', '1'],
      [3, 'created', '2'],
      [4, 'rejected', 'people.csv:4'],
      [5, 'rejected', expect.any(String)],
    ]);
    expect(rows[0]?.id).toMatch(/^contact_/);
    expect(rows[2]).toMatchObject({ text: '3,"Mary "x,mary@example.com', reason: expect.stringContaining('line 4') });
    expect(report.counts).toEqual({
      read: 4,
      created: 2,
      linked: 0,
      updated: 0,
      unchanged: 0,
      deleted: 0,
      rejected: 2,
    });
    const letters = await rowsOf(
      test,
      'select line, status from integration.dead_letters where run_id = $1 order by line',
      [report.runId],
    );
    expect(letters).toEqual([
      { line: 4, status: 'OPEN' },
      { line: 5, status: 'OPEN' },
    ]);
  });

  it('of the same file again changes nothing and still answers for every row', async () => {
    const request = { file: await file(), source: newId() };
    const first = await run(request);
    const taken = test.inbound.taken.length;

    const second = await run(request);

    expect(test.inbound.taken).toHaveLength(taken);
    expect(second.report.counts).toEqual({
      read: 4,
      created: 0,
      linked: 0,
      updated: 0,
      unchanged: 2,
      deleted: 0,
      rejected: 2,
    });
    expect(second.rows.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'rejected', 'rejected']);
    expect(second.report.connectionId).toBe(first.report.connectionId);
    expect(
      await rowsOf(test, 'select from integration.dead_letters where connection_id = $1', [first.report.connectionId]),
    ).toHaveLength(2);
  });

  it('of the next export updates what changed', async () => {
    const source = newId();
    await run({ file: await file(), source });
    const edited = await file(LINES.map((line) => line.replace('Grace', 'Grace H.')));

    const { report } = await run({ file: edited, source });

    expect(report.counts).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
  });

  it('says of a row what the subgraph has against it, also the second time', async () => {
    const request = { file: await file(), source: newId() };
    test.inbound.judge = ({ key }) =>
      key === '2' ? { key, status: 'rejected', reason: 'no such country' } : undefined;
    const first = await run(request);

    const second = await run(request);

    for (const { rows, report } of [first, second]) {
      expect(rows[1]).toMatchObject({
        line: 3,
        status: 'rejected',
        reason: 'no such country',
        text: expect.stringContaining('Grace'),
      });
      expect(report.counts.rejected + report.counts.unchanged + report.counts.created).toBe(4);
    }
  });

  it('tried dry tells the same and writes nothing', async () => {
    const request = { file: await file(), source: newId(), isDryRun: true };

    const { report, rows } = await run(request);

    expect(rows.map(({ line, status }) => [line, status])).toEqual([
      [2, 'created'],
      [3, 'created'],
      [4, 'rejected'],
      [5, 'rejected'],
    ]);
    expect(report).toMatchObject({ runId: undefined, counts: { read: 4, created: 2, rejected: 2 } });
    expect(test.inbound.held.size).toBe(0);
    expect(await rowsOf(test, 'select from integration.connections where name = $1', [request.source])).toEqual([]);
  });

  it('tried dry after a real one knows what is there already', async () => {
    const source = newId();
    await run({ file: await file(), source });

    const { report } = await run({ file: await file([...LINES.slice(0, 3), '9,New,']), source, isDryRun: true });

    expect(report.counts).toMatchObject({ created: 1, unchanged: 2 });
  });

  it('that dies half-way goes on where it was, loses nothing and tells nothing twice', async () => {
    const lines = [
      'Id,Name,Mail',
      ...Array.from({ length: 4_500 }, (_, index) => `${String(index)},N${String(index)},`),
    ];
    const request = { file: await file(lines), source: newId() };
    const told: ImportRow[] = [];
    let calls = 0;
    test.inbound.before = () => {
      calls += 1;
      if (calls === 2) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    };
    await expect(run({ ...request, onRow: (row) => void told.push(row) })).rejects.toThrow('away');
    test.inbound.before = () => undefined;
    const toldLine = told.at(-1)?.line ?? 0;
    expect(told.length).toBeGreaterThan(0);

    const resumed: boolean[] = [];
    const onBegin = async ({ isResumed }: { isResumed: boolean }): Promise<number> => {
      resumed.push(isResumed);
      return await Promise.resolve(toldLine);
    };
    const { report } = await run({ ...request, onBegin, onRow: (row) => void told.push(row) });

    expect(resumed).toEqual([true]);
    expect(told.map(({ line, status }) => [line, status])).toEqual(
      lines.slice(1).map((_, index) => [index + 2, 'created']),
    );
    expect(test.inbound.taken).toHaveLength(4_500);
    expect(report.counts).toMatchObject({ read: 4_500, created: 4_500, unchanged: 0 });
  });

  it('that dies again and again tells the last line again, which may not have been kept whole', async () => {
    const lines = ['Id,Name,Mail', ...Array.from({ length: 9_000 }, (_, index) => `${String(index)},N,`)];
    const request = { file: await file(lines), source: newId() };
    const kept = new Map<number, number>();
    let calls = 0;
    test.inbound.before = () => {
      calls += 1;
      if (calls === 2 || calls === 4) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    };
    const attempt = async (): Promise<unknown> => {
      const last = Math.max(1, ...kept.keys());
      kept.delete(last);
      const onRow = ({ line }: ImportRow): void => {
        kept.set(line ?? 0, (kept.get(line ?? 0) ?? 0) + 1);
      };
      return await run({ ...request, onBegin: async () => await Promise.resolve(last - 1), onRow });
    };
    await expect(attempt()).rejects.toThrow('away');
    await expect(attempt()).rejects.toThrow('away');
    await attempt();

    expect(calls).toBeGreaterThan(4);
    expect([...kept].filter(([, times]) => times !== 1)).toEqual([]);
    expect([...kept.keys()].sort((one, other) => one - other)).toEqual(lines.slice(1).map((_, index) => index + 2));
  });

  it('that dies half-way tells all of it again to whoever kept nothing', async () => {
    const lines = ['Id,Name,Mail', ...Array.from({ length: 4_500 }, (_, index) => `${String(index)},N,`), 'x,"y"z,'];
    const request = { file: await file(lines), source: newId() };
    let calls = 0;
    test.inbound.before = () => {
      calls += 1;
      if (calls === 3) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    };
    await expect(run(request)).rejects.toThrow('away');
    test.inbound.before = () => undefined;

    const { rows, report } = await run(request);

    expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: 4_501 }, (_, index) => index + 2));
    expect(new Set(rows.slice(0, -1).map(({ status }) => status))).toEqual(new Set(['created']));
    expect(report.counts).toMatchObject({ read: 4_501, created: 4_500, rejected: 1 });
  });

  it('of a file that was edited since it died begins anew', async () => {
    const lines = ['Id,Name,Mail', ...Array.from({ length: 4_500 }, (_, index) => `${String(index)},N,`)];
    const request = { file: await file(lines), source: newId() };
    let calls = 0;
    test.inbound.before = () => {
      calls += 1;
      if (calls === 2) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    };
    await expect(run(request)).rejects.toThrow('away');
    test.inbound.before = () => undefined;
    await file([...lines, '4500,New,']);

    const { report, rows } = await run(request);

    expect(rows).toHaveLength(4_501);
    expect(report.counts.read).toBe(4_501);
  });

  it('of two files of one source keeps both as streams of one connection', async () => {
    const source = newId();
    await run({ file: await file(), source });
    await mkdir(path.join(folder, 'more'));
    const { report } = await run({ file: await file(['Id,Name,Mail', '7,Ann,'], 'more/Others (2).csv'), source });

    const streams = await rowsOf(
      test,
      'select name from integration.streams where connection_id = $1 and retired_at is null order by name',
      [report.connectionId],
    );

    expect(streams).toEqual([{ name: 'others-2' }, { name: 'people' }]);
  });

  it.each([
    ['a file that is not there', { file: '/nowhere/people.csv' }, 'FILE_NOT_FOUND'],
    ['a mapping that is none', { mapping: { kind: 'planet' } }, 'MAPPING_INVALID'],
    [
      'a mapping of other columns',
      { mapping: { kind: 'person', key: '@Nr', fields: { 'names.full': '@Name' } } },
      'IMPORT_FAILED',
    ],
  ])('refuses %s', async (_, wrong, code) => {
    const outcome = await importFile(test.host, { file: await file(), mapping: MAPPING, source: newId(), ...wrong });

    expect(outcome).toMatchObject({ ok: false, code });
  });

  it('goes through once what it was refused for has been corrected', async () => {
    const request = { file: await file(), source: newId() };
    await importFile(test.host, { ...request, mapping: { ...MAPPING, key: '@Nr' } });

    const { report } = await run(request);

    expect(report.counts.created).toBe(2);
  });
});
