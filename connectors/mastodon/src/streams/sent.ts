import {
  contentVersion,
  NewestFirstCursor,
  readNewestFirst,
  stream,
  type RecordRef,
  type Stream,
  type TimedPage,
} from '@tributary/connector-kit';
import { z } from 'zod';
import { whoami, type MastodonContext, type Whoami } from '../client.ts';
import type { MastodonConfig } from '../config.ts';
import { everyPage, listBelow } from '../listing.ts';
import { sentFrom } from '../mapping.ts';
import { stableId } from '../stable-id.ts';
import { SentWire } from '../wire.ts';
import { LOOKBACK_MS, NEWEST_FIRST, SWEEP_MS } from './periods.ts';

/** What the account itself wrote to others. */
export const sent: Stream<MastodonConfig> = stream({
  name: 'sent',
  title: 'Own mentions and replies',
  kinds: ['interaction'],
  raw: SentWire,
  cursor: { schema: NewestFirstCursor, ...NEWEST_FIRST },
  covers: ['mentioned', 'replied'],
  blindSpots: ['edited', 'answeredDeleted'].map((kind) => ({ kind, remedy: 'sweep', everyMs: SWEEP_MS })),
  deletes: { by: 'sweep', everyMs: SWEEP_MS },
  read: async function* (ctx, request) {
    const own = await whoami(ctx);
    yield* readNewestFirst({ request, lookbackMs: LOOKBACK_MS, page: (from) => pageOf(ctx, own, from) });
  },
  map: sentFrom,
  listKeys,
});

export function statusesOf({ id }: Whoami): string {
  return `v1/accounts/${id}/statuses`;
}

const Status = z.looseObject({ id: z.string(), created_at: z.string(), reblog: z.unknown().optional() });

async function pageOf(ctx: MastodonContext, own: Whoami, from: string | undefined): Promise<TimedPage> {
  const { rows, next } = await listBelow(ctx, statusesOf(own), from);
  return {
    rows: z
      .array(Status)
      .parse(rows)
      // What somebody else wrote is not said by the account.
      .filter(({ reblog }) => reblog === null || reblog === undefined)
      .map((status) => {
        const raw = { ...status, ownUrl: own.url };
        const version = contentVersion(SentWire.safeParse(raw).data ?? raw);
        return { key: stableId(status.id), version, at: new Date(status.created_at).toISOString(), raw };
      }),
    next,
  };
}

async function* listKeys(ctx: MastodonContext): AsyncGenerator<RecordRef[]> {
  const own = await whoami(ctx);
  for await (const rows of everyPage((from) => listBelow(ctx, statusesOf(own), from))) {
    // What is addressed to nobody has no record.
    yield rows.flatMap((row) => {
      const parsed = SentWire.safeParse({ ...row, ownUrl: own.url });
      return parsed.success ? sentFrom(parsed.data).map(({ key }) => ({ kind: 'interaction', key }) as const) : [];
    });
  }
}
