import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { contactSchema } from '../postgres-schema.ts';

export const notes = contactSchema.table('notes', {
  id: uuid('id').primaryKey(),
  contactNodeId: uuid('contact_node_id'),
  contactId: uuid('contact_id'),
  companyNodeId: uuid('company_node_id'),
  companyId: uuid('company_id'),
  text: text('text').notNull(),
  authorName: text('author_name'),
  authorId: text('author_id'),
  sourceRecordId: uuid('source_record_id'),
  version: integer('version').notNull().default(1),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  deletedAt: timestamp('deleted_at', { withTimezone: true }),
});
export type NoteRow = typeof notes.$inferSelect;
