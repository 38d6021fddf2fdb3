import { stream, type SourceBatch, type Stream } from '@tributary/connector-kit';
import { z } from 'zod';
import { addressBooks } from '../address-books.ts';
import { readBook } from '../book-pass.ts';
import { BookState } from '../book-state.ts';
import { CardWire, readCards, rosterOf } from '../cards.ts';
import type { CardDavContext } from '../client.ts';
import type { CardDavConfig } from '../config.ts';
import { contactFrom } from '../mapping.ts';

const Cursor = z.strictObject({ books: z.record(z.string(), BookState) });
type Cursor = z.infer<typeof Cursor>;

const EVERY_MS = 6 * 60 * 60_000;

/** Cards of all address books. A book that goes leaves no trace of its cards; a sweep finds them missing. */
export const contacts: Stream<CardDavConfig> = stream({
  name: 'contacts',
  title: 'Contacts',
  kinds: ['person', 'company'],
  raw: CardWire,
  cursor: { schema: Cursor, kind: 'token', tieBreak: 'position' },
  covers: [
    'created',
    'edited',
    'deleted',
    'recreated',
    'moved',
    'becameCompany',
    'becameGroup',
    'groupCreated',
    'groupRenamed',
    'groupJoined',
    'groupLeft',
    'groupDeleted',
    'bookAdded',
  ],
  blindSpots: [{ kind: 'bookRemoved', remedy: 'sweep', everyMs: EVERY_MS }],
  deletes: { by: 'sweep', everyMs: EVERY_MS },
  read: (ctx, { mode, cursor }) => read(ctx, { mode, cursor }),
  map: (card) => [contactFrom(card)],
  fetch: async (ctx, keys) => {
    const rows = [];
    for (const book of await addressBooks(ctx)) {
      const inside = keys.filter((key) => key.startsWith(book.url.pathname));
      if (inside.length === 0) continue;
      const roster = await rosterOf(ctx, book);
      for (const page of pagesOf(inside, ctx.config.pageSize)) {
        rows.push(...(await readCards(ctx, { book, roster }, page)).rows);
      }
    }
    return rows;
  },
});

async function* read(
  ctx: CardDavContext,
  { mode, cursor }: { mode: 'changes' | 'full'; cursor: Cursor | undefined },
): AsyncGenerator<SourceBatch<Cursor>> {
  const books = await addressBooks(ctx);
  // A book that is gone is forgotten, or one of the same name would be taken for it.
  const states = new Map(books.map((book) => [book.url.pathname, cursor?.books[book.url.pathname] ?? {}]));
  const checkpoint = (): Cursor => ({ books: Object.fromEntries(states) });
  for (const book of books) {
    const before = states.get(book.url.pathname) ?? {};
    // Of a full read that was interrupted: this book was complete.
    if (mode === 'full' && before.token !== undefined && before.pass === undefined) continue;
    for await (const { state, ...step } of readBook(ctx, book, before)) {
      states.set(book.url.pathname, state);
      if (step.rows.length + step.deletes.length > 0) yield { ...step, checkpoint: checkpoint() };
    }
  }
  yield { rows: [], checkpoint: checkpoint(), final: true };
}

function* pagesOf(keys: readonly string[], size: number): Generator<readonly string[]> {
  for (let start = 0; start < keys.length; start += size) yield keys.slice(start, start + size);
}
