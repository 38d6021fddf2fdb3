import {
  accept,
  actorOf,
  claimKey,
  newId,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { openDeal, type DealDraft, type DealDraftCode } from './open-deal.ts';

export interface CreateDeal extends DealDraft {
  readonly idempotencyKey?: string | undefined;
}

/** Opens a deal. The same idempotency key gives the same deal. */
export async function createDeal(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { idempotencyKey, ...draft }: CreateDeal,
): Promise<Outcome<Written, DealDraftCode>> {
  return await database.transaction(async (tx) => {
    const wanted = newId();
    const id = await claimKey(tx, {
      schema: 'sales',
      principal,
      mutation: 'createDeal',
      key: idempotencyKey,
      id: wanted,
    });
    if (id !== wanted) return accept({ id });

    const opened = await openDeal(tx, { id, draft, actor: actorOf(principal), at: clock.now() });
    return opened.ok ? accept({ id, eventId: opened.value }) : opened;
  });
}
