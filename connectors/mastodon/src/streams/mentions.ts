import {
  contentVersion,
  NewestFirstCursor,
  readNewestFirst,
  stream,
  type RecordRef,
  type SourceRow,
  type Stream,
  type TimedPage,
} from '@tributary/connector-kit';
import { z } from 'zod';
import { call, parsed, refused, whoami, type MastodonContext } from '../client.ts';
import type { MastodonConfig } from '../config.ts';
import { everyPage, noticesBelow, type Row } from '../listing.ts';
import { mentionFrom } from '../mapping.ts';
import { stableId } from '../stable-id.ts';
import { MentionWire } from '../wire.ts';
import { LOOKBACK_MS, NEWEST_FIRST, SWEEP_MS } from './periods.ts';

/** What others wrote to the account: the statuses themselves, found by the notices of them. */
export const mentions: Stream<MastodonConfig> = stream({
  name: 'mentions',
  title: 'Mentions and replies',
  kinds: ['interaction'],
  raw: MentionWire,
  cursor: { schema: NewestFirstCursor, ...NEWEST_FIRST },
  covers: ['mentioned', 'replied'],
  blindSpots: ['edited', 'authorRenamed'].map((kind) => ({ kind, remedy: 'sweep', everyMs: SWEEP_MS })),
  deletes: { by: 'sweep', everyMs: SWEEP_MS },
  read: async function* (ctx, request) {
    const { id: own } = await whoami(ctx);
    yield* readNewestFirst({ request, lookbackMs: LOOKBACK_MS, page: (from) => pageOf(ctx, own, from) });
  },
  map: (status) => [mentionFrom(status)],
  // A server may keep a status for longer than the notice of it.
  fetch: async (ctx, keys) => {
    const { id: own } = await whoami(ctx);
    const found: SourceRow[] = [];
    for (const key of keys) {
      const response = await call(ctx, { path: `v1/statuses/${encodeURIComponent(key)}` });
      if (response.status === 200) found.push(rowOf(parsed(response, Status), own));
      else if (response.status !== 404 && response.status !== 410) throw refused(response);
    }
    return found;
  },
  listKeys,
});

const Status = z.looseObject({ id: z.string(), in_reply_to_account_id: z.string().nullish() });
type Status = z.infer<typeof Status>;
const Notice = z.object({ type: z.string(), created_at: z.string(), status: Status.nullish() });

interface Mention {
  readonly status: Status;
  readonly at: string;
}

function mentionsIn(rows: readonly Row[]): Mention[] {
  return rows.flatMap((row) => {
    const { type, status, created_at: at } = Notice.parse(row);
    return type === 'mention' && status ? [{ status, at: new Date(at).toISOString() }] : [];
  });
}

function rowOf(status: Status, own: string): SourceRow {
  const raw = { ...status, isReply: status.in_reply_to_account_id === own };
  return { key: stableId(status.id), version: contentVersion(MentionWire.safeParse(raw).data ?? raw), raw };
}

async function pageOf(ctx: MastodonContext, own: string, from: string | undefined): Promise<TimedPage> {
  const { rows, next } = await noticesBelow(ctx, from);
  return { rows: mentionsIn(rows).map(({ status, at }) => ({ ...rowOf(status, own), at })), next };
}

async function* listKeys(ctx: MastodonContext): AsyncGenerator<RecordRef[]> {
  for await (const rows of everyPage((from) => noticesBelow(ctx, from))) {
    yield mentionsIn(rows).map(({ status }) => ({ kind: 'interaction', key: stableId(status.id) }));
  }
}
