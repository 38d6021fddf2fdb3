/** Every kind of change that the network offers for what the connector reads, made by those who make it. */
import { createAccount, placeOf, put, remove, rewrite, type Account, type Ref } from './account.ts';
import { answering, FOLLOW, LIKE, mentioning, POST, PROFILE, quoting, REPOST, type Community } from './seed.ts';
import { receivedThere, recordsOf, type Stored } from './truth.ts';

export type Mutations = Record<string, () => Promise<void>>;

let serial = 0;
const unique = (): string => `${String(process.pid)}x${String((serial += 1))}`;
const LONG_AGO = '2023-05-01T10:00:00.000Z';

/** Each change, and then the network takes it in. */
export function settled({ server }: Community, mutations: Mutations): Mutations {
  return Object.fromEntries(
    Object.entries(mutations).map(([kind, make]) => [
      kind,
      async () => {
        await make();
        await server.settle();
      },
    ]),
  );
}

export async function newcomer({ server, others }: Community): Promise<Account> {
  const one = await createAccount(server.url, `new${unique()}`);
  others.push(one);
  return one;
}

export async function postOf({ server }: Community, { did }: Account): Promise<Stored> {
  const stored = await recordsOf(server.url, did, POST);
  const found = stored.at(-1);
  if (!found) throw new Error('There is no post.');
  return found;
}

/** The first record of anybody else that fits. */
async function theirs(
  { server, others }: Community,
  collection: string,
  fits: (value: Stored['value'], uri: string) => boolean = () => true,
): Promise<{ readonly by: Account; readonly stored: Stored }> {
  for (const by of others) {
    const stored = (await recordsOf(server.url, by.did, collection)).find(({ value, uri }) => fits(value, uri));
    if (stored) return { by, stored };
  }
  throw new Error(`Nobody has such a record of ${collection}.`);
}

async function own(
  { server, hub }: Community,
  collection: string,
  fits = (_: Stored['value']) => true,
): Promise<Stored> {
  const stored = (await recordsOf(server.url, hub.did, collection)).find(({ value }) => fits(value));
  if (!stored) throw new Error(`There is no such record of ${collection}.`);
  return stored;
}

/** A reply of somebody else to the account. */
async function replyToUs(community: Community): Promise<{ readonly by: Account; readonly stored: Stored }> {
  const known = await receivedThere(community);
  return await theirs(community, POST, (_, uri) => known.has(`interaction/reply ${uri}`));
}

const isReply = ({ reply }: Stored['value']): boolean => reply !== undefined;

async function rename(account: Account): Promise<void> {
  const place = `at://${account.did}/${PROFILE}/self`;
  await rewrite(account, place, { displayName: `Renamed ${unique()}`, description: 'as before' });
}

async function changeHandle({ call }: Account): Promise<void> {
  await call('com.atproto.identity.updateHandle', { json: { handle: `moved${unique()}.test` } });
}

export function peopleMutations(community: Community): Mutations {
  const { hub, server } = community;
  const follower = async (): Promise<Account> =>
    (await theirs(community, FOLLOW, ({ subject }) => subject === hub.did)).by;
  return settled(community, {
    followed: async () => {
      await put(await newcomer(community), FOLLOW, { subject: hub.did });
    },
    followedByUs: async () => {
      await put(hub, FOLLOW, { subject: (await newcomer(community)).did });
    },
    unfollowedByUs: async () => {
      const followers = new Set<string>();
      for (const { did } of community.others) {
        const theirFollows = await recordsOf(server.url, did, FOLLOW);
        if (theirFollows.some(({ value }) => value.subject === hub.did)) followers.add(did);
      }
      // Somebody who goes on following.
      const mutual = await own(community, FOLLOW, ({ subject }) => followers.has(subject as string));
      await remove(hub, mutual.uri);
    },
    renamed: async () => {
      await rename(await follower());
    },
    describedAnew: async () => {
      const one = await follower();
      await rewrite(one, `at://${one.did}/${PROFILE}/self`, { displayName: 'The same', description: unique() });
    },
    handleChanged: async () => {
      await changeHandle(await follower());
    },
    deleted: async () => {
      const one = await follower();
      for (const [account, subject] of [
        [one, hub.did],
        [hub, one.did],
      ] as const) {
        const follows = await recordsOf(server.url, account.did, FOLLOW);
        for (const { uri, value } of follows) if (value.subject === subject) await remove(account, uri);
      }
    },
  });
}

