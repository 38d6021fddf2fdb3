/**
 * One list, page by page, by whichever way its vendor pages. Where pages have numbers, a row that comes or goes shifts
 * the others: such a list is read again until two readings agree on what is in it.
 */
import { contentVersion, VendorContractBroken, type HttpResponse } from '@tributary/connector-kit';
import { z } from 'zod';
import { askAt, askList, at, rowsIn, type HttpContext, type Parameters } from './ask.ts';
import type { Paging, StreamConfig } from './config.ts';

export const Position = z.strictObject({
  /** Page number, offset, token or address of the next page. */
  next: z.union([z.string(), z.int()]),
  round: z.int().min(1),
  /** Of the keys so far in this round, of those of the last page, and of all of the round before. */
  print: z.string(),
  page: z.string(),
  before: z.string().optional(),
});
export type Position = z.infer<typeof Position>;

export interface ListPage {
  readonly rows: readonly unknown[];
  /** Where to go on; undefined at the end. */
  readonly next: Position | undefined;
  /** False when the list was still moving at the end. */
  readonly isSteady: boolean;
}

const MOST_ROUNDS = 4;

export interface Asking {
  readonly ctx: HttpContext;
  readonly stream: StreamConfig;
  readonly filter: Parameters;
  keyOf(row: unknown): string;
}

export async function readPage(asking: Asking, position: Position | undefined): Promise<ListPage> {
  const { stream, keyOf } = asking;
  const response = await ask(asking, position?.next);
  const rows = rowsIn(response.json(), stream);
  const page = contentVersion(rows.map(keyOf));
  if (rows.length > 0 && position && position.page === page) {
    throw new VendorContractBroken(`Two pages of “${stream.name}” are the same.`);
  }
  const now = { round: position?.round ?? 1, page, print: contentVersion([position?.print ?? '', page]) };
  const next = following(stream.paging, response, { rows: rows.length, from: position?.next });
  if (next !== undefined) {
    if (next === position?.next) throw new VendorContractBroken(`The pages of “${stream.name}” lead in a circle.`);
    return { rows, next: { ...now, next, ...before(position) }, isSteady: true };
  }
  return { rows, ...atEnd(stream.paging, position, now) };
}

function before(position: Position | undefined): Pick<Position, 'before'> {
  return position?.before === undefined ? {} : { before: position.before };
}

function atEnd(
  paging: Paging,
  position: Position | undefined,
  { round, print }: Pick<Position, 'round' | 'print'>,
): Pick<ListPage, 'next' | 'isSteady'> {
  const isNumbered = paging.by === 'page' || paging.by === 'offset';
  const wasOnePage = position === undefined;
  if (!isNumbered || wasOnePage || position.before === print) return { next: undefined, isSteady: true };
  if (round === MOST_ROUNDS) return { next: undefined, isSteady: false };
  return { next: { next: firstOf(paging), round: round + 1, print: '', page: '', before: print }, isSteady: true };
}

function firstOf(paging: Paging): number {
  return paging.by === 'page' ? paging.first : 0;
}

async function ask({ ctx, stream, filter }: Asking, next: string | number | undefined): Promise<HttpResponse> {
  const { paging } = stream;
  const size: Parameters = 'size' in paging && paging.size ? { [paging.size.parameter]: paging.size.value } : {};
  switch (paging.by) {
    case 'none':
      return await askList(ctx, stream, filter);
    case 'page':
    case 'offset':
      return await askList(ctx, stream, { ...filter, ...size, [paging.parameter]: next ?? firstOf(paging) });
    case 'cursor':
      return await askList(ctx, stream, {
        ...filter,
        ...size,
        ...(next !== undefined && { [paging.parameter]: next }),
      });
    case 'nextUrl':
    case 'link':
      return next === undefined
        ? await askList(ctx, stream, { ...filter, ...size })
        : await askAt(ctx, stream, String(next));
  }
}

interface Came {
  readonly rows: number;
  readonly from: string | number | undefined;
}

function following(paging: Paging, response: HttpResponse, { rows, from }: Came): string | number | undefined {
  switch (paging.by) {
    case 'none':
      return undefined;
    case 'page':
      return rows < paging.size.value ? undefined : Number(from ?? paging.first) + 1;
    case 'offset':
      return rows < paging.size.value ? undefined : Number(from ?? 0) + rows;
    case 'cursor':
      return tokenIn(at(response.json(), paging.from));
    case 'nextUrl':
      return addressIn(at(response.json(), paging.from), response.url);
    case 'link':
      return addressIn(/<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(response.headers.get('link') ?? '')?.[1], response.url);
  }
}

function tokenIn(value: unknown): string | number | undefined {
  return (typeof value === 'string' && value !== '') || Number.isInteger(value)
    ? (value as string | number)
    : undefined;
}

function addressIn(value: unknown, base: string): string | undefined {
  return typeof value === 'string' && value !== '' ? new URL(value, base).href : undefined;
}
