import { customType, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { access } from '../postgres-schema.ts';

export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const sessions = access.table('sessions', {
  id: uuid('id').primaryKey(),
  userId: uuid('user_id').notNull(),
  tokenHash: bytea('token_hash').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
});

export const signInFailures = access.table('sign_in_failures', {
  email: text('email').primaryKey(),
  failures: integer('failures').notNull(),
  lockedUntil: timestamp('locked_until', { withTimezone: true }).notNull(),
});
