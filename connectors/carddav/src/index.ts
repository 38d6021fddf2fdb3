import { defineConnector, hostAndPort, type CheckResult, type Connector } from '@tributary/connector-kit';
import { deleteContact } from './actions/delete-contact.ts';
import { upsertContact } from './actions/upsert-contact.ts';
import { addressBooks, isCalled } from './address-books.ts';
import { changesSince } from './changes.ts';
import { classify, type CardDavContext } from './client.ts';
import { CardDavConfig } from './config.ts';
import { contacts } from './streams/contacts.ts';

export const carddav: Connector<CardDavConfig> = defineConnector({
  id: 'carddav',
  version: '0.1.0',
  category: 'generic',
  title: 'CardDAV address books',
  docs: 'Reads the cards of all address books of an account as people and companies, groups as tags, and follows every change. Writes contacts back.',
  config: CardDavConfig,
  example: { url: 'https://dav.example/' },
  auth: [
    {
      id: 'password',
      type: 'basic',
      title: 'User and password',
      user: 'user',
      password: 'password',
      fields: [
        { name: 'user', title: 'User name', isPublic: true },
        { name: 'password', title: 'Password, or a password for apps' },
      ],
    },
  ],
  hosts: ({ url, otherHosts }) => [hostAndPort(new URL(url)), ...otherHosts],
  // Few servers say their limit. People's own devices use the account too.
  budgets: [{ name: 'account', capacity: 60, refillPerSecond: 20 }],
  classify,
  check,
  streams: () => [contacts],
  actions: [upsertContact, deleteContact],
});

async function check(ctx: CardDavContext): Promise<CheckResult> {
  const books = await addressBooks(ctx);
  const missing = (ctx.config.addressBooks ?? []).filter((asked) => !books.some((book) => isCalled(book, asked)));
  const mute = books.filter(({ tellsChanges }) => !tellsChanges);
  const problems = [
    ...missing.map((name) => `There is no address book “${name}”.`),
    ...mute.map(({ name }) => `The address book “${name}” cannot tell what has changed (no sync-collection).`),
  ];
  const counts = [];
  for (const book of books) {
    if (!book.tellsChanges) continue;
    const cards = (await changesSince(ctx, book, undefined))?.changed.length ?? 0;
    counts.push(`${book.name} (${String(cards)})`);
  }
  return { ok: problems.length === 0, account: `${new URL(ctx.config.url).host}: ${counts.join(', ')}`, problems };
}
