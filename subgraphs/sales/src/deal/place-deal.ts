import { appendEvents, type Actor, type Transaction } from '@tributary/platform';
import { getStage } from '../stage/queries.ts';
import type { StageRow } from '../stage/table.ts';
import { dealData, dealEvent, moveEventType } from './events.ts';
import { recordStay, updateDealRow, updateRank } from './queries.ts';
import { closing } from './stage-machine.ts';
import type { DealRow } from './table.ts';

export interface Place {
  readonly stage: StageRow;
  readonly rank: string;
  readonly lostReason?: string | undefined;
  readonly actor: Actor;
  readonly at: Date;
}

/**
 * Writes a move that has been judged: status, closing time, place, ledger, and the one event that tells it. Stage
 * and deal are locked. Returns the event's id, or undefined when the deal is there already.
 */
export async function placeDeal(
  tx: Transaction,
  deal: DealRow,
  { stage, rank, lostReason, actor, at }: Place,
): Promise<string | undefined> {
  if (deal.stageId === stage.id) {
    if (deal.rank === rank) return undefined;
    const sorted = await updateRank(tx, deal.id, rank);
    const [eventId] = await appendEvents(tx, [dealEvent('deal.reordered', { deal: sorted, stage, actor })]);
    return eventId;
  }
  const before = dealData(deal, await getStage(tx, deal.stageId));
  const moved = await updateDealRow(tx, deal.id, {
    stageId: stage.id,
    rank,
    stageEnteredAt: at,
    ...closing(deal, stage.kind, { at, lostReason }),
  });
  await recordStay(tx, moved, actor);
  const type = moveEventType(deal, moved);
  const [eventId] = await appendEvents(tx, [dealEvent(type, { deal: moved, stage, before, actor })]);
  return eventId;
}
