import type { DuplicatePolicy } from '@tributary/platform';
import { text, uuid } from 'drizzle-orm/pg-core';
import { integration } from '../postgres-schema.ts';

export const imports = integration.table('imports', {
  runId: uuid('run_id').primaryKey(),
  file: text('file').notNull(),
  contentPrint: text('content_print').notNull(),
  mappingPrint: text('mapping_print').notNull(),
  duplicates: text('duplicates').$type<DuplicatePolicy>().notNull(),
});
