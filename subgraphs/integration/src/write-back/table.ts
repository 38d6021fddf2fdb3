import { jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { at, integration } from '../postgres-schema.ts';

export type WriteBackStatus = 'PENDING' | 'OK' | 'CONFLICT' | 'INVALID' | 'RETRY' | 'GONE';

export const writeBacks = integration.table('write_backs', {
  id: uuid('id').primaryKey(),
  connectionId: uuid('connection_id').notNull(),
  action: text('action').notNull(),
  idempotencyKey: text('idempotency_key').notNull(),
  input: jsonb('input').notNull(),
  status: text('status').$type<WriteBackStatus>().notNull().default('PENDING'),
  key: text('key'),
  version: text('version'),
  reason: text('reason'),
  current: jsonb('current'),
  createdAt: at('created_at').notNull(),
  finishedAt: at('finished_at'),
});

export type WriteBackRow = typeof writeBacks.$inferSelect;
