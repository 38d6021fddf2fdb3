import { bigint, boolean, char, integer, jsonb, numeric, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { attributesColumn, editedColumns, sales, sourceColumns } from '../postgres-schema.ts';
import type { OrderState } from './order-state.ts';

type Address = Readonly<Record<string, unknown>>;
const amount = (name: string) => bigint(name, { mode: 'bigint' }).notNull().default(0n);

export const orders = sales.table('orders', {
  id: uuid('id').primaryKey(),
  number: text('number').notNull(),
  state: text('state').$type<OrderState>().notNull(),
  sourceState: text('source_state'),
  contactId: uuid('contact_id'),
  companyId: uuid('company_id'),
  dealId: uuid('deal_id'),
  currency: char('currency', { length: 3 }).notNull(),
  subtotalMinor: amount('subtotal_minor'),
  shippingMinor: amount('shipping_minor'),
  taxMinor: amount('tax_minor'),
  discountMinor: amount('discount_minor'),
  totalMinor: amount('total_minor'),
  placedAt: timestamp('placed_at', { withTimezone: true }),
  shippingAddress: jsonb('shipping_address').$type<Address>(),
  billingAddress: jsonb('billing_address').$type<Address>(),
  attributes: attributesColumn(),
  deletedAt: timestamp('deleted_at', { withTimezone: true }),
  ...editedColumns(),
  ...sourceColumns(),
});
export type OrderRow = typeof orders.$inferSelect;

export const orderLines = sales.table('order_lines', {
  id: uuid('id').primaryKey(),
  orderId: uuid('order_id').notNull(),
  position: integer('position').notNull(),
  productId: uuid('product_id'),
  sku: text('sku'),
  title: text('title').notNull(),
  quantity: numeric('quantity', { precision: 21, scale: 6 }).notNull(),
  currency: char('currency', { length: 3 }).notNull(),
  unitPriceMinor: bigint('unit_price_minor', { mode: 'bigint' }).notNull(),
  discountMinor: amount('discount_minor'),
  totalMinor: bigint('total_minor', { mode: 'bigint' }).notNull(),
});
export type OrderLineRow = typeof orderLines.$inferSelect;

export const orderHistory = sales.table('order_history', {
  id: uuid('id').primaryKey(),
  orderId: uuid('order_id').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
  type: text('type').notNull(),
  note: text('note'),
  fromState: text('from_state'),
  toState: text('to_state'),
  isPrivate: boolean('is_private').notNull().default(false),
  actorKind: text('actor_kind').notNull(),
  actorId: text('actor_id').notNull(),
});
export type OrderHistoryRow = typeof orderHistory.$inferSelect;
