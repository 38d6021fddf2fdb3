import {
  accept,
  actorOf,
  type Outcome,
  type Principal,
  refuse,
  type SubgraphDeps,
  type Transaction,
  type Written,
} from '@tributary/platform';
import { lockStage } from '../stage/queries.ts';
import { endOfStage } from './open-deal.ts';
import { placeDeal } from './place-deal.ts';
import { findDeal, lockDeal, neighbourRank, respreadRanks } from './queries.ts';
import { isCrowded, rankBetween } from './rank.ts';
import { judgeMove, type MoveRefusal } from './stage-machine.ts';

export interface MoveDealOnBoard {
  readonly dealId: string;
  readonly stageId: string;
  /** The deal it is dropped behind; or `beforeDealId`; or neither for the end of the stage. */
  readonly afterDealId?: string | undefined;
  readonly beforeDealId?: string | undefined;
  readonly lostReason?: string | undefined;
}

type NeighbourCode = 'NEIGHBOUR_NOT_IN_STAGE' | 'NEIGHBOUR_NOT_CLEAR';
type Codes = 'DEAL_NOT_FOUND' | 'STAGE_NOT_FOUND' | NeighbourCode | MoveRefusal;

/**
 * Drops a deal at a place of the board. All drags into one stage wait for each other at the stage's row, so the
 * neighbour's rank cannot change between reading it and writing the new one.
 */
export async function moveDealOnBoard(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { dealId, stageId, lostReason, ...neighbours }: MoveDealOnBoard,
): Promise<Outcome<Written, Codes>> {
  return await database.transaction(async (tx) => {
    const stage = await lockStage(tx, stageId);
    if (!stage) return refuse('STAGE_NOT_FOUND', 'There is no such stage.', 'stageId');
    const deal = await lockDeal(tx, dealId);
    if (!deal || deal.deletedAt) return refuse('DEAL_NOT_FOUND', 'There is no such deal.', 'dealId');
    const refusal = judgeMove(deal, stage, lostReason);
    if (refusal) return refusal;

    const rank = await rankAtDrop(tx, { dealId, stageId, ...neighbours });
    if (!rank.ok) return rank;
    const place = { stage, rank: rank.value, lostReason, actor: actorOf(principal), at: clock.now() };
    const eventId = await placeDeal(tx, deal, place);
    return accept({ id: dealId, eventId });
  });
}

async function rankAtDrop(tx: Transaction, drop: MoveDealOnBoard): Promise<Outcome<string, NeighbourCode>> {
  const { dealId, stageId, afterDealId, beforeDealId } = drop;
  const neighbourId = afterDealId ?? beforeDealId;
  const field = afterDealId === undefined ? 'beforeDealId' : 'afterDealId';
  if (neighbourId === undefined) return accept(await endOfStage(tx, stageId, dealId));
  if ((afterDealId !== undefined && beforeDealId !== undefined) || neighbourId === dealId) {
    return refuse('NEIGHBOUR_NOT_CLEAR', 'Name one other deal: the one before or the one behind.', field);
  }
  let rank = await rankBeside(tx, drop, neighbourId);
  if (rank !== undefined && isCrowded(rank)) {
    await respreadRanks(tx, stageId);
    rank = await rankBeside(tx, drop, neighbourId);
  }
  if (rank !== undefined) return accept(rank);
  return refuse('NEIGHBOUR_NOT_IN_STAGE', 'That deal has left the stage since. Read the board again.', field);
}

async function rankBeside(
  tx: Transaction,
  { dealId, stageId, afterDealId }: MoveDealOnBoard,
  neighbourId: string,
): Promise<string | undefined> {
  const neighbour = await findDeal(tx, neighbourId);
  if (neighbour?.stageId !== stageId || neighbour.deletedAt) return undefined;
  const { rank } = neighbour;
  return afterDealId === undefined
    ? rankBetween(await neighbourRank(tx, { stageId, side: 'below', rank, exceptId: dealId }), rank)
    : rankBetween(rank, await neighbourRank(tx, { stageId, side: 'above', rank, exceptId: dealId }));
}
