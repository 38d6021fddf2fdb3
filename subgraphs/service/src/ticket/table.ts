import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { service } from '../postgres-schema.ts';
import type { TicketPriority, TicketStatus } from './status-machine.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });

export const tickets = service.table('tickets', {
  id: uuid('id').primaryKey(),
  number: text('number')
    .notNull()
    .default(sql`'T-' || nextval('service.ticket_numbers')`),
  subject: text('subject').notNull(),
  status: text('status').$type<TicketStatus>().notNull(),
  sourceStatus: text('source_status'),
  priority: text('priority').$type<TicketPriority>().notNull(),
  queue: text('queue').notNull().default('general'),
  assigneeId: uuid('assignee_id'),
  contactId: uuid('contact_id'),
  companyId: uuid('company_id'),
  orderId: uuid('order_id'),
  dealId: uuid('deal_id'),
  channelId: uuid('channel_id'),
  openedAt: at('opened_at').notNull(),
  firstAnsweredAt: at('first_answered_at'),
  solvedAt: at('solved_at'),
  closedAt: at('closed_at'),
  version: integer('version').notNull().default(1),
  createdAt: at('created_at').notNull().defaultNow(),
  updatedAt: at('updated_at').notNull().defaultNow(),
  deletedAt: at('deleted_at'),
  sourceConnection: text('source_connection'),
  sourceStream: text('source_stream'),
  sourceKey: text('source_key'),
  sourceVersion: text('source_version'),
  sourceHash: text('source_hash'),
  sourceObservedAt: at('source_observed_at'),
});

export type TicketRow = typeof tickets.$inferSelect;
