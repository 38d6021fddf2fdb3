import { bigint, boolean, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import type { ItemRef } from '../raw-record/queries.ts';
import { at, integration } from '../postgres-schema.ts';
import type { FieldOverride } from '../stream-mapping/field-override.ts';
import type { DeclaredBlindSpot } from './declaration.ts';

export const streams = integration.table('streams', {
  id: uuid('id').primaryKey(),
  connectionId: uuid('connection_id').notNull(),
  name: text('name').notNull(),
  title: text('title').notNull(),
  kinds: text('kinds').array().notNull(),
  shelfId: uuid('shelf_id').notNull(),
  covers: text('covers').array().notNull(),
  blindSpots: jsonb('blind_spots').$type<readonly DeclaredBlindSpot[]>().notNull(),
  deletesBy: text('deletes_by').notNull(),
  pollEveryMs: bigint('poll_every_ms', { mode: 'number' }),
  sweepEveryMs: bigint('sweep_every_ms', { mode: 'number' }),
  records: integer('records').notNull().default(0),
  checkpoint: jsonb('checkpoint'),
  fullCheckpoint: jsonb('full_checkpoint'),
  toldCheckpoint: jsonb('told_checkpoint'),
  isStopped: boolean('is_stopped').notNull().default(false),
  errorCode: text('error_code'),
  errorMessage: text('error_message'),
  failures: integer('failures').notNull().default(0),
  notBefore: at('not_before'),
  lastReadAt: at('last_read_at'),
  nextSweepAt: at('next_sweep_at'),
  leaseToken: bigint('lease_token', { mode: 'number' }).notNull().default(0),
  leaseHolder: text('lease_holder'),
  leaseUntil: at('lease_until'),
  remap: text('remap').$type<'ALL' | 'KEPT'>(),
  remapAfter: jsonb('remap_after').$type<ItemRef>(),
  remapToken: bigint('remap_token', { mode: 'number' }).notNull().default(0),
  mapping: jsonb('mapping').$type<readonly FieldOverride[]>(),
  mappingVersion: integer('mapping_version').notNull().default(0),
  retiredAt: at('retired_at'),
  createdAt: at('created_at').notNull().defaultNow(),
});

export type StreamRow = typeof streams.$inferSelect;
