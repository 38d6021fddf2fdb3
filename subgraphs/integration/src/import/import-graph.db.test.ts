import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toPublicId, type RevertRequest } from '@tributary/platform';
import { rowsOf, startTestHost, type TestHost } from '../../../../tests/support/integration/test-host.ts';
import { CONNECTORS } from '../registry.ts';
import { importFile } from './import-file.ts';
import { revertImport } from './revert-import.ts';

let test: TestHost;
let folder: string;
beforeAll(async () => {
  test = await startTestHost(CONNECTORS);
  folder = await mkdtemp(path.join(tmpdir(), 'import-graph-'));
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

const MAPPING = { kind: 'person', key: '@Id', fields: { 'names.full': '@Name' } };

async function imported(source: string, lines: readonly string[]): Promise<string> {
  const file = path.join(folder, 'people.csv');
  await writeFile(file, ['Id,Name', ...lines, ''].join('\n'));
  const outcome = await importFile(test.host, { file, mapping: MAPPING, source });
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value.runId ?? '';
}

const PREVIEW = `query ($input: PreviewImportInput!) { previewImport(input: $input) {
  preview { mapping isProposed unused remarks rows { line kind key record problems { column field reason } } }
  problems { code field }
} }`;

describe('previewImport', () => {
  it('proposes a mapping and shows what it makes of the rows', async () => {
    const sample = 'id,first name,last name,colour\n1,Ada,Byron,red\n2,Al,Bo,blue\n';

    const { previewImport: answer } = await test.subgraph.data<{ previewImport: unknown }>(PREVIEW, {
      input: { name: 'people.csv', sample },
    });

    expect(answer).toMatchObject({
      problems: [],
      preview: {
        isProposed: true,
        unused: ['colour'],
        mapping: { kind: 'person', fields: { 'names.given': '@first name', 'names.family': '@last name' } },
        rows: [{ line: 2, kind: 'person', record: { names: { given: 'Ada', family: 'Byron' } } }, { line: 3 }],
      },
    });
  });

  it('names what is wrong with each cell by the mapping that is given, and refuses one that is none', async () => {
    const input = { name: '../../etc/people.csv', sample: 'Id,Name\n,Ada\n', mapping: MAPPING };

    const good = await test.subgraph.data<{ previewImport: unknown }>(PREVIEW, { input });
    const bad = await test.subgraph.data<{ previewImport: unknown }>(PREVIEW, {
      input: { ...input, mapping: { ...MAPPING, key: '@Nr' } },
    });

    expect(good.previewImport).toMatchObject({
      preview: { isProposed: false, rows: [{ line: 2, key: null, problems: [{ column: 'Id', field: 'key' }] }] },
    });
    expect(bad.previewImport).toEqual({ preview: null, problems: [{ code: 'MAPPING_INVALID', field: 'mapping' }] });
  });
});

const REVERT = `mutation ($id: ID!) { revertImport(input: { id: $id }) {
  run { status revert { status removed restored kept finishedAt } } problems { code } position
} }`;

describe('revertImport', () => {
  it('notes what is wanted, hands it to the background once, and the source holds what it held before', async () => {
    const source = newId();
    await imported(source, ['1,Ada', '2,Grace']);
    const held = await heldBy(source);
    const runId = await imported(source, ['1,Ada King', '3,New']);
    const asked: RevertRequest[] = [];
    test.inbound.revert = async (request) => {
      asked.push(request);
      return await Promise.resolve({ isDone: true, removed: 0, restored: 0, kept: [] });
    };

    const first = await test.subgraph.data<{ revertImport: unknown }>(REVERT, { id: toPublicId('sync_run', runId) });
    await test.subgraph.data(REVERT, { id: toPublicId('sync_run', runId) });
    await test.subgraph.settled();

    expect(first.revertImport).toMatchObject({ run: { revert: { status: 'QUEUED', removed: 0 } }, problems: [] });
    expect(test.enqueued.filter(({ job }) => job === 'import.revert')).toEqual([
      { job: 'import.revert', data: { runId } },
    ]);
    expect(await revertImport(test.host, runId)).toMatchObject({ ok: true });
    expect(asked).toMatchObject([{ undoId: runId }]);
    expect(await heldBy(source)).toEqual(held);
    const [run] = await rowsOf(test, 'select revert_status, status from integration.sync_runs where id = $1', [runId]);
    expect(run).toEqual({ revert_status: 'DONE', status: 'SUCCEEDED' });
  });

  it('refuses an import of what no subgraph takes back', async () => {
    const { revert } = test.inbound;
    delete test.inbound.revert;
    const runId = await imported(newId(), ['1,Ada']);

    const { revertImport: answer } = await test.subgraph.data<{ revertImport: unknown }>(REVERT, {
      id: toPublicId('sync_run', runId),
    });

    expect(answer).toMatchObject({ problems: [{ code: 'IMPORT_NOT_REVERTIBLE' }] });
    if (revert) test.inbound.revert = revert;
  });

  it('keeps what a later import brought', async () => {
    const source = newId();
    const runId = await imported(source, ['1,Ada']);
    await imported(source, ['1,Ada King']);
    const held = await heldBy(source);

    await test.subgraph.data(REVERT, { id: toPublicId('sync_run', runId) });
    await revertImport(test.host, runId);

    expect(await heldBy(source)).toEqual(held);
  });

  it('refuses what is no import, and one whose past is no longer kept', async () => {
    const source = newId();
    const runId = await imported(source, ['1,Ada']);
    const [synced, old] = [newId(), newId()];
    const copy = `insert into integration.sync_runs (id, connection_id, stream_id, mode, trigger, status, queued_at)
      select $1, connection_id, stream_id, mode, $2, status, $3 from integration.sync_runs where id = $4`;
    await rowsOf(test, copy, [synced, 'SCHEDULE', new Date(), runId]);
    await rowsOf(test, copy, [old, 'IMPORT', new Date('2020-01-01'), runId]);

    const codes = [];
    for (const id of [synced, old, newId()]) {
      const { revertImport: answer } = await test.subgraph.data<{ revertImport: { problems: { code: string }[] } }>(
        REVERT,
        {
          id: toPublicId('sync_run', id),
        },
      );
      codes.push(answer.problems[0]?.code);
    }

    expect(codes).toEqual(['NOT_AN_IMPORT', 'IMPORT_TOO_OLD', 'SYNC_RUN_NOT_FOUND']);
  });
});

async function heldBy(source: string): Promise<unknown[]> {
  return await rowsOf(
    test,
    `select item.kind, item.key, item.version, item.seq, item.is_deleted, stream.records
     from integration.source_items item join integration.streams stream on stream.id = item.stream_id
     join integration.connections connection on connection.id = stream.connection_id
     where connection.name = $1 order by item.kind, item.key`,
    [source],
  );
}
