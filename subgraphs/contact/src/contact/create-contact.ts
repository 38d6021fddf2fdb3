import {
  accept,
  actorOf,
  appendEvents,
  claimKey,
  newId,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { written } from '../source-record/edit-customer.ts';
import { emptyPerson, writeHubRecord } from '../source-record/hub-record.ts';
import { lockResolution } from '../source-record/queries.ts';
import { withContactFields, type CreateContact } from './contact-fields.ts';

type Deps = Pick<SubgraphDeps, 'database' | 'clock'>;

/**
 * Enters a person. Somebody who is known already by one of the addresses or numbers is not made twice: what was
 * entered joins what is known, and the contact that comes back is that one.
 */
export async function createContact(
  { database, clock }: Deps,
  principal: Principal,
  { idempotencyKey, tags, ...fields }: CreateContact,
): Promise<Outcome<Written>> {
  return await database.transaction(async (tx) => {
    await lockResolution(tx);
    const wanted = newId();
    const id = await claimKey(tx, {
      schema: 'contact',
      principal,
      mutation: 'createContact',
      key: idempotencyKey,
      id: wanted,
    });
    if (id !== wanted) return accept({ id });

    const record = { ...withContactFields(emptyPerson(), fields), tags: tags ?? [] };
    const hub = { id, version: 0, record };
    const { events, entityOf } = await writeHubRecord(tx, { hub, actor: actorOf(principal), now: clock.now() });
    return accept(written(entityOf.get(id) ?? id, await appendEvents(tx, events)));
  });
}
