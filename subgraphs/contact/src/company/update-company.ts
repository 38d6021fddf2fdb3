import { accept, actorOf, type Outcome, type Principal, type SubgraphDeps, type Written } from '@tributary/platform';
import { editCustomer, said, type EditProblem } from '../source-record/edit-customer.ts';
import { emptyCompany } from '../source-record/hub-record.ts';
import { withCompanyFields, type UpdateCompany } from './company-fields.ts';

/** Says of a company what a person knows better than its sources; they are asked no more for these fields. */
export async function updateCompany(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { companyId, version: expectedVersion, ...fields }: UpdateCompany,
): Promise<Outcome<Written, EditProblem>> {
  return await database.transaction(async (tx) => {
    const outcome = await editCustomer(tx, {
      id: companyId,
      expectedVersion,
      empty: emptyCompany(),
      fields: said(fields),
      change: (record) => withCompanyFields(record, fields),
      actor: actorOf(principal),
      now: clock.now(),
    });
    return 'ok' in outcome ? outcome : accept(outcome);
  });
}
