import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { eventually } from '../../support/eventually.ts';
import { createAccount, type Account } from './account.ts';
import { SNAC } from './install.ts';
import type { RunningSnac } from './server.ts';
import { noticesOf, peopleThere, statusId } from './truth.ts';

/** The account that is connected, and everybody else of the server. */
export interface Community {
  readonly server: RunningSnac;
  readonly hub: Account;
  readonly others: Account[];
}

interface Status {
  readonly id: string;
  readonly uri: string;
}

/** `people` accounts that follow, answer and like; what they do arrives through the server's own deliveries. */
export async function seed(server: RunningSnac, people: number): Promise<Community> {
  const hub = await createAccount(server, 'hub');
  const community: Community = { server, hub, others: [] };
  const own = await write(hub, 'First of all');
  for (let index = 0; index < people; index += 1) {
    const one = await newcomer(community, `reader${String(index)}`);
    if (index === 0) await rename(one, 'Zoë Müller-Łódź');
    await press(one, 'Like', own.uri);
    const theirs = await write(
      one,
      `@${hub.name} I see, ünïcode 山田 ${String(index)}`,
      index % 2 === 0 ? own : undefined,
    );
    await follow(community, hub, one);
    if (index % 2 === 0) await follow(community, one, hub);
    await write(hub, `@${one.name} thanks ${String(index)}`, theirs);
  }
  const told = people * 2 + Math.ceil(people / 2);
  await arrived(community, () => Promise.resolve(), told);
  await eventually(async () => (await peopleThere(community)).size === people, { timeoutMs: 60_000, everyMs: 100 });
  return community;
}

export async function write(account: Account, status: string, answered?: Status): Promise<Status> {
  return await account.call<Status>('POST', 'v1/statuses', {
    status,
    ...(answered && { in_reply_to_id: statusId(answered.uri) }),
  });
}

export async function newcomer({ server, others }: Community, name: string): Promise<Account> {
  const one = await createAccount(server, name);
  others.push(one);
  return one;
}

/** What people do on the server's page: it goes for every status there is, and the API has no deleting at all. */
export async function press(
  { name, actor, password }: Account,
  action: 'Like' | 'Boost' | 'Delete',
  id: string,
): Promise<void> {
  const response = await fetch(`${actor}/admin/action`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
      // Without the character set that fetch would add: the server compares the whole.
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ id, actor, action }).toString(),
    redirect: 'manual',
  });
  if (response.status !== 303) throw new Error(`${action} was answered with ${String(response.status)}`);
}

/** The address is what it is known by here. */
export async function follow({ server }: Community, who: Account, whom: Account, ends = false): Promise<void> {
  await promisify(execFile)(SNAC, [ends ? 'unfollow' : 'follow', server.data, who.name, whom.actor]);
}

export async function rename({ call: _, token, actor }: Account, name: string): Promise<void> {
  const response = await fetch(`${new URL(actor).origin}/api/v1/accounts/update_credentials`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}` },
    body: new URLSearchParams({ display_name: name }),
  });
  if (!response.ok) throw new Error(`The name was refused: ${String(response.status)}`);
}

/** Does it, and waits until so many more notices are there: deliveries take the server a few seconds. */
export async function arrived({ server }: Community, act: () => Promise<unknown>, more = 1): Promise<void> {
  const before = more > 1 ? 0 : (await noticesOf(server.data)).length;
  await act();
  await eventually(async () => (await noticesOf(server.data)).length >= before + more, {
    timeoutMs: 60_000,
    everyMs: 100,
  });
}
