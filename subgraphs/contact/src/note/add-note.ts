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
import { absent, idOf, key, prose } from '../input.ts';
import { notFound, written } from '../source-record/edit-customer.ts';
import { findCustomer } from '../source-record/find-customer.ts';
import { holdResolution } from '../source-record/queries.ts';
import { noteEvent } from './events.ts';
import { insertNote } from './queries.ts';

export const AddNote = z.object({
  contactId: absent(idOf('contact')),
  companyId: absent(idOf('company')),
  text: prose,
  idempotencyKey: absent(key),
});
export type AddNote = z.output<typeof AddNote>;
type Problems = 'CONTACT_NOT_FOUND' | 'COMPANY_NOT_FOUND' | 'NOTE_NEEDS_ONE_SUBJECT';

/** Writes a note about one contact or one company. */
export async function addNote(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { contactId, companyId, text, idempotencyKey }: AddNote,
): Promise<Outcome<Written, Problems>> {
  const aboutId = contactId ?? companyId;
  if (aboutId === undefined || (contactId !== undefined && companyId !== undefined)) {
    return refuse('NOTE_NEEDS_ONE_SUBJECT', 'A note is about one contact or one company. Give one of the two ids.');
  }
  const kind = contactId === undefined ? 'company' : 'person';
  return await database.transaction(async (tx) => {
    await holdResolution(tx);
    const wanted = newId();
    const id = await claimKey(tx, {
      schema: 'contact',
      principal,
      mutation: 'addNote',
      key: idempotencyKey,
      id: wanted,
    });
    if (id !== wanted) return accept({ id });
    const customer = await findCustomer(tx, kind, aboutId);
    if (customer === undefined) return notFound(kind);

    const now = clock.now();
    // Of the id that was given: written to one part of a customer, it goes with that part if the two are parted.
    const about =
      kind === 'person'
        ? { contactNodeId: aboutId, contactId: customer.id }
        : { companyNodeId: aboutId, companyId: customer.id };
    const author = { authorName: principal.name, authorId: principal.id };
    const note = await insertNote(tx, { id, ...about, ...author, text, createdAt: now, updatedAt: now });
    return accept(written(id, await appendEvents(tx, [noteEvent('note.added', note, actorOf(principal))])));
  });
}
