import { createAccount, put, type Account, type Ref } from './account.ts';
import type { RunningNetwork } from './server.ts';

/** The account that is connected, and everybody else of the network. */
export interface Community {
  readonly server: RunningNetwork;
  readonly hub: Account;
  readonly others: Account[];
}

const NAMES = ['Ada Lovelace', 'Grace Hopper', 'Zoë Müller-Łódź', 'Søren 山田'];
const DAY_MS = 24 * 60 * 60_000;

export const POST = 'app.bsky.feed.post';
export const LIKE = 'app.bsky.feed.like';
export const REPOST = 'app.bsky.feed.repost';
export const FOLLOW = 'app.bsky.graph.follow';
export const PROFILE = 'app.bsky.actor.profile';
export const MENTION = 'app.bsky.richtext.facet#mention';

/** `people` accounts that follow, like and answer, all of it a day ago and each at a time of its own. */
export async function seed(server: RunningNetwork, people: number): Promise<Community> {
  const clock = aDayAgo();
  const hub = await createAccount(server.url, 'hub');
  const own: Ref[] = [];
  for (const text of ['First of all', 'Ünïcode, 山田 and 🎉']) own.push(await put(hub, POST, { text, ...clock() }));
  const others: Account[] = [];
  for (let index = 0; index < people; index += 1) {
    const one = await createAccount(server.url, `reader${String(index)}`);
    others.push(one);
    const displayName = NAMES[index % NAMES.length];
    await put(one, PROFILE, { displayName, ...(index % 2 === 0 && { description: 'reads\n“much”' }) }, 'self');
    const [subject] = index % 2 === 0 ? own : own.slice(1);
    await put(one, LIKE, { subject, ...clock() });
    if (index % 3 !== 2) await put(one, FOLLOW, { subject: hub.did, ...clock() });
    if (index % 3 !== 0) await put(hub, FOLLOW, { subject: one.did, ...clock() });
    const theirs = await put(one, POST, { text: `I see ${String(index)}`, reply: answering(subject), ...clock() });
    if (index < 4)
      await put(hub, POST, { text: `Thanks, ${String(index)}`, reply: answering(theirs, subject), ...clock() });
    if (index === 0) await put(one, POST, { ...mentioning(hub), ...clock() });
  }
  await server.settle();
  return { server, hub, others };
}

function aDayAgo(): () => { readonly createdAt: string } {
  let at = Date.now() - DAY_MS;
  return () => ({ createdAt: new Date((at += 1_000)).toISOString() });
}

export function answering(parent: Ref | undefined, root: Ref | undefined = parent): object {
  return { root, parent };
}

export function mentioning({ did, handle }: Account): object {
  const name = `@${handle}`;
  const index = { byteStart: Buffer.byteLength('Ask ‘'), byteEnd: Buffer.byteLength(`Ask ‘${name}`) };
  return { text: `Ask ‘${name}’`, facets: [{ index, features: [{ $type: MENTION, did }] }] };
}

export function quoting({ uri, cid }: Ref): object {
  return { text: 'Look at this', embed: { $type: 'app.bsky.embed.record', record: { uri, cid } } };
}
