/** Lists that have the newest first and go on below an id. */
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

/**
 * Mastodon names the next page in a `Link`, and its cursor need not be the id of a row. Servers that speak its API
 * without one go on below the last row of a full page, or give all at once whatever is asked for: then the row that
 * was to be above the page is in it.
 */
export async function listBelow(ctx: MastodonContext, path: string, maxId: string | undefined): Promise<ListPage> {
  const limit = ctx.config.pageSize;
  const response = await call(ctx, { path, query: { limit: String(limit), max_id: maxId } });
  if (response.status !== 200) throw refused(response);
  const rows = parsed(response, z.array(Row));
  if (maxId !== undefined && rows.some(({ id }) => id === maxId)) return { rows: [], next: undefined };
  const last = rows.length >= limit ? rows.at(-1)?.id : undefined;
  return { rows, next: response.headers.has('link') ? nextOf(response.headers.get('link') ?? '') : last };
}

function nextOf(link: string): string | undefined {
  const [, url] = /<([^>]+)>\s*;\s*rel="?next"?/.exec(link) ?? [];
  return url === undefined ? undefined : (new URL(url).searchParams.get('max_id') ?? undefined);
}

export async function* listAll(ctx: MastodonContext, path: string): AsyncGenerator<readonly Row[]> {
  let from: string | undefined;
  do {
    const { rows, next } = await listBelow(ctx, path, from);
    yield rows;
    from = next;
  } while (from !== undefined);
}
