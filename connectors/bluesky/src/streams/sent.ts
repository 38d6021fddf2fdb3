import {
  contentVersion,
  NewestFirstCursor,
  readNewestFirst,
  stream,
  type ReadRequest,
  type RecordRef,
  type SourceBatch,
  type Stream,
  type TimedPage,
} from '@tributary/connector-kit';
import { z } from 'zod';
import { ask, whoami, type BlueskyContext } from '../client.ts';
import type { BlueskyConfig } from '../config.ts';
import { sent as recordsOf } from '../mapping.ts';
import { profilesOf } from '../profiles.ts';
import { SentWire } from '../wire.ts';
import { deedFrom, type Deed } from '../deed.ts';
import { LOOKBACK_MS, SWEEP_MS } from './periods.ts';

/** What the account itself wrote to others, or passed on of theirs. */
export const sent: Stream<BlueskyConfig> = stream({
  name: 'sent',
  title: 'Own replies, mentions, quotes and reposts',
  kinds: ['interaction'],
  raw: SentWire,
  cursor: {
    schema: NewestFirstCursor,
    kind: 'timestamp',
    granularityMs: 1,
    lookbackMs: LOOKBACK_MS,
    settleMs: 0,
    tieBreak: 'position',
  },
  covers: ['replied', 'mentioned', 'quoted', 'reposted'],
  blindSpots: ['backdated', 'rewritten', 'readerRenamed', 'readerHandleChanged', 'unreposted'].map((kind) => ({
    kind,
    remedy: 'sweep',
    everyMs: SWEEP_MS,
  })),
  deletes: { by: 'sweep', everyMs: SWEEP_MS },
  read,
  map: recordsOf,
  listKeys,
});

async function* read(
  ctx: BlueskyContext,
  request: ReadRequest<NewestFirstCursor>,
): AsyncGenerator<SourceBatch<NewestFirstCursor>> {
  const { did } = await whoami(ctx);
  yield* readNewestFirst({ request, lookbackMs: LOOKBACK_MS, page: (from) => pageOf(ctx, { did, from }) });
}

const Feed = z.object({ feed: z.array(z.unknown()), cursor: z.string().optional() });
interface Where {
  readonly did: string;
  readonly from: string | undefined;
}

async function deedsOf(
  ctx: BlueskyContext,
  { did, from }: Where,
): Promise<{ deeds: Deed[]; next: string | undefined }> {
  const { feed, cursor } = await ask(ctx, 'app.bsky.feed.getAuthorFeed', {
    query: { actor: did, filter: 'posts_with_replies', limit: String(ctx.config.pageSize), cursor: from },
    answer: Feed,
  });
  return { deeds: feed.map((item) => deedFrom(item, did)), next: cursor };
}

async function pageOf(ctx: BlueskyContext, where: Where): Promise<TimedPage> {
  const { deeds, next } = await deedsOf(ctx, where);
  const profiles = await profilesOf(ctx, [...new Set(deeds.flatMap(({ people }) => people.map(({ did }) => did)))]);
  const rows = deeds.map(({ people, ...deed }) => {
    const raw = {
      ...deed,
      people: people.map(({ did, role }) => {
        const { handle, displayName } = profiles.get(did) ?? { handle: 'handle.invalid', displayName: undefined };
        return { did, role, handle, ...(displayName !== undefined && { displayName }) };
      }),
    };
    return { key: deed.uri, version: contentVersion(raw, deed.cid), at: deed.at, raw };
  });
  return { rows, next };
}

async function* listKeys(ctx: BlueskyContext): AsyncGenerator<RecordRef[]> {
  const { did } = await whoami(ctx);
  let from: string | undefined;
  do {
    const { deeds, next } = await deedsOf(ctx, { did, from });
    // What is addressed to nobody has no record.
    yield deeds.filter(({ people }) => people.length > 0).map(({ uri }) => ({ kind: 'interaction', key: uri }));
    from = next;
  } while (from !== undefined);
}
