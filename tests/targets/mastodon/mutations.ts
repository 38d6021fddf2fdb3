/** Every kind of change that the server offers for what the connector reads, made by those who make it. */
import type { Facts } from '@tributary/connector-kit';
import { eventually } from '../../support/eventually.ts';
import type { Account } from './account.ts';
import { arrived, follow, newcomer, press, rename, write, type Community } from './seed.ts';
import { mentionsThere, notesOf, peopleThere, sentThere, statusId, type Note } from './truth.ts';

export type Mutations = Record<string, () => Promise<void>>;

let serial = 0;
const unique = (): string => `${String(process.pid)}x${String((serial += 1))}`;

async function firstPost({ server, hub }: Community): Promise<Note> {
  const notes = await notesOf(server.data, hub.actor);
  const found = notes.find(({ sourceContent }) => sourceContent === 'First of all');
  if (!found) throw new Error('There is no first post.');
  return found;
}

/** Somebody new does something that the account is told of. */
async function told(community: Community, act: (one: Account) => Promise<unknown>): Promise<void> {
  const one = await newcomer(community, `new${unique()}`);
  await arrived(community, () => act(one));
}

async function edit(account: Account, { id }: { readonly id: string }, status: string): Promise<void> {
  await account.call('PUT', `v1/statuses/${statusId(id)}`, { status });
}

/** Does it, and waits until it is so: the server delivers also to itself. */
async function changing(truth: () => Promise<Facts>, act: () => Promise<unknown>): Promise<void> {
  const told = async (): Promise<string> => JSON.stringify([...(await truth())]);
  const before = await told();
  await act();
  await eventually(async () => (await told()) !== before, { timeoutMs: 60_000, everyMs: 100 });
}

export function peopleMutations(community: Community): Mutations {
  const { hub, others } = community;
  const known = async (fits: (fact: { followsUs: boolean }) => boolean = () => true): Promise<Account> => {
    const there = [...(await peopleThere(community)).values()] as { uri: string; followsUs: boolean }[];
    const found = there.find(fits);
    const account = others.find(({ actor }) => actor === found?.uri);
    if (!account) throw new Error('Nobody is followed.');
    return account;
  };
  const changed = (act: () => Promise<unknown>): Promise<void> => changing(() => peopleThere(community), act);
  return {
    followedByUs: () =>
      changed(async () => {
        await follow(community, hub, await newcomer(community, `new${unique()}`));
      }),
    followsUs: () =>
      changed(async () => {
        await follow(community, await known(({ followsUs }) => !followsUs), hub);
      }),
    renamed: () =>
      changed(async () => {
        await rename(await known(), `Renamed ${unique()}`);
      }),
    deleted: () =>
      changed(async () => {
        await follow(community, hub, await known(({ followsUs }) => !followsUs), true);
      }),
  };
}

export function mentionMutations(community: Community): Mutations {
  const { hub, server, others } = community;
  const some = async (): Promise<{ by: Account; note: Note }> => {
    const there = await mentionsThere(community);
    for (const by of others) {
      const note = (await notesOf(server.data, by.actor)).find(({ id }) => there.has(`interaction/${statusId(id)}`));
      if (note) return { by, note };
    }
    throw new Error('Nobody mentioned the account.');
  };
  return {
    mentioned: () => told(community, (one) => write(one, `Hello @${hub.name}, ${unique()}`)),
    replied: () =>
      told(community, async (one) => {
        const { id } = await firstPost(community);
        await write(one, `@${hub.name} indeed ${unique()}`, { id, uri: id });
      }),
    edited: async () => {
      const { by, note } = await some();
      await edit(by, note, `@${hub.name} I meant ${unique()}`);
    },
    authorRenamed: async () => {
      await rename((await some()).by, `Renamed ${unique()}`);
    },
    deleted: async () => {
      const { by, note } = await some();
      await changing(
        () => mentionsThere(community),
        () => press(by, 'Delete', note.id),
      );
    },
  };
}

export function reactionMutations(community: Community): Mutations {
  const { hub, others } = community;
  const toFirstPost = (what: 'Like' | 'Boost'): Promise<void> =>
    told(community, async (one) => {
      await press(one, what, (await firstPost(community)).id);
    });
  return {
    liked: () => toFirstPost('Like'),
    reposted: () => toFirstPost('Boost'),
    followed: () => told(community, (one) => follow(community, one, hub)),
    authorRenamed: async () => {
      // The first of all liked what the account wrote.
      const [one] = others;
      if (one) await rename(one, `Renamed ${unique()}`);
    },
  };
}

export function sentMutations(community: Community): Mutations {
  const { hub, server, others } = community;
  const other = (): Account => {
    const [, one] = others;
    if (!one) throw new Error('There is nobody.');
    return one;
  };
  const some = async (): Promise<Note> => {
    const found = (await notesOf(server.data, hub.actor)).find(({ tag }) => tag.some(({ type }) => type === 'Mention'));
    if (!found) throw new Error('The account mentioned nobody.');
    return found;
  };
  return {
    mentioned: async () => {
      await write(hub, `Have a look, @${other().name}: ${unique()}`);
    },
    replied: async () => {
      const theirs = await write(other(), `Question ${unique()}`);
      await write(hub, `@${other().name} answer ${unique()}`, theirs);
    },
    edited: async () => {
      await edit(hub, await some(), `@${other().name} better ${unique()}`);
    },
    answeredDeleted: async () => {
      const replies = await notesOf(server.data, hub.actor);
      for (const { inReplyTo } of replies) {
        const by = others.find(({ actor }) => inReplyTo?.startsWith(`${actor}/`) === true);
        const isThere = by && (await notesOf(server.data, by.actor)).some(({ id }) => id === inReplyTo);
        if (!isThere) continue;
        await changing(
          () => sentThere(community),
          () => press(by, 'Delete', inReplyTo ?? ''),
        );
        return;
      }
      throw new Error('Nothing that was answered is left.');
    },
    deleted: async () => {
      await press(hub, 'Delete', (await some()).id);
    },
  };
}
