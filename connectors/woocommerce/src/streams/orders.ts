import { stream, type Stream } from '@tributary/connector-kit';
import type { WooCommerceConfig } from '../config.ts';
import { fetchByKeys, listKeys, readModified, rowOf, TIMES, WooCursor, type Listing } from '../listing.ts';
import { orderFrom } from '../mapping.ts';
import { OrderWire } from '../wire.ts';

const ORDERS: Listing = { path: 'orders', kind: 'order', wire: OrderWire };
const EVERY_MS = 6 * 60 * 60_000;

/** Orders in every state but the bin. */
export const orders: Stream<WooCommerceConfig> = stream({
  name: 'orders',
  title: 'Orders',
  kinds: ['order'],
  raw: OrderWire,
  cursor: { schema: WooCursor, kind: 'timestamp', ...TIMES, tieBreak: 'key' },
  covers: ['placed', 'paid', 'completed', 'cancelled', 'noteEdited'],
  // A refund is a record of its own, and whether it moves the order's time is up to the version.
  blindSpots: [{ kind: 'refunded', remedy: 'sweep', everyMs: EVERY_MS }],
  deletes: { by: 'sweep', everyMs: EVERY_MS },
  read: (ctx, request) => readModified(ctx, ORDERS, request),
  map: (order) => [orderFrom(order)],
  fetch: async (ctx, keys) => (await fetchByKeys(ctx, ORDERS, keys)).map((node) => rowOf(node, ORDERS)),
  listKeys: (ctx) => listKeys(ctx, ORDERS),
});
