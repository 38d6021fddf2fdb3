import { bigint, char, date, jsonb, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { attributesColumn, editedColumns, sales, sourceColumns } from '../postgres-schema.ts';
import type { StageKind } from '../stage/stage-kind.ts';

export const deals = sales.table('deals', {
  id: uuid('id').primaryKey(),
  title: text('title').notNull(),
  amountMinor: bigint('amount_minor', { mode: 'bigint' }),
  currency: char('currency', { length: 3 }),
  probability: smallint('probability'),
  status: text('status').$type<StageKind>().notNull(),
  pipelineId: uuid('pipeline_id').notNull(),
  stageId: uuid('stage_id').notNull(),
  rank: text('rank').notNull(),
  stageEnteredAt: timestamp('stage_entered_at', { withTimezone: true }).notNull(),
  contactId: uuid('contact_id'),
  companyId: uuid('company_id'),
  ownerId: uuid('owner_id'),
  leadId: uuid('lead_id'),
  expectedCloseOn: date('expected_close_on', { mode: 'string' }),
  openedAt: timestamp('opened_at', { withTimezone: true }).notNull(),
  closedAt: timestamp('closed_at', { withTimezone: true }),
  lostReason: text('lost_reason'),
  deletedAt: timestamp('deleted_at', { withTimezone: true }),
  sourceOwner: text('source_owner'),
  attributes: attributesColumn(),
  sourceSaid: jsonb('source_said').$type<Readonly<Record<string, unknown>>>(),
  ...editedColumns(),
  ...sourceColumns(),
});
export type DealRow = typeof deals.$inferSelect;

export const dealStageChanges = sales.table('deal_stage_changes', {
  id: uuid('id').primaryKey(),
  dealId: uuid('deal_id').notNull(),
  pipelineId: uuid('pipeline_id').notNull(),
  stageId: uuid('stage_id').notNull(),
  enteredAt: timestamp('entered_at', { withTimezone: true }).notNull(),
  leftAt: timestamp('left_at', { withTimezone: true }),
  actorKind: text('actor_kind').notNull(),
  actorId: text('actor_id').notNull(),
});
