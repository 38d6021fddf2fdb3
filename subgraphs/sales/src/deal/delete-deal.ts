import {
  accept,
  actorOf,
  appendEvents,
  type Outcome,
  type Principal,
  refuse,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { getStage } from '../stage/queries.ts';
import { dealData, dealEvent } from './events.ts';
import { lockDeal, updateDealRow } from './queries.ts';

/** Takes a deal out of every list and the board. It stays readable by its id, marked as deleted. */
export async function deleteDeal(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { dealId }: { readonly dealId: string },
): Promise<Outcome<Written, 'DEAL_NOT_FOUND'>> {
  return await database.transaction(async (tx) => {
    const deal = await lockDeal(tx, dealId);
    if (!deal) return refuse('DEAL_NOT_FOUND', 'There is no such deal.', 'dealId');
    if (deal.deletedAt) return accept({ id: dealId });

    const stage = await getStage(tx, deal.stageId);
    const deleted = await updateDealRow(tx, dealId, { deletedAt: clock.now() });
    const before = dealData(deal, stage);
    const event = dealEvent('deal.deleted', { deal: deleted, stage, before, actor: actorOf(principal) });
    const [eventId] = await appendEvents(tx, [event]);
    return accept({ id: dealId, eventId });
  });
}
