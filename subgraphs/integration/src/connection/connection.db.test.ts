import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@tributary/platform';
import { CANARY, clientOf, uuidOf } from '../../../../tests/support/integration/client.ts';
import { rowsOf } from '../../../../tests/support/integration/test-host.ts';
import { hostOfFile } from '../../../../tests/support/integration/host-of-file.ts';
import { streamId } from '../stream/declare-streams.ts';

const { test } = hostOfFile();
const { mutate, aConnection } = clientOf(() => test);

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

  it('is kept when settings change, and for other hosts it has to be given again', async () => {
    const [here, there] = ['https://crm.example.com/api', 'https://elsewhere.example.net'];
    const id = await aConnection({ config: { url: here } });

    const moved = await mutate('updateConnection', { id, config: { url: there } });
    const kept = await mutate('updateConnection', { id, config: { url: `${here}/v2`, more: 1 } });
    const given = await mutate('updateConnection', { id, config: { url: there }, credential: { token: 'new' } });

    expect([moved, kept, given].map(({ problems }) => problems)).toEqual([
      [{ code: 'CREDENTIAL_INCOMPLETE', field: 'credential' }],
      [],
      [],
    ]);
  });

  it('is gone with its connection', async () => {
    const id = await aConnection();
    await mutate('deleteConnection', { id }, 'position');

    const rows = await rowsOf(test, 'select credential from integration.connections where id = $1', [uuidOf(id)]);

    expect(rows).toEqual([{ credential: null }]);
  });
});
