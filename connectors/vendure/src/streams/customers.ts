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
import { personFrom } from '../mapping.ts';
import { CUSTOMER_FIELDS, CustomerWire } from '../wire.ts';

const LISTING: Listing = { list: 'customers', options: 'CustomerListOptions', fields: CUSTOMER_FIELDS };
const EVERY_MS = 15 * 60_000;

/** Customers with addresses, groups and notes. `Customer.updatedAt` moves for the customer's own fields only. */
export const customers: Stream<VendureConfig> = stream({
  name: 'customers',
  title: 'Customers',
  kinds: ['person'],
  raw: CustomerWire,
  cursor: {
    schema: TimestampCursor,
    kind: 'timestamp',
    granularityMs: GRANULARITY_MS,
    lookbackMs: LOOKBACK_MS,
    settleMs: SETTLE_MS,
    tieBreak: 'key',
  },
  covers: ['created', 'edited'],
  blindSpots: [
    { kind: 'addressAdded', remedy: 'sweep', everyMs: EVERY_MS },
    { kind: 'addressEdited', remedy: 'sweep', everyMs: EVERY_MS },
    { kind: 'addressRemoved', remedy: 'sweep', everyMs: EVERY_MS },
    { kind: 'groupJoined', remedy: 'sweep', everyMs: EVERY_MS },
    { kind: 'groupLeft', remedy: 'sweep', everyMs: EVERY_MS },
    { kind: 'noteAdded', remedy: 'sweep', everyMs: EVERY_MS },
  ],
  deletes: { by: 'sweep', everyMs: EVERY_MS },
  read: (ctx, request) => readByTime(ctx, request, LISTING, { by: 'updatedAt' }),
  map: (customer) => [personFrom(customer)],
  fetch: async (ctx, keys) => (await listByIds(ctx, LISTING, keys)).map(rowOf),
  listKeys: (ctx) => listIds(ctx, LISTING, { kind: 'person', by: 'createdAt' }),
});
