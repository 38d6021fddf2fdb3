import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { startRedis, type TestRedis } from '../../../tests/support/redis.ts';
import { targetAvailable } from '../../../tests/support/targets.ts';
import { makeLogger } from '../telemetry/index.ts';
import { defineJob, GiveUp, openQueue, type DefinedJob, type JobContext, type JobQueue } from './index.ts';

const hasRedis = await targetAvailable('redis', import.meta.url);
const logger = makeLogger({ name: 'test', level: 'silent' });
const Data = z.object({ id: z.string(), version: z.number() });
type Data = z.infer<typeof Data>;

let database: TestDatabase;
let redis: TestRedis | undefined;
const queues: JobQueue[] = [];
let jobNumber = 0;

beforeAll(async () => {
  database = await withDatabase(['log', 'bullmq']);
  if (hasRedis) redis = await startRedis();
});
afterEach(async () => {
  await Promise.all(queues.splice(0).map(async (queue) => await queue.close({ graceMs: 1_000 })));
});
afterAll(async () => {
  await redis?.close();
  await database.close();
});

/** A queue of its own for each test, because its job has a name of its own. */
function aJob(run: (data: Data, context: JobContext) => Promise<void>, attempts = 5): DefinedJob<Data> {
  jobNumber += 1;
  return defineJob({ name: `test.job${String(jobNumber)}`, data: Data, key: ({ id }) => id, run, attempts });
}

