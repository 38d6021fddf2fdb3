import { accept, actorOf, type Outcome, type Principal, type SubgraphDeps, type Written } from '@tributary/platform';
import { z } from 'zod';
import { absent, idOf, version } from '../input.ts';
import { deleteCustomer } from '../source-record/delete-customer.ts';
import type { EditProblem } from '../source-record/edit-customer.ts';

export const DeleteCompany = z.object({ companyId: idOf('company'), version: absent(version) });
export type DeleteCompany = z.output<typeof DeleteCompany>;

/** Takes a company out of everything that is shown. Its id stays taken, and its records stay known. */
export async function deleteCompany(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { companyId, version: expectedVersion }: DeleteCompany,
): Promise<Outcome<Written, EditProblem>> {
  return await database.transaction(async (tx) => {
    const about = { kind: 'company', id: companyId, expectedVersion } as const;
    const outcome = await deleteCustomer(tx, { ...about, actor: actorOf(principal), now: clock.now() });
    return 'ok' in outcome ? outcome : accept(outcome);
  });
}
