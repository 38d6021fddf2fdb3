import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Unavailable, type OnHint } from '@tributary/connector-kit';
import { makeLogger, newId, openQueue, SYSTEM, type JobQueue } from '@tributary/platform';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { scriptedVendor, type ScriptedVendor } from '../../../tests/support/integration/scripted-vendor.ts';
import { startTestHost, type TestHost } from '../../../tests/support/integration/test-host.ts';
import { pauseConnection } from './connection/pause-connection.ts';
import { updateConnection } from './connection/update-connection.ts';

interface Line {
  readonly tell: OnHint;
  readonly signal: AbortSignal;
  lose(): void;
}

let queueDatabase: TestDatabase;
let queue: JobQueue;
let vendor: ScriptedVendor;
let test: TestHost;
/** Every line that was opened, in order. */
const lines: Line[] = [];

beforeAll(async () => {
  queueDatabase = await withDatabase(['log', 'bullmq']);
  const logger = makeLogger({ name: 'test', level: 'silent' });
  queue = openQueue({ databaseUrl: queueDatabase.url, name: 'test', logger });
  vendor = scriptedVendor();
  const watch = async ({ signal }: { signal: AbortSignal }, tell: OnHint): Promise<void> => {
    await new Promise<void>((resolve, reject) => {
      const lose = (): void => {
        reject(new Unavailable('the line broke'));
      };
      signal.addEventListener('abort', () => {
        resolve();
      });
      lines.push({ tell, signal, lose });
    });
  };
  test = await startTestHost([{ ...vendor.connector, watch }], { queue });
  queue.startWorkers(test.subgraph.runtime.jobs);
});
afterAll(async () => {
  await queue.close();
  await queueDatabase.close();
  await test.close();
});

describe('a connection that says when something changed', () => {
  it('has one listener, whose hints are read at once, who listens again when the line is lost, until it is paused', async () => {
    vendor.put({ id: 'a' });
    const id = await test.connect({ pollEverySeconds: 3_600 });
    await eventually(() => test.inbound.held.size === 1 && lines.length === 1);
    const [stream] = vendor.connector.streams({});
    const hint = { stream: stream?.name ?? '' };

    vendor.put({ id: 'b' });
    lines[0]?.tell(hint);
    await eventually(() => test.inbound.held.size === 2);

    lines[0]?.lose();
    await eventually(() => lines.length === 2);
    vendor.put({ id: 'c' });
    lines[1]?.tell(hint);
    await eventually(() => test.inbound.held.size === 3);

    await pauseConnection(test.host, SYSTEM, { id });
    await eventually(() => lines[1]?.signal.aborted === true, { timeoutMs: 20_000 });
    await test.subgraph.settled();
    expect(lines).toHaveLength(2);
  }, 60_000);

  it('is listened to no more once nothing of it is read by itself, also by whoever waited for a turn', async () => {
    const before = lines.length;
    const id = await test.connect({ pollEverySeconds: 3_600 });
    await eventually(() => lines.length === before + 1);
    await updateConnection(test.host, SYSTEM, { id, name: newId() });
    await test.subgraph.settled();
    await updateConnection(test.host, SYSTEM, { id, pollEverySeconds: null });
    await test.subgraph.settled();

    const listen = test.subgraph.runtime.jobs.find(({ name }) => name === 'connection.listen');
    if (!listen) throw new Error('There is no such job.');
    const isIdle = async (): Promise<boolean> => {
      const { waiting, active, delayed } = await queue.counts(listen);
      return waiting + active + delayed === 0;
    };
    await eventually(isIdle, { timeoutMs: 30_000 });
    expect(lines).toHaveLength(before + 1);
  }, 60_000);
});