describe.each(['postgresql', 'redis'] as const)('the job queue on %s', (backend) => {
  const test = backend === 'redis' && !hasRedis ? it.skip : it;
  const urls = (): { databaseUrl: string; redisUrl?: string } => ({
    databaseUrl: database.url,
    ...(backend === 'redis' && redis !== undefined ? { redisUrl: redis.url } : {}),
  });

  function open(): JobQueue {
    const queue = openQueue({ ...urls(), name: 'test', logger, stall: { lockMs: 1_000, checkMs: 300 } });
    queues.push(queue);
    return queue;
  }

  test('runs what another process has enqueued, with its data', async () => {
    const ran: Data[] = [];
    const job = aJob(async (data) => void ran.push(await Promise.resolve(data)));
    open().startWorkers([job]);

    await open().enqueue(job, { id: 'a', version: 1 });

    await eventually(() => ran.length === 1);
    expect(ran).toEqual([{ id: 'a', version: 1 }]);
  });

  test('drops a job while one with the same key waits', async () => {
    const ran: Data[] = [];
    const job = aJob(async (data) => void ran.push(await Promise.resolve(data)));
    const queue = open();

    await queue.enqueue(job, { id: 'a', version: 1 });
    await queue.enqueue(job, { id: 'a', version: 2 });
    await queue.enqueue(job, { id: 'b', version: 3 });
    expect((await queue.counts(job)).waiting).toBe(2);
    queue.startWorkers([job]);

    await eventually(async () => ran.length >= 2 && (await queue.counts(job)).active === 0);
    expect(ran.map(({ id }) => id).sort()).toEqual(['a', 'b']);
  });

  test('runs once more, with the last data, when the same key was enqueued during its run', async () => {
    const ran: number[] = [];
    const started = gate();
    const released = gate();
    const job = aJob(async ({ version }) => {
      ran.push(version);
      started.resolve();
      await released.promise;
    });
    const queue = open();
    queue.startWorkers([job]);

    await queue.enqueue(job, { id: 'a', version: 1 });
    await started.promise;
    for (const version of [2, 3, 4]) await queue.enqueue(job, { id: 'a', version });
    released.resolve();

    await eventually(async () => ran.length >= 2 && isEmpty(await queue.counts(job)));
    expect(ran).toEqual([1, 4]);
  });

  test('tries a failing job again, and tells it which attempt it is', async () => {
    const attempts: number[] = [];
    const job = aJob(async ({ version }, { attempt, token }) => {
      attempts.push(attempt);
      expect(token).toBe(attempt);
      if (attempt < version) throw new Error('not yet');
      await Promise.resolve();
    });
    const queue = open();
    queue.startWorkers([job]);

    await queue.enqueue(job, { id: 'a', version: 2 });

    await eventually(async () => attempts.length >= 2 && isEmpty(await queue.counts(job)));
    expect(attempts).toEqual([1, 2]);
  });

  test('gives a job up after its attempts, keeps it as failed, and takes its key again', async () => {
    let runs = 0;
    const job = aJob(async () => {
      runs += 1;
      await Promise.resolve();
      throw new Error('always');
    }, 1);
    const queue = open();
    queue.startWorkers([job]);

    await queue.enqueue(job, { id: 'a', version: 1 });
    await eventually(async () => (await queue.counts(job)).failed === 1);
    await queue.enqueue(job, { id: 'a', version: 2 });

    await eventually(async () => (await queue.counts(job)).failed === 2);
    expect(runs).toBe(2);
  });

  test('does not try again what gives up', async () => {
    let runs = 0;
    const job = aJob(async () => {
      runs += 1;
      await Promise.resolve();
      throw new GiveUp('will never work');
    });
    const queue = open();
    queue.startWorkers([job]);

    await queue.enqueue(job, { id: 'a', version: 1 });

    await eventually(async () => (await queue.counts(job)).failed === 1);
    expect(runs).toBe(1);
  });

  test("refuses data that is not the job's", async () => {
    const job = aJob(async () => await Promise.resolve());

    await expect(open().enqueue(job, { id: 'a' } as Data)).rejects.toThrow('version');
  });

  test('runs a delayed job not before its time', async () => {
    let ranAt = 0;
    const job = aJob(async () => {
      ranAt = Date.now();
      await Promise.resolve();
    });
    const queue = open();
    queue.startWorkers([job]);
    const enqueuedAt = Date.now();

    await queue.enqueue(job, { id: 'a', version: 1 }, { delayMs: 400 });

    await eventually(() => ranAt > 0);
    expect(ranAt - enqueuedAt).toBeGreaterThanOrEqual(395);
  });

  test('runs a scheduled job again and again, once per step however often it was scheduled, until told not to', async () => {
    let runs = 0;
    const job = aJob(async () => {
      runs += 1;
      await Promise.resolve();
    });
    const [queue, other] = [open(), open()];
    queue.startWorkers([job]);
    const since = Date.now();

    for (const each of [queue, other, queue]) await each.schedule(job, { id: 'a', version: 1 }, { everyMs: 200 });
    await eventually(() => runs >= 3);
    expect(runs).toBeLessThanOrEqual((Date.now() - since) / 200 + 2);

    await queue.unschedule(job, { id: 'a', version: 1 });
    await eventually(async () => isEmpty(await queue.counts(job)));
  });

  test('lets a running job finish when the process ends', async () => {
    const started = gate();
    let isFinished = false;
    const job = aJob(async () => {
      started.resolve();
      await new Promise((resolve) => setTimeout(resolve, 300));
      isFinished = true;
    });
    const queue = open();
    queue.startWorkers([job]);
    await queue.enqueue(job, { id: 'a', version: 1 });
    await started.promise;

    await queue.close({ graceMs: 5_000 });

    expect(isFinished).toBe(true);
    expect(isEmpty(await open().counts(job))).toBe(true);
  });

  test('gives back a job that stops when the process ends, without counting it as an attempt', async () => {
    const started = gate();
    const attempts: number[] = [];
    const job = aJob(async (_, { attempt, token, signal }) => {
      attempts.push(attempt);
      started.resolve();
      while (token === 1) {
        signal.throwIfAborted();
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    });
    const queue = open();
    queue.startWorkers([job]);
    await queue.enqueue(job, { id: 'a', version: 1 });
    await started.promise;
    await queue.close({ graceMs: 5_000 });

    const next = open();
    next.startWorkers([job]);

    await eventually(async () => attempts.length === 2 && isEmpty(await next.counts(job)));
    expect(attempts).toEqual([1, 1]);
  });
});

describe('a PostgreSQL that is away', () => {
  it('makes enqueue fail in time instead of waiting', async () => {
    const queue = openQueue({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none', name: 'test', logger });
    queues.push(queue);
    const job = aJob(async () => await Promise.resolve());

    await expect(queue.enqueue(job, { id: 'a', version: 1 })).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
  });
});

const describeWithRedis = hasRedis ? describe : describe.skip;
describeWithRedis('a Redis that is away', () => {
  it('makes enqueue fail in time instead of waiting', async () => {
    const away = await startRedis();
    const queue = openQueue({ databaseUrl: database.url, redisUrl: away.url, name: 'test', logger });
    queues.push(queue);
    const job = aJob(async () => await Promise.resolve());
    await queue.enqueue(job, { id: 'a', version: 1 });
    await away.kill();
    const since = Date.now();

    await expect(queue.enqueue(job, { id: 'b', version: 1 })).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });

    expect(Date.now() - since).toBeLessThan(6_000);
    await away.close();
  });
});

function isEmpty(counts: { waiting: number; active: number; delayed: number }): boolean {
  return counts.waiting + counts.active + counts.delayed === 0;
}

function gate(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((open) => {
    resolve = open;
  });
  return { promise, resolve };
}
