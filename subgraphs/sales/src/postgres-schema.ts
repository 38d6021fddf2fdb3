import { integer, jsonb, pgSchema, text, timestamp } from 'drizzle-orm/pg-core';

export const sales = pgSchema('sales');

/** Columns of everything that people edit: `version` rises by one with each change. */
export function editedColumns() {
  return {
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  };
}

/** Where a row of a connected system comes from, and what was last seen of it. All null for rows made here. */
export function sourceColumns() {
  return {
    sourceConnection: text('source_connection'),
    sourceStream: text('source_stream'),
    sourceKey: text('source_key'),
    sourceVersion: text('source_version'),
    sourceHash: text('source_hash'),
    sourceObservedAt: timestamp('source_observed_at', { withTimezone: true }),
  };
}

export function attributesColumn() {
  return jsonb('attributes').$type<Readonly<Record<string, unknown>>>().notNull().default({});
}
