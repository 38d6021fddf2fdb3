import { describe, expect, it } from '@jest/globals';
import { runsOf, stateOf } from '../../../../tests/support/integration/engine-state.ts';
import { freshHostOfFile } from '../../../../tests/support/integration/host-of-file.ts';
import { rowsOf } from '../../../../tests/support/integration/test-host.ts';

const { vendor, test } = freshHostOfFile();
/** A person must have a name. */
const rowsWith = (count: number, bad: (index: number) => boolean): { id: string; name: string }[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    name: bad(index) ? '' : `Person ${String(index)}`,
  }));

async function letters(connectionId: string): Promise<number> {
  const text = 'select from integration.dead_letters where connection_id = $1';
  return (await rowsOf(test, text, [connectionId])).length;
}

describe('a reading of which most rows are rejected', () => {
  it('stops the stream and tells why, with nothing lost of what it had read', async () => {
    vendor.put(...rowsWith(200, (index) => index % 3 !== 0));
    const id = await test.connect();

    await test.sync(id);

    expect(await stateOf(test, id)).toMatchObject({ is_stopped: true, error_code: 'TOO_MANY_REJECTED' });
    const [run] = await runsOf(test, id);
    expect(run).toMatchObject({ status: 'FAILED', error_code: 'TOO_MANY_REJECTED', read: 100 });
    expect(test.inbound.taken.length + (await letters(id))).toBe(100);
  });

  it('counts what the owning subgraph does not accept like what cannot be mapped', async () => {
    // A third cannot be mapped, a third is refused: neither alone is the larger part.
    vendor.put(...rowsWith(200, (index) => index % 3 === 0));
    test.inbound.judge = ({ key }) =>
      Number(key) % 3 === 1 ? { key, status: 'rejected', reason: 'not wanted here' } : undefined;
    const id = await test.connect();

    await test.sync(id);

    expect(await stateOf(test, id)).toMatchObject({ is_stopped: true, error_code: 'TOO_MANY_REJECTED' });
    const [run] = await runsOf(test, id);
    expect(run).toMatchObject({ status: 'FAILED', read: 100, rejected: 67 });
    expect(test.inbound.taken.length + (await letters(id))).toBe(100);
  });

  it('goes on behind what it had read when somebody resumes it', async () => {
    vendor.put(...rowsWith(110, (index) => index % 3 !== 0));
    const id = await test.connect();
    await test.sync(id);
    await rowsOf(
      test,
      `with stream as (update integration.streams set is_stopped = false where connection_id = $1)
       update integration.connections set status = 'ACTIVE' where id = $1`,
      [id],
    );

    await test.sync(id);

    expect(test.inbound.taken.length + (await letters(id))).toBe(110);
  });

  it.each([
    ['few', rowsWith(99, () => true)],
    ['not the larger part', rowsWith(200, (index) => index % 2 === 0)],
  ])('goes on while they are %s', async (_how, rows) => {
    vendor.put(...rows);
    const id = await test.connect();

    await test.sync(id);

    expect((await stateOf(test, id))?.['is_stopped']).toBe(false);
    expect(test.inbound.taken.length + (await letters(id))).toBe(rows.length);
  });
});
