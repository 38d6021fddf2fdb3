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
import { emptyCompany, writeHubRecord } from '../source-record/hub-record.ts';
import { lockResolution } from '../source-record/queries.ts';
import { withCompanyFields, type CreateCompany } from './company-fields.ts';

/** Enters a company. One that is known already by domain, tax id or name is not made twice, but joined. */
export async function createCompany(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { idempotencyKey, tags, ...fields }: CreateCompany,
): Promise<Outcome<Written>> {
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
    const hub = { id, version: 0, record };
    const { events, entityOf } = await writeHubRecord(tx, { hub, actor: actorOf(principal), now: clock.now() });
    return accept(written(entityOf.get(id) ?? id, await appendEvents(tx, events)));
  });
}
