import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { RateLimited, ReconnectNeeded, Unavailable, VendorContractBroken } from '@tributary/connector-kit';
import { SYSTEM } from '@tributary/platform';
import { scriptedVendor, type ScriptedVendor } from '../../../../tests/support/integration/scripted-vendor.ts';
import { rowsOf, startTestHost, type TestHost } from '../../../../tests/support/integration/test-host.ts';
import { resumeConnection } from '../connection/pause-connection.ts';
import { startSync } from '../sync-run/start-sync.ts';
import type { SyncRunRow } from '../sync-run/table.ts';

let vendor: ScriptedVendor;
let test: TestHost;

beforeAll(async () => {
  vendor = scriptedVendor();
  test = await startTestHost([vendor.connector]);
});
afterEach(() => {
  vendor.rows.clear();
  vendor.beforePage = () => undefined;
  test.inbound.judge = () => undefined;
  test.inbound.before = () => undefined;
  test.inbound.after = () => undefined;
  test.inbound.held.clear();
  test.inbound.taken.length = 0;
});
afterAll(async () => {
  await test.close();
});

const ids = (count: number): { id: string }[] =>
  Array.from({ length: count }, (_, index) => ({ id: String(index + 1) }));

async function runs(connectionId: string): Promise<SyncRunRow[]> {
  return await rowsOf(test, 'select * from integration.sync_runs where connection_id = $1 order by queued_at', [
    connectionId,
  ]);
}

async function stateOf(connectionId: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await rowsOf<Record<string, unknown>>(
    test,
    `select connection.status, stream.is_stopped, stream.error_code, stream.checkpoint, stream.records
     from integration.connections connection join integration.streams stream on stream.connection_id = connection.id
     where connection.id = $1`,
    [connectionId],
  );
  return row;
}

