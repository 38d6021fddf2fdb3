import { can, parsedMutation, refuse, type SubgraphDeps } from '@tributary/platform';
import { CreateContact, UpdateContact } from './contact-fields.ts';
import { createContact } from './create-contact.ts';
import { deleteContact, DeleteContact } from './delete-contact.ts';
import { updateContact } from './update-contact.ts';
import { upsertContacts, UpsertContacts } from './upsert-contacts.ts';

export const contactMutations = {
  createContact: parsedMutation({
    requires: ['create', 'Contact'],
    thing: { contact: 'Contact' },
    input: CreateContact,
    run: createContact,
  }),
  updateContact: parsedMutation({
    requires: ['update', 'Contact'],
    thing: { contact: 'Contact' },
    input: UpdateContact,
    run: updateContact,
  }),
  deleteContact: parsedMutation({
    requires: ['delete', 'Contact'],
    thing: {},
    input: DeleteContact,
    run: deleteContact,
  }),
  upsertContacts: parsedMutation({
    requires: ['create', 'Contact'],
    thing: {},
    input: UpsertContacts,
    run: async (deps: SubgraphDeps, principal, value) => {
      // Whom it knows it changes, and by its addresses it may join others.
      if (!can(principal, 'update', 'Contact'))
        return refuse('FORBIDDEN', 'You may not update a Contact. Ask an administrator for the right.');
      return await upsertContacts(deps, value);
    },
  }),
};
