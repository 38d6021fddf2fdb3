import type { NewEvent, Transaction } from '@tributary/platform';
import { interactionEvent } from '../interaction/events.ts';
import { eraseInteractions, restoreInteractions } from '../interaction/queries.ts';
import { forget, interactionsToRevert } from './queries/records.ts';
import type { RevertedRecords, Reverting } from './revert-records.ts';

/** Takes timeline entries of an import off again, and gives those that it changed their earlier words back. */
export async function revertInteractions(tx: Transaction, reverting: Reverting): Promise<RevertedRecords> {
  const { undoId, limit, actor } = reverting;
  const rows = await interactionsToRevert(tx, undoId, limit);
  const untouched = rows.filter(({ isChangedSince }) => !isChangedSince);
  const made = untouched.filter(({ isNew }) => isNew).map(({ id }) => id);
  const changed = untouched.filter(({ isNew }) => !isNew).map(({ id }) => id);
  const erased = await eraseInteractions(tx, made);
  const restored = await restoreInteractions(tx, undoId, changed);
  await forget(tx, { undoId, kind: 'interactions', ids: rows.map(({ id }) => id) });
  const events: NewEvent[] = [
    ...erased.map((fact) => interactionEvent('interaction.removed', fact, { actor })),
    ...restored.map(({ isGone, ...fact }) =>
      interactionEvent(isGone ? 'interaction.removed' : 'interaction.updated', fact, { actor }),
    ),
  ];
  return { seen: rows.length, removed: erased.length, restored: restored.length, kept: [], events };
}
