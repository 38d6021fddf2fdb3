import {
  accept,
  actorOf,
  type Outcome,
  type Principal,
  refuse,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { lockStage } from '../stage/queries.ts';
import { endOfStage } from './open-deal.ts';
import { placeDeal } from './place-deal.ts';
import { lockDeal } from './queries.ts';
import { judgeMove, type MoveRefusal } from './stage-machine.ts';

export interface MoveDeal {
  readonly dealId: string;
  readonly stageId: string;
  readonly lostReason?: string | undefined;
}

/** Moves a deal to the end of another stage of its pipeline, which may win or lose it. */
export async function moveDeal(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { dealId, stageId, lostReason }: MoveDeal,
): Promise<Outcome<Written, 'DEAL_NOT_FOUND' | 'STAGE_NOT_FOUND' | MoveRefusal>> {
  return await database.transaction(async (tx) => {
    const stage = await lockStage(tx, stageId);
    if (!stage) return refuse('STAGE_NOT_FOUND', 'There is no such stage.', 'stageId');
    const deal = await lockDeal(tx, dealId);
    if (!deal || deal.deletedAt) return refuse('DEAL_NOT_FOUND', 'There is no such deal.', 'dealId');
    const refusal = judgeMove(deal, stage, lostReason);
    if (refusal) return refusal;
    if (deal.stageId === stage.id) return accept({ id: dealId });

    const rank = await endOfStage(tx, stage.id);
    const eventId = await placeDeal(tx, deal, { stage, rank, lostReason, actor: actorOf(principal), at: clock.now() });
    return accept({ id: dealId, eventId });
  });
}
