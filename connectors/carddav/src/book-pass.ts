/**
 * One pass over an address book. Cards are read in the order of their paths, and the token that the next pass
 * begins from is the one from before the first card was read: what changes meanwhile is read again, never missed.
 */
import { VendorContractBroken, type BrokenRow, type RecordRef, type SourceRow } from '@tributary/connector-kit';
import type { AddressBook } from './address-books.ts';
import type { BookState } from './book-state.ts';
import { readCards, refsOf, rosterOf } from './cards.ts';
import { changesSince, type Changes } from './changes.ts';
import type { CardDavContext } from './client.ts';

export interface BookStep {
  readonly rows: readonly (SourceRow | BrokenRow)[];
  readonly deletes: readonly RecordRef[];
  readonly state: BookState;
  readonly estimate?: number;
}

export async function* readBook(ctx: CardDavContext, book: AddressBook, saved: BookState): AsyncGenerator<BookStep> {
  if (!book.tellsChanges)
    throw new VendorContractBroken(`The address book “${book.name}” cannot tell what has changed.`);
  const { before, changes } = await changesOf(ctx, book, saved);
  const isFirst = before.token === undefined;
  if (!before.pass && !isFirst && changes.changed.length + changes.gone.length === 0) {
    yield { rows: [], deletes: [], state: { ...before, token: changes.token } };
    return;
  }
  // Groups say things about cards that do not change with them: when they do, all cards are read.
  const roster = await rosterOf(ctx, book);
  const pass = before.pass ?? {
    token: changes.token,
    groups: roster.digest,
    isWhole: isFirst || roster.digest !== before.groups,
    after: '',
  };
  const listed = pass.isWhole && !isFirst ? await everything(ctx, book) : changes;
  const paths = listed.changed.filter((path) => path > pass.after);
  const done: BookState = { token: pass.token, groups: pass.groups };
  // They are told with the first batch; what goes while the pass is interrupted is told by the next one.
  let gone = before.pass ? [] : changes.gone.flatMap(refsOf);
  const size = ctx.config.pageSize;
  for (let start = 0; start < paths.length; start += size) {
    const page = paths.slice(start, start + size);
    const { rows, absent } = await readCards(ctx, { book, roster }, page);
    const isLast = start + size >= paths.length;
    const state = isLast ? done : { ...before, pass: { ...pass, after: page.at(-1) ?? pass.after } };
    yield { rows, deletes: isFirst ? gone : [...gone, ...absent], state, estimate: paths.length };
    gone = [];
  }
  if (paths.length === 0) yield { rows: [], deletes: gone, state: done };
}

/** A token that the server has forgotten is as good as none: the book is read from the beginning. */
async function changesOf(
  ctx: CardDavContext,
  book: AddressBook,
  saved: BookState,
): Promise<{ before: BookState; changes: Changes }> {
  const changes = await changesSince(ctx, book, saved.token);
  if (changes) return { before: saved, changes };
  ctx.log.warn({ addressBook: book.name }, 'the server has forgotten the sync token; the address book is read anew');
  return { before: {}, changes: await everything(ctx, book) };
}

async function everything(ctx: CardDavContext, book: AddressBook): Promise<Changes> {
  const changes = await changesSince(ctx, book, undefined);
  if (!changes) throw new VendorContractBroken(`${book.url.host} refuses to list the address book “${book.name}”.`);
  return changes;
}
