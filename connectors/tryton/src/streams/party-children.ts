/** Changes of what belongs to a party, written without the party. Each model has stamps of its own. */
import { stream, type SourceBatch, type Stream } from '@tributary/connector-kit';
import type { TrytonContext } from '../client.ts';
import type { TrytonConfig } from '../config.ts';
import { partyFrom } from '../mapping.ts';
import { partiesByIds } from '../parties.ts';
import { openSession } from '../records.ts';
import { CURSOR, readByStamp, type StampCursor } from '../stamp-window.ts';
import { PartyWire } from '../wire.ts';

export const partyContacts = partiesOf('party.contact_mechanism', {
  name: 'party-contacts',
  title: 'Changes of contact mechanisms',
  covers: ['mechanismAdded', 'mechanismEdited', 'mechanismSwitchedOff'],
});
export const partyAddresses = partiesOf('party.address', {
  name: 'party-addresses',
  title: 'Changes of addresses',
  covers: ['addressAdded', 'addressEdited', 'addressSwitchedOff'],
});
export const partyIdentifiers = partiesOf('party.identifier', {
  name: 'party-identifiers',
  title: 'Changes of identifiers',
  covers: ['identifierAdded', 'identifierEdited'],
});

/** The same rows, with the same versions, as `parties` gives. */
function partiesOf(model: string, facts: Pick<Stream, 'name' | 'title' | 'covers'>): Stream<TrytonConfig> {
  const of = { model, domain: [], fields: ['party'] };
  async function* read(
    ctx: TrytonContext,
    request: Parameters<typeof readByStamp>[2]['request'],
  ): AsyncGenerator<SourceBatch<StampCursor>> {
    const session = await openSession(ctx);
    for await (const { rows: children, isNews: _, ...batch } of readByStamp(ctx, session, { request, of })) {
      const owners = children.flatMap(({ party }) => (typeof party === 'number' ? [party] : []));
      yield { ...batch, ...(await partiesByIds(ctx, session, owners)) };
    }
  }
  return stream({
    ...facts,
    kinds: ['person', 'company'],
    feeds: 'parties',
    raw: PartyWire,
    cursor: CURSOR,
    blindSpots: [],
    deletes: { by: 'none' },
    read,
    map: (party, config) => [partyFrom(party, config)],
  });
}
