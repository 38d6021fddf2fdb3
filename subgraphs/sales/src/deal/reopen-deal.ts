import {
  accept,
  actorOf,
  type Outcome,
  type Principal,
  refuse,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { firstStage, lockStage } from '../stage/queries.ts';
import { endOfStage } from './open-deal.ts';
import { placeDeal } from './place-deal.ts';
import { findDeal, lastOpenStage, lockDeal } from './queries.ts';
import { judgeReopening, type MoveRefusal } from './stage-machine.ts';

export interface ReopenDeal {
  readonly dealId: string;
  /** Default: the open stage it was in last. */
  readonly stageId?: string | undefined;
}

type Codes = 'DEAL_NOT_FOUND' | 'STAGE_NOT_FOUND' | 'STAGE_NOT_OPEN' | MoveRefusal;

/** Opens a won or lost deal again. */
export async function reopenDeal(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { dealId, stageId }: ReopenDeal,
): Promise<Outcome<Written, Codes>> {
  return await database.transaction(async (tx) => {
    // Read without a lock, because the stage is locked first; a deal never changes its pipeline.
    const seen = await findDeal(tx, dealId);
    if (!seen || seen.deletedAt) return refuse('DEAL_NOT_FOUND', 'There is no such deal.', 'dealId');
    const wanted =
      stageId ?? ((await lastOpenStage(tx, dealId)) ?? (await firstStage(tx, seen.pipelineId, 'OPEN')))?.id;
    const stage = wanted === undefined ? undefined : await lockStage(tx, wanted);
    if (!stage) return refuse('STAGE_NOT_FOUND', 'There is no such stage.', 'stageId');
    const deal = await lockDeal(tx, dealId);
    if (!deal || deal.deletedAt) return refuse('DEAL_NOT_FOUND', 'There is no such deal.', 'dealId');
    const refusal = judgeReopening(deal, stage);
    if (refusal) return refusal;

    const rank = await endOfStage(tx, stage.id);
    const eventId = await placeDeal(tx, deal, { stage, rank, actor: actorOf(principal), at: clock.now() });
    return accept({ id: dealId, eventId });
  });
}
