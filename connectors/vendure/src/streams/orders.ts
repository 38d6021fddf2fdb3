import { stream, TimestampCursor, type Stream } from '@tributary/connector-kit';
import type { VendureConfig } from '../config.ts';
import {
  GRANULARITY_MS,
  listByIds,
  listIds,
  LOOKBACK_MS,
  readByTime,
  rowOf,
  SETTLE_MS,
  type Listing,
} from '../listing.ts';
import { orderFrom } from '../mapping.ts';
import { ORDER_FIELDS, OrderWire } from '../wire.ts';

export const ORDERS: Listing = { list: 'orders', options: 'OrderListOptions', fields: ORDER_FIELDS };

const MINUTE_MS = 60_000;
const SWEEP_MS = 6 * 60 * MINUTE_MS;
const progress = { remedy: 'substream', stream: 'order-progress', everyMs: MINUTE_MS } as const;

/**
 * Placed orders; baskets are not orders yet. The cursor is `orderPlacedAt`: `Order.updatedAt` is older than
 * it, so an order would be placed behind a cursor that follows `updatedAt`, and nothing after placing moves
 * either. What happens to an order later is seen by `order-progress`.
 */
export const orders: Stream<VendureConfig> = stream({
  name: 'orders',
  title: 'Orders',
  kinds: ['order'],
  raw: OrderWire,
  cursor: {
    schema: TimestampCursor,
    kind: 'timestamp',
    granularityMs: GRANULARITY_MS,
    lookbackMs: LOOKBACK_MS,
    settleMs: SETTLE_MS,
    tieBreak: 'key',
  },
  covers: ['placed'],
  blindSpots: [
    { kind: 'paid', ...progress },
    { kind: 'shipped', ...progress },
    { kind: 'delivered', ...progress },
    { kind: 'cancelled', ...progress },
    { kind: 'noteAdded', ...progress },
    // A closed order is not watched any more.
    { kind: 'noteAddedAfterDelivery', remedy: 'sweep', everyMs: SWEEP_MS },
    // A line shows its product's present name and number.
    { kind: 'productRenamed', remedy: 'sweep', everyMs: SWEEP_MS },
    { kind: 'refundedAfterDelivery', remedy: 'sweep', everyMs: SWEEP_MS },
  ],
  deletes: { by: 'sweep', everyMs: SWEEP_MS },
  read: (ctx, request) => readByTime(ctx, request, ORDERS, { by: 'orderPlacedAt' }),
  map: (order, config) => [orderFrom(order, config)],
  fetch: async (ctx, keys) => (await listByIds(ctx, ORDERS, keys)).map(rowOf),
  listKeys: (ctx) => listIds(ctx, ORDERS, { kind: 'order', by: 'orderPlacedAt' }),
});
