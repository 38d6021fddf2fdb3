import type { Actor, Json } from '@tributary/platform';
import { bigint, boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { at, integration } from '../postgres-schema.ts';

export type ItemStatus = 'SETTLED' | 'SENDING' | 'REFUSED' | 'CONFLICT' | 'GONE';
export type Values = Readonly<Record<string, Json>>;
/** By field, who changed it in the hub, and when. */
export type Changed = Readonly<Record<string, { readonly at: string; readonly by: Actor }>>;
/** By field two values: the hub's and theirs. */
export type Pairs = Readonly<Record<string, readonly [Json, Json]>>;
/** By field what was last written over what, and how strongly that speaks against writing it once more. */
export type Tries = Readonly<Record<string, { readonly written: Json; readonly over: Json; readonly weight: number }>>;

/** By field, when it was found changed at the other system: by its own stamp where that moved, and when it was read. */
export type TheirsChanged = Readonly<Record<string, { readonly stampedAt: string | null; readonly readAt: string }>>;

/** A write on its way: it is sent again, as it is, until its answer is known. */
export interface Attempted {
  readonly input: Readonly<Record<string, unknown>>;
  /** By field, the hub's values that it carries. */
  readonly written: Values;
  readonly expectedVersion?: string;
}

export const writeBackMarks = integration.table('write_back_marks', {
  ruleId: uuid('rule_id').notNull(),
  customerId: uuid('customer_id').notNull(),
  token: bigint('token', { mode: 'number' }).notNull().default(1),
  dueAt: at('due_at').notNull(),
  changed: jsonb('changed').$type<Changed>().notNull().default({}),
});

export type MarkRow = typeof writeBackMarks.$inferSelect;

export const writeBackItems = integration.table('write_back_items', {
  id: uuid('id').primaryKey(),
  ruleId: uuid('rule_id').notNull(),
  customerId: uuid('customer_id').notNull(),
  key: text('key'),
  status: text('status').$type<ItemStatus>().notNull(),
  reason: text('reason'),
  seenVersion: text('seen_version'),
  version: text('version'),
  theirs: jsonb('theirs').$type<Values>().notNull().default({}),
  base: jsonb('base').$type<Pairs>().notNull().default({}),
  tries: jsonb('tries').$type<Tries>().notNull().default({}),
  changed: jsonb('changed').$type<Changed>().notNull().default({}),
  theirsChanged: jsonb('theirs_changed').$type<TheirsChanged>().notNull().default({}),
  stampedAt: at('stamped_at'),
  awaitsRecord: boolean('awaits_record').notNull().default(false),
  attempt: uuid('attempt'),
  attempted: jsonb('attempted').$type<Attempted>(),
  attempts: integer('attempts').notNull().default(0),
  notBefore: at('not_before'),
  updatedAt: at('updated_at').notNull(),
});

export type ItemRow = typeof writeBackItems.$inferSelect;

export const writeLedger = integration.table('write_ledger', {
  itemId: uuid('item_id').notNull(),
  writeBackId: uuid('write_back_id').notNull(),
  version: text('version'),
  written: jsonb('written').$type<Values>().notNull(),
  writtenAt: at('written_at').notNull(),
  expiresAt: at('expires_at').notNull(),
});

export type LedgerRow = typeof writeLedger.$inferSelect;
