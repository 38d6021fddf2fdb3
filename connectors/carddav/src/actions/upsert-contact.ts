import { createHash } from 'node:crypto';
import { action, type Action, type ActionItem, type ActionResult } from '@tributary/connector-kit';
import { editCard, newCard } from '@tributary/connector-kit-vcard';
import { addressBooks, isCalled, type AddressBook } from '../address-books.ts';
import { conflict, getCard, placeOf, putCard, written, type Place } from '../card-file.ts';
import { etagIn, findByUid } from '../cards.ts';
import type { CardDavContext } from '../client.ts';
import type { CardDavConfig } from '../config.ts';
import { ContactInput } from './contact-input.ts';

/** Writes a contact back, and leaves alone what of its card it does not name. */
export const upsertContact: Action<CardDavConfig> = action({
  name: 'upsertContact',
  title: 'Create or update a contact',
  stream: 'contacts',
  input: ContactInput,
  match: [['key'], ['uid']],
  write: async (ctx, item) => await upsert(ctx, await addressBooks(ctx), item),
});

async function upsert(
  ctx: CardDavContext,
  books: readonly AddressBook[],
  item: ActionItem<ContactInput>,
): Promise<ActionResult> {
  const { input } = item;
  if (input.key !== undefined) {
    const place = placeOf(books, input.key);
    return place ? await update(ctx, place, item) : { status: 'gone' };
  }
  const asked = input.addressBook;
  const inside = books.filter((book) => asked === undefined || isCalled(book, asked));
  const [book] = inside;
  if (!book) return { status: 'invalid', reason: 'there is no such address book', fields: ['addressBook'] };
  if (input.uid === undefined) return await create(ctx, book, { ...item, uid: uidOf(ctx, item.idempotencyKey) });
  for (const one of inside) {
    const key = await findByUid(ctx, one, input.uid);
    if (key !== undefined) return await update(ctx, { book: one, key }, item);
  }
  return await create(ctx, book, { ...item, uid: input.uid });
}

/** One act of creation has one name, so that it cannot happen twice. */
function uidOf({ connectionId }: CardDavContext, idempotencyKey: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([connectionId, idempotencyKey]))
    .digest('hex');
  // A UUID of version 8, whose bits are anybody's (RFC 9562): some servers take nothing else.
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}

async function create(
  ctx: CardDavContext,
  book: AddressBook,
  { input, uid }: { readonly input: ContactInput; readonly uid: string },
): Promise<ActionResult> {
  const { kind, ...changes } = input;
  const place = { book, key: `${book.url.pathname}${fileName(uid)}.vcf` };
  const text = newCard(uid, kind, changes);
  const put = await putCard(ctx, place, { text, condition: { 'if-none-match': '*' } });
  if (typeof put === 'object') return { status: 'invalid', reason: put.refused };
  // Already there: an earlier try of the same act, whose answer was lost. What has become of it since stays.
  return await written(ctx, place);
}

/** The id, where it can be part of a path on every server. */
function fileName(uid: string): string {
  if (/^[\w@-][\w.@-]{0,150}$/.test(uid)) return encodeURIComponent(uid);
  return createHash('sha256').update(uid).digest('hex').slice(0, 32);
}

const TRIES = 3;

async function update(
  ctx: CardDavContext,
  place: Place,
  { input, expectedVersion }: ActionItem<ContactInput>,
): Promise<ActionResult> {
  for (let left = TRIES; left > 0; left -= 1) {
    const card = await getCard(ctx, place);
    if (!card) return { status: 'gone' };
    const text = editCard(card.text, input);
    // Nothing to change: also an earlier try whose answer was lost.
    if (text === editCard(card.text, {})) return await written(ctx, place);
    if (expectedVersion !== undefined && etagIn(expectedVersion) !== card.etag) return conflict(place, card);
    const put = await putCard(ctx, place, { text, condition: { 'if-match': card.etag } });
    if (put === 'written') return await written(ctx, place);
    if (typeof put === 'object') return { status: 'invalid', reason: put.refused };
  }
  return { status: 'retry', afterMs: 1_000, reason: 'the card changes faster than it can be written' };
}
