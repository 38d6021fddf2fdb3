/** What the hub forgets by itself: old events, and the fences of jobs that nobody can be running any more. */
import { defineJob, pruneFences, type EventLog, type Job, type RunningProjection } from '@tributary/platform';
import { z } from 'zod';
import type { Retention } from '../config.ts';
import type { Core } from './core.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const FENCES_ARE_KEPT_MS = 7 * DAY_MS;

/** Removes what is old enough. Returns how many events went. */
export async function forgetOldEvents(
  log: EventLog,
  { retention, projections }: { retention: Retention; projections: readonly Pick<RunningProjection, 'lag'>[] },
): Promise<number> {
  const waiting = await oldestUnapplied(log, projections);
  const age = retention.days * DAY_MS;
  // A projection that stands still for longer than events are kept holds them: a gap is for ever.
  const olderThanMs = waiting === undefined ? age : Math.max(age, Date.now() - waiting.atMs);
  const { maxEvents } = retention;
  const maxRows = maxEvents === undefined ? undefined : Math.max(maxEvents, waiting?.behind ?? 0);
  return await log.prune({ olderThanMs, ...(maxRows === undefined ? {} : { maxRows }) });
}

async function oldestUnapplied(
  log: EventLog,
  projections: readonly Pick<RunningProjection, 'lag'>[],
): Promise<{ atMs: number; behind: number } | undefined> {
  const lags = await Promise.all(projections.map(async (projection) => await projection.lag()));
  const behind = lags.reduce((most, lag) => (lag > most ? lag : most), 0n);
  if (behind === 0n) return undefined;
  const { last } = await log.head();
  const [event] = (await log.read({ after: last - behind, limit: 1 })).events;
  return event === undefined ? undefined : { atMs: Date.parse(event.at), behind: Number(behind) };
}

/** Once an hour, in one process of the hub. */
export async function startRetention(
  { log, queue, config, databases }: Pick<Core, 'log' | 'queue' | 'config' | 'databases'>,
  projections: readonly RunningProjection[],
): Promise<Job> {
  const job = defineJob({
    name: 'log.retention',
    data: z.object({}),
    key: () => 'hub',
    run: async (_data, { logger }) => {
      const removed = await forgetOldEvents(log, { retention: config.retention, projections });
      const [database] = databases.values();
      if (database) await pruneFences(database.db, FENCES_ARE_KEPT_MS);
      if (removed > 0) logger.info({ removed }, 'Events beyond the retention of the log were removed');
    },
  });
  await queue.schedule(job, {}, { everyMs: HOUR_MS });
  return job;
}
