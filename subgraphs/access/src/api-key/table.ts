import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { access } from '../postgres-schema.ts';
import { bytea } from '../session/table.ts';

export const apiKeys = access.table('api_keys', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  tokenHash: bytea('token_hash').notNull(),
  hint: text('hint').notNull(),
  roleId: uuid('role_id').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  createdBy: text('created_by').notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }),
  revokedAt: timestamp('revoked_at', { withTimezone: true }),
});
