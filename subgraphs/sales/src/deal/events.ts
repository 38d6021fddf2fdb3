import {
  type Actor,
  changesOf,
  type EventChanges,
  type EventData,
  moneyData,
  type NewEvent,
  refsOf,
  timeData,
} from '@tributary/platform';
import type { StageRow } from '../stage/table.ts';
import type { DealRow } from './table.ts';

export type DealEventType =
  | 'deal.created'
  | 'deal.updated'
  | 'deal.stageChanged'
  | 'deal.won'
  | 'deal.lost'
  | 'deal.reopened'
  | 'deal.reordered'
  | 'deal.deleted';

export type DealStage = Pick<StageRow, 'name' | 'probability'>;

/** A deal as the log keeps it: enough for every reader, so that none has to ask. */
export function dealData(deal: DealRow, stage: DealStage): EventData {
  return {
    title: deal.title,
    amount: moneyData(deal.amountMinor, deal.currency),
    status: deal.status,
    pipelineId: deal.pipelineId,
    stageId: deal.stageId,
    stageName: stage.name,
    probability: deal.probability ?? stage.probability,
    contactId: deal.contactId,
    companyId: deal.companyId,
    ownerId: deal.ownerId,
    leadId: deal.leadId,
    openedAt: timeData(deal.openedAt),
    closedAt: timeData(deal.closedAt),
    expectedCloseOn: deal.expectedCloseOn,
    lostReason: deal.lostReason,
    stageEnteredAt: timeData(deal.stageEnteredAt),
  };
}

/** `before` is the snapshot that the change started from. */
export function dealEvent(
  type: DealEventType,
  { deal, stage, before, actor }: { deal: DealRow; stage: DealStage; before?: EventData; actor: Actor },
): NewEvent {
  const data = dealData(deal, stage);
  const changes = before === undefined ? {} : changesOf(before, data);
  return { type, entity: { type: 'Deal', id: deal.id }, refs: dealRefs(deal, changes), data, changes, actor };
}

function dealRefs(deal: DealRow, changes: EventChanges): NewEvent['refs'] {
  const { id: dealId, contactId, companyId, ownerId, pipelineId, stageId, leadId } = deal;
  return refsOf({ dealId, contactId, companyId, ownerId, pipelineId, stageId, leadId }, changes);
}

/** Which event tells that a deal went from one status to another. */
export function moveEventType(before: Pick<DealRow, 'status'>, after: Pick<DealRow, 'status'>): DealEventType {
  if (before.status === after.status) return 'deal.stageChanged';
  if (after.status === 'WON') return 'deal.won';
  return after.status === 'LOST' ? 'deal.lost' : 'deal.reopened';
}