export function receivedMutations(community: Community): Mutations {
  const { hub } = community;
  const post = (): Promise<Ref> => postOf(community, hub);
  const newcomers = async (collection: string, record: (subject: Ref) => object): Promise<void> => {
    await put(await newcomer(community), collection, record(await post()));
  };
  return settled(community, {
    mentioned: () => newcomers(POST, () => mentioning(hub)),
    replied: () => newcomers(POST, (subject) => ({ text: `Reply ${unique()}`, reply: answering(subject) })),
    quoted: () => newcomers(POST, quoting),
    liked: () => newcomers(LIKE, (subject) => ({ subject })),
    reposted: () => newcomers(REPOST, (subject) => ({ subject })),
    followed: () => newcomers(FOLLOW, () => ({ subject: hub.did })),
    backdated: () => newcomers(LIKE, (subject) => ({ subject, createdAt: LONG_AGO })),
    rewritten: async () => {
      const { by, stored } = await replyToUs(community);
      await rewrite(by, stored.uri, { ...stored.value, text: `Rewritten ${unique()}` });
    },
    authorRenamed: async () => {
      await rename((await theirs(community, LIKE)).by);
    },
    authorHandleChanged: async () => {
      await changeHandle((await theirs(community, LIKE)).by);
    },
    unliked: async () => {
      const { by, stored } = await theirs(community, LIKE);
      await remove(by, stored.uri);
    },
    unfollowed: async () => {
      const { by, stored } = await theirs(community, FOLLOW, ({ subject }) => subject === hub.did);
      await remove(by, stored.uri);
    },
    ownPostDeleted: async () => {
      const subject = await put(hub, POST, { text: `Regretted ${unique()}` });
      await put(await newcomer(community), LIKE, { subject });
      // As the connector has it before it goes.
      await remove(hub, (await post()).uri);
    },
    deleted: async () => {
      const { by, stored } = await replyToUs(community);
      await remove(by, stored.uri);
    },
  });
}

export function sentMutations(community: Community): Mutations {
  const { hub, others } = community;
  const their = async (): Promise<Ref> => {
    const one = others.at(-1) ?? (await newcomer(community));
    return await put(one, POST, { text: `Theirs ${unique()}` });
  };
  /** Somebody to whom the account has written. */
  const reader = async (): Promise<Account> => {
    const { value } = await own(community, POST, isReply);
    const { repo } = placeOf(value.reply?.parent.uri ?? '');
    const found = others.find(({ did }) => did === repo);
    if (!found) throw new Error('Nobody was written to.');
    return found;
  };
  return settled(community, {
    replied: async () => {
      await put(hub, POST, { text: `Answer ${unique()}`, reply: answering(await their()) });
    },
    mentioned: async () => {
      await put(hub, POST, mentioning(await newcomer(community)));
    },
    quoted: async () => {
      await put(hub, POST, quoting(await their()));
    },
    reposted: async () => {
      await put(hub, REPOST, { subject: await their() });
    },
    backdated: async () => {
      await put(hub, POST, { text: 'From the archive', reply: answering(await their()), createdAt: LONG_AGO });
    },
    rewritten: async () => {
      const { uri, value } = await own(community, POST, isReply);
      await rewrite(hub, uri, { ...value, text: `Rewritten ${unique()}` });
    },
    readerRenamed: async () => {
      await rename(await reader());
    },
    readerHandleChanged: async () => {
      await changeHandle(await reader());
    },
    unreposted: async () => {
      await remove(hub, (await own(community, REPOST)).uri);
    },
    deleted: async () => {
      await remove(hub, (await own(community, POST, isReply)).uri);
    },
  });
}
