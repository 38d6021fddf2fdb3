import { mutation, type SubgraphDeps } from '@tributary/platform';
import { parsed } from '../input.ts';
import { addTags, CompanyTags, ContactTags, removeTags } from './change-tags.ts';

function contactTags(change: typeof addTags) {
  return mutation<SubgraphDeps, unknown>({
    requires: ['update', 'Contact'],
    thing: { contact: 'Contact' },
    run: async (input, { deps, principal }) => {
      const given = parsed(ContactTags, input);
      if (!given.ok) return given;
      const { contactId: id, tags } = given.value;
      return await change(deps, principal, { kind: 'person', id, tags });
    },
  });
}

function companyTags(change: typeof addTags) {
  return mutation<SubgraphDeps, unknown>({
    requires: ['update', 'Company'],
    thing: { company: 'Company' },
    run: async (input, { deps, principal }) => {
      const given = parsed(CompanyTags, input);
      if (!given.ok) return given;
      const { companyId: id, tags } = given.value;
      return await change(deps, principal, { kind: 'company', id, tags });
    },
  });
}

export const tagMutations = {
  tagContact: contactTags(addTags),
  untagContact: contactTags(removeTags),
  tagCompany: companyTags(addTags),
  untagCompany: companyTags(removeTags),
};
