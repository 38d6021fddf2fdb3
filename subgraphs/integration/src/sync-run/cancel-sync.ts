import {
  accept,
  actorOf,
  appendEvents,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { lockShelf } from '../engine/queries/lease.ts';
import { updateStreamRow } from '../stream/queries.ts';
import { runEvent } from './events.ts';
import { findRun, lockRun, updateRunRow } from './queries.ts';

/**
 * Ends a run behind the batch it is at. What it has stored stays, and the next run goes on from there; but a reading of
 * everything that is not wanted any more leaves no half for the next one.
 */
export async function cancelSync(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Outcome<Written, 'SYNC_RUN_NOT_FOUND' | 'SYNC_RUN_FINISHED'>> {
  return await database.transaction(async (tx) => {
    const known = await findRun(tx, id);
    // The stream comes before the run in the lock order.
    if (known) await lockShelf(tx, known.streamId);
    const before = await lockRun(tx, id);
    if (!before) return refuse('SYNC_RUN_NOT_FOUND', 'There is no such run.', 'id');
    if (before.status === 'CANCELLED') return accept({ id });
    if (before.status === 'SUCCEEDED' || before.status === 'FAILED') {
      return refuse('SYNC_RUN_FINISHED', `The run has ${before.status.toLowerCase()} already.`, 'id');
    }
    const run = await updateRunRow(tx, id, { status: 'CANCELLED', finishedAt: clock.now() });
    if (before.mode !== 'CHANGES' && before.trigger !== 'IMPORT')
      await updateStreamRow(tx, before.streamId, { fullCheckpoint: null });
    const [eventId] = await appendEvents(tx, [runEvent('syncRun.cancelled', { run, actor: actorOf(principal) })]);
    return accept({ id, eventId });
  });
}
