import { accept, actorOf, type Outcome, type Principal, type SubgraphDeps, type Written } from '@tributary/platform';
import { z } from 'zod';
import { absent, idOf, version } from '../input.ts';
import { deleteCustomer } from '../source-record/delete-customer.ts';
import type { EditProblem } from '../source-record/edit-customer.ts';

export const DeleteContact = z.object({ contactId: idOf('contact'), version: absent(version) });
export type DeleteContact = z.output<typeof DeleteContact>;

/** Takes a contact out of everything that is shown. Its id stays taken, and its records stay known. */
export async function deleteContact(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { contactId, version: expectedVersion }: DeleteContact,
): Promise<Outcome<Written, EditProblem>> {
  return await database.transaction(async (tx) => {
    const about = { kind: 'person', id: contactId, expectedVersion } as const;
    const outcome = await deleteCustomer(tx, { ...about, actor: actorOf(principal), now: clock.now() });
    return 'ok' in outcome ? outcome : accept(outcome);
  });
}
