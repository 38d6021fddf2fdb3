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
import { meetDuplicates } from '../duplicate/meet-duplicates.ts';
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
  { idempotencyKey, tags, onDuplicate = 'MERGE', ...fields }: CreateContact,
): Promise<Outcome<Written, 'DUPLICATE_FOUND'>> {
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
    const now = clock.now();
    const entry = { kind: 'person', id, record, policy: onDuplicate, actor: actorOf(principal), now } as const;
    const known = await meetDuplicates(tx, entry);
    if (known !== undefined) return known;
    const hub = { id, version: 0, record };
    const { events, entityOf } = await writeHubRecord(tx, { hub, actor: entry.actor, now });
    return accept(written(entityOf.get(id) ?? id, await appendEvents(tx, events)));
  });
}
