import { parsedMutation, type SubgraphDeps } from '@tributary/platform';
import { addTags, CompanyTags, ContactTags, removeTags } from './change-tags.ts';

function contactTags(change: typeof addTags) {
  return parsedMutation({
    requires: ['update', 'Contact'],
    thing: { contact: 'Contact' },
    input: ContactTags,
    run: async (deps: SubgraphDeps, principal, { contactId: id, tags }) =>
      await change(deps, principal, { kind: 'person', id, tags }),
  });
}

function companyTags(change: typeof addTags) {
  return parsedMutation({
    requires: ['update', 'Company'],
    thing: { company: 'Company' },
    input: CompanyTags,
    run: async (deps: SubgraphDeps, principal, { companyId: id, tags }) =>
      await change(deps, principal, { kind: 'company', id, tags }),
  });
}

export const tagMutations = {
  tagContact: contactTags(addTags),
  untagContact: contactTags(removeTags),
  tagCompany: companyTags(addTags),
  untagCompany: companyTags(removeTags),
};
