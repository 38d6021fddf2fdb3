import { boolean, integer, text, uuid } from 'drizzle-orm/pg-core';
import { editedColumns, sales } from '../postgres-schema.ts';

export const pipelines = sales.table('pipelines', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  position: integer('position').notNull(),
  isDefault: boolean('is_default').notNull().default(false),
  ...editedColumns(),
});
export type PipelineRow = typeof pipelines.$inferSelect;
