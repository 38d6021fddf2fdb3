import { DealRecord } from '@tributary/connector-kit';
import { appendEvents, newId, type NewEvent, type Transaction, customerOf } from '@tributary/platform';
import { dealData, dealEvent, moveEventType, type DealEventType } from '../deal/events.ts';
import { endOfStage } from '../deal/open-deal.ts';
import { closeStays, dealsByIds, lockDeals } from '../deal/queries.ts';
import { rankBetween } from '../deal/rank.ts';
import { deals, dealStageChanges, type DealRow } from '../deal/table.ts';
import { listPipelines } from '../pipeline/queries.ts';
import { listStages, lockStages } from '../stage/queries.ts';
import type { StageRow } from '../stage/table.ts';
import { changedDealRow, newDealRow, saysWhere } from './deal-mapping.ts';
import type { Intake, News, Source, Upsert } from './intake.ts';
import { upsertRows } from './queries.ts';
import { stageFor, type Catalogue } from './stage-for.ts';

export const dealIntake: Intake<DealRecord> = { kind: 'deal', schema: DealRecord, table: deals, write: writeDeals };

interface Written {
  readonly upsert: Upsert<DealRecord>;
  readonly deal: DealRow;
  readonly before: DealRow | undefined;
}

/** Locks as every use case does: stages before deals, each by id. */
async function writeDeals(tx: Transaction, source: Source, { upserts, goneIds }: News<DealRecord>): Promise<void> {
  const ids = upserts.map(({ id }) => id);
  const catalogue: Catalogue = { pipelines: await listPipelines(tx), stages: await listStages(tx) };
  const targets = targetsOf(source, { upserts, catalogue, seen: await dealsByIds(tx, ids) });
  await lockStages(tx, [...new Set([...targets.values()].map(({ id }) => id))].sort());
  const before = await lockDeals(tx, [...ids, ...goneIds]);
  const nextRank = makeRanks(tx);

  const written: Written[] = [];
  for (const upsert of upserts) {
    const earlier = before.get(upsert.id);
    const stage = targets.get(upsert.id);
    const place = stage && stage.id !== earlier?.stageId ? { stage, rank: await nextRank(stage.id) } : undefined;
    if (!earlier && !place) throw new Error(`No stage was found for the new deal ${upsert.id}.`);
    const deal =
      earlier || !place
        ? earlier && changedDealRow(source, upsert, { before: earlier, place })
        : newDealRow(source, upsert, place);
    if (deal) written.push({ upsert, deal, before: earlier });
  }
  const gone = goneIds.flatMap((id) => {
    const row = before.get(id);
    return row ? [{ ...row, version: row.version + 1, updatedAt: source.now, deletedAt: source.now }] : [];
  });
  await upsertRows(tx, deals, [...written.map(({ deal }) => deal), ...gone]);
  await writeStays(tx, source, written);

  const stagesById = new Map(catalogue.stages.map((stage) => [stage.id, stage]));
  const told = written.flatMap((one) => eventOf(source, one, stagesById));
  const goneTold = gone.map((deal) =>
    dealEvent('deal.deleted', { deal, stage: stageOf(stagesById, deal), actor: source.actor }),
  );
  await appendEvents(tx, [...told, ...goneTold]);
}

/** Where the source has put the deals it moved or speaks of for the first time. */
function targetsOf(
  source: Source,
  about: { upserts: readonly Upsert<DealRecord>[]; catalogue: Catalogue; seen: ReadonlyMap<string, DealRow> },
): Map<string, StageRow> {
  const targets = new Map<string, StageRow>();
  for (const upsert of about.upserts) {
    const before = about.seen.get(upsert.id);
    if (!saysWhere(source, upsert, before)) continue;
    targets.set(upsert.id, stageFor(upsert.record, about.catalogue, before?.pipelineId));
  }
  return targets;
}

/** Places at the end of stages, one after the other; each stage is asked once where its end is. */
function makeRanks(tx: Transaction): (stageId: string) => Promise<string> {
  const last = new Map<string, string>();
  return async (stageId) => {
    const previous = last.get(stageId);
    const rank = previous === undefined ? await endOfStage(tx, stageId) : rankBetween(previous, undefined);
    last.set(stageId, rank);
    return rank;
  };
}

async function writeStays(tx: Transaction, { actor }: Source, written: readonly Written[]): Promise<void> {
  const moved = written.filter(({ deal, before }) => deal.stageId !== before?.stageId).map(({ deal }) => deal);
  await closeStays(tx, moved);
  const stays = moved.map(({ id, pipelineId, stageId, stageEnteredAt }) => ({
    id: newId(),
    dealId: id,
    pipelineId,
    stageId,
    enteredAt: stageEnteredAt,
    actorKind: actor.kind,
    actorId: actor.id,
  }));
  await upsertRows(tx, dealStageChanges, stays);
}

/** A deal that comes back after it was gone is told like a new one; one that did not change is not told. */
function eventOf(source: Source, { upsert, deal, before }: Written, stages: ReadonlyMap<string, StageRow>): NewEvent[] {
  const { actor, connectionId } = source;
  const known = before && !before.deletedAt ? before : undefined;
  const type = known ? moveTypeOf(known, deal) : 'deal.created';
  const stage = stageOf(stages, deal);
  const earlier = known && dealData(known, stageOf(stages, known));
  const event = dealEvent(type, { deal, stage, actor, ...(earlier ? { before: earlier } : {}) });
  if (known && Object.keys(event.changes ?? {}).length === 0) return [];
  const { guest } = customerOf(connectionId, upsert.record);
  return [guest === undefined ? event : { ...event, data: { ...event.data, guest } }];
}

function moveTypeOf(before: DealRow, after: DealRow): DealEventType {
  return before.stageId === after.stageId ? 'deal.updated' : moveEventType(before, after);
}

function stageOf(stages: ReadonlyMap<string, StageRow>, { stageId }: DealRow): StageRow {
  const stage = stages.get(stageId);
  if (!stage) throw new Error(`Stage ${stageId} does not exist although a foreign key points to it.`);
  return stage;
}
