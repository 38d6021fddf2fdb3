import { boolean, integer, text, uuid } from 'drizzle-orm/pg-core';
import { at, integration } from '../postgres-schema.ts';

export type SyncMode = 'CHANGES' | 'FULL' | 'SWEEP' | 'HINTS';
export type SyncTrigger = 'SCHEDULE' | 'REQUEST' | 'IMPORT' | 'WEBHOOK';
export type SyncStatus = 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED' | 'PAUSED';

export type RevertStatus = 'QUEUED' | 'RUNNING' | 'DONE';

export const syncRuns = integration.table('sync_runs', {
  id: uuid('id').primaryKey(),
  connectionId: uuid('connection_id').notNull(),
  streamId: uuid('stream_id').notNull(),
  mode: text('mode').$type<SyncMode>().notNull(),
  trigger: text('trigger').$type<SyncTrigger>().notNull(),
  status: text('status').$type<SyncStatus>().notNull(),
  isForced: boolean('is_forced').notNull().default(false),
  queuedAt: at('queued_at').notNull(),
  startedAt: at('started_at'),
  finishedAt: at('finished_at'),
  read: integer('read').notNull().default(0),
  created: integer('created').notNull().default(0),
  linked: integer('linked').notNull().default(0),
  updated: integer('updated').notNull().default(0),
  unchanged: integer('unchanged').notNull().default(0),
  deleted: integer('deleted').notNull().default(0),
  rejected: integer('rejected').notNull().default(0),
  estimate: integer('estimate'),
  errorCode: text('error_code'),
  errorMessage: text('error_message'),
  errorNextStep: text('error_next_step'),
  revertStatus: text('revert_status').$type<RevertStatus>(),
  revertRemoved: integer('revert_removed').notNull().default(0),
  revertRestored: integer('revert_restored').notNull().default(0),
  revertKept: integer('revert_kept').notNull().default(0),
  revertedAt: at('reverted_at'),
});

export type SyncRunRow = typeof syncRuns.$inferSelect;
