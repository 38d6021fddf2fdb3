import type { Transaction } from '@tributary/platform';
import { inArray, sql } from 'drizzle-orm';
import { tickets, type TicketRow } from '../ticket/table.ts';
import type { IncomingRow } from './ticket-of-record.ts';

/** Locked in the order of their ids, so that two batches cannot wait for each other. */
export async function ticketsForUpdate(tx: Transaction, ids: readonly string[]): Promise<Map<string, TicketRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(tickets)
    .where(inArray(tickets.id, [...ids]))
    .orderBy(tickets.id)
    .for('update');
  return new Map(rows.map((row) => [row.id, row]));
}

/** All of them in one statement. People's own fields (assignee, queue, deal) stay what they are. */
export async function upsertTickets(tx: Transaction, rows: readonly IncomingRow[]): Promise<TicketRow[]> {
  const json = JSON.stringify(rows);
  await tx.execute(sql`
    insert into service.tickets as t (id, number, subject, status, source_status, priority, contact_id, company_id,
      order_id, opened_at, first_answered_at, solved_at, closed_at, source_connection, source_stream, source_key,
      source_version, source_hash, source_observed_at)
    select r."id", coalesce(r."number", 'T-' || nextval('service.ticket_numbers')), r."subject", r."status",
      r."sourceStatus", r."priority", r."contactId", r."companyId", r."orderId", r."openedAt", r."firstAnsweredAt",
      r."solvedAt", r."closedAt", r."sourceConnection", r."sourceStream", r."sourceKey", r."sourceVersion",
      r."sourceHash", r."sourceObservedAt"
    from json_to_recordset(${json}::json) as r ("id" uuid, "number" text, "subject" text, "status" text,
      "sourceStatus" text, "priority" text, "contactId" uuid, "companyId" uuid, "orderId" uuid,
      "openedAt" timestamptz, "firstAnsweredAt" timestamptz, "solvedAt" timestamptz, "closedAt" timestamptz,
      "sourceConnection" text, "sourceStream" text, "sourceKey" text, "sourceVersion" text, "sourceHash" text,
      "sourceObservedAt" timestamptz)
    on conflict on constraint tickets_pkey do update set
      subject = excluded.subject, status = excluded.status, source_status = excluded.source_status,
      priority = excluded.priority, contact_id = excluded.contact_id, company_id = excluded.company_id,
      order_id = coalesce(excluded.order_id, t.order_id), opened_at = excluded.opened_at,
      first_answered_at = coalesce(excluded.first_answered_at, t.first_answered_at),
      solved_at = excluded.solved_at, closed_at = excluded.closed_at, source_version = excluded.source_version,
      source_hash = excluded.source_hash, source_observed_at = excluded.source_observed_at,
      version = t.version + 1, updated_at = now(), deleted_at = null`);
  return await tx
    .select()
    .from(tickets)
    .where(
      inArray(
        tickets.id,
        rows.map((row) => row.id),
      ),
    );
}

export async function markDeleted(tx: Transaction, ids: readonly string[], now: Date): Promise<TicketRow[]> {
  return await tx
    .update(tickets)
    .set({ deletedAt: now, version: sql`${tickets.version} + 1` })
    .where(sql`${inArray(tickets.id, [...ids])} and ${tickets.deletedAt} is null`)
    .returning();
}
