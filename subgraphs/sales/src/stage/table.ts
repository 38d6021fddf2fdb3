import { integer, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { editedColumns, sales } from '../postgres-schema.ts';
import type { StageKind } from './stage-kind.ts';

export const stages = sales.table('stages', {
  id: uuid('id').primaryKey(),
  pipelineId: uuid('pipeline_id').notNull(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
  probability: smallint('probability').notNull(),
  kind: text('kind').$type<StageKind>().notNull(),
  ...editedColumns(),
});
export type StageRow = typeof stages.$inferSelect;
