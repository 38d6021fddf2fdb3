/** Medusa's lists: filtered by time and offset, in the order of one field only. */
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
import { ask, type MedusaContext } from './client.ts';

export interface Listing {
  /** The path, and the name of the rows in the answer. */
  readonly list: 'customers' | 'orders' | 'payments' | 'products' | 'product-variants';
  readonly rows: 'customers' | 'orders' | 'payments' | 'products' | 'variants';
  /** As `fields` takes them: names, paths, and `*relation` for all of one. */
  readonly fields: string;
  /** What is kept of a row, and therefore what makes a version. */
  readonly wire: z.ZodType;
}

/** Rows stay unparsed: a bad one must become a reject, not the end of the page. */
const Node = z.looseObject({ id: z.string(), created_at: z.string().optional(), updated_at: z.string().optional() });
export type Node = z.infer<typeof Node>;

export interface Stretch {
  readonly filter?: Readonly<Record<string, string | readonly string[]>>;
  readonly order: 'id' | 'created_at' | 'updated_at';
  readonly skip: number;
  readonly take: number;
}

export async function listRows(
  ctx: MedusaContext,
  { list, rows, fields }: Pick<Listing, 'list' | 'rows' | 'fields'>,
  { filter = {}, order, skip, take }: Stretch,
): Promise<{ nodes: Node[]; total: number }> {
  const answer = z
    .object({ count: z.int() })
    .loose()
    .transform(({ count, ...found }) => ({ total: count, nodes: found[rows] }))
    .pipe(z.object({ total: z.int(), nodes: z.array(Node) }));
  const { nodes, total } = await ask(ctx, answer, {
    path: list,
    query: { ...filter, fields, order, offset: skip, limit: take },
  });
  return { nodes: nodes.map((node) => withMetadata(node, ctx.config.metadataKeys)), total };
}

/** It may hold anything: only what was asked for by name is kept. */
function withMetadata(node: Node, keys: readonly string[]): Node {
  const held = z.record(z.string(), z.unknown()).safeParse(node['metadata']).data ?? {};
  const kept = Object.fromEntries(Object.entries(held).filter(([key]) => keys.includes(key)));
  return 'metadata' in node ? { ...node, metadata: Object.keys(kept).length === 0 ? null : kept } : node;
}

export async function listByIds(ctx: MedusaContext, listing: Listing, ids: readonly string[]): Promise<Node[]> {
  const found: Node[] = [];
  for (let start = 0; start < ids.length; start += ctx.config.pageSize) {
    const part = ids.slice(start, start + ctx.config.pageSize);
    const stretch = { filter: { id: part }, order: 'id', skip: 0, take: part.length } as const;
    const { nodes } = await listRows(ctx, listing, stretch);
    // Those that are missing would be taken for deleted, or unchanged.
    if (nodes.some(({ id }) => !part.includes(id))) throw new Unavailable('An answer to another question came.');
    found.push(...nodes);
  }
  return found;
}

/** The version covers the content, because much of it changes without touching `updated_at`. */
export function rowOf({ wire }: Pick<Listing, 'wire'>, node: Node): SourceRow {
  return { key: node.id, version: contentVersion(wire.safeParse(node).data ?? node, node.updated_at), raw: node };
}

export const GRANULARITY_MS = 1;
/** Medusa stamps a row when it changes it and shows it when the workflow's transaction commits. */
export const SETTLE_MS = 2_000;
export const LOOKBACK_MS = 60_000;

export const BY_UPDATED_AT = {
  kind: 'timestamp',
  granularityMs: GRANULARITY_MS,
  lookbackMs: LOOKBACK_MS,
  settleMs: SETTLE_MS,
  tieBreak: 'key',
} as const;

type TimeField = 'created_at' | 'updated_at';

export async function* readByTime(
  ctx: MedusaContext,
  request: ReadRequest<TimestampCursor>,
  listing: Listing,
  { by = 'updated_at', take }: { readonly by?: TimeField; readonly take?: number } = {},
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
  ctx: MedusaContext,
  listing: Listing,
  { by, page: { from, until, order, skip, take } }: { readonly by: TimeField; readonly page: PageRequest },
): Promise<Page> {
  const { nodes, total } = await listRows(ctx, listing, {
    filter: {
      ...(from !== undefined && { [`${by}[$gte]`]: from }),
      // Rows that the database itself stamped have microseconds.
      ...(until !== undefined && { [`${by}[$lt]`]: new Date(Date.parse(until) + GRANULARITY_MS).toISOString() }),
    },
    order: order === 'key' ? 'id' : by,
    skip,
    take,
  });
  return {
    rows: nodes.map((node) => ({ ...rowOf(listing, node), at: new Date(z.string().parse(node[by])).toISOString() })),
    total,
  };
}

const KEYS_PER_PAGE = 500;

/** Every id there is, oldest first: `created_at` never changes, so nothing moves while it is read. */
export async function* listIds(
  ctx: MedusaContext,
  listing: Listing,
  kind: RecordRef['kind'],
): AsyncGenerator<RecordRef[]> {
  const narrow = { ...listing, fields: 'id,created_at', wire: Node };
  const everything = { mode: 'full', cursor: undefined } as const;
  for await (const { rows } of readByTime(ctx, everything, narrow, { by: 'created_at', take: KEYS_PER_PAGE })) {
    yield rows.map(({ key }) => ({ kind, key }));
  }
}
