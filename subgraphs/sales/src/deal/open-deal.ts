import { type Actor, appendEvents, type input, type Outcome, refuse, type Transaction } from '@tributary/platform';
import { findDefaultPipeline, findPipeline } from '../pipeline/queries.ts';
import { findStage, firstStage, lockStage } from '../stage/queries.ts';
import type { StageRow } from '../stage/table.ts';
import { dealEvent } from './events.ts';
import { insertDeal, neighbourRank, recordStay, respreadRanks } from './queries.ts';
import { isCrowded, rankBetween } from './rank.ts';

export interface DealDraft {
  readonly title: string;
  readonly amount?: input.Money | undefined;
  readonly probability?: number | undefined;
  readonly pipelineId?: string | undefined;
  readonly stageId?: string | undefined;
  readonly contactId?: string | undefined;
  readonly companyId?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly leadId?: string | undefined;
  readonly expectedCloseOn?: string | undefined;
  readonly lostReason?: string | undefined;
}
export type DealDraftCode = 'PIPELINE_NOT_FOUND' | 'STAGE_NOT_FOUND' | 'STAGE_OF_OTHER_PIPELINE' | 'LOST_NEEDS_REASON';

/**
 * Puts a new deal at the end of a stage: the given one, or the first open one of the given or default pipeline.
 * Part of every use case that makes a deal, inside its transaction. Returns the id of the event.
 */
export async function openDeal(
  tx: Transaction,
  { id, draft, actor, at }: { id: string; draft: DealDraft; actor: Actor; at: Date },
): Promise<Outcome<string, DealDraftCode>> {
  const found = await stageForDraft(tx, draft);
  if (!found.ok) return found;
  const stage = found.value;
  const deal = await insertDeal(tx, {
    id,
    title: draft.title,
    amountMinor: draft.amount?.minor,
    currency: draft.amount?.currency,
    probability: draft.probability,
    status: stage.kind,
    pipelineId: stage.pipelineId,
    stageId: stage.id,
    rank: await endOfStage(tx, stage.id),
    stageEnteredAt: at,
    contactId: draft.contactId,
    companyId: draft.companyId,
    ownerId: draft.ownerId,
    leadId: draft.leadId,
    expectedCloseOn: draft.expectedCloseOn,
    openedAt: at,
    closedAt: stage.kind === 'OPEN' ? null : at,
    lostReason: stage.kind === 'LOST' ? draft.lostReason : null,
  });
  await recordStay(tx, deal, actor);
  const [eventId] = await appendEvents(tx, [dealEvent('deal.created', { deal, stage, actor })]);
  if (eventId === undefined) throw new Error('The log gave no id for an event.');
  return { ok: true, value: eventId };
}

/** A rank below every other of the stage, which must be locked. */
export async function endOfStage(tx: Transaction, stageId: string, exceptId?: string): Promise<string> {
  const except = exceptId === undefined ? {} : { exceptId };
  const rank = rankBetween(await neighbourRank(tx, { stageId, side: 'below', ...except }), undefined);
  if (!isCrowded(rank)) return rank;
  await respreadRanks(tx, stageId);
  return rankBetween(await neighbourRank(tx, { stageId, side: 'below', ...except }), undefined);
}

async function stageForDraft(tx: Transaction, draft: DealDraft): Promise<Outcome<StageRow, DealDraftCode>> {
  const { pipelineId, stageId } = draft;
  if (pipelineId !== undefined && !(await findPipeline(tx, pipelineId))) {
    return refuse('PIPELINE_NOT_FOUND', 'There is no such pipeline.', 'pipelineId');
  }
  const wanted = stageId === undefined ? await defaultStage(tx, pipelineId) : await findStage(tx, stageId);
  const stage = wanted && (await lockStage(tx, wanted.id));
  if (!stage) return refuse('STAGE_NOT_FOUND', 'There is no such stage.', 'stageId');
  if (pipelineId !== undefined && stage.pipelineId !== pipelineId) {
    return refuse(
      'STAGE_OF_OTHER_PIPELINE',
      'This stage belongs to another pipeline. Choose one of its own.',
      'stageId',
    );
  }
  if (stage.kind === 'LOST' && draft.lostReason === undefined) {
    return refuse('LOST_NEEDS_REASON', 'A deal is lost for a reason. Say which.', 'lostReason');
  }
  return { ok: true, value: stage };
}

async function defaultStage(tx: Transaction, pipelineId: string | undefined): Promise<StageRow | undefined> {
  const id = pipelineId ?? (await findDefaultPipeline(tx))?.id;
  return id === undefined ? undefined : await firstStage(tx, id, 'OPEN');
}
