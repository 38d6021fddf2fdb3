import type { Actor, Json } from '@tributary/platform';
import { boolean, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { at, integration } from '../postgres-schema.ts';

export type Taken = 'OURS' | 'THEIRS' | 'VALUE';
export type ConflictStatus = 'OPEN' | 'RESOLVED' | 'SUPERSEDED';

export const conflicts = integration.table('conflicts', {
  id: uuid('id').primaryKey(),
  connectionId: uuid('connection_id').notNull(),
  ruleId: uuid('rule_id').notNull(),
  itemId: uuid('item_id').notNull(),
  contactId: uuid('contact_id'),
  companyId: uuid('company_id'),
  kind: text('kind').notNull(),
  key: text('key').notNull(),
  field: text('field').notNull(),
  policy: text('policy').notNull(),
  ours: jsonb('ours').$type<Json>(),
  theirs: jsonb('theirs').$type<Json>(),
  base: jsonb('base').$type<readonly [Json, Json]>(),
  oursChangedAt: at('ours_changed_at'),
  oursChangedBy: jsonb('ours_changed_by').$type<Actor>(),
  theirsChangedAt: at('theirs_changed_at'),
  status: text('status').$type<ConflictStatus>().notNull(),
  taken: text('taken').$type<Taken>(),
  value: jsonb('value').$type<Json>(),
  isApplied: boolean('is_applied').notNull().default(false),
  resolvedBy: jsonb('resolved_by').$type<Actor>(),
  openedAt: at('opened_at').notNull(),
  resolvedAt: at('resolved_at'),
});

export type ConflictRow = typeof conflicts.$inferSelect;
