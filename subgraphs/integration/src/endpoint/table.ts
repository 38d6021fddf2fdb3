import { bigint, boolean, customType, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { at, integration } from '../postgres-schema.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export type EndpointStatus = 'ACTIVE' | 'PAUSED';

/** An event passes when the reference of this name is, or holds, one of these uuids. */
export interface RefFilter {
  readonly ref: string;
  readonly ids: readonly string[];
  /** Of the ids as clients know them. */
  readonly prefix: string;
}

export const endpoints = integration.table('endpoints', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  url: text('url').notNull(),
  role: text('role').notNull(),
  types: text('types').array().notNull(),
  filters: jsonb('filters').$type<readonly RefFilter[]>().notNull().default([]),
  includesFields: boolean('includes_fields').notNull().default(false),
  secret: bytea('secret'),
  previousSecret: bytea('previous_secret'),
  previousUntil: at('previous_until'),
  status: text('status').$type<EndpointStatus>().notNull().default('ACTIVE'),
  statusReason: text('status_reason'),
  failingSince: at('failing_since'),
  lastSuccessAt: at('last_success_at'),
  version: integer('version').notNull().default(1),
  createdAt: at('created_at').notNull().defaultNow(),
  updatedAt: at('updated_at').notNull().defaultNow(),
  deletedAt: at('deleted_at'),
});

export type EndpointRow = typeof endpoints.$inferSelect;

export const endpointReplays = integration.table('endpoint_replays', {
  id: uuid('id').primaryKey(),
  endpointId: uuid('endpoint_id').notNull(),
  fromAt: at('from_at').notNull(),
  toAt: at('to_at').notNull(),
  position: bigint('position', { mode: 'bigint' }).notNull(),
  finishedAt: at('finished_at'),
  createdAt: at('created_at').notNull(),
});

export type EndpointReplayRow = typeof endpointReplays.$inferSelect;
