/**
 * Background jobs that outlive the process: BullMQ over PostgreSQL, or over Redis when there is one. A job runs
 * at least once; `fenceJob` makes what it writes happen once. Enqueue from a projection of the event log, after
 * the commit, never inside a transaction.
 */
export { migrateQueue } from './backend.ts';
export { fenceJob, JobFenced, pruneFences } from './fence.ts';
export { defineJob, GiveUp } from './job.ts';
export type { DefinedJob, Job, JobContext, JobDefinition } from './job.ts';
export { openQueue, QueueUnavailable } from './queue.ts';
export type { EnqueueOptions, JobCounts, JobQueue, QueueOptions } from './queue.ts';
export type { StallSettings } from './workers.ts';
export { reachRedis } from './reach-redis.ts';
