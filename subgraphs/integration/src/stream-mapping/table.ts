import type { Actor } from '@tributary/platform';
import { integer, jsonb, uuid } from 'drizzle-orm/pg-core';
import { at, integration } from '../postgres-schema.ts';
import type { FieldOverride } from './field-override.ts';

export const streamMappings = integration.table('stream_mappings', {
  id: uuid('id').primaryKey(),
  streamId: uuid('stream_id').notNull(),
  version: integer('version').notNull(),
  fields: jsonb('fields').$type<readonly FieldOverride[]>().notNull(),
  setBy: jsonb('set_by').$type<Actor>().notNull(),
  setAt: at('set_at').notNull(),
});
