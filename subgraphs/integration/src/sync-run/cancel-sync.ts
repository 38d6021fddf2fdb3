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
import { runEvent } from './events.ts';
import { lockRun, updateRunRow } from './queries.ts';

/** Ends a run behind the batch it is at. What it has stored stays, and the next run goes on from there. */
export async function cancelSync(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Outcome<Written, 'SYNC_RUN_NOT_FOUND' | 'SYNC_RUN_FINISHED'>> {
  return await database.transaction(async (tx) => {
    const before = await lockRun(tx, id);
    if (!before) return refuse('SYNC_RUN_NOT_FOUND', 'There is no such run.', 'id');
    if (before.status === 'CANCELLED') return accept({ id });
    if (before.status === 'SUCCEEDED' || before.status === 'FAILED') {
      return refuse('SYNC_RUN_FINISHED', `The run has ${before.status.toLowerCase()} already.`, 'id');
    }
    const run = await updateRunRow(tx, id, { status: 'CANCELLED', finishedAt: clock.now() });
    const [eventId] = await appendEvents(tx, [runEvent('syncRun.cancelled', { run, actor: actorOf(principal) })]);
    return accept({ id, eventId });
  });
}
