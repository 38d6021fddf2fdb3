import { parsedMutation } from '@tributary/platform';
import { CreateCompany, UpdateCompany } from './company-fields.ts';
import { createCompany } from './create-company.ts';
import { deleteCompany, DeleteCompany } from './delete-company.ts';
import { updateCompany } from './update-company.ts';

export const companyMutations = {
  createCompany: parsedMutation({
    requires: ['create', 'Company'],
    thing: { company: 'Company' },
    input: CreateCompany,
    run: createCompany,
  }),
  updateCompany: parsedMutation({
    requires: ['update', 'Company'],
    thing: { company: 'Company' },
    input: UpdateCompany,
    run: updateCompany,
  }),
  deleteCompany: parsedMutation({
    requires: ['delete', 'Company'],
    thing: {},
    input: DeleteCompany,
    run: deleteCompany,
  }),
};
