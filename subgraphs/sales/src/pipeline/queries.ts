import type { Transaction } from '@tributary/platform';
import { asc, eq, sql } from 'drizzle-orm';
import { pipelines, type PipelineRow } from './table.ts';

export type NewPipeline = typeof pipelines.$inferInsert;

export async function findPipeline(tx: Transaction, id: string): Promise<PipelineRow | undefined> {
  const [row] = await tx.select().from(pipelines).where(eq(pipelines.id, id));
  return row;
}

/** Locked, because positions and names of its stages are judged together. */
export async function lockPipeline(tx: Transaction, id: string): Promise<PipelineRow | undefined> {
  const [row] = await tx.select().from(pipelines).where(eq(pipelines.id, id)).for('no key update');
  return row;
}

export async function findDefaultPipeline(tx: Transaction): Promise<PipelineRow | undefined> {
  const [row] = await tx.select().from(pipelines).where(eq(pipelines.isDefault, true));
  return row;
}

export async function listPipelines(tx: Transaction): Promise<PipelineRow[]> {
  return await tx.select().from(pipelines).orderBy(asc(pipelines.position), asc(pipelines.id));
}

/** The new row at the end of the list, or undefined when its name is taken. */
export async function insertPipeline(
  tx: Transaction,
  row: Omit<NewPipeline, 'position'>,
): Promise<PipelineRow | undefined> {
  const [inserted] = await tx
    .insert(pipelines)
    .values({ ...row, position: sql`(select coalesce(max(position), 0) + 1 from sales.pipelines)` })
    .onConflictDoNothing()
    .returning();
  return inserted;
}

export async function updatePipelineRow(
  tx: Transaction,
  id: string,
  fields: Pick<PipelineRow, 'name'>,
): Promise<PipelineRow> {
  const [updated] = await tx
    .update(pipelines)
    .set({ ...fields, version: sql`${pipelines.version} + 1`, updatedAt: sql`now()` })
    .where(eq(pipelines.id, id))
    .returning();
  if (!updated) throw new Error(`Pipeline ${id} vanished while it was locked.`);
  return updated;
}
