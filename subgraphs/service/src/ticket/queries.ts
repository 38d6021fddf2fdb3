import type { Transaction } from '@tributary/platform';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { tickets, type TicketRow } from './table.ts';

export async function insertTicket(tx: Transaction, ticket: typeof tickets.$inferInsert): Promise<TicketRow> {
  const [row] = await tx.insert(tickets).values(ticket).returning();
  if (!row) throw new Error(`Ticket ${ticket.id} was not inserted.`);
  return row;
}

export async function lockTicket(tx: Transaction, id: string): Promise<TicketRow | undefined> {
  const [row] = await tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.id, id), isNull(tickets.deletedAt)))
    .for('update');
  return row;
}

/** An edit: the version rises. The row must be locked. */
export async function updateTicketRow(tx: Transaction, id: string, fields: Partial<TicketRow>): Promise<TicketRow> {
  const [row] = await tx
    .update(tickets)
    .set({ ...fields, version: sql`${tickets.version} + 1`, updatedAt: sql`now()` })
    .where(eq(tickets.id, id))
    .returning();
  if (!row) throw new Error(`Ticket ${id} vanished while it was locked.`);
  return row;
}
