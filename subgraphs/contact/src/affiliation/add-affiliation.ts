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
  type Transaction,
  type Written,
} from '@tributary/platform';
import { z } from 'zod';
import { absent, day, idOf, key, line } from '../input.ts';
import { notFound, written } from '../source-record/edit-customer.ts';
import { findCustomer } from '../source-record/find-customer.ts';
import { holdResolution } from '../source-record/queries.ts';
import { affiliationEvent } from './events.ts';
import { clashing, replacedAsPrimary } from './period.ts';
import { factOf, heldRole, insertAffiliation, lockAffiliationsOf, unsetPrimary } from './queries.ts';

export const AddAffiliation = z.object({
  contactId: idOf('contact'),
  companyId: idOf('company'),
  role: absent(line),
  title: absent(line),
  from: absent(day),
  to: absent(day),
  primary: absent(z.boolean()),
  idempotencyKey: absent(key),
});
export type AddAffiliation = z.output<typeof AddAffiliation>;
type Problems = 'CONTACT_NOT_FOUND' | 'COMPANY_NOT_FOUND' | 'PERIOD_BACKWARDS' | 'AFFILIATION_OVERLAPS';

/** Says that a person works for a company. A new primary affiliation takes that place from the one before. */
export async function addAffiliation(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  input: AddAffiliation,
): Promise<Outcome<Written, Problems>> {
  if (input.from !== undefined && input.to !== undefined && input.to < input.from) {
    return refuse('PERIOD_BACKWARDS', 'The affiliation would end before it starts. Give a later day.', 'to');
  }
  return await database.transaction(async (tx) => {
    await holdResolution(tx);
    const wanted = newId();
    const { idempotencyKey: key } = input;
    const id = await claimKey(tx, { schema: 'contact', principal, mutation: 'addAffiliation', key, id: wanted });
    if (id !== wanted) return accept({ id });
    return await add(tx, { id, input, principal, now: clock.now() });
  });
}

async function add(
  tx: Transaction,
  { id, input, principal, now }: { id: string; input: AddAffiliation; principal: Principal; now: Date },
): Promise<Outcome<Written, Problems>> {
  const contact = await findCustomer(tx, 'person', input.contactId);
  if (contact === undefined) return notFound('person');
  const company = await findCustomer(tx, 'company', input.companyId);
  if (company === undefined) return notFound('company');

  const held = (await lockAffiliationsOf(tx, contact.id)).map(heldRole);
  if (clashing({ ...input, companyId: company.id }, held) !== undefined) {
    return refuse(
      'AFFILIATION_OVERLAPS',
      'The contact holds this role at this company in that time already. End that one first, or give other days.',
      'role',
    );
  }
  const isPrimary = input.primary ?? held.length === 0;
  const replaced = isPrimary ? replacedAsPrimary(input, held).map((role) => role.id) : [];
  const demoted = await unsetPrimary(tx, replaced, now);
  const added = await insertAffiliation(tx, {
    id,
    // Of the ids that were given: it goes with that part of the customer if the customer is parted.
    contactNodeId: input.contactId,
    contactId: contact.id,
    companyNodeId: input.companyId,
    companyId: company.id,
    role: input.role ?? null,
    title: input.title ?? null,
    startsOn: input.from ?? null,
    endsOn: input.to ?? null,
    isPrimary,
    createdAt: now,
    updatedAt: now,
  });
  const actor = actorOf(principal);
  const eventIds = await appendEvents(tx, [
    ...demoted.map((row) =>
      affiliationEvent('affiliation.updated', factOf(row), { actor, changes: { primary: [true, false] } }),
    ),
    affiliationEvent('affiliation.added', factOf(added), { actor }),
  ]);
  return accept(written(id, eventIds));
}
