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
import { emptyCompany, writeHubRecord } from '../source-record/hub-record.ts';
import { lockResolution } from '../source-record/queries.ts';
import { withCompanyFields, type CreateCompany } from './company-fields.ts';

/** Enters a company. One that is known already by domain, tax id or name is not made twice, but joined. */
export async function createCompany(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { idempotencyKey, tags, onDuplicate = 'MERGE', ...fields }: CreateCompany,
): Promise<Outcome<Written, 'DUPLICATE_FOUND'>> {
  return await database.transaction(async (tx) => {
    await lockResolution(tx);
    const wanted = newId();
    const id = await claimKey(tx, {
      schema: 'contact',
      principal,
      mutation: 'createCompany',
      key: idempotencyKey,
      id: wanted,
    });
    if (id !== wanted) return accept({ id });

    const record = { ...withCompanyFields(emptyCompany(), fields), tags: tags ?? [] };
    const now = clock.now();
    const entry = { kind: 'company', id, record, policy: onDuplicate, actor: actorOf(principal), now } as const;
    const known = await meetDuplicates(tx, entry);
    if (known !== undefined) return known;
    const hub = { id, version: 0, record };
    const { events, entityOf } = await writeHubRecord(tx, { hub, actor: entry.actor, now });
    return accept(written(entityOf.get(id) ?? id, await appendEvents(tx, events)));
  });
}
