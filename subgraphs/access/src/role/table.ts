import type { Rights } from '@tributary/platform';
import { boolean, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { access } from '../postgres-schema.ts';

export const roles = access.table('roles', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  description: text('description').notNull().default(''),
  rights: jsonb('rights').$type<Rights>().notNull(),
  isBuiltin: boolean('is_builtin').notNull().default(false),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
});
