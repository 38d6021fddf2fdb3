import { describe, expect, it } from '@jest/globals';
import { appended } from '../../test/customers.ts';
import { hubOfFile } from '../../test/set-up.ts';

const hub = hubOfFile();

async function create(displayName: string): Promise<{ id: string }> {
  const data = await hub.data(
    'mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }',
    { input: { displayName } },
  );
  return (data['createContact'] as { contact: { id: string } }).contact;
}

describe('notes', () => {
  it('are changed only by who has read the last version, stay out of the log, and can be taken away', async () => {
    const { id: contactId } = await create('Ada');
    const note = async (field: string, type: string, input: object) =>
      (
        await hub.data(
          `mutation ($input: ${type}!) { ${field}(input: $input) { note { id text version } problems { code } } }`,
          { input },
        )
      )[field] as {
        note: { id: string; text: string; version: number } | null;
        problems: { code: string }[];
      };

    const added = await note('addNote', 'AddNoteInput', { contactId, text: 'Likes tea' });
    const noteId = added.note?.id;
    const edited = await note('editNote', 'EditNoteInput', { noteId, text: 'Likes coffee', version: 1 });
    const late = await note('editNote', 'EditNoteInput', { noteId, text: 'Likes milk', version: 1 });

    expect(edited.note).toMatchObject({ text: 'Likes coffee', version: 2 });
    expect(late.problems).toEqual([{ code: 'VERSION_CONFLICT' }]);
    expect(JSON.stringify(await appended(hub.database.open()))).not.toContain('coffee');
    await hub.data('mutation ($input: DeleteNoteInput!) { deleteNote(input: $input) { problems { code } } }', {
      input: { noteId },
    });
    expect(
      await hub.data('query ($id: ID!) { contact(id: $id) { notes(first: 1) { totalCount } } }', { id: contactId }),
    ).toEqual({
      contact: { notes: { totalCount: 0 } },
    });
  });
});
