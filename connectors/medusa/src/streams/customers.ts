import { stream, TimestampCursor, type Stream } from '@tributary/connector-kit';
import type { MedusaConfig } from '../config.ts';
import { BY_UPDATED_AT, listByIds, listIds, readByTime, rowOf, type Listing } from '../listing.ts';
import { personFrom } from '../mapping.ts';
import { CustomerWire } from '../wire.ts';

export const CUSTOMERS: Listing = {
  list: 'customers',
  rows: 'customers',
  fields:
    'id,email,first_name,last_name,company_name,phone,has_account,metadata,created_at,updated_at,*addresses,*groups',
  wire: CustomerWire,
};

const EVERY_MS = 15 * 60_000;
/** None of these touches the customer: seen on 2.21.2. */
const UNSEEN = [
  'addressAdded',
  'addressEdited',
  'addressRemoved',
  'groupJoined',
  'groupLeft',
  'groupRenamed',
  'groupDeleted',
];

/** Customers, with account or without, with addresses and groups. */
export const customers: Stream<MedusaConfig> = stream({
  name: 'customers',
  title: 'Customers',
  kinds: ['person'],
  raw: CustomerWire,
  cursor: { schema: TimestampCursor, ...BY_UPDATED_AT },
  covers: ['created', 'edited', 'metadataEdited'],
  blindSpots: UNSEEN.map((kind) => ({ kind, remedy: 'sweep', everyMs: EVERY_MS })),
  deletes: { by: 'sweep', everyMs: EVERY_MS },
  read: (ctx, request) => readByTime(ctx, request, CUSTOMERS),
  map: (customer) => [personFrom(customer)],
  fetch: async (ctx, keys) => (await listByIds(ctx, CUSTOMERS, keys)).map((node) => rowOf(CUSTOMERS, node)),
  listKeys: (ctx) => listIds(ctx, CUSTOMERS, 'person'),
});
