import { stream, type RecordRef, type SourceBatch, type Stream } from '@tributary/connector-kit';
import type { TrytonContext } from '../client.ts';
import type { TrytonConfig } from '../config.ts';
import { partyFrom } from '../mapping.ts';
import { isGone, kindOf, partiesByIds, partyRows, successorsOf, whole } from '../parties.ts';
import { count, openSession, search } from '../records.ts';
import { CURSOR, readByStamp, type StampCursor } from '../stamp-window.ts';
import { PARTY_FIELDS, PartyWire } from '../wire.ts';

const MINUTE_MS = 60_000;
const SWEEP_MS = 15 * MINUTE_MS;
const PARTIES = { model: 'party.party', domain: [], fields: PARTY_FIELDS };
const bySweep = (kind: string) => ({ kind, remedy: 'sweep', everyMs: SWEEP_MS }) as const;

/**
 * Parties with contact mechanisms, addresses, identifiers and categories. Through the party's form all of these move
 * the party's stamp; written by themselves they move only their own.
 */
export const parties: Stream<TrytonConfig> = stream({
  name: 'parties',
  title: 'Parties',
  kinds: ['person', 'company'],
  raw: PartyWire,
  cursor: CURSOR,
  covers: ['created', 'edited', 'switchedOff', 'replaced', 'categoryAdded', 'mechanismEditedInForm'],
  blindSpots: [
    ...found('party-contacts', ['mechanismAdded', 'mechanismEdited', 'mechanismSwitchedOff']),
    ...found('party-addresses', ['addressAdded', 'addressEdited', 'addressSwitchedOff']),
    ...found('party-identifiers', ['identifierAdded', 'identifierEdited']),
    bySweep('mechanismRemoved'),
    bySweep('addressRemoved'),
    bySweep('identifierRemoved'),
    bySweep('categoryRenamed'),
    bySweep('categoryLinked'),
    bySweep('languageLinked'),
    // Erasing is an update behind the model's back: no stamp moves.
    bySweep('erased'),
  ],
  deletes: { by: 'sweep', everyMs: SWEEP_MS },
  read: readParties,
  map: (party, config) => [partyFrom(party, config)],
  fetch: async (ctx, keys) => (await partiesByIds(ctx, await openSession(ctx), idsOf(keys))).rows,
  listKeys: listParties,
  count: async (ctx) => await count(ctx, await openSession(ctx), 'party.party', []),
});

function found(name: string, kinds: readonly string[]) {
  return kinds.map((kind) => ({ kind, remedy: 'substream', stream: name, everyMs: MINUTE_MS }) as const);
}

async function* readParties(
  ctx: TrytonContext,
  request: Parameters<typeof readByStamp>[2]['request'],
): AsyncGenerator<SourceBatch<StampCursor>> {
  const session = await openSession(ctx);
  for await (const { rows: read, isNews, ...batch } of readByStamp(ctx, session, { request, of: PARTIES })) {
    const { rows, deletes } = await partyRows(ctx, session, read);
    const heirs = isNews ? await partiesByIds(ctx, session, successorsOf(read)) : { rows: [] };
    yield { ...batch, rows: [...rows, ...heirs.rows], ...(isNews && { deletes }) };
  }
}

/** By ids, as everything: nothing moves while it is read. */
async function* listParties(ctx: TrytonContext): AsyncGenerator<RecordRef[]> {
  const session = await openSession(ctx);
  for (let after = 0; ;) {
    const page = await search(ctx, session, { ...PARTIES, domain: [['id', '>', after]], limit: ctx.config.pageSize });
    const here = await whole(
      ctx,
      session,
      page.filter((party) => !isGone(party)),
    );
    yield here.map((party) => ({ kind: kindOf(ctx, party), key: String(party.id) }));
    if (page.length < ctx.config.pageSize) return;
    after = page.at(-1)?.id ?? after;
  }
}

/** Keys come from the hub, which has them from here. */
export function idsOf(keys: readonly string[]): number[] {
  return keys.map(Number).filter((id) => Number.isSafeInteger(id));
}
