import { action, type Action, type ActionItem, type ActionResult } from '@tributary/connector-kit';
import { addressBooks, type AddressBook } from '../address-books.ts';
import { conflict, deleteCard, getCard, placeOf } from '../card-file.ts';
import type { CardDavContext } from '../client.ts';
import type { CardDavConfig } from '../config.ts';
import { DeleteInput } from './contact-input.ts';

/** Takes a card away for good, unless it has changed since it was looked at. */
export const deleteContact: Action<CardDavConfig> = action({
  name: 'deleteContact',
  title: 'Delete a contact',
  stream: 'contacts',
  input: DeleteInput,
  match: [['key']],
  write: async (ctx, item) => await remove(ctx, await addressBooks(ctx), item),
});

async function remove(
  ctx: CardDavContext,
  books: readonly AddressBook[],
  { input, expectedVersion }: ActionItem<DeleteInput>,
): Promise<ActionResult> {
  const place = placeOf(books, input.key);
  const became = place ? await deleteCard(ctx, place, expectedVersion) : 'gone';
  if (!place || became === 'gone') return { status: 'gone' };
  if (typeof became === 'object') return { status: 'invalid', reason: became.refused };
  if (became === 'deleted') return { status: 'ok', key: place.key };
  const card = await getCard(ctx, place);
  return card ? conflict(place, card) : { status: 'gone' };
}
