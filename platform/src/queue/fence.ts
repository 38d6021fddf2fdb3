import { sql } from 'drizzle-orm';
import type { Transaction } from '../db/index.ts';
import type { JobContext } from './job.ts';

/** This run was taken for dead, and another one has taken over: it must not write any more. */
export class JobFenced extends Error {
  constructor(jobId: string) {
    super(`A later run of job ${jobId} has begun to write.`);
    this.name = 'JobFenced';
  }
}

/**
 * First statement of every transaction in which a job writes. A worker that stood still (a paused machine, a
 * long collection of garbage) goes on as if nothing had happened, next to its replacement: queues cannot
 * prevent that, the database can. Throws JobFenced once a later run has been here.
 */
export async function fenceJob(tx: Transaction, { jobId, token }: Pick<JobContext, 'jobId' | 'token'>): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    insert into log.job_fence as fence (job, token) values (${jobId}, ${token})
    on conflict (job) do update set token = excluded.token, at = now() where fence.token <= excluded.token`);
  if (rowCount === 0) throw new JobFenced(jobId);
}

/** Forgets the fences of jobs that nobody can be running any more. */
export async function pruneFences(tx: Pick<Transaction, 'execute'>, olderThanMs: number): Promise<number> {
  const before = new Date(Date.now() - olderThanMs).toISOString();
  const { rowCount } = await tx.execute(sql`delete from log.job_fence where at < ${before}::timestamptz`);
  return rowCount ?? 0;
}
