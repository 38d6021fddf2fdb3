import { bigint, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import type { Sent } from '../schema-drift/field-value.ts';
import { at, integration } from '../postgres-schema.ts';

export const rawRecords = integration.table('raw_records', {
  seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  streamId: uuid('stream_id').notNull(),
  runId: uuid('run_id'),
  kind: text('kind').notNull(),
  key: text('key').notNull(),
  version: text('version').notNull(),
  op: text('op').$type<'upsert' | 'delete'>().notNull(),
  raw: jsonb('raw'),
  record: jsonb('record'),
  sent: jsonb('sent').$type<Sent>(),
  observedAt: at('observed_at').notNull(),
  deliveredAt: at('delivered_at'),
  outcome: text('outcome'),
  entityId: uuid('entity_id'),
});
