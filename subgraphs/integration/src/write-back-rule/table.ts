import { bigint, boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { at, integration } from '../postgres-schema.ts';
import type { FieldRule } from './rule.ts';

export const writeBackRules = integration.table('write_back_rules', {
  id: uuid('id').primaryKey(),
  connectionId: uuid('connection_id').notNull(),
  action: text('action').notNull(),
  kind: text('kind').notNull(),
  stream: text('stream').notNull(),
  keyInput: text('key_input').notNull(),
  fields: jsonb('fields').$type<readonly FieldRule[]>().notNull(),
  constants: jsonb('constants').$type<Readonly<Record<string, unknown>>>().notNull(),
  creates: boolean('creates').notNull(),
  isEnabled: boolean('is_enabled').notNull(),
  version: integer('version').notNull().default(1),
  failures: integer('failures').notNull().default(0),
  notBefore: at('not_before'),
  errorMessage: text('error_message'),
  leaseToken: bigint('lease_token', { mode: 'number' }).notNull().default(0),
  leaseHolder: text('lease_holder'),
  leaseUntil: at('lease_until'),
  createdAt: at('created_at').notNull().defaultNow(),
  updatedAt: at('updated_at').notNull().defaultNow(),
});

export type WriteBackRuleRow = typeof writeBackRules.$inferSelect;