describe('a stream', () => {
  it('brings every record once and says so', async () => {
    vendor.put(...ids(5));
    const id = await test.connect();

    await test.sync(id);

    expect(test.inbound.held.size).toBe(5);
    expect(await runs(id)).toMatchObject([
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
    expect(await stateOf(id)).toMatchObject({ records: 5, checkpoint: { tick: 5 } });
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
    expect((await runs(id)).map(({ read, updated, created }) => [read, created, updated])).toEqual([
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

    expect((await runs(id)).at(-1)).toMatchObject({
      status: 'SUCCEEDED',
      mode: 'FULL',
      read: 3,
      updated: 1,
      unchanged: 2,
    });
  });
});

describe('a worker that is killed', () => {
  /** Where it dies: thrown there, and everything after it is left to the next worker. */
  class Killed extends Error {}

  const BATCHES = 4;
  const places: [string, (die: () => void, batch: number) => void][] = [
    ['before batch %i is read', (die, batch) => (vendor.beforePage = (page) => (page === batch ? die() : undefined))],
    [
      'between the commit and the delivery of batch %i',
      (die, batch) => {
        let calls = 0;
        test.inbound.before = () => ((calls += 1) === batch ? die() : undefined);
      },
    ],
    [
      'between the delivery of batch %i and its being marked',
      (die, batch) => {
        let calls = 0;
        test.inbound.after = () => ((calls += 1) === batch ? die() : undefined);
      },
    ],
  ];
  const cases = places.flatMap(([where, plant]) =>
    Array.from({ length: BATCHES }, (_, index) => [where.replace('%i', String(index + 1)), plant, index + 1] as const),
  );

  it.each(cases)('%s: nothing is lost and nothing comes twice', async (_where, plant, batch) => {
    vendor.put(...ids(BATCHES * 2));
    const id = await test.connect();
    const dying = new AbortController();
    let isDead = false;
    plant(() => {
      if (isDead) return;
      isDead = true;
      dying.abort(new Killed());
      throw dying.signal.reason;
    }, batch);

    await expect(test.sync(id, { signal: dying.signal })).rejects.toBeInstanceOf(Killed);
    vendor.begun.length = 0;
    await test.sync(id);

    expect(test.inbound.taken).toEqual(ids(BATCHES * 2).map((row) => `person/${row.id}@${row.id}/Person ${row.id}`));
    expect(await stateOf(id)).toMatchObject({ records: BATCHES * 2, checkpoint: { tick: expect.anything() } });
    // It goes on where it was: of what was committed at most one batch is read again.
    if (batch > 1) expect(vendor.begun[0]).toBeDefined();
    expect((await runs(id)).map(({ status, read }) => [status, read])).toEqual([['SUCCEEDED', BATCHES * 2]]);
  });

  it('at the very end of a batch’s transaction leaves nothing of it: no row, no checkpoint, no event', async () => {
    vendor.put(...ids(2));
    const id = await test.connect();
    const owner = test.subgraph.database.open();
    await owner.pool.query(`
      create function public.die() returns trigger language plpgsql as $$ begin raise 'killed' using errcode = '57P01'; end $$;
      create trigger die before insert on log.pending for each row when (new.type = 'syncRun.progressed')
        execute function public.die()`);
    await expect(test.sync(id)).rejects.toMatchObject({ cause: { message: 'killed' } });
    await owner.pool.query('drop trigger die on log.pending; drop function public.die()');

    expect(await stateOf(id)).toMatchObject({ records: 0, checkpoint: null });
    expect(await runs(id)).toEqual([]);
    const kept =
      'select from integration.raw_records raw join integration.streams s on s.id = raw.stream_id where s.connection_id = $1';
    expect(await rowsOf(test, kept, [id])).toEqual([]);
    await test.sync(id);
    expect(test.inbound.taken).toHaveLength(2);
  });

  it('and comes back to life writes nothing next to its replacement', async () => {
    vendor.put(...ids(6));
    const id = await test.connect();
    const [stands, wakes, wentOn, ends] = [gate(), gate(), gate(), gate()];
    vendor.beforePage = async (page) => {
      if (page !== 2) return;
      stands.open();
      await wakes.opened;
    };
    const paused = test.sync(id);
    await stands.opened;
    const expired = `update integration.streams set lease_until = now() - interval '1 second' where connection_id = $1`;
    await rowsOf(test, expired, [id]);
    // Its replacement goes on from the second page, as its first: a third page is asked for by the dead alone.
    vendor.beforePage = async (page) => {
      if (page === 3) {
        wentOn.open();
        await ends.opened;
      }
      if (page !== 1) return;
      wakes.open();
      await Promise.race([paused, wentOn.opened]);
    };

    await test.sync(id);
    ends.open();
    await paused;

    expect(test.inbound.taken).toHaveLength(6);
    const told = (await runs(id)).map(({ status, read, unchanged }) => [status, read, unchanged]);
    expect(told).toEqual([['SUCCEEDED', 6, 0]]);
  });
});

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

describe('trouble at the vendor', () => {
  it('that is a refused credential stops the connection until it is resumed', async () => {
    vendor.put(...ids(3));
    const id = await test.connect();
    vendor.beforePage = () => {
      throw new ReconnectNeeded('The key canary-4711 was refused.');
    };

    expect(await test.sync(id)).toBeUndefined();

    expect(await stateOf(id)).toMatchObject({ status: 'NEEDS_RECONNECT', error_code: 'RECONNECT_NEEDED' });
    const [run] = await runs(id);
    expect(run).toMatchObject({ status: 'FAILED', error_message: 'The key [redacted] was refused.' });
    vendor.beforePage = () => undefined;
    await test.sync(id);
    expect(test.inbound.held.size).toBe(0);
    await resumeConnection(test.host, SYSTEM, { id });
    await test.sync(id);
    expect(test.inbound.held.size).toBe(3);
  });

  it('that is a limit waits for its time, and goes on in the same run', async () => {
    vendor.put(...ids(6));
    const id = await test.connect();
    const retryAt = new Date(Date.now() + 60_000);
    vendor.beforePage = (page) => {
      if (page === 2) throw new RateLimited('slow down', retryAt);
    };

    expect(await test.sync(id)).toEqual(retryAt);
    vendor.beforePage = () => undefined;
    await test.sync(id);
    expect(test.inbound.held.size).toBe(2);
    await rowsOf(test, 'update integration.streams set not_before = now() where connection_id = $1', [id]);
    await test.sync(id);

    expect(test.inbound.held.size).toBe(6);
    expect(await runs(id)).toMatchObject([{ status: 'SUCCEEDED', read: 6, error_code: null }]);
  });

  it('that passes is tried again later, and in the end the run fails while the stream goes on', async () => {
    vendor.put(...ids(1));
    const id = await test.connect();
    vendor.beforePage = () => {
      throw new Unavailable('no answer');
    };

    for (let attempt = 1; attempt <= 8; attempt += 1) {
      expect((await test.sync(id))?.getTime()).toBeGreaterThan(Date.now());
      await rowsOf(test, 'update integration.streams set not_before = now() where connection_id = $1', [id]);
    }
    expect(await runs(id)).toMatchObject([{ status: 'FAILED', error_code: 'UNAVAILABLE' }]);
    vendor.beforePage = () => undefined;
    await test.sync(id);

    expect(await stateOf(id)).toMatchObject({ status: 'ACTIVE', error_code: null });
    expect(test.inbound.held.size).toBe(1);
  });

  it('that the connector does not understand stops the stream, and a full reading begins it anew', async () => {
    vendor.put(...ids(4));
    const id = await test.connect();
    await test.sync(id);
    vendor.beforePage = () => {
      throw new VendorContractBroken('an unknown shape');
    };
    await test.sync(id);
    expect(await stateOf(id)).toMatchObject({
      is_stopped: true,
      status: 'FAILED',
      error_code: 'VENDOR_CONTRACT_BROKEN',
    });
    vendor.beforePage = () => undefined;

    await resumeConnection(test.host, SYSTEM, { id });
    await startSync(test.host, SYSTEM, { connectionId: id, mode: 'FULL' });
    await test.sync(id);

    expect(await stateOf(id)).toMatchObject({ is_stopped: false, status: 'ACTIVE' });
    expect((await runs(id)).at(-1)).toMatchObject({ status: 'SUCCEEDED', mode: 'FULL', read: 4, unchanged: 4 });
  });

  it('that is a defect of the connector stops the stream after a few tries', async () => {
    vendor.put(...ids(1));
    const id = await test.connect();
    vendor.beforePage = () => {
      throw new TypeError('x is not a function');
    };

    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await test.sync(id);
      await rowsOf(test, 'update integration.streams set not_before = now() where connection_id = $1', [id]);
    }

    expect(await stateOf(id)).toMatchObject({ is_stopped: true, error_code: 'CONNECTOR_FAULT' });
  });
});
