import { stream, type Stream } from '@tributary/connector-kit';
import type { ShopifyConfig } from '../config.ts';
import { ShopifyCursor } from '../cursor.ts';
import { ORDERS } from '../documents.ts';
import { listKeys, readList } from '../listing.ts';
import { orderFrom } from '../mapping.ts';
import { recordsByKeys, rowOf } from '../records.ts';
import { OrderWire } from '../wire.ts';
import { CURSOR, SWEEP } from './cursor-spec.ts';

/** Placed orders; drafts and checkouts are none yet. */
export const orders: Stream<ShopifyConfig> = stream({
  name: 'orders',
  title: 'Orders',
  kinds: ['order'],
  raw: OrderWire,
  cursor: { schema: ShopifyCursor, ...CURSOR },
  covers: ['placed', 'paid', 'fulfilled', 'refunded', 'cancelled', 'edited', 'addressChanged', 'noteEdited'],
  // A carrier's news belongs to the fulfilment, and nothing says that they move the order's time.
  blindSpots: [{ kind: 'delivered', ...SWEEP }],
  deletes: { by: 'sweep', everyMs: SWEEP.everyMs },
  read: (ctx, request) => readList(ctx, request, { listing: ORDERS, rows: (record) => [rowOf(record)] }),
  map: (order) => [orderFrom(order)],
  fetch: async (ctx, keys) => (await recordsByKeys(ctx, ORDERS, keys)).map(rowOf),
  listKeys: (ctx) => listKeys(ctx, { list: 'orders', kind: 'order' }),
});
