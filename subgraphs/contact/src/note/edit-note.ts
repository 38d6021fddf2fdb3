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
import { absent, idOf, prose, version } from '../input.ts';
import { written } from '../source-record/edit-customer.ts';
import { holdResolution } from '../source-record/queries.ts';
import { editableNote, type NoteProblem } from './editable-note.ts';
import { noteEvent } from './events.ts';
import { changeNote } from './queries.ts';

export const EditNote = z.object({ noteId: idOf('note'), text: prose, version: absent(version) });
export type EditNote = z.output<typeof EditNote>;

/** Replaces the text of a note. */
export async function editNote(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { noteId, text, version: expectedVersion }: EditNote,
): Promise<Outcome<Written, NoteProblem>> {
  return await database.transaction(async (tx) => {
    await holdResolution(tx);
    const found = await editableNote(tx, noteId, expectedVersion);
    if (!found.ok) return found;
    const note = await changeNote(tx, found.value, { text, updatedAt: clock.now() });
    return accept(written(noteId, await appendEvents(tx, [noteEvent('note.edited', note, actorOf(principal))])));
  });
}
