import { stream, TimestampCursor, type Stream } from '@tributary/connector-kit';
import type { MedusaConfig } from '../config.ts';
import { readFeeding } from '../feeding.ts';
import { BY_UPDATED_AT, type Listing } from '../listing.ts';
import { orderFrom } from '../mapping.ts';
import { OrderWire, PaymentWire } from '../wire.ts';
import { ORDERS } from './orders.ts';

const PAYMENTS: Listing = {
  list: 'payments',
  rows: 'payments',
  fields: 'id,updated_at,payment_collection.order.id',
  wire: PaymentWire,
};

const ORDER_IDS = PaymentWire.transform(({ payment_collection: collection }) =>
  collection?.order ? [collection.order.id] : [],
);

/** The orders whose payment was captured or given up, which the orders' own time does not tell. */
export const orderPayments: Stream<MedusaConfig> = stream({
  name: 'order-payments',
  title: 'Payments of orders',
  kinds: ['order'],
  feeds: 'orders',
  raw: OrderWire,
  cursor: { schema: TimestampCursor, ...BY_UPDATED_AT },
  covers: ['captured'],
  blindSpots: [],
  deletes: { by: 'none' },
  read: (ctx, request) => readFeeding(ctx, request, { from: PAYMENTS, to: ORDERS, ids: ORDER_IDS }),
  map: (order) => [orderFrom(order)],
});
