import { customerOf } from '@tributary/platform';
import type { DealRecord } from '@tributary/connector-kit';
import { closing } from '../deal/stage-machine.ts';
import type { DealRow } from '../deal/table.ts';
import type { StageRow } from '../stage/table.ts';
import { seenOf, type Source, type Upsert } from './intake.ts';
import { newlySaid } from './said.ts';

type Incoming = Upsert<DealRecord>;
/** Words of the source that together say where the deal stands. */
const PLACE = ['pipeline', 'stage', 'outcome'] as const;

function saidOfDeal(connectionId: string, record: DealRecord) {
  const { contactId, companyId } = customerOf(connectionId, record);
  return {
    title: record.title,
    amountMinor: record.amount?.minor ?? null,
    currency: record.amount?.currency ?? null,
    probability: record.probability === undefined ? null : Math.round(record.probability),
    contactId,
    companyId,
    expectedCloseOn: record.expectedCloseOn ?? null,
    sourceOwner: record.owner ?? null,
    closedAt: record.closedAt ?? null,
    pipeline: record.pipeline ?? null,
    stage: record.stage ?? null,
    outcome: record.outcome,
  };
}

/** True when the source has put the deal somewhere else since it last spoke, or speaks for the first time. */
export function saysWhere({ connectionId }: Source, { record }: Incoming, before: DealRow | undefined): boolean {
  const news = newlySaid(saidOfDeal(connectionId, record), before?.sourceSaid ?? null);
  return PLACE.some((word) => word in news);
}

/** A new deal, as the source says it, in the given stage and place. */
export function newDealRow(
  source: Source,
  upsert: Incoming,
  { stage, rank }: { stage: StageRow; rank: string },
): DealRow {
  const { id, record, observedAt } = upsert;
  const said = saidOfDeal(source.connectionId, record);
  const openedAt = momentOf(record.createdAt) ?? observedAt;
  const changedAt = momentOf(record.updatedAt) ?? openedAt;
  const closedAt = stage.kind === 'OPEN' ? null : (momentOf(record.closedAt) ?? changedAt);
  const { title, currency, probability, contactId, companyId, expectedCloseOn, sourceOwner } = said;
  return {
    id,
    ...{ title, currency, probability, contactId, companyId, expectedCloseOn, sourceOwner },
    amountMinor: said.amountMinor === null ? null : BigInt(said.amountMinor),
    status: stage.kind,
    pipelineId: stage.pipelineId,
    stageId: stage.id,
    rank,
    stageEnteredAt: closedAt ?? changedAt,
    ownerId: null,
    leadId: null,
    openedAt,
    closedAt,
    lostReason: null,
    deletedAt: null,
    attributes: record.attributes,
    sourceSaid: said,
    version: 1,
    createdAt: openedAt,
    updatedAt: source.now,
    ...seenOf(source, upsert),
  };
}

/** A known deal after the source has spoken again. `place` is given when the source has moved it. */
export function changedDealRow(
  source: Source,
  upsert: Incoming,
  { before, place }: { before: DealRow; place: { stage: StageRow; rank: string } | undefined },
): DealRow {
  const { record, observedAt } = upsert;
  const said = saidOfDeal(source.connectionId, record);
  const news = newlySaid(said, before.sourceSaid);
  const { title, probability, contactId, companyId, expectedCloseOn, sourceOwner } = news;
  const words = { title, probability, contactId, companyId, expectedCloseOn, sourceOwner };
  const saysAmount = news.amountMinor !== undefined || news.currency !== undefined;
  const closedAt = momentOf(news.closedAt ?? undefined);
  const row: DealRow = {
    ...before,
    ...(Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as Partial<DealRow>),
    ...(saysAmount
      ? { amountMinor: said.amountMinor === null ? null : BigInt(said.amountMinor), currency: said.currency }
      : {}),
    ...(closedAt && before.status !== 'OPEN' ? { closedAt } : {}),
    attributes: record.attributes,
    deletedAt: null,
    sourceSaid: said,
    version: before.version + 1,
    updatedAt: source.now,
    ...seenOf(source, upsert),
  };
  if (!place) return row;
  const at = momentOf(record.closedAt) ?? momentOf(record.updatedAt) ?? observedAt;
  const { stage, rank } = place;
  const entered = at < before.stageEnteredAt ? before.stageEnteredAt : at;
  const standing = closing(before, stage.kind, { at, lostReason: undefined });
  return { ...row, pipelineId: stage.pipelineId, stageId: stage.id, rank, stageEnteredAt: entered, ...standing };
}

function momentOf(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}
