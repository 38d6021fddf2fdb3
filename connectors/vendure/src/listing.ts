/**
 * Vendure's lists. They filter by time to the millisecond while the database keeps microseconds, so an upper
 * bound is moved up by one; and the keys of `sort` are applied in the schema's order, not the request's
 * (id always comes first), so a list is sorted by one key only. Observed on 3.7.3.
 */
import {
  contentVersion,
  readTimestampWindow,
  Unavailable,
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

/** What is asked for names the answer too: every question goes to one address, and a cache may not look further. */
type Asked = 'page' | 'keys' | 'named';

export async function list(
  ctx: VendureContext,
  { list: name, options, fields }: Listing,
  { asked, ...variables }: Record<string, unknown> & { readonly asked: Asked },
) {
  const document = `query ($options: ${options}) { ${asked}: ${name}(options: $options) { totalItems items { ${fields} } } }`;
  const answer = z.object({ [asked]: List.optional() });
  const found = (await query(ctx, answer, document, { options: variables }))[asked];
  if (found === undefined) throw anotherAnswer();
  return found;
}

function anotherAnswer(): Unavailable {
  return new Unavailable('An answer to another question came.');
}

export async function listByIds(ctx: VendureContext, listing: Listing, ids: readonly string[]): Promise<Node[]> {
  const found: Node[] = [];
  for (let start = 0; start < ids.length; start += ctx.config.pageSize) {
    const part = ids.slice(start, start + ctx.config.pageSize);
    const { items } = await list(ctx, listing, { asked: 'named', filter: { id: { in: part } }, take: part.length });
    // Those that are missing would be taken for deleted, or unchanged.
    if (items.some(({ id }) => !part.includes(id))) throw anotherAnswer();
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
  /** Default: whole rows. */
  readonly asked?: Asked;
}

export async function* readByTime(
  ctx: VendureContext,
  request: ReadRequest<TimestampCursor>,
  listing: Listing,
  { by, take, asked = 'page' }: Timed,
): AsyncGenerator<SourceBatch<TimestampCursor>> {
  yield* readTimestampWindow({
    request,
    now: ctx.clock.now(),
    pageSize: take ?? ctx.config.pageSize,
    granularityMs: GRANULARITY_MS,
    lookbackMs: LOOKBACK_MS,
    settleMs: SETTLE_MS,
    page: (page) => timedPage(ctx, listing, { by, page, asked }),
  });
}

async function timedPage(
  ctx: VendureContext,
  listing: Listing,
  { by, page, asked }: { by: TimeField; page: PageRequest; asked: Asked },
): Promise<Page> {
  const { items, totalItems } = await list(ctx, listing, {
    asked,
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
  for await (const { rows } of readByTime(ctx, everything, narrow, { by: of.by, take: KEYS_PER_PAGE, asked: 'keys' })) {
    yield rows.map(({ key }) => ({ kind: of.kind, key }));
  }
}
