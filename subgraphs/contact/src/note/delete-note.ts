import {
  accept,
  actorOf,
  appendEvents,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { z } from 'zod';
import { absent, idOf, version } from '../input.ts';
import { written } from '../source-record/edit-customer.ts';
import { holdResolution } from '../source-record/queries.ts';
import { editableNote, type NoteProblem } from './editable-note.ts';
import { noteEvent } from './events.ts';
import { changeNote } from './queries.ts';

export const DeleteNote = z.object({ noteId: idOf('note'), version: absent(version) });
export type DeleteNote = z.output<typeof DeleteNote>;

/** Takes a note away. */
export async function deleteNote(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { noteId, version: expectedVersion }: DeleteNote,
): Promise<Outcome<Written, NoteProblem>> {
  return await database.transaction(async (tx) => {
    await holdResolution(tx);
    const found = await editableNote(tx, noteId, expectedVersion);
    if (!found.ok) return found;
    const now = clock.now();
    const note = await changeNote(tx, found.value, { deletedAt: now, updatedAt: now });
    return accept(written(noteId, await appendEvents(tx, [noteEvent('note.deleted', note, actorOf(principal))])));
  });
}
