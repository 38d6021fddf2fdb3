import type { Outcome, Principal, SubgraphDeps, Written } from '@tributary/platform';
import { enterCustomer } from '../duplicate/enter-customer.ts';
import { emptyCompany } from '../source-record/hub-record.ts';
import { withCompanyFields, type CreateCompany } from './company-fields.ts';

/** Enters a company, which may be known already by domain, tax id or name. */
export async function createCompany(
  deps: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { idempotencyKey, tags, onDuplicate, ...fields }: CreateCompany,
): Promise<Outcome<Written, 'DUPLICATE_FOUND'>> {
  const record = { ...withCompanyFields(emptyCompany(), fields), tags: tags ?? [] };
  return await enterCustomer(deps, principal, { record, idempotencyKey, onDuplicate });
}
