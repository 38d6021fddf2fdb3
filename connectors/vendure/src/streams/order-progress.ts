/**
 * The history sub-stream of `orders`. Vendure lists history only per order and moves no timestamp, so orders
 * are read again with their history from the minute they are placed until they were once read closed. An
 * order can be placed and closed between two passes, so every order placed since the last pass is read too.
 * The content version makes an unchanged order cost nothing further.
 */
import { stream, type SourceBatch, type Stream } from '@tributary/connector-kit';
import { z } from 'zod';
import type { VendureContext } from '../client.ts';
import type { VendureConfig } from '../config.ts';
import { list, listByIds, rowOf, type Node } from '../listing.ts';
import { orderFrom } from '../mapping.ts';
import { OrderWire } from '../wire.ts';
import { ORDERS } from './orders.ts';

const ProgressCursor = z.strictObject({
  /** When the pass began. */
  began: z.iso.datetime(),
  /** What the pass has still to read; empty between passes. */
  todo: z.array(z.string()),
  /** What the pass read and found open: the next one begins with it. */
  open: z.array(z.string()),
});
type ProgressCursor = z.infer<typeof ProgressCursor>;

const CLOSED = new Set(['Delivered', 'Cancelled']);
const IDS_PER_PAGE = 999;
const DAY_MS = 24 * 60 * 60_000;
/** The shop's clock and ours may differ by this much. */
const CLOCKS_MS = 10 * 60_000;

export const orderProgress: Stream<VendureConfig> = stream({
  name: 'order-progress',
  title: 'Progress of open orders',
  kinds: ['order'],
  feeds: 'orders',
  raw: OrderWire,
  cursor: { schema: ProgressCursor, kind: 'token', tieBreak: 'key' },
  covers: ['paid', 'shipped', 'delivered', 'cancelled', 'noteAdded'],
  blindSpots: [],
  deletes: { by: 'none' },
  read: readProgress,
  map: (order, config) => [orderFrom(order, config)],
});

async function* readProgress(
  ctx: VendureContext,
  { cursor }: { readonly cursor: ProgressCursor | undefined },
): AsyncGenerator<SourceBatch<ProgressCursor>> {
  const watchedSince = new Date(ctx.clock.now().getTime() - ctx.config.watchDays * DAY_MS).toISOString();
  let pass =
    cursor !== undefined && cursor.todo.length > 0 ? cursor : await beginPass(ctx, { last: cursor, watchedSince });
  do {
    const part = pass.todo.slice(0, ctx.config.pageSize);
    const found = await listByIds(ctx, ORDERS, part);
    const open = found.filter((node) => isWatched(node, watchedSince)).map(({ id }) => id);
    pass = { ...pass, todo: pass.todo.slice(part.length), open: [...pass.open, ...open] };
    const left = pass.todo.length;
    yield { rows: found.map(rowOf), checkpoint: pass, final: left === 0, estimate: found.length + left };
  } while (pass.todo.length > 0);
}

interface Beginning {
  readonly last: ProgressCursor | undefined;
  readonly watchedSince: string;
}

async function beginPass(ctx: VendureContext, { last, watchedSince }: Beginning): Promise<ProgressCursor> {
  const since = last === undefined ? watchedSince : new Date(Date.parse(last.began) - CLOCKS_MS).toISOString();
  const began = ctx.clock.now().toISOString();
  const placed = await placedSince(ctx, since);
  return { began, todo: [...new Set([...(last?.open ?? []), ...placed])], open: [] };
}

/** Only ids, in big pages. Nothing leaves this list while it is paged: an order is placed once. */
async function placedSince(ctx: VendureContext, since: string): Promise<string[]> {
  const ids: string[] = [];
  const filter = { orderPlacedAt: { after: since } };
  for (let skip = 0; ; skip += IDS_PER_PAGE) {
    const { items } = await list(
      ctx,
      { ...ORDERS, fields: 'id' },
      { asked: 'keys', filter, sort: { id: 'ASC' }, skip, take: IDS_PER_PAGE },
    );
    ids.push(...items.map(({ id }) => id));
    if (items.length < IDS_PER_PAGE) return ids;
  }
}

/** Told by the row as it came: a row that cannot be mapped may still be on its way. */
function isWatched(node: Node, watchedSince: string): boolean {
  const { state, orderPlacedAt } = node;
  return (
    typeof state === 'string' &&
    !CLOSED.has(state) &&
    typeof orderPlacedAt === 'string' &&
    orderPlacedAt >= watchedSince
  );
}
