import {
  contentVersion,
  NewestFirstCursor,
  readNewestFirst,
  stream,
  type Stream,
  type TimedPage,
} from '@tributary/connector-kit';
import { z } from 'zod';
import type { MastodonContext } from '../client.ts';
import type { MastodonConfig } from '../config.ts';
import { noticesBelow } from '../listing.ts';
import { reactionFrom } from '../mapping.ts';
import { ReactionWire } from '../wire.ts';
import { LOOKBACK_MS, NEWEST_FIRST, SWEEP_MS } from './periods.ts';

/**
 * Likes, reposts and follows, as they were told. The network tells of them and may forget: what was told stays, also
 * when a server has only the newest notices.
 */
export const reactions: Stream<MastodonConfig> = stream({
  name: 'reactions',
  title: 'Likes, reposts and follows',
  kinds: ['interaction'],
  raw: ReactionWire,
  cursor: { schema: NewestFirstCursor, ...NEWEST_FIRST },
  covers: ['liked', 'reposted', 'followed'],
  blindSpots: [{ kind: 'authorRenamed', remedy: 'sweep', everyMs: SWEEP_MS }],
  deletes: { by: 'none' },
  read: (ctx, request) => readNewestFirst({ request, lookbackMs: LOOKBACK_MS, page: (from) => pageOf(ctx, from) }),
  map: reactionFrom,
});

const Notice = z.looseObject({ id: z.string(), type: z.string(), created_at: z.string() });

async function pageOf(ctx: MastodonContext, from: string | undefined): Promise<TimedPage> {
  const { rows, next } = await noticesBelow(ctx, from);
  return {
    rows: z
      .array(Notice)
      .parse(rows)
      .filter(({ type }) => type !== 'mention')
      .map((notice) => ({
        key: notice.id,
        version: contentVersion(ReactionWire.safeParse(notice).data ?? notice),
        at: new Date(notice.created_at).toISOString(),
        raw: notice,
      })),
    next,
  };
}
