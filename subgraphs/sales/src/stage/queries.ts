import type { Transaction } from '@tributary/platform';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { StageKind } from './stage-kind.ts';
import { stages, type StageRow } from './table.ts';

export type NewStage = typeof stages.$inferInsert;

/**
 * The stage, locked against other writers of its board. Order of locks: stage before deal, several by id.
 * `no key update` lets deals be inserted with this stage as foreign key meanwhile.
 */
export async function lockStage(tx: Transaction, id: string): Promise<StageRow | undefined> {
  const [row] = await tx.select().from(stages).where(eq(stages.id, id)).for('no key update');
  return row;
}

export async function lockStages(tx: Transaction, ids: readonly string[]): Promise<StageRow[]> {
  if (ids.length === 0) return [];
  return await tx
    .select()
    .from(stages)
    .where(inArray(stages.id, [...ids]))
    .orderBy(asc(stages.id))
    .for('no key update');
}

export async function findStage(tx: Transaction, id: string): Promise<StageRow | undefined> {
  const [row] = await tx.select().from(stages).where(eq(stages.id, id));
  return row;
}

export async function getStage(tx: Transaction, id: string): Promise<StageRow> {
  const row = await findStage(tx, id);
  if (!row) throw new Error(`Stage ${id} does not exist although a foreign key points to it.`);
  return row;
}

export async function listStages(tx: Transaction, pipelineId?: string): Promise<StageRow[]> {
  return await tx
    .select()
    .from(stages)
    .where(pipelineId === undefined ? undefined : eq(stages.pipelineId, pipelineId))
    .orderBy(asc(stages.pipelineId), asc(stages.position));
}

export async function firstStage(tx: Transaction, pipelineId: string, kind: StageKind): Promise<StageRow | undefined> {
  const [row] = await tx
    .select()
    .from(stages)
    .where(and(eq(stages.pipelineId, pipelineId), eq(stages.kind, kind)))
    .orderBy(asc(stages.position))
    .limit(1);
  return row;
}

export async function insertStages(tx: Transaction, rows: readonly NewStage[]): Promise<StageRow[]> {
  return await tx
    .insert(stages)
    .values([...rows])
    .returning();
}

/** Makes room for one stage. One statement, so the deferrable constraint sees only its end. */
export async function shiftStages(tx: Transaction, pipelineId: string, position: number): Promise<void> {
  await tx.execute(
    sql`update sales.stages set position = position + 1 where pipeline_id = ${pipelineId} and position >= ${position}`,
  );
}

export async function updateStageRow(
  tx: Transaction,
  id: string,
  fields: Partial<Pick<StageRow, 'name' | 'probability'>>,
): Promise<StageRow> {
  const [row] = await tx
    .update(stages)
    .set({ ...fields, version: sql`${stages.version} + 1`, updatedAt: sql`now()` })
    .where(eq(stages.id, id))
    .returning();
  if (!row) throw new Error(`Stage ${id} vanished while its pipeline was locked.`);
  return row;
}
