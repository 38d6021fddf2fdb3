import { stream, type Stream } from '@tributary/connector-kit';
import type { WooCommerceConfig } from '../config.ts';
import { fetchByKeys, listKeys, readNew, rowOf, WooCursor, type Listing } from '../listing.ts';
import { personFrom } from '../mapping.ts';
import { CustomerWire } from '../wire.ts';

export const CUSTOMERS: Listing = { path: 'customers', kind: 'person', wire: CustomerWire };
const SWEEP = { remedy: 'sweep', everyMs: 60 * 60_000 } as const;

/** Customers with their two addresses. Their list has no filter by time: changes come by webhook or by sweep. */
export const customers: Stream<WooCommerceConfig> = stream({
  name: 'customers',
  title: 'Customers',
  kinds: ['person'],
  raw: CustomerWire,
  cursor: { schema: WooCursor, kind: 'offset', tieBreak: 'key' },
  covers: ['created'],
  blindSpots: [
    { kind: 'edited', ...SWEEP },
    { kind: 'addressChanged', ...SWEEP },
  ],
  deletes: { by: 'sweep', everyMs: SWEEP.everyMs },
  read: (ctx, request) => readNew(ctx, CUSTOMERS, request),
  map: (customer) => [personFrom(customer)],
  fetch: async (ctx, keys) => (await fetchByKeys(ctx, CUSTOMERS, keys)).map((node) => rowOf(node, CUSTOMERS)),
  listKeys: (ctx) => listKeys(ctx, CUSTOMERS),
});
