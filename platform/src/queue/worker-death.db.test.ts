import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { startRedis, type TestRedis } from '../../../tests/support/redis.ts';
import { targetAvailable } from '../../../tests/support/targets.ts';
import type { Database } from '../db/index.ts';
import { makeLogger } from '../telemetry/index.ts';
import { defineJob, openQueue } from './index.ts';

const hasRedis = await targetAvailable('redis', import.meta.url);
const ROOT = path.resolve(import.meta.dirname, '../../..');
const children: ChildProcess[] = [];
const closing: (() => Promise<void>)[] = [];
let database: TestDatabase;
let owner: Database;
let redis: TestRedis | undefined;

/** The job of tests/support/queue/worker-process.ts, which hangs in its first two runs. */
const hanging = defineJob({
  name: 'test.hanging',
  data: z.object({ id: z.string() }),
  key: ({ id }) => id,
  run: async () => await Promise.resolve(),
});

beforeAll(async () => {
  database = await withDatabase(['log', 'bullmq']);
  owner = database.open();
  await owner.db.execute(sql`create table public.runs (job text, token int, done boolean not null default false)`);
  if (hasRedis) redis = await startRedis();
});
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  await Promise.all(
    closing.splice(0).map(async (close) => {
      await close();
    }),
  );
  await owner.db.execute(sql`truncate public.runs`);
});
afterAll(async () => {
  await redis?.close();
  await database.close();
});

function startWorker(redisUrl: string | undefined): ChildProcess {
  const script = path.join(ROOT, 'tests/support/queue/worker-process.ts');
  const urls = [database.url, ...(redisUrl === undefined ? [] : [redisUrl])];
  const args = ['--conditions=source', '--import', 'tsx', script, ...urls];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  children.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

async function runs(): Promise<unknown[]> {
  return (await owner.db.execute(sql`select token, done from public.runs order by token`)).rows;
}

describe.each(['postgresql', 'redis'] as const)('a job on %s', (backend) => {
  const test = backend === 'redis' && !hasRedis ? it.skip : it;

  test('is finished although two workers were killed in the middle of it, and its key is free again', async () => {
    const redisUrl = backend === 'redis' ? redis?.url : undefined;
    const logger = makeLogger({ name: 'test', level: 'silent' });
    const urls = { databaseUrl: database.url, ...(redisUrl === undefined ? {} : { redisUrl }) };
    const queue = openQueue({ ...urls, name: 'test', logger });
    closing.push(async () => await queue.close());
    await queue.enqueue(hanging, { id: 'a' });

    for (const run of [1, 2]) {
      const worker = startWorker(redisUrl);
      await eventually(async () => (await runs()).length === run, { timeoutMs: 20_000 });
      await kill(worker);
    }
    const survivor = startWorker(redisUrl);

    await eventually(async () => (await runs()).length === 3, { timeoutMs: 20_000 });
    await eventually(async () => (await queue.counts(hanging)).active === 0);
    expect(await runs()).toEqual([
      { token: 1, done: false },
      { token: 2, done: false },
      { token: 3, done: true },
    ]);
    await kill(survivor);
    await queue.enqueue(hanging, { id: 'a' });
    expect(await queue.counts(hanging)).toEqual({ waiting: 1, active: 0, delayed: 0, failed: 0 });
  }, 90_000);
});
