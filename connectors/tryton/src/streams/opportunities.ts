import { stream, type Stream } from '@tributary/connector-kit';
import type { TrytonConfig } from '../config.ts';
import { fetchListing, listListing, readListing } from '../listing.ts';
import { OPPORTUNITIES } from '../sales.ts';
import { opportunityFrom } from '../sales-mapping.ts';
import { CURSOR } from '../stamp-window.ts';
import { OpportunityWire } from '../wire.ts';
import { bySweep } from './remedies.ts';

const SWEEP_MS = 60 * 60_000;

/** Leads as leads; as soon as somebody works on one, the deal beside it. */
export const opportunities: Stream<TrytonConfig> = stream({
  name: 'opportunities',
  title: 'Opportunities',
  kinds: ['lead', 'deal'],
  raw: OpportunityWire,
  cursor: CURSOR,
  covers: ['created', 'edited', 'takenUp', 'sentBack', 'converted', 'lost'],
  blindSpots: bySweep(SWEEP_MS, ['customerReplaced', 'customerBecameCompany']),
  deletes: { by: 'sweep', everyMs: SWEEP_MS },
  read: (ctx, request) => readListing(ctx, request, OPPORTUNITIES),
  map: (opportunity) => opportunityFrom(opportunity),
  fetch: (ctx, keys) => fetchListing(ctx, keys, OPPORTUNITIES),
  listKeys: (ctx) => listListing(ctx, OPPORTUNITIES),
});
