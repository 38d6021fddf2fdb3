/** Lists that have the newest first and go on below an id. */
import { Unavailable } from '@tributary/connector-kit';
import { z } from 'zod';
import { call, parsed, refused, type MastodonContext } from './client.ts';

/** Rows stay unparsed: a bad one must become a reject, not the end of the page. */
const Row = z.looseObject({ id: z.string() });
export type Row = z.infer<typeof Row>;

export interface ListPage {
  readonly rows: readonly Row[];
  /** Where to go on; undefined behind the last row. */
  readonly next: string | undefined;
}

interface Answer {
  readonly rows: readonly Row[];
  readonly link: string | null;
}

async function askFor(ctx: MastodonContext, path: string, query: { limit: number; maxId?: string }): Promise<Answer> {
  const response = await call(ctx, { path, query: { limit: String(query.limit), max_id: query.maxId } });
  if (response.status !== 200) throw refused(response);
  return { rows: parsed(response, z.array(Row)), link: response.headers.get('link') };
}

/** By the `Link`, as Mastodon has it: its cursor need not be the id of a row. Who sends none has given all there is. */
export async function listBelow(ctx: MastodonContext, path: string, maxId: string | undefined): Promise<ListPage> {
  const { rows, link } = await askFor(ctx, path, {
    limit: ctx.config.pageSize,
    ...(maxId !== undefined && { maxId }),
  });
  // Taken for the next page, it would end the list, or never.
  if (rows.some(({ id }) => id === maxId)) throw new Unavailable('A page of the list came again.');
  return { rows, next: link === null ? undefined : nextOf(link) };
}

export const NOTICES = 'v1/notifications';
/** The most that is given at once anywhere. */
const MOST = 80;

/**
 * Notices are given in part also by servers that send no `Link`: there the list goes on below the last row of a full
 * page. Such a server may look for that very row and find nothing when it has gone meanwhile: then it is asked for
 * what there is, and the rows below are taken from that.
 */
export async function noticesBelow(ctx: MastodonContext, maxId: string | undefined): Promise<ListPage> {
  const limit = ctx.config.pageSize;
  const { rows, link } = await askFor(ctx, NOTICES, { limit, ...(maxId !== undefined && { maxId }) });
  if (rows.some(({ id }) => id === maxId)) throw new Unavailable('A page of the list came again.');
  if (link !== null) return { rows, next: nextOf(link) };
  if (rows.length > 0 || maxId === undefined) return { rows, next: lastOfFull(rows, limit) };
  const all = await askFor(ctx, NOTICES, { limit: MOST });
  const below = all.rows.filter(({ id }) => isBelow(id, maxId)).slice(0, limit);
  return { rows: below, next: lastOfFull(below, limit) };
}

function lastOfFull(rows: readonly Row[], limit: number): string | undefined {
  return rows.length >= limit ? rows.at(-1)?.id : undefined;
}

/** Ids are numbers that grow, and longer than a number can be. */
function isBelow(id: string, other: string): boolean {
  return id.length === other.length ? id < other : id.length < other.length;
}

function nextOf(link: string): string | undefined {
  const [, url] = /<([^>]+)>\s*;\s*rel="?next"?/.exec(link) ?? [];
  return url === undefined ? undefined : (new URL(url).searchParams.get('max_id') ?? undefined);
}

/** From the newest to the last row. */
export async function* everyPage(
  page: (from: string | undefined) => Promise<ListPage>,
): AsyncGenerator<readonly Row[]> {
  let from: string | undefined;
  do {
    const { rows, next } = await page(from);
    yield rows;
    from = next;
  } while (from !== undefined);
}
