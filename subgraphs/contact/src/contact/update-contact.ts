import { accept, actorOf, type Outcome, type Principal, type SubgraphDeps, type Written } from '@tributary/platform';
import type { Fields } from '../golden/golden-record.ts';
import { editCustomer, said, type EditProblem } from '../source-record/edit-customer.ts';
import { emptyPerson } from '../source-record/hub-record.ts';
import { withContactFields, type UpdateContact } from './contact-fields.ts';

type Deps = Pick<SubgraphDeps, 'database' | 'clock'>;

/** Says of a contact what a person knows better than its sources; they are asked no more for these fields. */
export async function updateContact(
  { database, clock }: Deps,
  principal: Principal,
  { contactId, version: expectedVersion, ...fields }: UpdateContact,
): Promise<Outcome<Written, EditProblem>> {
  return await database.transaction(async (tx) => {
    const outcome = await editCustomer(tx, {
      id: contactId,
      expectedVersion,
      empty: emptyPerson(),
      fields: said(fields),
      change: (record, customer) => withContactFields(record, fields, namesIn(customer.fields)),
      actor: actorOf(principal),
      now: clock.now(),
    });
    return 'ok' in outcome ? outcome : accept(outcome);
  });
}

export function namesIn(fields: Fields): { givenName: string | undefined; familyName: string | undefined } {
  const { givenName, familyName } = fields;
  return {
    givenName: typeof givenName === 'string' ? givenName : undefined,
    familyName: typeof familyName === 'string' ? familyName : undefined,
  };
}
