import { newId, type Actor, type Transaction } from '@tributary/platform';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { stages, type StageRow } from '../stage/table.ts';
import { freshRanks } from './rank.ts';
import { deals, dealStageChanges, type DealRow } from './table.ts';

export type NewDeal = typeof deals.$inferInsert;
export type DealFields = Partial<Omit<DealRow, 'id' | 'version' | 'createdAt' | 'updatedAt'>>;

export async function findDeal(tx: Transaction, id: string): Promise<DealRow | undefined> {
  const [row] = await tx.select().from(deals).where(eq(deals.id, id));
  return row;
}

/** Lock the stage it goes to first: stage before deal, everywhere. */
export async function lockDeal(tx: Transaction, id: string): Promise<DealRow | undefined> {
  const [row] = await tx.select().from(deals).where(eq(deals.id, id)).for('update');
  return row;
}

export async function insertDeal(tx: Transaction, row: NewDeal): Promise<DealRow> {
  const [inserted] = await tx.insert(deals).values(row).returning();
  if (!inserted) throw new Error(`Deal ${row.id} was not inserted.`);
  return inserted;
}

/** An edit: the version rises. */
export async function updateDealRow(tx: Transaction, id: string, fields: DealFields): Promise<DealRow> {
  const [row] = await tx
    .update(deals)
    .set({ ...fields, version: sql`${deals.version} + 1`, updatedAt: sql`now()` })
    .where(eq(deals.id, id))
    .returning();
  if (!row) throw new Error(`Deal ${id} vanished while it was locked.`);
  return row;
}

/** A place within the stage is no edit of the deal: its version stays. */
export async function updateRank(tx: Transaction, id: string, rank: string): Promise<DealRow> {
  const [row] = await tx.update(deals).set({ rank }).where(eq(deals.id, id)).returning();
  if (!row) throw new Error(`Deal ${id} vanished while it was locked.`);
  return row;
}

/**
 * The nearest rank on one side of `rank` in a stage, or the outermost one when `rank` is absent; `exceptId` is
 * the deal that is being moved. Deleted deals keep their place, so they count.
 */
export async function neighbourRank(
  tx: Transaction,
  { stageId, side, rank, exceptId }: { stageId: string; side: 'above' | 'below'; rank?: string; exceptId?: string },
): Promise<string | undefined> {
  const { rows } = await tx.execute<{ rank: string | null }>(sql`
    select ${side === 'above' ? sql`min(rank)` : sql`max(rank)`} as rank from sales.deals
    where stage_id = ${stageId} and id is distinct from ${exceptId ?? null}::uuid
    ${rank === undefined ? sql`` : side === 'above' ? sql`and rank > ${rank}` : sql`and rank < ${rank}`}`);
  return rows[0]?.rank ?? undefined;
}

/** Writes short ranks for the whole stage in its present order. Needs the stage's lock; deals are locked by id. */
export async function respreadRanks(tx: Transaction, stageId: string): Promise<void> {
  await tx.execute(sql`select 1 from sales.deals where stage_id = ${stageId} order by id for update`);
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from sales.deals where stage_id = ${stageId} order by rank`,
  );
  const fresh = freshRanks(rows.length);
  const spread = JSON.stringify(rows.map(({ id }, index) => ({ id, rank: fresh[index] })));
  await tx.execute(sql`
    update sales.deals set rank = fresh.rank
    from json_to_recordset(${spread}::json) as fresh (id uuid, rank text) where deals.id = fresh.id`);
}

/** Ends the present stay and begins one in the deal's stage. */
export async function recordStay(tx: Transaction, deal: DealRow, actor: Actor): Promise<void> {
  const at = deal.stageEnteredAt;
  await tx
    .update(dealStageChanges)
    .set({ leftAt: sql`greatest(${at.toISOString()}::timestamptz, ${dealStageChanges.enteredAt})` })
    .where(and(eq(dealStageChanges.dealId, deal.id), sql`${dealStageChanges.leftAt} is null`));
  await tx.insert(dealStageChanges).values({
    id: newId(),
    dealId: deal.id,
    pipelineId: deal.pipelineId,
    stageId: deal.stageId,
    enteredAt: at,
    actorKind: actor.kind,
    actorId: actor.id,
  });
}

/** The open stage it was in last, according to the ledger. */
export async function lastOpenStage(tx: Transaction, dealId: string): Promise<StageRow | undefined> {
  const [row] = await tx
    .select({ stage: stages })
    .from(dealStageChanges)
    .innerJoin(stages, eq(stages.id, dealStageChanges.stageId))
    .where(and(eq(dealStageChanges.dealId, dealId), eq(stages.kind, 'OPEN')))
    .orderBy(desc(dealStageChanges.enteredAt), desc(dealStageChanges.id))
    .limit(1);
  return row?.stage;
}

/** For update, in the order of their ids, so that two batches cannot wait for each other. */
export async function lockDeals(tx: Transaction, ids: readonly string[]): Promise<Map<string, DealRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(deals)
    .where(inArray(deals.id, [...ids]))
    .orderBy(asc(deals.id))
    .for('update');
  return new Map(rows.map((row) => [row.id, row]));
}

/** Without a lock: only for what the source columns say, while the source itself is locked. */
export async function dealsByIds(tx: Transaction, ids: readonly string[]): Promise<Map<string, DealRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(deals)
    .where(inArray(deals.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Ends the present stay of every one of these deals where its next one begins. */
export async function closeStays(tx: Transaction, moved: readonly DealRow[]): Promise<void> {
  if (moved.length === 0) return;
  const stays = JSON.stringify(moved.map(({ id, stageEnteredAt }) => ({ id, at: stageEnteredAt })));
  await tx.execute(sql`
    update sales.deal_stage_changes set left_at = greatest(stay.at, entered_at)
    from json_to_recordset(${stays}::json) as stay (id uuid, at timestamptz)
    where deal_id = stay.id and left_at is null`);
}
