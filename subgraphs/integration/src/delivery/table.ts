import { bigint, integer, text, uuid } from 'drizzle-orm/pg-core';
import { at, integration } from '../postgres-schema.ts';

export type DeliveryStatus = 'PENDING' | 'SUCCEEDED' | 'FAILED' | 'SKIPPED';

export const deliveries = integration.table('deliveries', {
  id: uuid('id').primaryKey(),
  endpointId: uuid('endpoint_id').notNull(),
  eventId: uuid('event_id').notNull(),
  position: bigint('position', { mode: 'bigint' }).notNull(),
  eventType: text('event_type').notNull(),
  entityType: text('entity_type').notNull(),
  entityId: uuid('entity_id').notNull(),
  happenedAt: at('happened_at').notNull(),
  status: text('status').$type<DeliveryStatus>().notNull().default('PENDING'),
  reason: text('reason'),
  attempts: integer('attempts').notNull().default(0),
  claim: bigint('claim', { mode: 'number' }).notNull().default(0),
  dueAt: at('due_at').notNull(),
  firstAttemptAt: at('first_attempt_at'),
  finishedAt: at('finished_at'),
  createdAt: at('created_at').notNull(),
});

export type DeliveryRow = typeof deliveries.$inferSelect;

export const deliveryAttempts = integration.table('delivery_attempts', {
  id: uuid('id').primaryKey(),
  deliveryId: uuid('delivery_id').notNull(),
  number: integer('number').notNull(),
  at: at('at').notNull(),
  durationMs: integer('duration_ms').notNull(),
  statusCode: integer('status_code'),
  error: text('error'),
});

export type DeliveryAttemptRow = typeof deliveryAttempts.$inferSelect;
