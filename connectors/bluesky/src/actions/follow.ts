import { action, type Action, type ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import { askFor, parsed, refusalOf, refused, whoami, type BlueskyContext } from '../client.ts';
import type { BlueskyConfig } from '../config.ts';
import { makeRecord, placeOf, rkeyOf, takeRecord } from '../repository.ts';
import { ProfileWire } from '../wire.ts';

const COLLECTION = 'app.bsky.graph.follow';

const FollowInput = z.strictObject({
  /** DID or handle. */
  who: z.string().min(3).max(2_048),
  /** `false` ends it. */
  following: z.boolean().default(true),
});
type FollowInput = z.infer<typeof FollowInput>;

/** Follows an account, or no longer. The record's key follows from who it is, so one account is followed once. */
export const follow: Action<BlueskyConfig> = action({
  name: 'follow',
  title: 'Follow or unfollow',
  stream: 'people',
  input: FollowInput,
  match: [['who']],
  write: async (ctx, { input }) => await set(ctx, input),
});

async function set(ctx: BlueskyContext, { who, following }: FollowInput): Promise<ActionResult> {
  const profile = await findProfile(ctx, who.replace(/^@/, ''));
  if (!profile) return { status: 'invalid', reason: `There is no account “${who}”.`, fields: ['who'] };
  const { did: repo } = await whoami(ctx);
  const now = profile.viewer.following;
  const done = { status: 'ok', key: profile.did } as const;
  if (!following) {
    const place = now === undefined ? undefined : placeOf(now);
    if (place) await takeRecord(ctx, place);
    return done;
  }
  if (now !== undefined) return done;
  const place = { repo, collection: COLLECTION, rkey: rkeyOf(profile.did) };
  const record = { subject: profile.did, createdAt: ctx.clock.now().toISOString() };
  const written = await makeRecord(ctx, place, record);
  return written.is === 'invalid' ? { status: 'invalid', reason: written.reason } : done;
}

async function findProfile(ctx: BlueskyContext, actor: string): Promise<ProfileWire | undefined> {
  const response = await askFor(ctx, 'app.bsky.actor.getProfile', { query: { actor } });
  if (response.status === 200) return parsed(response, ProfileWire);
  if (refusalOf(response)?.error === 'InvalidRequest') return undefined;
  throw refused(response);
}
