import type { Transaction } from '@tributary/platform';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { leads, type LeadRow } from './table.ts';

export type NewLead = typeof leads.$inferInsert;
export type LeadFields = Partial<Omit<LeadRow, 'id' | 'version' | 'createdAt' | 'updatedAt'>>;

export async function lockLead(tx: Transaction, id: string): Promise<LeadRow | undefined> {
  const [row] = await tx.select().from(leads).where(eq(leads.id, id)).for('update');
  return row;
}

export async function insertLead(tx: Transaction, row: NewLead): Promise<LeadRow> {
  const [inserted] = await tx.insert(leads).values(row).returning();
  if (!inserted) throw new Error(`Lead ${row.id} was not inserted.`);
  return inserted;
}

export async function updateLeadRow(tx: Transaction, id: string, fields: LeadFields): Promise<LeadRow> {
  const [row] = await tx
    .update(leads)
    .set({ ...fields, version: sql`${leads.version} + 1`, updatedAt: sql`now()` })
    .where(eq(leads.id, id))
    .returning();
  if (!row) throw new Error(`Lead ${id} vanished while it was locked.`);
  return row;
}

/** For update, in the order of their ids, so that two batches cannot wait for each other. */
export async function lockLeads(tx: Transaction, ids: readonly string[]): Promise<Map<string, LeadRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(leads)
    .where(inArray(leads.id, [...ids]))
    .orderBy(asc(leads.id))
    .for('update');
  return new Map(rows.map((row) => [row.id, row]));
}
