/** What has changed in an address book since a point that the server knows by a token (RFC 6578). */
import { VendorContractBroken } from '@tributary/connector-kit';
import type { AddressBook } from './address-books.ts';
import { ask, refused, xml, type CardDavContext } from './client.ts';
import { parseMultistatus, xmlText, type DavResource } from './multistatus.ts';

export interface Changes {
  /** Paths of cards that are new or different, in order. */
  readonly changed: readonly string[];
  /** Paths of cards that are no more. */
  readonly gone: readonly string[];
  readonly token: string;
}

/** Everything there is when there is no token; undefined when the server no longer knows it. */
export async function changesSince(
  ctx: CardDavContext,
  book: AddressBook,
  token: string | undefined,
): Promise<Changes | undefined> {
  const state = new Map<string, 'changed' | 'gone'>();
  let from = token ?? '';
  for (;;) {
    const answer = await changesFrom(ctx, book, from);
    if (!answer) return undefined;
    const { resources, syncToken } = answer;
    for (const one of resources)
      if (isInside(one, book)) state.set(one.url.pathname, one.status === 404 ? 'gone' : 'changed');
    // A server that answers in parts says so about the address book itself.
    if (syncToken === from || !resources.some(({ status }) => status === 507)) {
      const of = (kind: string): string[] => [...state].filter(([, one]) => one === kind).map(([path]) => path);
      return { changed: of('changed').sort(), gone: of('gone').sort(), token: syncToken };
    }
    from = syncToken;
  }
}

async function changesFrom(ctx: CardDavContext, book: AddressBook, token: string) {
  const body = xml(
    'sync-collection',
    `<sync-token>${xmlText(token)}</sync-token><sync-level>1</sync-level><prop><getetag/></prop>`,
  );
  const question = { method: 'REPORT', url: book.url, depth: 0, body } as const;
  const response = await ask(ctx, question);
  if (response.status === 207) {
    const { resources, syncToken } = parseMultistatus(response.text, new URL(response.url));
    if (syncToken === undefined) throw new VendorContractBroken(`${book.url.host} gave no sync token.`);
    return { resources, syncToken };
  }
  if (token !== '' && response.text.includes('valid-sync-token')) return undefined;
  throw refused(question, response);
}

/** Cards lie directly in their book; the book itself and folders are none. */
function isInside({ url }: DavResource, book: AddressBook): boolean {
  const { pathname } = book.url;
  const rest = url.pathname.slice(pathname.length);
  return url.pathname.startsWith(pathname) && rest !== '' && !rest.includes('/');
}
