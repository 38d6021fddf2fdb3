/** From an address that somebody typed to the account's address books (RFC 6764, RFC 6352 section 7.1). */
import { ReconnectNeeded } from '@tributary/connector-kit';
import { find, xml, type CardDavContext } from './client.ts';
import { CARDDAV, DAV, resourceUrl, type DavResource } from './multistatus.ts';

export interface AddressBook {
  /** Ends in a slash. */
  readonly url: URL;
  readonly name: string;
  /** Whether the server can tell what has changed since a point. */
  readonly tellsChanges: boolean;
}

const PROPERTIES = xml(
  'propfind',
  '<prop><resourcetype/><displayname/><supported-report-set/><current-user-principal/><C:addressbook-home-set/></prop>',
);
const TYPE = [DAV, 'resourcetype'] as const;

/** In the order of their paths. Throws when there is nothing of the kind: better than an empty account. */
export async function addressBooks(ctx: CardDavContext): Promise<AddressBook[]> {
  const found = await booksOfAccount(ctx);
  const wanted = ctx.config.addressBooks;
  return found
    .filter((book) => wanted === undefined || wanted.some((one) => isCalled(book, one)))
    .sort((one, other) => (one.url.href < other.url.href ? -1 : 1));
}

export function isCalled({ url, name }: AddressBook, asked: string): boolean {
  const path = url.pathname.replace(/\/$/, '');
  return name === asked || path === asked.replace(/\/$/, '') || path.endsWith(`/${encodeURIComponent(asked)}`);
}

async function booksOfAccount(ctx: CardDavContext): Promise<AddressBook[]> {
  const start = await startOf(ctx);
  if (isBook(start)) return [bookOf(start)];
  const homes = start.urls(CARDDAV, 'addressbook-home-set');
  const inHomes = homes.length > 0 ? homes : await homesOf(ctx, start);
  const books: AddressBook[] = [];
  for (const url of inHomes) {
    const answer = await find(ctx, { method: 'PROPFIND', url, depth: 1, body: PROPERTIES });
    books.push(...(answer?.resources ?? []).filter(isBook).map(bookOf));
  }
  return books;
}

async function startOf(ctx: CardDavContext): Promise<DavResource> {
  const given = new URL(ctx.config.url);
  for (const url of [resourceUrl('', given), new URL('/.well-known/carddav', given)]) {
    const [resource] = (await find(ctx, { method: 'PROPFIND', url, depth: 0, body: PROPERTIES }))?.resources ?? [];
    if (resource) return resource;
  }
  throw new ReconnectNeeded(`There is no CardDAV at ${given.host}${given.pathname}.`);
}

async function homesOf(ctx: CardDavContext, start: DavResource): Promise<readonly URL[]> {
  for (const url of start.urls(DAV, 'current-user-principal')) {
    const answer = await find(ctx, { method: 'PROPFIND', url, depth: 0, body: PROPERTIES });
    const homes = answer?.resources[0]?.urls(CARDDAV, 'addressbook-home-set') ?? [];
    if (homes.length > 0) return homes;
  }
  throw new ReconnectNeeded(`${start.url.host} does not say where the address books of this account are.`);
}

function isBook({ holds }: DavResource): boolean {
  return holds(TYPE, CARDDAV, 'addressbook');
}

function bookOf({ url, text, holds }: DavResource): AddressBook {
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  const last = decodeURIComponent(path.split('/').at(-2) ?? '');
  return {
    url: new URL(path, url),
    name: text(DAV, 'displayname')?.trim() || last,
    tellsChanges: holds([DAV, 'supported-report-set'], DAV, 'sync-collection'),
  };
}
