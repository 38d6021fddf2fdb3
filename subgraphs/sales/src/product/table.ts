import { bigint, boolean, char, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { attributesColumn, editedColumns, sales, sourceColumns } from '../postgres-schema.ts';

export const products = sales.table('products', {
  id: uuid('id').primaryKey(),
  sku: text('sku'),
  name: text('name').notNull(),
  description: text('description'),
  priceMinor: bigint('price_minor', { mode: 'bigint' }),
  currency: char('currency', { length: 3 }),
  isActive: boolean('is_active').notNull().default(true),
  attributes: attributesColumn(),
  deletedAt: timestamp('deleted_at', { withTimezone: true }),
  ...editedColumns(),
  ...sourceColumns(),
});
export type ProductRow = typeof products.$inferSelect;
