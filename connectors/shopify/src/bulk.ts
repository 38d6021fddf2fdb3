/**
 * Everything there is by a bulk operation: Shopify writes a file of JSON lines, a record followed by its children.
 * The file is read in pieces from a record's first byte on, so it may be of any size, and a run that ends early goes on
 * where it was.
 */
import { RateLimited, ReconnectNeeded, Unavailable, VendorContractBroken } from '@tributary/connector-kit';
import { z } from 'zod';
import { act, ask, parse, type ShopifyContext } from './client.ts';
import { BULK_STATE, bulkDocument, RUN_BULK, type Listing } from './documents.ts';
import { Node, withChildren } from './records.ts';

export interface BulkRun {
  readonly id: string;
  /** By Shopify's clock: later changes are in the file or not. */
  readonly began: string;
}

const Started = z.object({
  bulkOperationRunQuery: z.object({
    bulkOperation: z.object({ id: z.string(), createdAt: z.string() }).nullish(),
    userErrors: z.array(z.object({ code: z.string().nullish(), message: z.string() })),
  }),
});
const BUSY = new Set(['OPERATION_IN_PROGRESS', 'LIMIT_REACHED']);
const BUSY_MS = 30_000;

export async function startBulk(ctx: ShopifyContext, listing: Listing): Promise<BulkRun> {
  const { bulkOperationRunQuery: answer } = await act(ctx, Started, {
    document: RUN_BULK,
    variables: { query: bulkDocument(listing) },
  });
  const [error] = answer.userErrors;
  if (error && BUSY.has(error.code ?? '')) {
    throw new RateLimited(error.message, new Date(ctx.clock.now().getTime() + BUSY_MS));
  }
  if (!answer.bulkOperation) throw new VendorContractBroken(`Shopify does not run it in bulk: ${error?.message ?? ''}`);
  const { id, createdAt } = answer.bulkOperation;
  return { id, began: new Date(createdAt).toISOString() };
}

const State = z.object({
  waitedFor: z
    .object({
      status: z.string(),
      errorCode: z.string().nullish(),
      rootObjectCount: z.coerce.number(),
      url: z.string().nullish(),
    })
    .nullable(),
});

export type BulkResult =
  | { readonly is: 'ready'; readonly url: string | undefined; readonly count: number }
  /** It failed, or its file was kept for long enough: everything is read by pages instead. */
  | { readonly is: 'lost' };

/** Waits, as the engine lets it: `classify` reads "not yet" out of the answer. */
export async function awaitBulk(ctx: ShopifyContext, id: string): Promise<BulkResult> {
  const { waitedFor } = await ask(ctx, State, { document: BULK_STATE, variables: { id } });
  if (waitedFor?.status === 'COMPLETED') {
    return { is: 'ready', url: waitedFor.url ?? undefined, count: waitedFor.rootObjectCount };
  }
  if (waitedFor?.errorCode === 'ACCESS_DENIED') throw new ReconnectNeeded('The app may not read this in bulk.');
  ctx.log.warn({ status: waitedFor?.status ?? 'unknown' }, 'the bulk operation gives nothing');
  return { is: 'lost' };
}

export interface BulkRecord {
  readonly record: Node;
  /** Where the next record begins. */
  readonly end: number;
}

const PIECE_BYTES = 4 * 1024 * 1024;
const MOST_BYTES = 64 * 1024 * 1024;

interface Reading {
  readonly url: string;
  /** A new address, when the one there is has aged. */
  readonly renew: () => Promise<string | undefined>;
  readonly offset: number;
  readonly pieceBytes: number;
}

/** Records from that byte on. */
export async function* bulkRecords(
  ctx: ShopifyContext,
  { pieceBytes = PIECE_BYTES, ...place }: Omit<Reading, 'pieceBytes'> & { pieceBytes?: number },
): AsyncGenerator<BulkRecord> {
  let open: { own: Node; children: Node[]; end: number } | undefined;
  for await (const { line, end } of lines(ctx, { ...place, pieceBytes })) {
    const node = parse(Node, parsed(line));
    if (open && typeof node['__parentId'] === 'string') {
      open.children.push(node);
      open.end = end;
      continue;
    }
    if (open) yield { record: withChildren(open.own, open.children), end: open.end };
    open = { own: node, children: [], end };
  }
  if (open) yield { record: withChildren(open.own, open.children), end: open.end };
}

/** A line that is no JSON was not sent whole: the record is asked for again. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Unavailable('The bulk file was cut off.', { cause });
  }
}

async function* lines(
  ctx: ShopifyContext,
  { url: first, renew, offset, pieceBytes }: Reading,
): AsyncGenerator<{ line: string; end: number }> {
  let url = first;
  let at = offset;
  let size = pieceBytes;
  for (;;) {
    let piece = await readPiece(ctx, url, { at, size });
    if (piece === 'refused') {
      url = (await renew()) ?? url;
      piece = await readPiece(ctx, url, { at, size });
    }
    if (piece === 'refused') throw new Unavailable('The bulk file is refused under a new address as well.');
    // A piece may end inside a line, or inside a letter: it is used up to its last line break.
    const usable = piece.isLast ? piece.text : piece.text.slice(0, piece.text.lastIndexOf('\n') + 1);
    for (const line of usable.split('\n')) {
      if (line === '') continue;
      at += Buffer.byteLength(line) + 1;
      yield { line, end: at };
    }
    if (piece.isLast) return;
    if (usable !== '') size = pieceBytes;
    else if (size >= MOST_BYTES) throw new VendorContractBroken('A line of the bulk file is longer than 64 MB.');
    else size *= 2;
  }
}

/** The address is signed by itself: the shop's token goes nowhere else. */
async function readPiece(
  { http }: ShopifyContext,
  url: string,
  { at, size }: { at: number; size: number },
): Promise<{ text: string; isLast: boolean } | 'refused'> {
  const response = await http.request({
    url,
    authorize: false,
    headers: { accept: '*/*', range: `bytes=${String(at)}-${String(at + size - 1)}` },
    timeoutMs: 120_000,
  });
  if (response.status === 416) return { text: '', isLast: true };
  if (response.status === 200) {
    // Whoever knows no ranges gives the whole.
    return { text: Buffer.from(response.text).subarray(at).toString('utf8'), isLast: true };
  }
  if (response.status !== 206) return 'refused';
  const total = Number(/\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1] ?? Number.NaN);
  const isLast = Number.isNaN(total) ? response.text === '' : at + size >= total;
  if (isLast && !response.text.endsWith('\n')) throw new Unavailable('The bulk file was cut off.');
  return { text: response.text, isLast };
}
