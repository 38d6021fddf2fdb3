import { stream, type Stream } from '@tributary/connector-kit';
import type { ShopifyConfig } from '../config.ts';
import { ShopifyCursor } from '../cursor.ts';
import { CUSTOMERS } from '../documents.ts';
import { listKeys, readList } from '../listing.ts';
import { personFrom } from '../mapping.ts';
import { recordsByKeys, rowOf } from '../records.ts';
import { CustomerWire } from '../wire.ts';
import { CURSOR, SWEEP } from './cursor-spec.ts';

/** Customers with addresses, tags, note and consent. */
export const customers: Stream<ShopifyConfig> = stream({
  name: 'customers',
  title: 'Customers',
  kinds: ['person'],
  raw: CustomerWire,
  cursor: { schema: ShopifyCursor, ...CURSOR },
  covers: ['created', 'edited', 'noteEdited', 'tagged', 'addressAdded', 'addressEdited', 'addressRemoved'],
  blindSpots: [
    // Consent has a time of its own, and nothing says that it moves the customer's.
    { kind: 'consentChanged', ...SWEEP },
    // Of two customers one is gone.
    { kind: 'merged', ...SWEEP },
  ],
  deletes: { by: 'sweep', everyMs: SWEEP.everyMs },
  read: (ctx, request) => readList(ctx, request, { listing: CUSTOMERS, rows: (record) => [rowOf(record)] }),
  map: (customer) => [personFrom(customer)],
  fetch: async (ctx, keys) => (await recordsByKeys(ctx, CUSTOMERS, keys)).map(rowOf),
  listKeys: (ctx) => listKeys(ctx, { list: 'customers', kind: 'person' }),
});
