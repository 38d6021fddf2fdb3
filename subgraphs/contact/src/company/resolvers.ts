import { mutation, type SubgraphDeps } from '@tributary/platform';
import { parsed } from '../input.ts';
import { CreateCompany, UpdateCompany } from './company-fields.ts';
import { createCompany } from './create-company.ts';
import { deleteCompany, DeleteCompany } from './delete-company.ts';
import { updateCompany } from './update-company.ts';

export const companyMutations = {
  createCompany: mutation<SubgraphDeps, unknown>({
    requires: ['create', 'Company'],
    thing: { company: 'Company' },
    run: async (input, { deps, principal }) => {
      const given = parsed(CreateCompany, input);
      return given.ok ? await createCompany(deps, principal, given.value) : given;
    },
  }),
  updateCompany: mutation<SubgraphDeps, unknown>({
    requires: ['update', 'Company'],
    thing: { company: 'Company' },
    run: async (input, { deps, principal }) => {
      const given = parsed(UpdateCompany, input);
      return given.ok ? await updateCompany(deps, principal, given.value) : given;
    },
  }),
  deleteCompany: mutation<SubgraphDeps, unknown>({
    requires: ['delete', 'Company'],
    thing: {},
    run: async (input, { deps, principal }) => {
      const given = parsed(DeleteCompany, input);
      return given.ok ? await deleteCompany(deps, principal, given.value) : given;
    },
  }),
};
