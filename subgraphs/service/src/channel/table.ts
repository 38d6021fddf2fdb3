import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { service } from '../postgres-schema.ts';

export type ChannelKind = 'EMAIL' | 'CHAT' | 'PHONE' | 'WEB' | 'SOCIAL' | 'OTHER';

export const channels = service.table('channels', {
  id: uuid('id').primaryKey(),
  kind: text('kind').$type<ChannelKind>().notNull(),
  name: text('name').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});
