import { bigint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { access } from '../postgres-schema.ts';
import { bytea } from '../session/table.ts';

export const auditEntries = access.table('audit_entries', {
  position: bigint('position', { mode: 'bigint' }).primaryKey(),
  id: uuid('id').notNull(),
  at: timestamp('at', { withTimezone: true, mode: 'string' }).notNull(),
  actorKind: text('actor_kind').notNull(),
  actorId: text('actor_id').notNull(),
  type: text('type').notNull(),
  entityType: text('entity_type').notNull(),
  entityId: text('entity_id').notNull(),
  fields: text('fields').array().notNull(),
  hash: bytea('hash').notNull(),
});

export type AuditRow = typeof auditEntries.$inferSelect;
