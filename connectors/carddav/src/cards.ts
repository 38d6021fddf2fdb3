/** Cards of an address book as rows, each with the groups it is in. */
import { contentVersion, Unavailable, type BrokenRow, type RecordRef, type SourceRow } from '@tributary/connector-kit';
import { plainUid, readCard, withoutPictures } from '@tributary/connector-kit-vcard';
import { z } from 'zod';
import type { AddressBook } from './address-books.ts';
import { get, xml, type CardDavContext } from './client.ts';
import { CARDDAV, DAV, xmlText, type DavResource } from './multistatus.ts';

/** What is kept of a card: its text without pictures, and what only other cards say of it. */
export const CardWire = z.object({ key: z.string(), card: z.string(), groups: z.array(z.string()) });
export type CardWire = z.infer<typeof CardWire>;

/** The groups of an address book. They are cards too, which name their members. */
export interface Roster {
  /** Changes whenever a name or a member does. */
  readonly digest: string;
  groupsOf(uid: string): string[];
}

const IS_GROUP = ['KIND', 'X-ADDRESSBOOKSERVER-KIND']
  .map((name) => `<C:prop-filter name="${name}"><C:text-match match-type="equals">group</C:text-match></C:prop-filter>`)
  .join('');
const CARD_AND_TAG = '<prop><getetag/><C:address-data/></prop>';

export async function rosterOf(ctx: CardDavContext, book: AddressBook): Promise<Roster> {
  const groups = (await query(ctx, book, `<C:filter test="anyof">${IS_GROUP}</C:filter>`))
    .map((resource) => readCard(cardIn(resource) ?? ''))
    .flatMap((card) => (typeof card === 'string' || card.kind !== 'group' ? [] : [card]))
    .map(({ full, members }) => ({ name: full, members: [...members].sort() }));
  const inOrder = groups.map((group) => JSON.stringify(group)).sort();
  return {
    digest: contentVersion(inOrder),
    groupsOf: (uid) =>
      uid === ''
        ? []
        : groups
            .filter(({ members }) => members.includes(plainUid(uid)))
            .map(({ name }) => name)
            .sort(),
  };
}

export interface ReadCards {
  readonly rows: readonly (SourceRow | BrokenRow)[];
  /** What these cards are not, or no longer. */
  readonly absent: readonly RecordRef[];
}

/** Those of the cards that are there. Groups are no rows. */
export async function readCards(
  ctx: CardDavContext,
  { book, roster }: { book: AddressBook; roster: Roster },
  paths: readonly string[],
): Promise<ReadCards> {
  const rows: (SourceRow | BrokenRow)[] = [];
  const absent: RecordRef[] = [];
  for (const resource of await multiget(ctx, book, paths)) {
    const { row, kind } = rowOf(resource, roster);
    if (row) rows.push(row);
    absent.push(...refsOf(resource.url.pathname).filter((ref) => ref.kind !== kind));
  }
  return { rows, absent };
}

/** A tombstone does not say what was buried. */
export function refsOf(key: string): RecordRef[] {
  return [
    { kind: 'person', key },
    { kind: 'company', key },
  ];
}

/** By the id inside the card; there may be none. */
export async function findByUid(ctx: CardDavContext, book: AddressBook, uid: string): Promise<string | undefined> {
  const match = `<C:text-match match-type="contains">${xmlText(plainUid(uid))}</C:text-match>`;
  const filter = `<C:filter><C:prop-filter name="UID">${match}</C:prop-filter></C:filter>`;
  const found = (await query(ctx, book, filter)).find((resource) => {
    const card = readCard(cardIn(resource) ?? '');
    return typeof card !== 'string' && plainUid(card.uid) === plainUid(uid);
  });
  return found?.url.pathname;
}

async function multiget(ctx: CardDavContext, book: AddressBook, paths: readonly string[]): Promise<DavResource[]> {
  if (paths.length === 0) return [];
  const hrefs = paths.map((path) => `<href>${xmlText(path)}</href>`).join('');
  const body = xml('C:addressbook-multiget', CARD_AND_TAG + hrefs);
  const { resources } = await get(ctx, { method: 'REPORT', url: book.url, depth: 0, body });
  if (!isAnswerTo(paths, resources))
    throw new Unavailable(`${book.url.host} answered another question about its cards.`);
  return resources
    .filter(({ status }) => status === 200)
    .sort((one, other) => (one.url.pathname < other.url.pathname ? -1 : 1));
}

/**
 * Each card is answered for, if only as gone (RFC 6352, 8.7), and some are shown. A cache that knows an answer by its
 * path alone gives that of an earlier question, and cards that nobody saw would be taken for read.
 */
function isAnswerTo(paths: readonly string[], resources: readonly DavResource[]): boolean {
  const told = new Map(resources.map((resource) => [resource.url.pathname, resource]));
  const answers = paths.map((path) => told.get(path));
  const present = answers.filter((one) => one?.status === 200);
  const isShown = present.some((one) => one !== undefined && cardIn(one) !== undefined);
  return !answers.includes(undefined) && (present.length < 2 || isShown);
}

async function query(ctx: CardDavContext, book: AddressBook, filter: string): Promise<readonly DavResource[]> {
  const body = xml('C:addressbook-query', CARD_AND_TAG + filter);
  return (await get(ctx, { method: 'REPORT', url: book.url, depth: 1, body })).resources;
}

function cardIn({ text }: DavResource): string | undefined {
  return text(CARDDAV, 'address-data');
}

function rowOf(resource: DavResource, roster: Roster): { row?: SourceRow | BrokenRow; kind?: string } {
  const key = resource.url.pathname;
  const text = cardIn(resource);
  const etag = resource.text(DAV, 'getetag');
  if (text === undefined) {
    const reject = { code: 'UNREADABLE', reason: 'the server does not show the card', text: key } as const;
    return { row: { key, version: etag ?? '', reject } };
  }
  const card = readCard(text);
  const groups = typeof card === 'string' ? [] : roster.groupsOf(card.uid);
  const row = {
    key,
    version: versionOf(etag ?? contentVersion(text), groups),
    raw: { key, card: withoutPictures(text), groups },
  };
  if (typeof card === 'string') return { row };
  return card.kind === 'group' ? {} : { row, kind: card.kind };
}

/** The server's tag, and behind it what the tag does not move with. */
function versionOf(etag: string, groups: readonly string[]): string {
  return groups.length === 0 ? etag : `${etag}~${contentVersion(groups)}`;
}

/** The server's tag in a version. */
export function etagIn(version: string): string {
  return /^(?:W\/)?"[^"]*"/.exec(version)?.[0] ?? version;
}
