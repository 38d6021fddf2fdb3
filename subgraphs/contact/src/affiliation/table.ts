import { boolean, date, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { contactSchema } from '../postgres-schema.ts';

export const affiliations = contactSchema.table('affiliations', {
  id: uuid('id').primaryKey(),
  contactNodeId: uuid('contact_node_id').notNull(),
  contactId: uuid('contact_id').notNull(),
  companyNodeId: uuid('company_node_id').notNull(),
  companyId: uuid('company_id').notNull(),
  role: text('role'),
  title: text('title'),
  startsOn: date('starts_on', { mode: 'string' }),
  endsOn: date('ends_on', { mode: 'string' }),
  isPrimary: boolean('is_primary').notNull().default(false),
  sourceRecordId: uuid('source_record_id'),
  version: integer('version').notNull().default(1),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
});
export type AffiliationRow = typeof affiliations.$inferSelect;
