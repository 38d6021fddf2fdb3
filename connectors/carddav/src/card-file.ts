/** One card by its address: read, written and deleted on the condition that nobody else was there meanwhile. */
import type { ActionResult, HttpResponse } from '@tributary/connector-kit';
import { cardRecord, readCard } from '@tributary/connector-kit-vcard';
import type { AddressBook } from './address-books.ts';
import { etagIn, readCards, rosterOf } from './cards.ts';
import { refused, type CardDavContext } from './client.ts';

/** Where a card is, or is to be. */
export interface Place {
  readonly book: AddressBook;
  /** Its path, which is its key. */
  readonly key: string;
}

export interface CardFile {
  readonly text: string;
  readonly etag: string;
}

/** The book that a key lies in. */
export function placeOf(books: readonly AddressBook[], key: string): Place | undefined {
  const book = books.find(({ url }) => key.startsWith(url.pathname) && key.length > url.pathname.length);
  return book && { book, key };
}

export async function getCard(ctx: CardDavContext, { book, key }: Place): Promise<CardFile | undefined> {
  const url = new URL(key, book.url);
  const response = await ctx.http.request({ url: url.href, headers: { accept: 'text/vcard, */*' } });
  if (response.status === 404 || response.status === 410) return undefined;
  const etag = response.headers.get('etag');
  if (response.status !== 200 || etag === null) throw refusedAt('GET', url, response);
  return { text: response.text, etag };
}

export type Condition = { readonly 'if-match': string } | { readonly 'if-none-match': '*' };
export type Put = 'written' | 'changed meanwhile' | { readonly refused: string };

export async function putCard(
  ctx: CardDavContext,
  { book, key }: Place,
  { text, condition }: { text: string; condition: Condition },
): Promise<Put> {
  const url = new URL(key, book.url);
  const response = await ctx.http.request({
    method: 'PUT',
    url: url.href,
    body: text,
    headers: { 'content-type': 'text/vcard; charset=utf-8', accept: '*/*', ...condition },
    // When it had arrived and its answer was lost, the condition fails, and whoever asked looks what is there.
    idempotent: true,
  });
  const { status } = response;
  if (status >= 200 && status < 300) return 'written';
  // A card that is to be changed and is gone does not match either.
  if (status === 412 || (status === 404 && 'if-match' in condition)) return 'changed meanwhile';
  if ([400, 403, 409, 413, 415, 422, 507].includes(status)) return { refused: refusedAt('PUT', url, response).message };
  throw refusedAt('PUT', url, response);
}

export async function deleteCard(
  ctx: CardDavContext,
  { book, key }: Place,
  version: string | undefined,
): Promise<'deleted' | 'changed meanwhile' | 'gone' | { readonly refused: string }> {
  const url = new URL(key, book.url);
  const headers = { accept: '*/*', ...(version === undefined ? {} : { 'if-match': etagIn(version) }) };
  const response = await ctx.http.request({ method: 'DELETE', url: url.href, headers, idempotent: true });
  const { status } = response;
  if (status >= 200 && status < 300) return 'deleted';
  if (status === 404 || status === 410) return 'gone';
  if (status === 412) return 'changed meanwhile';
  if (status === 403) return { refused: refusedAt('DELETE', url, response).message };
  throw refusedAt('DELETE', url, response);
}

/** As the stream will see it, so that it is known when it comes back. */
export async function written(ctx: CardDavContext, { book, key }: Place): Promise<ActionResult> {
  const { rows } = await readCards(ctx, { book, roster: await rosterOf(ctx, book) }, [key]);
  const [row] = rows;
  return row ? { status: 'ok', key, version: row.version } : { status: 'gone' };
}

export function conflict({ key }: Place, { text, etag }: CardFile): ActionResult {
  const facts = readCard(text);
  const record = typeof facts === 'string' ? undefined : cardRecord(facts);
  return { status: 'conflict', current: { key, version: etag, ...(record && { record }) } };
}

function refusedAt(method: string, url: URL, response: HttpResponse): Error {
  return refused({ method, url }, response);
}
