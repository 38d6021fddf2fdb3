import { appendEvents, fenceJob, type JobContext, type SubgraphDeps } from '@tributary/platform';
import { recompute } from '../golden/recompute.ts';
import { lockResolution } from '../source-record/queries.ts';
import { customerIdsBehind, lockRecomputation, noteProgress } from './queries.ts';

/** Customers per transaction: whoever brings in records waits for so many at most. */
const BATCH = 200;

/**
 * Computes every customer of a kind anew, batch by batch. What it has done and how far it is stand in the same
 * transaction, so it may die anywhere and run again: nothing is told twice.
 */
export async function recomputeAll(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  recomputationId: string,
  job: Pick<JobContext, 'jobId' | 'token' | 'signal'>,
): Promise<void> {
  for (let isOver = false; !isOver;) {
    job.signal.throwIfAborted();
    isOver = await database.transaction(async (tx) => {
      await fenceJob(tx, job);
      await lockResolution(tx);
      const now = clock.now();
      const running = await lockRecomputation(tx, recomputationId, now);
      if (running === undefined) return true;
      const { kind, cursor, actor } = running;
      const ids = await customerIdsBehind(tx, { kind, cursor, limit: BATCH });
      const clusters = ids.map((id) => ({ id, isLive: true, members: [] }));
      const events = await recompute(tx, { kind, clusters, actor, now });
      await appendEvents(tx, events);
      const isFinished = ids.length < BATCH;
      await noteProgress(tx, {
        id: recomputationId,
        done: ids.length,
        changed: events.length,
        cursor: ids.at(-1),
        finishedAt: isFinished ? now : undefined,
      });
      return isFinished;
    });
  }
}
