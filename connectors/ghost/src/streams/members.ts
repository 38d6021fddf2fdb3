import {
  readTimestampWindow,
  stream,
  TimestampCursor,
  type Page,
  type PageRequest,
  type ReadRequest,
  type RecordRef,
  type SourceBatch,
  type Stream,
} from '@tributary/connector-kit';
import type { GhostContext } from '../client.ts';
import type { GhostConfig } from '../config.ts';
import { listPage, nqlTime, rowOf } from '../listing.ts';
import { memberFrom } from '../mapping.ts';
import { MemberWire } from '../wire.ts';

const GRANULARITY_MS = 1_000;
/** A row is stamped before its transaction commits, and a second may not be over when it is read. */
const SETTLE_MS = 2_000;
const LOOKBACK_MS = 60_000;
const EVERY_MS = 15 * 60_000;
/** None of these touches the member: seen on 5.130.6. */
const UNSEEN = [
  'labelGiven',
  'labelTaken',
  'labelRenamed',
  'labelDeleted',
  'newsletterLeft',
  'newsletterJoined',
  'newsletterRenamed',
  'newsletterArchived',
  'tierGiven',
  'tierTaken',
  'tierRenamed',
];

/** Members with labels, newsletters and tiers. */
export const members: Stream<GhostConfig> = stream({
  name: 'members',
  title: 'Members',
  kinds: ['person'],
  raw: MemberWire,
  cursor: {
    schema: TimestampCursor,
    kind: 'timestamp',
    granularityMs: GRANULARITY_MS,
    lookbackMs: LOOKBACK_MS,
    settleMs: SETTLE_MS,
    tieBreak: 'key',
  },
  covers: ['created', 'edited'],
  blindSpots: UNSEEN.map((kind) => ({ kind, remedy: 'sweep', everyMs: EVERY_MS })),
  deletes: { by: 'sweep', everyMs: EVERY_MS },
  read,
  map: (member) => [memberFrom(member)],
  fetch: async (ctx, keys) => {
    const rows = [];
    for (let start = 0; start < keys.length; start += ctx.config.pageSize) {
      const part = keys.slice(start, start + ctx.config.pageSize);
      const filter = `id:[${part.map((key) => `'${key.replaceAll("'", '')}'`).join(',')}]`;
      rows.push(...(await listPage(ctx, { filter, order: 'id asc', page: 1, limit: part.length })).rows.map(rowOf));
    }
    return rows;
  },
  listKeys,
});

async function* read(
  ctx: GhostContext,
  request: ReadRequest<TimestampCursor>,
): AsyncGenerator<SourceBatch<TimestampCursor>> {
  yield* readTimestampWindow({
    request,
    now: ctx.clock.now(),
    pageSize: ctx.config.pageSize,
    granularityMs: GRANULARITY_MS,
    lookbackMs: LOOKBACK_MS,
    settleMs: SETTLE_MS,
    // Ghost pages by number: a second page loses a row when one of the first is deleted meanwhile.
    keyset: 'inTies',
    page: (page) => timedPage(ctx, page),
  });
}

async function timedPage(ctx: GhostContext, { from, until, order, take, after }: PageRequest): Promise<Page> {
  const filter = [
    ...(from === undefined ? [] : [`updated_at:>=${nqlTime(from)}`]),
    ...(until === undefined ? [] : [`updated_at:<=${nqlTime(until)}`]),
    ...(after === undefined ? [] : [`id:>'${after.key}'`]),
  ].join('+');
  const { rows, total } = await listPage(ctx, {
    ...(filter !== '' && { filter }),
    order: order === 'key' ? 'id asc' : 'updated_at asc',
    page: 1,
    limit: take,
  });
  return {
    rows: rows.map((node) => ({ ...rowOf(node), at: new Date(node.updated_at ?? node.created_at).toISOString() })),
    total,
  };
}

/** Every id there is, in the order of ids: nothing that is new or edited moves while it is read. */
async function* listKeys(ctx: GhostContext): AsyncGenerator<RecordRef[]> {
  let after: string | undefined;
  for (;;) {
    const filter = after === undefined ? undefined : `id:>'${after}'`;
    const { rows } = await listPage(ctx, { filter, order: 'id asc', page: 1, limit: ctx.config.pageSize });
    yield rows.map(({ id }) => ({ kind: 'person', key: id }));
    after = rows.at(-1)?.id;
    if (after === undefined || rows.length < ctx.config.pageSize) return;
  }
}
