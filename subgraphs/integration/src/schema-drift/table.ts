import { boolean, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { at, integration } from '../postgres-schema.ts';

export type DriftChange = 'ADDED' | 'RETYPED' | 'VANISHED' | 'NULLED' | 'UNKNOWN_VALUE';
export type DriftStatus = 'NOTED' | 'QUARANTINED' | 'ACCEPTED' | 'OVER';

export const schemaFields = integration.table('schema_fields', {
  streamId: uuid('stream_id').notNull(),
  path: text('path').notNull(),
  types: smallint('types').notNull(),
  isDeclared: boolean('is_declared').notNull(),
  firstSeenAt: at('first_seen_at').notNull(),
});

export const schemaDrifts = integration.table('schema_drifts', {
  id: uuid('id').primaryKey(),
  connectionId: uuid('connection_id').notNull(),
  streamId: uuid('stream_id').notNull(),
  path: text('path').notNull(),
  change: text('change').$type<DriftChange>().notNull(),
  before: text('before'),
  after: text('after'),
  status: text('status').$type<DriftStatus>().notNull(),
  since: at('since').notNull(),
  settledAt: at('settled_at'),
});

export type SchemaDriftRow = typeof schemaDrifts.$inferSelect;
