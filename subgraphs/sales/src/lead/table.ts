import { bigint, char, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { attributesColumn, editedColumns, sales, sourceColumns } from '../postgres-schema.ts';
import type { LeadStatus } from './lead-status.ts';

export const leads = sales.table('leads', {
  id: uuid('id').primaryKey(),
  title: text('title').notNull(),
  status: text('status').$type<LeadStatus>().notNull(),
  source: text('source'),
  text: text('text'),
  valueMinor: bigint('value_minor', { mode: 'bigint' }),
  currency: char('currency', { length: 3 }),
  givenName: text('given_name'),
  familyName: text('family_name'),
  email: text('email'),
  phone: text('phone'),
  jobTitle: text('job_title'),
  companyName: text('company_name'),
  companyDomain: text('company_domain'),
  contactId: uuid('contact_id'),
  companyId: uuid('company_id'),
  dealId: uuid('deal_id'),
  ownerId: uuid('owner_id'),
  disqualifiedReason: text('disqualified_reason'),
  contactedAt: timestamp('contacted_at', { withTimezone: true }),
  qualifiedAt: timestamp('qualified_at', { withTimezone: true }),
  convertedAt: timestamp('converted_at', { withTimezone: true }),
  disqualifiedAt: timestamp('disqualified_at', { withTimezone: true }),
  attributes: attributesColumn(),
  deletedAt: timestamp('deleted_at', { withTimezone: true }),
  sourceSaid: jsonb('source_said').$type<Readonly<Record<string, unknown>>>(),
  ...editedColumns(),
  ...sourceColumns(),
});
export type LeadRow = typeof leads.$inferSelect;
