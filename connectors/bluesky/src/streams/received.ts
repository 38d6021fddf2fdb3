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
import { ask, type BlueskyContext } from '../client.ts';
import type { BlueskyConfig } from '../config.ts';
import { keyOfNotice, received as recordsOf } from '../mapping.ts';
import { NoticeWire } from '../wire.ts';
import { LOOKBACK_MS, SWEEP_MS } from './periods.ts';

/** The most that the network gives at once. */
const MOST = 100;
const Listed = z.object({ notifications: z.array(z.unknown()), cursor: z.string().optional() });
/** Enough of a notice to file it under, whatever else is wrong with it. */
const Filed = NoticeWire.pick({ uri: true, cid: true, reason: true, indexedAt: true });

/** What others did that concerns the account: mentions, replies, quotes, likes, reposts, and follows. */
export const received: Stream<BlueskyConfig> = stream({
  name: 'received',
  title: 'Mentions, replies, likes and follows',
  kinds: ['interaction'],
  raw: NoticeWire,
  cursor: {
    schema: NewestFirstCursor,
    kind: 'timestamp',
    granularityMs: 1,
    lookbackMs: LOOKBACK_MS,
    settleMs: 0,
    tieBreak: 'position',
  },
  covers: ['mentioned', 'replied', 'quoted', 'liked', 'reposted', 'followed'],
  blindSpots: [
    'backdated',
    'rewritten',
    'authorRenamed',
    'authorHandleChanged',
    'unliked',
    'unfollowed',
    'ownPostDeleted',
  ].map((kind) => ({ kind, remedy: 'sweep', everyMs: SWEEP_MS })),
  deletes: { by: 'sweep', everyMs: SWEEP_MS },
  read,
  map: recordsOf,
  listKeys,
});

async function* read(
  ctx: BlueskyContext,
  request: ReadRequest<NewestFirstCursor>,
): AsyncGenerator<SourceBatch<NewestFirstCursor>> {
  yield* readNewestFirst({ request, lookbackMs: LOOKBACK_MS, page: (from) => pageOf(ctx, from) });
}

/**
 * The network goes on behind the time of a page's last row, and so jumps over others of that very time: the next page
 * begins with that time again. A page that is all one time is asked for as large as there is one.
 */
async function pageOf(ctx: BlueskyContext, from: string | undefined, limit?: number): Promise<TimedPage> {
  const take = limit ?? ctx.config.pageSize;
  const { notifications, cursor } = await ask(ctx, 'app.bsky.notification.listNotifications', {
    query: { limit: String(take), cursor: from },
    answer: Listed,
  });
  const rows = notifications.map((notice) => {
    const { indexedAt, ...filed } = Filed.parse(notice);
    const version = contentVersion(NoticeWire.safeParse(notice).data ?? notice, filed.cid);
    return { key: keyOfNotice(filed), version, at: new Date(indexedAt).toISOString(), raw: notice };
  });
  const last = rows.at(-1)?.at;
  if (cursor === undefined || last === undefined) return { rows, next: undefined };
  if (Number.isNaN(Date.parse(cursor)) || rows.length < take) return { rows, next: cursor };
  const again = new Date(Date.parse(last) + 1).toISOString();
  if (again !== from) return { rows, next: again };
  if (take < MOST) return await pageOf(ctx, from, MOST);
  ctx.log.warn({ at: last }, 'more notices of one millisecond than the network gives: those behind cannot be read');
  return { rows, next: cursor };
}

async function* listKeys(ctx: BlueskyContext): AsyncGenerator<RecordRef[]> {
  let from: string | undefined;
  do {
    const { rows, next } = await pageOf(ctx, from);
    yield rows.map(({ key }) => ({ kind: 'interaction', key }));
    from = next;
  } while (from !== undefined);
}
