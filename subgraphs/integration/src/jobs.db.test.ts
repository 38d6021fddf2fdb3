import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RateLimited, type Stream } from '@tributary/connector-kit';
import { makeLogger, openQueue, SYSTEM, type JobQueue } from '@tributary/platform';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { scriptedVendor, type ScriptedVendor } from '../../../tests/support/integration/scripted-vendor.ts';
import { rowsOf, startTestHost, type TestHost } from '../../../tests/support/integration/test-host.ts';
import { pauseConnection } from './connection/pause-connection.ts';
import { makeJobs } from './jobs.ts';
import { startSync } from './sync-run/start-sync.ts';

let queueDatabase: TestDatabase;
let queue: JobQueue;
let vendor: ScriptedVendor;
let test: TestHost;
/** Streams that a newer version of the connector has. */
const added: Stream[] = [];

beforeAll(async () => {
  queueDatabase = await withDatabase(['log', 'bullmq']);
  queue = openQueue({
    databaseUrl: queueDatabase.url,
    name: 'test',
    logger: makeLogger({ name: 'test', level: 'silent' }),
  });
  vendor = scriptedVendor();
  const { connector } = vendor;
  const streams = (config: object) => [...connector.streams(config), ...added];
  test = await startTestHost([{ ...connector, streams }], { queue });
  queue.startWorkers(test.subgraph.runtime.jobs);
});
afterAll(async () => {
  await queue.close();
  await queueDatabase.close();
  await test.close();
});

async function statuses(connectionId: string): Promise<string[]> {
  const rows = await rowsOf<{ status: string }>(
    test,
    'select status from integration.sync_runs where connection_id = $1 order by queued_at',
    [connectionId],
  );
  return rows.map(({ status }) => status);
}

describe('a worker', () => {
  it('reads a new connection at once, and what changes afterwards at the next turn, until it is paused', async () => {
    vendor.put({ id: 'a' }, { id: 'b' });
    const id = await test.connect({ pollEverySeconds: 1 });
    await eventually(() => test.inbound.held.size === 2);

    vendor.put({ id: 'c' });
    await eventually(() => test.inbound.held.size === 3);

    await pauseConnection(test.host, SYSTEM, { id });
    await test.subgraph.settled();
    vendor.put({ id: 'd' });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(test.inbound.held.size).toBe(3);
  });

  it('goes on by itself when the time that a vendor named has come', async () => {
    vendor.rows.clear();
    vendor.put({ id: '1' }, { id: '2' }, { id: '3' }, { id: '4' });
    const id = await test.connect({ pollEverySeconds: null });
    let isLimited = true;
    vendor.beforePage = (page) => {
      if (page !== 2 || !isLimited) return;
      isLimited = false;
      throw new RateLimited('slow down', new Date(Date.now() + 700));
    };

    await startSync(test.host, SYSTEM, { connectionId: id, mode: 'CHANGES' });

    await eventually(async () => (await statuses(id)).join() === 'SUCCEEDED');
    expect(test.inbound.taken.filter((taken) => /person\/[1-4]@/.test(taken))).toHaveLength(4);
  });

  it('takes the schedules up again that the queue has lost', async () => {
    vendor.rows.clear();
    const id = await test.connect({ pollEverySeconds: 1 });
    await test.subgraph.settled();
    await eventually(async () => {
      const [row] = await rowsOf<{ read: unknown }>(
        test,
        'select last_read_at as read from integration.streams where connection_id = $1',
        [id],
      );
      return row?.read !== null;
    });
    const { all, resumeSchedules } = makeJobs(test.host);
    const [sync] = all;
    if (sync === undefined) throw new Error('no job');
    const [{ stream } = { stream: '' }] = await rowsOf<{ stream: string }>(
      test,
      'select id as stream from integration.streams where connection_id = $1',
      [id],
    );
    await queue.unschedule(sync as never, { streamId: stream } as never);
    await eventually(async () => (await queue.counts(sync)).active === 0);
    vendor.put({ id: 'late' });

    await resumeSchedules();

    await eventually(() => test.inbound.held.has('person/late'));
  });

  it('reads the streams that a newer version of a connector has, and no longer those that it has not', async () => {
    vendor.rows.clear();
    const id = await test.connect({ pollEverySeconds: null });
    const namesNow = async (): Promise<unknown> =>
      await rowsOf(
        test,
        'select name from integration.streams where connection_id = $1 and retired_at is null order by name',
        [id],
      );
    const { resumeSchedules } = makeJobs(test.host);
    const [people] = vendor.connector.streams({});
    if (people) added.push({ ...people, name: 'planets' });

    await resumeSchedules();
    expect(await namesNow()).toEqual([{ name: 'people' }, { name: 'planets' }]);
    added.length = 0;
    await resumeSchedules();
    expect(await namesNow()).toEqual([{ name: 'people' }]);
  });
});
