import { mutation, type SubgraphDeps } from '@tributary/platform';
import { parsed } from '../input.ts';
import { CreateContact, UpdateContact } from './contact-fields.ts';
import { createContact } from './create-contact.ts';
import { deleteContact, DeleteContact } from './delete-contact.ts';
import { updateContact } from './update-contact.ts';
import { upsertContacts, UpsertContacts } from './upsert-contacts.ts';

export const contactMutations = {
  createContact: mutation<SubgraphDeps, unknown>({
    requires: ['create', 'Contact'],
    thing: { contact: 'Contact' },
    run: async (input, { deps, principal }) => {
      const given = parsed(CreateContact, input);
      return given.ok ? await createContact(deps, principal, given.value) : given;
    },
  }),
  updateContact: mutation<SubgraphDeps, unknown>({
    requires: ['update', 'Contact'],
    thing: { contact: 'Contact' },
    run: async (input, { deps, principal }) => {
      const given = parsed(UpdateContact, input);
      return given.ok ? await updateContact(deps, principal, given.value) : given;
    },
  }),
  deleteContact: mutation<SubgraphDeps, unknown>({
    requires: ['delete', 'Contact'],
    thing: {},
    run: async (input, { deps, principal }) => {
      const given = parsed(DeleteContact, input);
      return given.ok ? await deleteContact(deps, principal, given.value) : given;
    },
  }),
  upsertContacts: mutation<SubgraphDeps, unknown>({
    requires: ['create', 'Contact'],
    thing: {},
    run: async (input, { deps }) => {
      const given = parsed(UpsertContacts, input);
      return given.ok ? await upsertContacts(deps, given.value) : given;
    },
  }),
};
