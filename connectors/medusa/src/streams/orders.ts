import { stream, TimestampCursor, type Stream } from '@tributary/connector-kit';
import type { MedusaConfig } from '../config.ts';
import { BY_UPDATED_AT, listByIds, listIds, readByTime, rowOf, type Listing } from '../listing.ts';
import { orderFrom } from '../mapping.ts';
import { OrderWire } from '../wire.ts';

export const ORDERS: Listing = {
  list: 'orders',
  rows: 'orders',
  fields: [
    'id,display_id,status,payment_status,fulfillment_status,email,currency_code,customer_id,metadata',
    'item_subtotal,shipping_total,tax_total,discount_total,total,canceled_at,created_at,updated_at',
    '*items,*shipping_address,*billing_address,*fulfillments,*payment_collections.payments',
    '*payment_collections.payments.refunds',
  ].join(','),
  wire: OrderWire,
};

const MINUTE_MS = 60_000;

/** Placed orders. What happens to the money moves the payment's time and not the order's. */
export const orders: Stream<MedusaConfig> = stream({
  name: 'orders',
  title: 'Orders',
  kinds: ['order'],
  raw: OrderWire,
  cursor: { schema: TimestampCursor, ...BY_UPDATED_AT },
  covers: ['placed', 'fulfilled', 'shipped', 'delivered', 'refunded', 'cancelled', 'addressed', 'itemsEdited'],
  blindSpots: [{ kind: 'captured', remedy: 'substream', stream: 'order-payments', everyMs: MINUTE_MS }],
  deletes: { by: 'sweep', everyMs: 6 * 60 * MINUTE_MS },
  read: (ctx, request) => readByTime(ctx, request, ORDERS),
  map: (order) => [orderFrom(order)],
  fetch: async (ctx, keys) => (await listByIds(ctx, ORDERS, keys)).map((node) => rowOf(ORDERS, node)),
  listKeys: (ctx) => listIds(ctx, ORDERS, 'order'),
});
