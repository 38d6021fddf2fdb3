import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import type { Database } from '../db/index.ts';
import { fenceJob, pruneFences } from './fence.ts';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await withDatabase(['log']);
  db = database.open();
  await db.db.execute(sql`create table public.written (job text, token int)`);
});
afterAll(async () => {
  await database.close();
});

async function write(jobId: string, token: number, pauseMs = 0): Promise<void> {
  await db.transaction(async (tx) => {
    await fenceJob(tx, { jobId, token });
    await tx.execute(sql`select pg_sleep(${pauseMs / 1_000})`);
    await tx.execute(sql`insert into public.written values (${jobId}, ${token})`);
  });
}

async function tokensOf(jobId: string): Promise<number[]> {
  const { rows } = await db.db.execute<{ token: number }>(sql`select token from public.written where job = ${jobId}`);
  return rows.map(({ token }) => token);
}

describe('the fence of a job', () => {
  it('lets a run write as often as it likes', async () => {
    await write('a', 1);
    await write('a', 1);

    expect(await tokensOf('a')).toEqual([1, 1]);
  });

  it('keeps out a run that was replaced, and whatever it had written in the transaction', async () => {
    await write('b', 1);
    await write('b', 2);

    await expect(write('b', 1)).rejects.toThrow('A later run of job b has begun to write.');
    expect(await tokensOf('b')).toEqual([1, 2]);
  });

  it('makes two runs that write at the same time take turns, the older one first or not at all', async () => {
    const results = await Promise.allSettled([write('c', 2, 100), write('c', 1, 100)]);

    const tokens = await tokensOf('c');
    expect(tokens).toEqual(results[1].status === 'fulfilled' ? [1, 2] : [2]);
  });

  it('is forgotten when it is old enough, and not before', async () => {
    await write('d', 1);
    await db.db.execute(sql`update log.job_fence set at = now() - interval '10 days' where job = 'd'`);
    await write('e', 1);

    await pruneFences(db.db, 7 * 86_400_000);

    const { rows } = await db.db.execute(sql`select job from log.job_fence where job in ('d', 'e')`);
    expect(rows).toEqual([{ job: 'e' }]);
  });
});
