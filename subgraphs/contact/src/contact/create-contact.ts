import type { Outcome, Principal, SubgraphDeps, Written } from '@tributary/platform';
import { enterCustomer } from '../duplicate/enter-customer.ts';
import { emptyPerson } from '../source-record/hub-record.ts';
import { withContactFields, type CreateContact } from './contact-fields.ts';

/** Enters a person, who may be known already by one of the addresses or numbers. */
export async function createContact(
  deps: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { idempotencyKey, tags, onDuplicate, ...fields }: CreateContact,
): Promise<Outcome<Written, 'DUPLICATE_FOUND'>> {
  const record = { ...withContactFields(emptyPerson(), fields), tags: tags ?? [] };
  return await enterCustomer(deps, principal, { record, idempotencyKey, onDuplicate });
}
