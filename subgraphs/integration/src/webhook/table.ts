import type { WebhookSubscription } from '@tributary/connector-kit';
import { bigint, boolean, customType, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { at, integration } from '../postgres-schema.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const webhooks = integration.table('webhooks', {
  connectionId: uuid('connection_id').primaryKey(),
  secret: bytea('secret').notNull(),
  previousSecret: bytea('previous_secret'),
  previousUntil: at('previous_until'),
  subscriptions: jsonb('subscriptions').$type<readonly WebhookSubscription[]>().notNull().default([]),
  ensuredAt: at('ensured_at'),
  renewAt: at('renew_at'),
  errorMessage: text('error_message'),
  lastReceivedAt: at('last_received_at'),
  removalAt: at('removal_at'),
  removalAttempts: integer('removal_attempts').notNull().default(0),
  removalCredential: bytea('removal_credential'),
});

export type WebhookRow = typeof webhooks.$inferSelect;

export type DeliveryOutcome = 'HINTED' | 'IGNORED' | 'UNREADABLE';

export const webhookDeliveries = integration.table('webhook_deliveries', {
  id: uuid('id').primaryKey(),
  connectionId: uuid('connection_id').notNull(),
  fingerprint: bytea('fingerprint'),
  outcome: text('outcome').$type<DeliveryOutcome>().notNull(),
  hints: integer('hints').notNull(),
  reason: text('reason'),
  body: bytea('body'),
  receivedAt: at('received_at').notNull(),
});

export const hints = integration.table('hints', {
  streamId: uuid('stream_id').notNull(),
  kind: text('kind').notNull(),
  key: text('key').notNull(),
  token: bigint('token', { mode: 'number' }).notNull().default(1),
  dueAt: at('due_at').notNull(),
  isLookedAt: boolean('is_looked_at').notNull().default(false),
});

export type HintRow = typeof hints.$inferSelect;
