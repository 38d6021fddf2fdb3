import { describe, expect, it } from '@jest/globals';
import { newId, SYSTEM } from '@tributary/platform';
import { clientOf, uuidOf } from '../../../../tests/support/integration/client.ts';
import { hostOfFile } from '../../../../tests/support/integration/host-of-file.ts';
import { streamId } from '../stream/declare-streams.ts';
import { runAction } from './run-action.ts';

const { vendor, test } = hostOfFile();
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
