import { stream, type Stream } from '@tributary/connector-kit';
import type { TrytonConfig } from '../config.ts';
import { fetchListing, listListing, readListing, readOwners } from '../listing.ts';
import { partyFrom } from '../party-mapping.ts';
import { PARTIES } from '../parties.ts';
import { CURSOR } from '../stamp-window.ts';
import { PartyWire } from '../wire.ts';
import { bySubstream, bySweep } from './remedies.ts';

const SWEEP_MS = 15 * 60_000;
const facts = {
  kinds: ['person', 'company'],
  raw: PartyWire,
  cursor: CURSOR,
  map: (party: PartyWire, config: TrytonConfig) => [partyFrom(party, config)],
} as const;

const CONTACTS = ['mechanismAdded', 'mechanismEdited', 'mechanismSwitchedOff'];
const ADDRESSES = ['addressAdded', 'addressEdited', 'addressSwitchedOff'];
const IDENTIFIERS = ['identifierAdded', 'identifierEdited'];

/**
 * Parties with contact mechanisms, addresses, identifiers and categories. Through the party's form all of these move
 * the party's stamp; written by themselves they move only their own.
 */
export const parties: Stream<TrytonConfig> = stream({
  ...facts,
  name: 'parties',
  title: 'Parties',
  covers: ['created', 'edited', 'switchedOff', 'replaced', 'categoryAdded', 'mechanismEditedInForm'],
  blindSpots: [
    ...bySubstream('party-contacts', CONTACTS),
    ...bySubstream('party-addresses', ADDRESSES),
    ...bySubstream('party-identifiers', IDENTIFIERS),
    // Erasing is an update behind the model's back: no stamp moves.
    ...bySweep(SWEEP_MS, ['mechanismRemoved', 'addressRemoved', 'identifierRemoved', 'erased']),
    ...bySweep(SWEEP_MS, ['categoryRenamed']),
  ],
  deletes: { by: 'sweep', everyMs: SWEEP_MS },
  read: (ctx, request) => readListing(ctx, request, PARTIES),
  fetch: (ctx, keys) => fetchListing(ctx, keys, PARTIES),
  listKeys: (ctx) => listListing(ctx, PARTIES),
});

export const partyContacts = ofChildren('party.contact_mechanism', {
  name: 'party-contacts',
  title: 'Changes of contact mechanisms',
  covers: CONTACTS,
});
export const partyAddresses = ofChildren('party.address', {
  name: 'party-addresses',
  title: 'Changes of addresses',
  covers: ADDRESSES,
});
export const partyIdentifiers = ofChildren('party.identifier', {
  name: 'party-identifiers',
  title: 'Changes of identifiers',
  covers: IDENTIFIERS,
});

/** The same rows, with the same versions, as `parties` gives, found by the stamps of what belongs to them. */
function ofChildren(model: string, of: Pick<Stream, 'name' | 'title' | 'covers'>): Stream<TrytonConfig> {
  return stream({
    ...facts,
    ...of,
    feeds: 'parties',
    blindSpots: [],
    deletes: { by: 'none' },
    read: (ctx, request) =>
      readOwners(ctx, request, {
        listing: PARTIES,
        of: { model, domain: [], fields: ['party'] },
        owners: ({ party }) => (typeof party === 'number' ? [party] : []),
      }),
  });
}
