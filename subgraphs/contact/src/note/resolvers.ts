import { mutation, type SubgraphDeps } from '@tributary/platform';
import { parsed } from '../input.ts';
import { addNote, AddNote } from './add-note.ts';
import { deleteNote, DeleteNote } from './delete-note.ts';
import { editNote, EditNote } from './edit-note.ts';

export const noteMutations = {
  addNote: mutation<SubgraphDeps, unknown>({
    requires: ['create', 'Note'],
    thing: { note: 'Note' },
    run: async (input, { deps, principal }) => {
      const given = parsed(AddNote, input);
      return given.ok ? await addNote(deps, principal, given.value) : given;
    },
  }),
  editNote: mutation<SubgraphDeps, unknown>({
    requires: ['update', 'Note'],
    thing: { note: 'Note' },
    run: async (input, { deps, principal }) => {
      const given = parsed(EditNote, input);
      return given.ok ? await editNote(deps, principal, given.value) : given;
    },
  }),
  deleteNote: mutation<SubgraphDeps, unknown>({
    requires: ['delete', 'Note'],
    thing: {},
    run: async (input, { deps, principal }) => {
      const given = parsed(DeleteNote, input);
      return given.ok ? await deleteNote(deps, principal, given.value) : given;
    },
  }),
};
