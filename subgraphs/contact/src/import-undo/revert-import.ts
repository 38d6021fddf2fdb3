import { type RevertRequest, type RevertStep, type SubgraphDeps } from '@tributary/platform';
import { lockResolution } from '../source-record/queries.ts';
import { tellCustomers } from '../source-record/tell-customers.ts';
import { keepEntriesAbout, keepNewCustomers, keptRecords } from './queries/records.ts';
import { revertInteractions } from './revert-interactions.ts';
import { revertRecords } from './revert-records.ts';
import { settleRows } from './settle-rows.ts';

/** One step of taking an import back, in a transaction of its own: a revert that dies goes on where it was. */
export async function revertImport(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  { undoId, connectionId, limit, kept = [] }: RevertRequest,
): Promise<RevertStep> {
  const actor = { kind: 'connector', id: connectionId } as const;
  const { removed, restored, isDone } = await database.transaction(async (tx) => {
    await lockResolution(tx);
    await keepNewCustomers(tx, undoId);
    await keepEntriesAbout(
      tx,
      undoId,
      kept.map(({ id }) => id),
    );
    const reverting = { undoId, limit, actor, now: clock.now() };
    let step = await revertInteractions(tx, reverting);
    if (step.seen === 0) step = await revertRecords(tx, reverting);
    // The rows around the records are settled once all records are what they were.
    const settled = step.seen === 0 ? await settleRows(tx, reverting) : { count: 1, events: [] };
    await tellCustomers(tx, [...step.events, ...settled.events]);
    return { ...step, isDone: settled.count === 0 };
  });
  return { isDone, removed, restored, kept: isDone ? await keptRecords(database.db, undoId) : [] };
}
