import { parsedMutation } from '@tributary/platform';
import { addNote, AddNote } from './add-note.ts';
import { deleteNote, DeleteNote } from './delete-note.ts';
import { editNote, EditNote } from './edit-note.ts';

export const noteMutations = {
  addNote: parsedMutation({
    requires: ['create', 'Note'],
    thing: { note: 'Note' },
    input: AddNote,
    run: addNote,
  }),
  editNote: parsedMutation({
    requires: ['update', 'Note'],
    thing: { note: 'Note' },
    input: EditNote,
    run: editNote,
  }),
  deleteNote: parsedMutation({
    requires: ['delete', 'Note'],
    thing: {},
    input: DeleteNote,
    run: deleteNote,
  }),
};
