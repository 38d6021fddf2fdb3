/**
 * Lists in the order of ids. WooCommerce pages by offset only, and rows that are deleted meanwhile pull the ones behind
 * them forward: each page overlaps the one before by a row, and when that row is not where it was, the reading steps
 * back until it is behind what it knows. An edit moves nothing, because ids do not change.
 */
import {
  contentVersion,
  Unavailable,
  type RecordRef,
  type SourceBatch,
  type SourceRow,
} from '@tributary/connector-kit';
import { z } from 'zod';
import { ask, type WooContext } from './client.ts';

export interface Listing {
  readonly path: 'customers' | 'orders' | 'products';
  readonly kind: RecordRef['kind'];
  /** Declared fields: others are dropped before the version is taken. */
  readonly wire: z.ZodType;
}

const Place = z.strictObject({ offset: z.int().min(0), lastId: z.int() });
type Place = z.infer<typeof Place>;

export const WooCursor = z.strictObject({
  /** When the last complete pass began, by the shop's clock. */
  done: z.iso.datetime().optional(),
  /** Where the last complete pass ended: what is new comes behind it. */
  end: Place.optional(),
  pass: z.strictObject({ from: z.iso.datetime().optional(), began: z.iso.datetime(), place: Place }).optional(),
});
export type WooCursor = z.infer<typeof WooCursor>;

const Node = z.looseObject({ id: z.int() });
export type Node = z.infer<typeof Node>;
const BEGINNING: Place = { offset: 0, lastId: 0 };

export interface Page {
  /** Those behind what is known. */
  readonly nodes: readonly Node[];
  readonly place: Place;
  readonly isEnd: boolean;
  /** The shop's clock. */
  readonly at: string;
}

export async function nextPage(
  ctx: WooContext,
  { path }: Pick<Listing, 'path'>,
  { place, from, fields }: { place: Place; from?: string | undefined; fields?: string },
): Promise<Page> {
  const take = ctx.config.pageSize + 1;
  let offset = Math.max(0, place.offset - 1);
  for (;;) {
    const { data, headers } = await ask(ctx, z.array(Node), {
      path,
      query: {
        ...{ orderby: 'id', order: 'asc', per_page: take, offset, ...(path !== 'customers' && { status: 'any' }) },
        // Strictly after, to the second.
        ...(from !== undefined && { modified_after: from.slice(0, 19), dates_are_gmt: true }),
        ...(fields !== undefined && { _fields: fields }),
      },
    });
    const isBehind = offset === 0 || (data[0]?.id ?? Infinity) <= place.lastId;
    if (isBehind) {
      const nodes = data.filter(({ id }) => id > place.lastId);
      const last = nodes.at(-1)?.id ?? place.lastId;
      const isEnd = data.length < take;
      // A full page behind the overlap brings something new, or it is not the page that was asked for.
      if (nodes.length === 0 && !isEnd) throw new Unavailable(`The list of ${path} does not go on.`);
      const at = new Date(headers.get('date') ?? ctx.clock.now()).toISOString();
      return { nodes, place: { offset: offset + data.length, lastId: last }, isEnd, at };
    }
    offset = Math.max(0, offset - ctx.config.pageSize);
  }
}

/** Time is kept to the second, and a row is stamped before it is saved. */
const LOOKBACK_MS = 60_000;

export const TIMES = { granularityMs: 1_000, lookbackMs: LOOKBACK_MS, settleMs: 0 } as const;

export async function* readModified(
  ctx: WooContext,
  listing: Listing,
  { mode, cursor }: { mode: 'changes' | 'full'; cursor: WooCursor | undefined },
): AsyncGenerator<SourceBatch<WooCursor>> {
  const done = cursor?.done;
  const from =
    done === undefined || mode === 'full' ? undefined : new Date(Date.parse(done) - LOOKBACK_MS).toISOString();
  let pass = cursor?.pass;
  for (;;) {
    const bounds = pass ? pass.from : from;
    const page = await nextPage(ctx, listing, { place: pass?.place ?? BEGINNING, from: bounds });
    // What changes behind the reading is younger than its beginning: the next pass has it.
    pass = { began: pass?.began ?? page.at, place: page.place, ...(bounds !== undefined && { from: bounds }) };
    yield {
      rows: page.nodes.map((node) => rowOf(node, listing)),
      checkpoint: page.isEnd ? { done: pass.began } : { ...(done !== undefined && { done }), pass },
      final: page.isEnd,
    };
    if (page.isEnd) return;
  }
}

/** Lists that cannot be asked for what has changed: only what is new is read on. */
export async function* readNew(
  ctx: WooContext,
  listing: Listing,
  { mode, cursor }: { mode: 'changes' | 'full'; cursor: WooCursor | undefined },
): AsyncGenerator<SourceBatch<WooCursor>> {
  const end = mode === 'changes' ? cursor?.end : undefined;
  let { place, began } = cursor?.pass ?? { place: end ?? BEGINNING, began: undefined };
  for (;;) {
    const page = await nextPage(ctx, listing, { place });
    ({ place } = page);
    began ??= page.at;
    yield {
      rows: page.nodes.map((node) => rowOf(node, listing)),
      checkpoint: page.isEnd ? { end: place } : { ...(end && { end }), pass: { began, place } },
      final: page.isEnd,
    };
    if (page.isEnd) return;
  }
}

export function rowOf(node: Node, { wire }: Pick<Listing, 'wire'>): SourceRow {
  const parsed = wire.safeParse(node);
  const stamp = typeof node['date_modified_gmt'] === 'string' ? node['date_modified_gmt'] : undefined;
  const raw = parsed.success ? parsed.data : node;
  return { key: String(node.id), version: contentVersion(raw, stamp), raw };
}

export async function* listKeys(ctx: WooContext, { path, kind }: Listing): AsyncGenerator<RecordRef[]> {
  let place = BEGINNING;
  for (;;) {
    const page = await nextPage(ctx, { path }, { place, fields: 'id' });
    ({ place } = page);
    yield page.nodes.map(({ id }) => ({ kind, key: String(id) }));
    if (page.isEnd) return;
  }
}

export async function fetchByKeys(ctx: WooContext, listing: Listing, keys: readonly string[]): Promise<Node[]> {
  const found: Node[] = [];
  const ids = keys.filter((key) => /^\d{1,15}$/.test(key));
  for (let start = 0; start < ids.length; start += ctx.config.pageSize) {
    const part = ids.slice(start, start + ctx.config.pageSize);
    const { data } = await ask(ctx, z.array(Node), {
      path: listing.path,
      query: {
        ...{ include: part.join(','), per_page: part.length, orderby: 'id', order: 'asc' },
        ...(listing.path === 'customers' ? { role: 'all' } : { status: 'any' }),
      },
    });
    found.push(...data);
  }
  return found;
}
