import {
  accept,
  actorOf,
  appendEvents,
  claimKey,
  newId,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { z } from 'zod';
import { absent, attributes, idOf, instant, key, line, prose, word } from '../input.ts';
import { notFound, written } from '../source-record/edit-customer.ts';
import { findCustomer } from '../source-record/find-customer.ts';
import { holdResolution } from '../source-record/queries.ts';
import { interactionEvent } from './events.ts';
import { upsertInteractions } from './queries.ts';

export const LogInteraction = z.object({
  contactId: absent(idOf('contact')),
  companyId: absent(idOf('company')),
  type: word,
  channel: word,
  direction: z.enum(['INBOUND', 'OUTBOUND', 'INTERNAL']),
  occurredAt: absent(instant),
  subject: absent(line),
  text: absent(prose),
  data: absent(attributes),
  idempotencyKey: absent(key),
});
export type LogInteraction = z.output<typeof LogInteraction>;
type Problems = 'CONTACT_NOT_FOUND' | 'COMPANY_NOT_FOUND' | 'INTERACTION_NEEDS_CUSTOMER';

/** Puts a call, a visit or a message that no connected system knows on the timeline. */
export async function logInteraction(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { contactId, companyId, idempotencyKey, occurredAt, ...said }: LogInteraction,
): Promise<Outcome<Written, Problems>> {
  if (contactId === undefined && companyId === undefined) {
    return refuse('INTERACTION_NEEDS_CUSTOMER', 'An interaction is with a contact, a company or both. Give an id.');
  }
  return await database.transaction(async (tx) => {
    await holdResolution(tx);
    const wanted = newId();
    const id = await claimKey(tx, {
      schema: 'contact',
      principal,
      mutation: 'logInteraction',
      key: idempotencyKey,
      id: wanted,
    });
    if (id !== wanted) return accept({ id });
    if (contactId !== undefined && (await findCustomer(tx, 'person', contactId)) === undefined)
      return notFound('person');
    if (companyId !== undefined && (await findCustomer(tx, 'company', companyId)) === undefined) {
      return notFound('company');
    }
    const now = clock.now();
    const at = occurredAt ?? now.toISOString();
    const who = { contactNodeId: contactId, companyNodeId: companyId };
    const logged = await upsertInteractions(tx, [{ id, ...who, ...said, occurredAt: at }], now);
    const actor = actorOf(principal);
    const events = logged.map(({ isNew: _, ...fact }) => interactionEvent('interaction.added', fact, { actor }));
    return accept(written(id, await appendEvents(tx, events)));
  });
}
