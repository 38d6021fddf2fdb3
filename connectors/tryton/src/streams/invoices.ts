import { stream, type Stream } from '@tributary/connector-kit';
import type { TrytonConfig } from '../config.ts';
import { fetchListing, listListing, readListing } from '../listing.ts';
import { INVOICES } from '../sales.ts';
import { invoiceFrom } from '../sales-mapping.ts';
import { CURSOR } from '../stamp-window.ts';
import { InvoiceWire } from '../wire.ts';
import { bySweep } from './remedies.ts';

const SWEEP_MS = 60 * 60_000;

/** Invoices and credit notes to customers, once they have a number. */
export const invoices: Stream<TrytonConfig> = stream({
  name: 'invoices',
  title: 'Invoices',
  kinds: ['interaction'],
  raw: InvoiceWire,
  cursor: CURSOR,
  covers: ['posted', 'paid', 'cancelled'],
  blindSpots: bySweep(SWEEP_MS, ['customerReplaced', 'customerBecameCompany']),
  deletes: { by: 'sweep', everyMs: SWEEP_MS },
  read: (ctx, request) => readListing(ctx, request, INVOICES),
  map: (invoice) => [invoiceFrom(invoice)],
  fetch: (ctx, keys) => fetchListing(ctx, keys, INVOICES),
  listKeys: (ctx) => listListing(ctx, INVOICES),
});
