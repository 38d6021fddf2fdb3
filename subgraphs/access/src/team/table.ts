import { primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { access } from '../postgres-schema.ts';

export const teams = access.table('teams', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});

export const teamMembers = access.table(
  'team_members',
  { teamId: uuid('team_id').notNull(), userId: uuid('user_id').notNull() },
  (table) => [primaryKey({ columns: [table.teamId, table.userId] })],
);
