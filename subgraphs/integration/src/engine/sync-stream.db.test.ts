import { describe, expect, it } from '@jest/globals';
import { SYSTEM } from '@tributary/platform';
import { ids, runsOf, stateOf } from '../../../../tests/support/integration/engine-state.ts';
import { freshHostOfFile } from '../../../../tests/support/integration/host-of-file.ts';
import { startSync } from '../sync-run/start-sync.ts';

const { vendor, test } = freshHostOfFile();

describe('a stream', () => {
  it('brings every record once and says so', async () => {
    vendor.put(...ids(5));
    const id = await test.connect();

    await test.sync(id);

    expect(test.inbound.held.size).toBe(5);
    expect(await runsOf(test, id)).toMatchObject([
      {
        status: 'SUCCEEDED',
        mode: 'CHANGES',
        trigger: 'SCHEDULE',
        read: 5,
        created: 5,
        updated: 0,
        unchanged: 0,
        rejected: 0,
      },
    ]);
    expect(await stateOf(test, id)).toMatchObject({ records: 5, checkpoint: { tick: 5 } });
  });

  it('reads on from its checkpoint, and leaves no run when there is nothing new', async () => {
    vendor.put(...ids(3));
    const id = await test.connect();
    await test.sync(id);
    vendor.begun.length = 0;

    await test.sync(id);
    vendor.put({ id: '2', name: 'Renamed' });
    await test.sync(id);

    expect(vendor.begun).toHaveLength(2);
    expect(vendor.begun.every((cursor) => cursor !== undefined)).toBe(true);
    expect((await runsOf(test, id)).map(({ read, updated, created }) => [read, created, updated])).toEqual([
      [3, 3, 0],
      [1, 0, 1],
    ]);
  });

  it('tells the log of its runs, under the names that subscriptions filter by', async () => {
    vendor.put(...ids(3));
    const id = await test.connect();
    await test.sync(id);
    await test.subgraph.log.settled();

    const { events } = await test.subgraph.log.read({ after: 0n, limit: 1_000, types: ['syncRun.*'] });

    const own = events.filter(({ refs }) => refs['connectionId'] === id);
    expect(own.map(({ type }) => type)).toEqual([
      'syncRun.started',
      'syncRun.progressed',
      'syncRun.progressed',
      'syncRun.succeeded',
    ]);
    expect(own.at(-1)).toMatchObject({
      data: { read: 3, created: 3, status: 'SUCCEEDED' },
      refs: { runId: own[0]?.entity.id },
    });
  });

  it('is read by one worker at a time', async () => {
    vendor.put(...ids(3));
    const id = await test.connect();
    let most = 0;
    let now = 0;
    vendor.beforePage = async () => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      now -= 1;
    };

    await Promise.all([test.sync(id), test.sync(id), test.sync(id)]);

    expect(most).toBe(1);
    expect(test.inbound.taken).toHaveLength(3);
  });

  it('reads everything again when asked to, and delivers what the cursor did not see', async () => {
    vendor.put(...ids(3));
    const id = await test.connect({ pollEverySeconds: null });
    await startSync(test.host, SYSTEM, { connectionId: id, mode: 'CHANGES' });
    await test.sync(id);
    vendor.change('2', 'Moved');
    await startSync(test.host, SYSTEM, { connectionId: id, mode: 'FULL' });

    await test.sync(id);

    expect((await runsOf(test, id)).at(-1)).toMatchObject({
      status: 'SUCCEEDED',
      mode: 'FULL',
      read: 3,
      updated: 1,
      unchanged: 2,
    });
  });

  it('is read on while what it has brought is delivered', async () => {
    vendor.put(...ids(4));
    const id = await test.connect();
    let asked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    vendor.beforePage = (page) => (page === 2 ? asked() : undefined);
    const { accept } = test.inbound;
    // The first batch is taken once the second is asked for: never, if one waited for the other.
    test.inbound.accept = async (batch) => {
      await isAsked;
      return await accept(batch);
    };

    await test.sync(id).finally(() => (test.inbound.accept = accept));

    expect(test.inbound.taken).toHaveLength(4);
  });
});
