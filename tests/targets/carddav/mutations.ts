/** Every kind of change that an address book offers, made as a client of the server makes it. */
import type { Facts } from '@tributary/connector-kit';
import { card, type Account } from './account.ts';
import { FRIENDS, groupCard, MEMBERS, personCard, WORK } from './seed.ts';

type Mutations = Record<string, () => Promise<void>>;

let serial = 0;
const unique = (): string => `${String(process.pid)}-${String((serial += 1))}`;

export function contactMutations(account: Account, truth: () => Promise<Facts>): Mutations {
  const { home, put, read, remove, move, makeBook } = account;
  const friends = home + FRIENDS;

  /** Somebody who is there and in no group. */
  async function somebody(): Promise<{ path: string; uid: string }> {
    for (const id of (await truth()).keys()) {
      const path = /^person\/(.*friends\/.*)$/.exec(id)?.[1];
      const uid = path === undefined ? undefined : /^UID:(.*)$/m.exec(await read(path))?.[1]?.trim();
      if (path !== undefined && uid !== undefined && !MEMBERS.includes(uid)) return { path, uid };
    }
    throw new Error('Nobody is left in the address book.');
  }
  const club = `${friends}club.vcf`;
  async function editClub(edit: (text: string) => string): Promise<void> {
    await put(club, edit(await read(club)));
  }
  return {
    created: async () => {
      const uid = `new-${unique()}`;
      await put(`${friends}${uid}.vcf`, personCard(uid, 'New Friend', [`EMAIL:${uid}@home.test`]));
    },
    edited: async () => {
      const { path } = await somebody();
      await put(path, (await read(path)).replace(/END:VCARD/, `NOTE:edited ${unique()}\r\nEND:VCARD`));
    },
    deleted: async () => {
      await remove((await somebody()).path);
    },
    recreated: async () => {
      const { path, uid } = await somebody();
      await remove(path);
      await put(path, personCard(uid, 'Somebody Else', [`EMAIL:${unique()}@home.test`]));
    },
    moved: async () => {
      await move((await somebody()).path, `${home}${WORK}moved-${unique()}.vcf`);
    },
    becameCompany: async () => {
      const { path, uid } = await somebody();
      await put(path, card('VERSION:3.0', `UID:${uid}`, 'N:;;;;', 'FN:Founded', 'ORG:Founded', 'X-ABShowAs:COMPANY'));
    },
    becameGroup: async () => {
      const { path, uid } = await somebody();
      await put(path, groupCard(uid, 'Was a person', []));
    },
    groupCreated: async () => {
      const { uid } = await somebody();
      await put(`${friends}group-${unique()}.vcf`, groupCard(`group-${unique()}`, `Group ${unique()}`, [uid]));
    },
    groupRenamed: async () => {
      await editClub((text) => text.replace(/^FN:.*$/m, `FN:Club ${unique()}`));
    },
    groupJoined: async () => {
      const { uid } = await somebody();
      await editClub((text) => text.replace(/END:VCARD/, `X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:${uid}\r\nEND:VCARD`));
    },
    groupLeft: async () => {
      await editClub((text) => text.replace(/^X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:friend-0\r?\n/m, ''));
    },
    groupDeleted: async () => {
      await remove(club);
    },
    bookAdded: async () => {
      const book = `${home}book-${unique()}/`;
      await makeBook(book, 'Another');
      await put(`${book}one.vcf`, personCard(`one-${unique()}`, 'One More', [`TEL:+49305556${String(serial)}`]));
    },
    bookRemoved: async () => {
      await remove(home + WORK);
    },
  };
}
