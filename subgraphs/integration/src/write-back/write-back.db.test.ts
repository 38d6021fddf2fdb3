import { describe, expect, it } from '@jest/globals';
import type { Action, ActionResult } from '@tributary/connector-kit';
import { newId, SYSTEM } from '@tributary/platform';
import { clientOf, uuidOf } from '../../../../tests/support/integration/client.ts';
import { scriptedVendor } from '../../../../tests/support/integration/scripted-vendor.ts';
import { startTestHost } from '../../../../tests/support/integration/test-host.ts';
import { ofFile } from '../../../../tests/support/of-file.ts';
import { CONNECTORS } from '../registry.ts';
import { streamId } from '../stream/declare-streams.ts';
import { runAction } from './run-action.ts';

const vendor = scriptedVendor();
const [rename] = vendor.connector.actions ?? [];
const http = CONNECTORS.find(({ id }) => id === 'http');
if (!rename || !http) throw new Error('There is no action, or no connector by configuration.');
/** What the vendor does before it answers. */
const slow: { act: () => Promise<ActionResult> } = {
  act: async () => await Promise.resolve({ status: 'gone' }),
};
const actions: readonly Action[] = [
  rename,
  { ...rename, name: 'anywhere', stream: '' },
  { ...rename, name: 'slow', run: async () => [await slow.act()] },
];
const test = ofFile(async () => await startTestHost([{ ...vendor.connector, actions }, http]));
const { mutate, aConnection } = clientOf(() => test);

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

  it('keeps its answer though another call with its key hears later that it is to wait', async () => {
    const id = await aConnection();
    const input = { connectionId: id, action: 'slow', input: { id: '7', name: 'New' }, idempotencyKey: 's' };
    let hear = (_answer: ActionResult): void => undefined;
    const isSent = new Promise<void>((sent) => {
      slow.act = async () => {
        sent();
        return await new Promise<ActionResult>((resolve) => (hear = resolve));
      };
    });
    const late = mutate('writeBack', input, RESULT);
    await isSent;
    slow.act = async () => await Promise.resolve({ status: 'ok', key: '7' });
    const first = await mutate('writeBack', input, RESULT);
    hear({ status: 'retry', afterMs: 0, reason: 'busy' });

    expect(first['result']).toMatchObject({ status: 'OK' });
    expect((await late)['result']).toEqual(first['result']);
  });

  it('by an action that may change anything has every stream read at once', async () => {
    const id = await aConnection();
    const input = { connectionId: id, action: 'anywhere', input: { id: '7', name: 'New' } };
    await test.subgraph.settled();
    test.enqueued.length = 0;

    await mutate('writeBack', input, RESULT);
    await test.subgraph.settled();

    expect(test.enqueued).toEqual([{ job: 'sync.stream', data: { streamId: streamId(uuidOf(id), 'people') } }]);
  });

  it('of a connector whose streams are configured has no rule where its action has no id to write by', async () => {
    const id = await aConnection({ connectorId: 'http', config: http.example });

    const fields = [{ field: 'jobTitle', input: 'fields', policy: 'MANUAL' }];
    const { problems } = await mutate('setWriteBackRule', { connectionId: id, action: 'write', fields }, 'rule { id }');

    expect(problems).toEqual([{ code: 'ACTION_NOT_FOR_CUSTOMERS', field: 'action' }]);
  });

  it('is another one for somebody else who happens to use the same key', async () => {
    const id = await aConnection();
    const input = (name: string) => ({
      connectionId: id,
      action: 'rename',
      input: { id: '7', name },
      idempotencyKey: 'k',
    });
    vendor.written.length = 0;
    await mutate('writeBack', input('Mine'), RESULT);

    await runAction(
      test.host,
      { ...SYSTEM, kind: 'user', id: newId() },
      { ...input('Theirs'), connectionId: uuidOf(id) },
    );

    expect(vendor.written).toEqual([
      { id: '7', name: 'Mine' },
      { id: '7', name: 'Theirs' },
    ]);
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
