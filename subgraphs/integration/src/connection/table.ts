import { bigint, customType, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { at, integration } from '../postgres-schema.ts';

export type ConnectionStatus = 'ACTIVE' | 'PAUSED' | 'NEEDS_RECONNECT' | 'FAILED';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const connections = integration.table('connections', {
  id: uuid('id').primaryKey(),
  connectorId: text('connector_id').notNull(),
  name: text('name').notNull(),
  config: jsonb('config').notNull(),
  authId: text('auth_id').notNull(),
  credential: bytea('credential'),
  status: text('status').$type<ConnectionStatus>().notNull().default('ACTIVE'),
  statusReason: text('status_reason'),
  priority: integer('priority').notNull().default(50),
  pollEveryMs: bigint('poll_every_ms', { mode: 'number' }),
  lastSyncAt: at('last_sync_at'),
  version: integer('version').notNull().default(1),
  createdAt: at('created_at').notNull().defaultNow(),
  updatedAt: at('updated_at').notNull().defaultNow(),
  deletedAt: at('deleted_at'),
});

export type ConnectionRow = typeof connections.$inferSelect;
