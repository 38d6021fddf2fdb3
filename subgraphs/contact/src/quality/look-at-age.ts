import { appendEvents, fenceJob, SYSTEM, actorOf, type JobContext, type SubgraphDeps } from '@tributary/platform';
import { recompute } from '../golden/recompute.ts';
import { lockResolution } from '../source-record/queries.ts';
import type { RecordKind } from '../source-record/record-kind.ts';
import { customersOfOtherAge } from './queries.ts';

const BATCH = 200;

/**
 * Time makes findings, and being seen again ends them, without any record being written. So from time to time those
 * are looked for whose records are older, or younger again, than what was found says.
 */
export async function lookAtAge(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  kind: RecordKind,
  job: Pick<JobContext, 'jobId' | 'token' | 'signal'>,
): Promise<number> {
  // One time for the whole pass: it ends, whatever happens meanwhile.
  const now = clock.now();
  let looked = 0;
  for (let found = 1; found > 0;) {
    job.signal.throwIfAborted();
    found = await database.transaction(async (tx) => {
      await fenceJob(tx, job);
      await lockResolution(tx);
      const ids = await customersOfOtherAge(tx, { kind, now, limit: BATCH });
      const clusters = ids.map((id) => ({ id, isLive: true, members: [] }));
      await appendEvents(tx, await recompute(tx, { kind, clusters, actor: actorOf(SYSTEM), now }));
      return ids.length;
    });
    looked += found;
  }
  return looked;
}
