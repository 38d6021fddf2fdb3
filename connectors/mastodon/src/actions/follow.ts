import { action, type Action, type ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import { ask, call, parsed, reasonOf, refused, type MastodonContext } from '../client.ts';
import type { MastodonConfig } from '../config.ts';
import { AccountWire } from '../wire.ts';

const FollowInput = z.strictObject({
  /** `name@host`, or the account's id on this server. */
  who: z.string().min(1).max(500),
  /** `false` ends it. */
  following: z.boolean().default(true),
});
type FollowInput = z.infer<typeof FollowInput>;

/** Follows an account, or no longer. Following twice is following once. */
export const follow: Action<MastodonConfig> = action({
  name: 'follow',
  title: 'Follow or unfollow',
  stream: 'people',
  input: FollowInput,
  match: [['who']],
  write: async (ctx, { input }) => await set(ctx, input),
});

async function set(ctx: MastodonContext, { who, following }: FollowInput): Promise<ActionResult> {
  const id = await idOf(ctx, who.replace(/^@/, ''));
  if (id === undefined) return { status: 'invalid', reason: `There is no account “${who}”.`, fields: ['who'] };
  const path = `v1/accounts/${encodeURIComponent(id)}/${following ? 'follow' : 'unfollow'}`;
  const response = await call(ctx, { method: 'POST', path, json: {}, idempotent: true });
  if (response.status === 404 || response.status === 410) return { status: 'gone' };
  if (response.status === 422) return { status: 'invalid', reason: reasonOf(response) };
  if (response.status !== 200) throw refused(response);
  return { status: 'ok', key: id };
}

const Found = z.object({ accounts: z.array(AccountWire) });

/** Accounts of other servers are looked for there when this one does not know them yet. */
async function idOf(ctx: MastodonContext, who: string): Promise<string | undefined> {
  const direct = who.includes('@')
    ? await call(ctx, { path: 'v1/accounts/lookup', query: { acct: who } })
    : await call(ctx, { path: `v1/accounts/${encodeURIComponent(who)}` });
  if (direct.status === 200) return parsed(direct, AccountWire).id;
  if (direct.status !== 404 && direct.status !== 410) throw refused(direct);
  if (!who.includes('@')) return undefined;
  const query = { q: who, type: 'accounts', resolve: 'true', limit: '5' };
  const { accounts } = await ask(ctx, Found, { path: 'v2/search', query });
  return accounts.find(({ acct }) => acct.toLowerCase() === who.toLowerCase())?.id;
}
