/** How a list is read: everything in bulk, changes by `updated_at` and Shopify's own position in the list. */
import type { CanonicalKind, ReadRequest, RecordRef, SourceBatch, SourceRow } from '@tributary/connector-kit';
import { z } from 'zod';
import { ask, type ShopifyContext } from './client.ts';
import { awaitBulk, bulkRecords, startBulk } from './bulk.ts';
import { type ShopifyCursor } from './cursor.ts';
import { idsDocument, listDocument, type Listing } from './documents.ts';
import { keyOf } from './ids.ts';
import { NodePage, wholeRecord, type Node } from './records.ts';

type Batch = SourceBatch<ShopifyCursor>;
/** A record of the list as the rows it stands for. */
type Rows = (record: Node) => readonly SourceRow[];

export const GRANULARITY_MS = 1_000;
/** Lists are answered from an index that follows the shop with a delay. */
export const SETTLE_MS = 10_000;
export const LOOKBACK_MS = 5 * 60_000;

export async function* readList(
  ctx: ShopifyContext,
  request: ReadRequest<ShopifyCursor>,
  { listing, rows }: { listing: Listing; rows: Rows },
): AsyncGenerator<Batch> {
  const { mode, cursor } = request;
  const isAll = mode === 'full' || cursor?.done === undefined;
  if (cursor?.pass === undefined && isAll && ctx.config.bulk) {
    yield* readBulk(ctx, cursor, { listing, rows });
    return;
  }
  const { done } = cursor ?? {};
  const pass = cursor?.pass ?? (isAll || done === undefined ? {} : windowAfter(done, ctx.clock.now()));
  yield* readPages(ctx, { done, pass }, { listing, rows });
}

type Pass = NonNullable<ShopifyCursor['pass']>;

function windowAfter(done: string, now: Date): Pass {
  const until = new Date(now.getTime() - SETTLE_MS).toISOString();
  return { from: new Date(Date.parse(done) - LOOKBACK_MS).toISOString(), until };
}

const List = z.object({ list: NodePage });

/** An edited record leaves a bounded window, or moves behind its end: neither shifts what is still to be read. */
async function* readPages(
  ctx: ShopifyContext,
  start: { readonly done: string | undefined; readonly pass: Pass },
  { listing, rows }: { listing: Listing; rows: Rows },
): AsyncGenerator<Batch> {
  let { pass } = start;
  for (;;) {
    const first = Math.min(ctx.config.pageSize, listing.mostPerPage);
    const { list } = await ask(ctx, List, {
      document: listDocument(listing),
      cost: first * listing.points,
      variables: {
        first,
        after: pass.after ?? null,
        query: windowQuery(pass),
      },
    });
    const records: Node[] = [];
    for (const node of list.nodes) records.push(await wholeRecord(ctx, listing, node));
    const last = latest([pass.last, ...records.map(timeOf)]);
    const { hasNextPage, endCursor } = list.pageInfo;
    pass = { ...pass, ...(last !== undefined && { last }), ...(endCursor !== null && { after: endCursor }) };
    // An empty pass never moves the state back.
    const done = latest([start.done, ...(hasNextPage ? [] : [last])]);
    yield {
      rows: records.flatMap(rows),
      checkpoint: { ...(done !== undefined && { done }), ...(hasNextPage && { pass }) },
      final: !hasNextPage,
    };
    if (!hasNextPage) return;
  }
}

function windowQuery({ from, until }: Pass): string | null {
  const bounds = [
    ...(from === undefined ? [] : [`updated_at:>='${from}'`]),
    ...(until === undefined ? [] : [`updated_at:<='${until}'`]),
  ];
  return bounds.length === 0 ? null : bounds.join(' AND ');
}

async function* readBulk(
  ctx: ShopifyContext,
  cursor: ShopifyCursor | undefined,
  { listing, rows }: { listing: Listing; rows: Rows },
): AsyncGenerator<Batch> {
  let bulk = cursor?.bulk;
  if (!bulk) {
    bulk = { ...(await startBulk(ctx, listing)), offset: 0 };
    // Kept before it is waited for: whoever goes on later waits for this one.
    yield { rows: [], checkpoint: { bulk } };
  }
  const result = await awaitBulk(ctx, bulk.id);
  if (result.is === 'lost') {
    yield* readPages(ctx, { done: undefined, pass: {} }, { listing, rows });
    return;
  }
  const { began } = bulk;
  let found: SourceRow[] = [];
  let records = 0;
  if (result.url !== undefined) {
    const { id, offset } = bulk;
    const renew = async () => {
      const again = await awaitBulk(ctx, id);
      return again.is === 'ready' ? again.url : undefined;
    };
    for await (const { record, end } of bulkRecords(ctx, { url: result.url, renew, offset })) {
      found.push(...rows(record));
      records += 1;
      bulk = { ...bulk, offset: end };
      if (records % ctx.config.pageSize !== 0) continue;
      yield { rows: found, checkpoint: { bulk }, estimate: result.count };
      found = [];
    }
  }
  // What changed while the file was written is read by pages from here on.
  yield { rows: found, checkpoint: { done: began }, final: true };
}

function timeOf(record: Node): string | undefined {
  const at = Date.parse(String(record['updatedAt']));
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

function latest(times: readonly (string | undefined)[]): string | undefined {
  return times.filter((time) => time !== undefined).reduce<string | undefined>(later, undefined);
}

function later(a: string | undefined, b: string): string {
  return a !== undefined && a > b ? a : b;
}

const IDS_PER_PAGE = 250;
const Ids = z.object({ list: NodePage });

/** Every id there is, in the order of ids: nothing that is new or edited moves while it is read. */
export async function* listKeys(
  ctx: ShopifyContext,
  { list, kind }: { list: Parameters<typeof idsDocument>[0]; kind: CanonicalKind },
): AsyncGenerator<RecordRef[]> {
  let after: string | null = null;
  for (;;) {
    const answer: z.infer<typeof Ids> = await ask(ctx, Ids, {
      document: idsDocument(list),
      cost: IDS_PER_PAGE,
      variables: { first: IDS_PER_PAGE, after },
    });
    yield answer.list.nodes.map(({ id }) => ({ kind, key: keyOf(id) }));
    if (!answer.list.pageInfo.hasNextPage) return;
    after = answer.list.pageInfo.endCursor;
  }
}
