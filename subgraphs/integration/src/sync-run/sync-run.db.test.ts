import { describe, expect, it } from '@jest/globals';
import { SYSTEM, toPublicId } from '@tributary/platform';
import { parse } from 'graphql';
import { clientOf, uuidOf } from '../../../../tests/support/integration/client.ts';
import { rowsOf } from '../../../../tests/support/integration/test-host.ts';
import { hostOfFile } from '../../../../tests/support/integration/host-of-file.ts';

const { vendor, test } = hostOfFile();
const { mutate, aConnection } = clientOf(() => test);

describe('runs', () => {
  it('are queued on request, one per stream, and read back with their progress', async () => {
    vendor.put({ id: '1' }, { id: '2' }, { id: '3' });
    const id = await aConnection();
    const { runs } = await mutate(
      'startSync',
      { connectionId: id, mode: 'FULL', idempotencyKey: 'r' },
      'runs { id status progress stream { name } }',
    );
    expect(runs).toEqual([
      { id: expect.stringMatching(/^sync_run_/), status: 'QUEUED', progress: null, stream: { name: 'people' } },
    ]);
    const again = await mutate('startSync', { connectionId: id, mode: 'FULL', idempotencyKey: 'r' }, 'runs { id }');
    expect(again['runs']).toEqual([{ id: (runs as { id: string }[])[0]?.id }]);

    await test.sync(uuidOf(id));

    const data = await test.subgraph.data(
      `query ($id: ID!) { connection(id: $id) { lastSyncAt runs(first: 5) { totalCount nodes { status mode read created progress error { code } } } } }`,
      { id },
    );
    expect(data).toMatchObject({
      connection: {
        lastSyncAt: expect.any(String),
        runs: {
          totalCount: 1,
          nodes: [{ status: 'SUCCEEDED', mode: 'FULL', read: 3, created: 3, progress: 1, error: null }],
        },
      },
    });
  });

  it('are followed live, with the run as it is now', async () => {
    const id = await aConnection();
    await mutate('startSync', { connectionId: id }, 'runs { id }');
    await test.subgraph.log.settled();
    const { events } = await test.subgraph.log.read({ after: 0n, limit: 1_000, types: ['syncRun.queued'] });
    const event = events.find(({ refs }) => refs['connectionId'] === uuidOf(id));
    if (!event) throw new Error('no event');

    const { data, errors } = await test.subgraph.runtime.subgraph.execute({
      document: parse(
        'subscription ($id: ID) { syncRunChanged(connectionId: $id) { cursor kind run { status stream { name } connection { id } } } }',
      ),
      variables: { id },
      principal: SYSTEM,
      requestId: 'test',
      event: { ...event, cursor: 'here' },
    });

    expect(errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      syncRunChanged: {
        cursor: 'here',
        kind: 'syncRun.queued',
        run: { status: 'QUEUED', stream: { name: 'people' }, connection: { id } },
      },
    });
  });

  it('can be cancelled before they begin and not once they are over', async () => {
    const id = await aConnection();
    const { runs } = await mutate('startSync', { connectionId: id }, 'runs { id }');
    const [run] = runs as { id: string }[];

    const cancelled = await mutate('cancelSync', { id: run?.id }, 'run { status finishedAt }');
    await test.sync(uuidOf(id));
    const { syncRuns } = await test.subgraph.data(
      'query ($id: ID!) { syncRuns(first: 5, filter: { connectionId: { eq: $id }, status: { eq: SUCCEEDED } }) { nodes { id } } }',
      { id },
    );
    const late = await mutate(
      'cancelSync',
      { id: (syncRuns as { nodes: { id: string }[] }).nodes[0]?.id },
      'run { id }',
    );

    expect(cancelled['run']).toMatchObject({ status: 'CANCELLED' });
    expect(late.problems).toEqual([{ code: 'SYNC_RUN_FINISHED', field: 'id' }]);
  });

  it('stop behind the batch they are at when the connection is paused, and go on there', async () => {
    vendor.rows.clear();
    vendor.put(...Array.from({ length: 6 }, (_, index) => ({ id: `p${String(index)}` })));
    const id = await aConnection();
    vendor.beforePage = async (page) => {
      if (page === 2) await mutate('pauseConnection', { id });
    };
    await test.sync(uuidOf(id));
    const paused = await rowsOf(test, 'select status, read from integration.sync_runs where connection_id = $1', [
      uuidOf(id),
    ]);
    vendor.beforePage = () => undefined;

    await mutate('resumeConnection', { id });
    await test.sync(uuidOf(id));

    expect(paused).toEqual([{ status: 'PAUSED', read: 2 }]);
    const after = await rowsOf(test, 'select status, read from integration.sync_runs where connection_id = $1', [
      uuidOf(id),
    ]);
    expect(after).toEqual([{ status: 'SUCCEEDED', read: 6 }]);
  });

  it('of everything that are cancelled half-way leave no half for the next one', async () => {
    vendor.rows.clear();
    vendor.put(...Array.from({ length: 6 }, (_, index) => ({ id: `f${String(index)}` })));
    const id = await aConnection();
    await test.sync(uuidOf(id));
    const { runs } = await mutate('startSync', { connectionId: id, mode: 'FULL' }, 'runs { id }');
    vendor.beforePage = async (page) => {
      if (page === 3) await mutate('cancelSync', { id: (runs as { id: string }[])[0]?.id }, 'run { status }');
    };
    await test.sync(uuidOf(id));
    vendor.beforePage = () => undefined;

    await mutate('startSync', { connectionId: id, mode: 'FULL' }, 'runs { id }');
    await test.sync(uuidOf(id));

    const text = `select status, read from integration.sync_runs where connection_id = $1 and mode = 'FULL' order by queued_at`;
    expect(await rowsOf(test, text, [uuidOf(id)])).toEqual([
      { status: 'CANCELLED', read: 4 },
      { status: 'SUCCEEDED', read: 6 },
    ]);
  });

  it('are refused for a stream that the connection does not have', async () => {
    const id = await aConnection();

    const { problems } = await mutate('startSync', { connectionId: id, streams: ['planets'] }, 'runs { id }');

    expect(problems).toEqual([{ code: 'STREAM_NOT_FOUND', field: 'streams' }]);
  });
});

describe('bad ids and pages', () => {
  it.each([
    ['connection(id: "deal_01h455vb4pex5vsknk084sn02q") { id }', 'BAD_ID'],
    ['connections { nodes { id } }', 'PAGE_SIZE'],
    ['connections(first: 100000) { nodes { id } }', 'PAGE_SIZE'],
  ])('{ %s } is answered with %s', async (field, code) => {
    const { errors } = await test.subgraph.execute(`{ ${field} }`);

    expect(errors?.[0]?.extensions['code']).toBe(code);
  });

  it('of a run that there is not is null', async () => {
    const id = toPublicId('sync_run', '01890a5d-ac96-774b-bcce-b302099a8057');

    expect(await test.subgraph.data('query ($id: ID!) { syncRun(id: $id) { id } }', { id })).toEqual({ syncRun: null });
  });
});
