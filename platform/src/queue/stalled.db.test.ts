import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { startRedis, type TestRedis } from '../../../tests/support/redis.ts';
import { targetAvailable } from '../../../tests/support/targets.ts';
import { makeLogger } from '../telemetry/index.ts';
import { postgresBackend, redisBackend, type Backend } from './backend.ts';
import { retryStalledJobs } from './stalled.ts';

const hasRedis = await targetAvailable('redis', import.meta.url);
const logger = makeLogger({ name: 'test', level: 'silent' });

let database: TestDatabase;
let redis: TestRedis | undefined;

beforeAll(async () => {
  database = await withDatabase(['log', 'bullmq']);
  if (hasRedis) redis = await startRedis();
});
afterAll(async () => {
  await redis?.close();
  await database.close();
});

describe.each(['postgresql', 'redis'] as const)('the sweep on %s', (kind) => {
  const test = kind === 'redis' && !hasRedis ? it.skip : it;

  function open(): Backend {
    return kind === 'redis'
      ? redisBackend({ url: redis?.url ?? '', name: 'test', logger, prefix: 'sweep' })
      : postgresBackend({ url: database.url, name: 'test', logger });
  }

  test('takes back a job that was given up because its workers died, and leaves other failures', async () => {
    const backend = open();
    const queue = backend.queue('swept');
    const stop = new AbortController();
    // Two workers: one that holds a job without saying that it is alive, one that gives it up for that.
    const worker = backend.openWorkers(1)(
      'swept',
      async ({ name }) => {
        if (name === 'broken') throw new Error('broken');
        await delay(60_000, undefined, { signal: stop.signal }).catch(() => undefined);
      },
      { concurrency: 2, lockDuration: 200, stalledInterval: 100, skipLockRenewal: true, maxStalledCount: 0 },
    );
    worker.on('error', () => undefined);
    await queue.add('broken', {});
    await queue.add('hanging', {});
    await eventually(async () => (await queue.getJobCounts('failed'))['failed'] === 2);
    stop.abort();
    await worker.close();

    const taken = await retryStalledJobs(queue, logger);

    expect(taken).toBe(1);
    expect(await queue.getJobCounts('failed', 'waiting')).toEqual({ failed: 1, waiting: 1 });
    await queue.close();
    await backend.close();
  });
});
