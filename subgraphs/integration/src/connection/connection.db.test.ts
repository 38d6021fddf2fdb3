import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, fromPublicId, SYSTEM, toPublicId } from '@tributary/platform';
import { parse } from 'graphql';
import { scriptedVendor, type ScriptedVendor } from '../../../../tests/support/integration/scripted-vendor.ts';
import { rowsOf, startTestHost, type TestHost } from '../../../../tests/support/integration/test-host.ts';
import { streamId } from '../stream/declare-streams.ts';

const CANARY = 'canary-token-9944';
let vendor: ScriptedVendor;
let test: TestHost;
beforeAll(async () => {
  vendor = scriptedVendor();
  test = await startTestHost([vendor.connector]);
});
afterAll(async () => {
  await test.close();
});

interface Payload {
  readonly connection: { readonly id: string; readonly [field: string]: unknown } | null;
  readonly problems: readonly { code: string; field: string | null }[];
  readonly [field: string]: unknown;
}

async function mutate(field: string, input: object, selection = 'connection { id status version }'): Promise<Payload> {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} problems { code field } } }`;
  const data = await test.subgraph.data(text, { input });
  return data[field] as unknown as Payload;
}

let made = 0;
async function aConnection(input: object = {}): Promise<string> {
  const payload = await mutate('createConnection', {
    connectorId: 'scripted',
    name: `Connection ${String((made += 1))}`,
    config: {},
    credential: { token: CANARY },
    ...input,
  });
  if (!payload.connection) throw new Error(JSON.stringify(payload.problems));
  return payload.connection.id;
}

function uuidOf(id: string): string {
  return fromPublicId(id) ?? '';
}

describe('a connection', () => {
  it('shows its connector, its streams and what they do not see', async () => {
    const id = await aConnection();

    const { connection } = await test.subgraph.data(
      `query ($id: ID!) { connection(id: $id) {
         status pollEverySeconds priority hasCredential connector { id title category actions { name } }
         streams { name kinds state records covers deletesBy blindSpots { kind remedy everySeconds } lastRun { id } }
       } }`,
      { id },
    );

    expect(connection).toEqual({
      status: 'ACTIVE',
      pollEverySeconds: 60,
      priority: 50,
      hasCredential: true,
      connector: { id: 'scripted', title: 'Scripted vendor', category: 'GENERIC', actions: [{ name: 'rename' }] },
      streams: [
        {
          name: 'people',
          kinds: ['person'],
          state: 'IDLE',
          records: 0,
          covers: ['created', 'edited'],
          deletesBy: 'SWEEP',
          blindSpots: [{ kind: 'renamed', remedy: 'SWEEP', everySeconds: 3600 }],
          lastRun: null,
        },
      ],
    });
  });

  it('is read at once when it is made, at its intervals from then on, and not while it is paused', async () => {
    const id = await aConnection({ pollEverySeconds: 2 });
    const stream = streamId(uuidOf(id), 'people');
    await test.subgraph.settled();
    expect(test.scheduled.get(`sync.stream ${stream}`)).toBe(2_000);
    expect(test.enqueued).toContainEqual({ job: 'sync.stream', data: { streamId: stream } });

    await mutate('pauseConnection', { id });
    await test.subgraph.settled();
    expect(test.scheduled.has(`sync.stream ${stream}`)).toBe(false);
    await mutate('resumeConnection', { id });
    await test.subgraph.settled();
    expect(test.scheduled.get(`sync.stream ${stream}`)).toBe(2_000);
    await mutate('deleteConnection', { id }, 'position');
    await test.subgraph.settled();
    expect(test.scheduled.has(`sync.stream ${stream}`)).toBe(false);
  });

  it('is made once for one idempotency key', async () => {
    const input = {
      connectorId: 'scripted',
      name: 'Once',
      config: {},
      credential: { token: 'x' },
      idempotencyKey: 'k',
    };

    const payloads = await Promise.all([mutate('createConnection', input), mutate('createConnection', input)]);

    expect(payloads[0].connection?.id).toBe(payloads[1].connection?.id);
  });

  it.each([
    ['an unknown connector', { connectorId: 'nothing' }, { code: 'CONNECTOR_NOT_FOUND', field: 'connectorId' }],
    ['a credential without its fields', { credential: {} }, { code: 'CREDENTIAL_INCOMPLETE', field: 'credential' }],
    ['another sign-in', { authId: 'other' }, { code: 'SIGN_IN_UNKNOWN', field: 'authId' }],
    ['a configuration of another shape', { config: { url: 7 } }, { code: 'CONFIG_INVALID', field: 'config' }],
    ['an address inside', { config: { url: 'http://127.0.0.1:5432' } }, { code: 'HOST_NOT_ALLOWED', field: 'config' }],
    ['a name with a NUL', { name: 'a\u0000b' }, { code: 'BAD_INPUT', field: 'name' }],
    [
      'a credential that is no object of texts',
      { credential: { token: 7 } },
      { code: 'BAD_INPUT', field: 'credential.token' },
    ],
    ['no interval at all', { pollEverySeconds: 0 }, { code: 'BAD_INPUT', field: 'pollEverySeconds' }],
  ])('is refused with %s', async (_, wrong, problem) => {
    const good = { connectorId: 'scripted', name: 'Refused', config: {}, credential: { token: 'x' } };

    const { connection, problems } = await mutate('createConnection', { ...good, ...wrong });

    expect({ connection, problems }).toEqual({ connection: null, problems: [problem] });
  });

  it('is refused under a name that is taken, until that one is deleted', async () => {
    const id = await aConnection({ name: 'Taken' });
    const input = { connectorId: 'scripted', name: 'taken', config: {}, credential: { token: 'x' } };
    expect((await mutate('createConnection', input)).problems).toEqual([
      { code: 'CONNECTION_NAME_TAKEN', field: 'name' },
    ]);

    await mutate('deleteConnection', { id }, 'position');

    expect((await mutate('createConnection', input)).problems).toEqual([]);
  });

  it('tells the second of two editors that the first was faster', async () => {
    const id = await aConnection();
    await mutate('updateConnection', { id, priority: 70, version: 1 });

    const late = await mutate('updateConnection', { id, priority: 80, version: 1 });

    expect(late.problems).toEqual([{ code: 'VERSION_CONFLICT', field: 'version' }]);
  });

  it('is tried on request, with what the other system says about it', async () => {
    const id = await aConnection();

    const { result } = await mutate('checkConnection', { id }, 'result { ok account problems }');

    expect(result).toEqual({ ok: true, account: 'scripted', problems: [] });
  });

  it('is hidden from somebody without the right, and stays as it is', async () => {
    const id = await aConnection();
    const text = 'mutation ($input: PauseConnectionInput!) { pauseConnection(input: $input) { problems { code } } }';

    const refused = await test.subgraph.execute(text, { input: { id } }, ANONYMOUS);
    const read = await test.subgraph.execute('{ connectors { id } }', {}, ANONYMOUS);

    expect(refused.data?.['pauseConnection']).toMatchObject({ problems: [{ code: 'FORBIDDEN' }] });
    expect(read.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(await test.subgraph.data('query ($id: ID!) { connection(id: $id) { status } }', { id })).toEqual({
      connection: { status: 'ACTIVE' },
    });
  });
});

describe('a credential', () => {
  it('is in no answer, no event and no column as it was given', async () => {
    const id = await aConnection();
    await mutate('updateConnection', { id, credential: { token: CANARY } });
    const answer = await test.subgraph.data(
      'query ($id: ID!) { connection(id: $id) { name config statusReason connector { configSchema signIns { fields { name } } } } }',
      { id },
    );
    await test.subgraph.log.settled();
    const { events } = await test.subgraph.log.read({ after: 0n, limit: 1_000 });
    const stored = await rowsOf<{ text: string }>(test, 'select c::text as text from integration.connections c');

    const everything = JSON.stringify([answer, events, stored], (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(everything).not.toContain(CANARY);
    expect(everything).not.toContain(Buffer.from(CANARY).toString('hex'));
  });

  it('is gone with its connection', async () => {
    const id = await aConnection();
    await mutate('deleteConnection', { id }, 'position');

    const rows = await rowsOf(test, 'select credential from integration.connections where id = $1', [uuidOf(id)]);

    expect(rows).toEqual([{ credential: null }]);
  });
});

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
      { id: (syncRuns as unknown as { nodes: { id: string }[] }).nodes[0]?.id },
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

  it('are refused for a stream that the connection does not have', async () => {
    const id = await aConnection();

    const { problems } = await mutate('startSync', { connectionId: id, streams: ['planets'] }, 'runs { id }');

    expect(problems).toEqual([{ code: 'STREAM_NOT_FOUND', field: 'streams' }]);
  });
});

describe('a write-back', () => {
  const RESULT = 'result { id status key version }';

  it('is done once for one key, and has the stream read at once', async () => {
    const id = await aConnection();
    const input = { connectionId: id, action: 'rename', input: { id: '7', name: 'New' }, idempotencyKey: 'w' };
    vendor.written.length = 0;

    const first = await mutate('writeBack', input, RESULT);
    const second = await mutate('writeBack', input, RESULT);
    await test.subgraph.settled();

    expect(first['result']).toMatchObject({ status: 'OK', key: '7', version: 'v' });
    expect(second['result']).toEqual(first['result']);
    expect(vendor.written).toEqual([{ id: '7', name: 'New' }]);
    const stream = streamId(uuidOf(id), 'people');
    expect(
      test.enqueued.filter(({ data }) => (data as { streamId: string }).streamId === stream).length,
    ).toBeGreaterThan(1);
  });

  it('says what the action does not take', async () => {
    const id = await aConnection();

    const { result } = await mutate(
      'writeBack',
      { connectionId: id, action: 'rename', input: {} },
      'result { status reason }',
    );

    expect(result).toMatchObject({ status: 'INVALID', reason: expect.stringContaining('name') });
  });

  it('is refused for an action that the connector does not have', async () => {
    const id = await aConnection();

    const { problems } = await mutate('writeBack', { connectionId: id, action: 'explode', input: {} }, RESULT);

    expect(problems).toEqual([{ code: 'ACTION_NOT_FOUND', field: 'action' }]);
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
