import { accept, refuse, type Outcome, type Transaction } from '@tributary/platform';
import { versionConflict } from '../source-record/edit-customer.ts';
import { lockNote } from './queries.ts';
import type { NoteRow } from './table.ts';

export type NoteProblem = 'NOTE_NOT_FOUND' | 'NOTE_IS_SOURCED' | 'VERSION_CONFLICT';

/** The note, locked, if a person may change it here, from the version that they saw. */
export async function editableNote(
  tx: Transaction,
  id: string,
  expectedVersion: number | undefined,
): Promise<Outcome<NoteRow, NoteProblem>> {
  const note = await lockNote(tx, id);
  if (note === undefined)
    return refuse('NOTE_NOT_FOUND', 'There is no note with this id, or it was deleted.', 'noteId');
  if (note.sourceRecordId !== null) {
    return refuse('NOTE_IS_SOURCED', 'This note belongs to a connected system. Change it there.', 'noteId');
  }
  return versionConflict(note.version, expectedVersion) ?? accept(note);
}
