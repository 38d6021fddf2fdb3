import { integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { at, integration } from '../postgres-schema.ts';

export type DeadLetterStatus = 'OPEN' | 'REPLAYED' | 'DISMISSED' | 'SUPERSEDED';
export type ErrorClass =
  'UNREADABLE' | 'WRONG_SHAPE' | 'NOT_CANONICAL' | 'UNKNOWN_REFERENCE' | 'NOT_ACCEPTED' | 'FAULT';

export const deadLetters = integration.table('dead_letters', {
  id: uuid('id').primaryKey(),
  connectionId: uuid('connection_id').notNull(),
  streamId: uuid('stream_id').notNull(),
  runId: uuid('run_id'),
  kind: text('kind').notNull(),
  key: text('key').notNull(),
  version: text('version').notNull(),
  line: integer('line'),
  field: text('field'),
  text: text('text').notNull(),
  reason: text('reason').notNull(),
  errorClass: text('error_class').$type<ErrorClass>().notNull(),
  mappingVersion: text('mapping_version').notNull(),
  raw: jsonb('raw'),
  record: jsonb('record'),
  status: text('status').$type<DeadLetterStatus>().notNull().default('OPEN'),
  createdAt: at('created_at').notNull(),
  settledAt: at('settled_at'),
});

export type DeadLetterRow = typeof deadLetters.$inferSelect;
