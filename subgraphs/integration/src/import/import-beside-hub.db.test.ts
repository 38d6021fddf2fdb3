/** What else goes on in a hub while a file is imported, or after an import was killed. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, SYSTEM } from '@tributary/platform';
import { rowsOf, startTestHost, type TestHost } from '../../../../tests/support/integration/test-host.ts';
import { pauseConnection, resumeConnection } from '../connection/pause-connection.ts';
import { CONNECTORS } from '../registry.ts';
import { importFile, type ImportRequest } from './import-file.ts';
import type { ImportRow } from './import-row.ts';
import { askToRevert, revertImport } from './revert-import.ts';

let test: TestHost;
let folder: string;
beforeAll(async () => {
  test = await startTestHost(CONNECTORS);
  test.inbound.revert = async () => await Promise.resolve({ isDone: true, removed: 0, restored: 0, kept: [] });
});
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  test.inbound.before = () => undefined;
  test.inbound.held.clear();
  test.inbound.taken.length = 0;
});
afterAll(async () => {
  await test.close();
});

const ROWS = 4_500;
const MAPPING = { kind: 'person', key: '@Id', fields: { 'names.full': '@Name' } };

interface Killed {
  readonly request: ImportRequest;
  readonly connectionId: string;
  readonly runId: string;
}

/** Its first rows are in, and nobody kept what became of them; or some of them are, and nobody heard so. */
async function anImportThatDied(moment: 'before' | 'after' = 'before'): Promise<Killed> {
  const lines = ['Id,Name', ...Array.from({ length: ROWS }, (_, index) => `${String(index)},N${String(index)}`)];
  const file = path.join(folder, 'people.csv');
  await writeFile(file, `${lines.join('\n')}\n`);
  const request = { file, mapping: MAPPING, source: newId() };
  let calls = 0;
  test.inbound[moment] = () => {
    calls += 1;
    if (calls === 2) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
  };
  await expect(importFile(test.host, request)).rejects.toThrow('away');
  test.inbound[moment] = () => undefined;
  const [run] = await rowsOf<{ id: string; connection_id: string }>(
    test,
    `select run.id, run.connection_id from integration.sync_runs run
     join integration.connections connection on connection.id = run.connection_id where connection.name = $1`,
    [request.source],
  );
  if (!run) throw new Error('There is no run.');
  return { request, connectionId: run.connection_id, runId: run.id };
}

async function finished(request: ImportRequest) {
  const rows: ImportRow[] = [];
  const outcome = await importFile(test.host, { ...request, onRow: (row) => void rows.push(row) });
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`);
  return { ...outcome.value, statuses: new Set(rows.map(({ status }) => status)), told: rows.length };
}

async function statusOf(runId: string): Promise<unknown> {
  const [run] = await rowsOf<{ status: string }>(test, 'select status from integration.sync_runs where id = $1', [
    runId,
  ]);
  return run?.status;
}

describe('an import that was killed', () => {
  it('is not taken over by a worker, which may not read the file: its command goes on with it', async () => {
    const { request, connectionId, runId } = await anImportThatDied();
    // The lease of the process that was killed has run out, and the connection's events have a worker look.
    await test.sync(connectionId);

    expect(await statusOf(runId)).toBe('RUNNING');
    const { runId: sameRun, ...report } = await finished(request);
    expect(sameRun).toBe(runId);
    expect(report).toMatchObject({ counts: { read: ROWS, created: ROWS }, told: ROWS });
    expect(report.statuses).toEqual(new Set(['created']));
  });

  it('tells rows as created that were taken when nobody heard the answer any more', async () => {
    const { request } = await anImportThatDied('after');

    const { statuses, ...report } = await finished(request);
    expect(report).toMatchObject({ counts: { read: ROWS, created: ROWS, unchanged: 0 }, told: ROWS });
    expect(statuses).toEqual(new Set(['created']));
    expect(test.inbound.taken).toHaveLength(ROWS);
  });

  it('goes on where it was after its connection was paused and resumed', async () => {
    const { request, connectionId, runId } = await anImportThatDied();
    await pauseConnection(test.host, SYSTEM, { id: connectionId });
    await resumeConnection(test.host, SYSTEM, { id: connectionId });

    const { runId: sameRun, statuses } = await finished(request);
    expect(sameRun).toBe(runId);
    expect(statuses).toEqual(new Set(['created']));
  });

  it('goes on where it was after it ended in trouble', async () => {
    const { request, connectionId, runId } = await anImportThatDied();
    await rowsOf(
      test,
      `update integration.streams set failures = 1, error_code = 'UNAVAILABLE' where connection_id = $1`,
      [connectionId],
    );

    const { runId: sameRun, statuses } = await finished(request);
    expect(sameRun).toBe(runId);
    expect(statuses).toEqual(new Set(['created']));
  });

  it('is imported again only when what is asked to be taken back is gone', async () => {
    const { request, runId } = await anImportThatDied();
    expect(await askToRevert(test.host, SYSTEM, { id: runId })).toMatchObject({ ok: true });

    expect(await importFile(test.host, request)).toMatchObject({ ok: false, code: 'IMPORT_BUSY' });
    await revertImport(test.host, runId);
    test.inbound.held.clear();
    expect(await finished(request)).toMatchObject({ counts: { read: ROWS, created: ROWS }, told: ROWS });
  });
});

describe('an import that is being taken back', () => {
  it('is waited for by whoever asks for the same, for as long as another process is at it', async () => {
    const { runId } = await anImportThatDied();
    expect(await askToRevert(test.host, SYSTEM, { id: runId })).toMatchObject({ ok: true });
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let worker: ReturnType<typeof revertImport> | undefined;
    await new Promise<void>((begun) => {
      test.inbound.revert = async () => {
        begun();
        await released;
        return { isDone: true, removed: 0, restored: 0, kept: [] };
      };
      worker = revertImport(test.host, runId);
    });

    // Three times as often as one is tried who is not waited for.
    let asked = 0;
    const onProgress = () => {
      asked += 1;
      if (asked === 60) release();
    };
    const command = revertImport(test.host, runId, { isFollowing: true, pauseMs: 5, onProgress });
    const impatient = await revertImport(test.host, runId, { pauseMs: 5 });

    expect(impatient).toMatchObject({ ok: false, code: 'IMPORT_BUSY' });
    expect(await command).toMatchObject({ ok: true, value: { runId, kept: [] } });
    expect(await worker).toMatchObject({ ok: true });
  });
});

describe('what a later import has said too', () => {
  it('is there when the earlier one has been taken back', async () => {
    const file = path.join(folder, 'people.csv');
    await writeFile(file, 'Id,Name,Born\n1,Ada,\n2,Grace,\n');
    const first = await finished({ file, mapping: MAPPING, source: 'crm' });
    // Another mapping of it, of which nothing comes: every record has a version of its own, and says the same.
    const mapping = { ...MAPPING, fields: { ...MAPPING.fields, birthDate: '@Born' } };
    const second = await finished({ file, mapping, source: 'crm' });
    test.inbound.revert = async () => {
      const removed = test.inbound.held.size;
      test.inbound.held.clear();
      return await Promise.resolve({ isDone: true, removed, restored: 0, kept: [] });
    };

    await revertImport(test.host, first.runId ?? '');
    expect([...test.inbound.held.keys()]).toEqual(['person/1', 'person/2']);
    await revertImport(test.host, second.runId ?? '');
    expect(test.inbound.held.size).toBe(0);
  });
});
