import { stream, type Stream } from '@tributary/connector-kit';
import type { TrytonConfig } from '../config.ts';
import { fetchListing, listListing, readListing, readOwners } from '../listing.ts';
import { SALES } from '../sales.ts';
import { orderFrom } from '../sales-mapping.ts';
import { CURSOR } from '../stamp-window.ts';
import { SaleWire } from '../wire.ts';
import { bySubstream, bySweep } from './remedies.ts';

const SWEEP_MS = 60 * 60_000;
const facts = { kinds: ['order'], raw: SaleWire, cursor: CURSOR, map: (sale: SaleWire) => [orderFrom(sale)] } as const;
const LINES = ['lineAdded', 'lineEdited'];

/** Sales with their lines, from the draft on. Their states move their stamp, and so do shipping and paying. */
export const sales: Stream<TrytonConfig> = stream({
  ...facts,
  name: 'sales',
  title: 'Sales',
  covers: ['created', 'edited', 'quoted', 'confirmed', 'shipped', 'paid', 'cancelled'],
  blindSpots: [
    ...bySubstream('sale-lines', LINES),
    // A customer who is replaced by another is replaced in all sales, behind the model's back.
    ...bySweep(SWEEP_MS, [
      'customerReplaced',
      'customerBecameCompany',
      'lineRemoved',
      'addressEdited',
      'productRecoded',
    ]),
  ],
  deletes: { by: 'sweep', everyMs: SWEEP_MS },
  read: (ctx, request) => readListing(ctx, request, SALES),
  fetch: (ctx, keys) => fetchListing(ctx, keys, SALES),
  listKeys: (ctx) => listListing(ctx, SALES),
});

/** The same rows, with the same versions, as `sales` gives, found by the stamps of their lines. */
export const saleLines: Stream<TrytonConfig> = stream({
  ...facts,
  name: 'sale-lines',
  title: 'Changes of sale lines',
  covers: LINES,
  feeds: 'sales',
  blindSpots: [],
  deletes: { by: 'none' },
  read: (ctx, request) =>
    readOwners(ctx, request, {
      listing: SALES,
      of: { model: 'sale.line', domain: [], fields: ['sale'] },
      owners: ({ sale }) => (typeof sale === 'number' ? [sale] : []),
    }),
});
