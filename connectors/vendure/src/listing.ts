/**
 * Vendure's lists. They filter by time to the millisecond while the database keeps microseconds, so an upper
 * bound is moved up by one; and the keys of `sort` are applied in the schema's order, not the request's
 * (id always comes first), so a list is sorted by one key only. Observed on 3.7.3.
 */
import {
  contentVersion,
  readTimestampWindow,
  type Page,
  type PageRequest,
  type ReadRequest,
  type RecordRef,
  type SourceBatch,
  type SourceRow,
  type TimestampCursor,
} from '@tributary/connector-kit';
import { z } from 'zod';
import { query, type VendureContext } from './client.ts';

export interface Listing {
  /** Name of the query. */
  readonly list: 'customers' | 'orders' | 'products' | 'productVariants';
  /** GraphQL name of its options. */
  readonly options: string;
  readonly fields: string;
}

/** Rows stay unparsed: a bad one must become a reject, not the end of the page. */
const Node = z.looseObject({ id: z.string() });
export type Node = z.infer<typeof Node>;
const List = z.object({ items: z.array(Node), totalItems: z.int() });

export async function list(
  ctx: VendureContext,
  { list: name, options, fields }: Listing,
  variables: Record<string, unknown>,
) {
  const document = `query ($options: ${options}) { list: ${name}(options: $options) { totalItems items { ${fields} } } }`;
  const { list: found } = await query(ctx, z.object({ list: List }), document, { options: variables });
  return found;
}

export async function listByIds(ctx: VendureContext, listing: Listing, ids: readonly string[]): Promise<Node[]> {
  const found: Node[] = [];
  for (let start = 0; start < ids.length; start += ctx.config.pageSize) {
    const part = ids.slice(start, start + ctx.config.pageSize);
    const { items } = await list(ctx, listing, { filter: { id: { in: part } }, take: part.length });
    found.push(...items);
  }
  return found;
}

/** The version covers the content, because much of it changes without touching `updatedAt`. */
export function rowOf(node: Node): SourceRow {
  const stamp = typeof node['updatedAt'] === 'string' ? node['updatedAt'] : undefined;
  return { key: node.id, version: contentVersion(node, stamp), raw: node };
}

export const GRANULARITY_MS = 1;
/** Vendure stamps a row when the statement runs and shows it when the transaction commits. */
export const SETTLE_MS = 2_000;
export const LOOKBACK_MS = 60_000;

type TimeField = 'updatedAt' | 'createdAt' | 'orderPlacedAt';

export interface Timed {
  readonly by: TimeField;
  readonly take?: number;
}

export async function* readByTime(
  ctx: VendureContext,
  request: ReadRequest<TimestampCursor>,
  listing: Listing,
  { by, take }: Timed,
): AsyncGenerator<SourceBatch<TimestampCursor>> {
  yield* readTimestampWindow({
    request,
    now: ctx.clock.now(),
    pageSize: take ?? ctx.config.pageSize,
    granularityMs: GRANULARITY_MS,
    lookbackMs: LOOKBACK_MS,
    settleMs: SETTLE_MS,
    page: (page) => timedPage(ctx, listing, { by, page }),
  });
}

async function timedPage(
  ctx: VendureContext,
  listing: Listing,
  { by, page }: { by: TimeField; page: PageRequest },
): Promise<Page> {
  const { items, totalItems } = await list(ctx, listing, {
    filter: { [by]: { between: { start: page.from ?? '1970-01-01T00:00:00.000Z', end: justAfter(page.until) } } },
    sort: page.order === 'key' ? { id: 'ASC' } : { [by]: 'ASC' },
    skip: page.skip,
    take: page.take,
  });
  return { rows: items.map((node) => ({ ...rowOf(node), at: z.string().parse(node[by]) })), total: totalItems };
}

function justAfter(until: string | undefined): string {
  return until === undefined ? '9999-12-31T00:00:00.000Z' : new Date(Date.parse(until) + GRANULARITY_MS).toISOString();
}

/** What Vendure gives at most. */
const KEYS_PER_PAGE = 1_000;

/** Every id there is, oldest first: `createdAt` never changes, so nothing moves while it is read. */
export async function* listIds(
  ctx: VendureContext,
  listing: Listing,
  of: { kind: RecordRef['kind']; by: TimeField },
): AsyncGenerator<RecordRef[]> {
  const narrow = { ...listing, fields: `id ${of.by}` };
  const everything = { mode: 'full', cursor: undefined } as const;
  for await (const { rows } of readByTime(ctx, everything, narrow, { by: of.by, take: KEYS_PER_PAGE })) {
    yield rows.map(({ key }) => ({ kind: of.kind, key }));
  }
}
