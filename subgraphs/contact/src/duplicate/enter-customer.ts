import {
  accept,
  actorOf,
  claimKey,
  newId,
  type DuplicatePolicy,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { written } from '../source-record/edit-customer.ts';
import { writeHubRecord } from '../source-record/hub-record.ts';
import { lockResolution } from '../source-record/queries.ts';
import { KINDS } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import { tellCustomers } from '../source-record/tell-customers.ts';
import { meetDuplicates } from './meet-duplicates.ts';

export interface Entry {
  readonly record: StoredRecord;
  readonly idempotencyKey: string | undefined;
  readonly onDuplicate: DuplicatePolicy | undefined;
}

/**
 * Enters a customer. One that is known already by what it says is not made twice, unless the policy says so: what was
 * entered joins what is known, and the customer that comes back is that one.
 */
export async function enterCustomer(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { record, idempotencyKey: key, onDuplicate: policy = 'MERGE' }: Entry,
): Promise<Outcome<Written, 'DUPLICATE_FOUND'>> {
  const { kind } = record;
  return await database.transaction(async (tx) => {
    await lockResolution(tx);
    const wanted = newId();
    const mutation = `create${KINDS[kind].type}`;
    const id = await claimKey(tx, { schema: 'contact', principal, mutation, key, id: wanted });
    if (id !== wanted) return accept({ id });

    const actor = actorOf(principal);
    const now = clock.now();
    const known = await meetDuplicates(tx, { kind, id, record, policy, actor, now });
    if (known !== undefined) return known;
    const { events, entityOf } = await writeHubRecord(tx, { hub: { id, version: 0, record }, actor, now });
    return accept(written(entityOf.get(id) ?? id, await tellCustomers(tx, events)));
  });
}
