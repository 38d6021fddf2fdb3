import { text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { service } from '../postgres-schema.ts';

export type MessageDirection = 'INBOUND' | 'OUTBOUND' | 'INTERNAL';
const at = (name: string) => timestamp(name, { withTimezone: true });

export const conversations = service.table('conversations', {
  id: uuid('id').primaryKey(),
  ticketId: uuid('ticket_id').notNull(),
  channelId: uuid('channel_id'),
  subject: text('subject').notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
  lastMessageAt: at('last_message_at'),
});

export const messages = service.table('messages', {
  id: uuid('id').primaryKey(),
  conversationId: uuid('conversation_id').notNull(),
  direction: text('direction').$type<MessageDirection>().notNull(),
  authorName: text('author_name'),
  authorUserId: uuid('author_user_id'),
  authorContactId: uuid('author_contact_id'),
  body: text('body').notNull(),
  sentAt: at('sent_at').notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
  threadName: text('thread_name'),
});

export type MessageRow = typeof messages.$inferSelect;
