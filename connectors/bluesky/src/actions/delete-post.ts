import { action, type Action, type ActionItem, type ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import { whoami, type BlueskyContext } from '../client.ts';
import type { BlueskyConfig } from '../config.ts';
import { findRecord, placeOf, takeRecord } from '../repository.ts';

const DeleteInput = z.strictObject({
  /** The post or repost, `at://…`. */
  key: z.string().startsWith('at://'),
});
type DeleteInput = z.infer<typeof DeleteInput>;

const OWN = ['app.bsky.feed.post', 'app.bsky.feed.repost'];

/** Takes back a post or repost, unless it is another one by now: the server compares (`swapRecord`). */
export const deletePost: Action<BlueskyConfig> = action({
  name: 'deletePost',
  title: 'Delete a post or repost',
  stream: 'sent',
  input: DeleteInput,
  match: [['key']],
  write: remove,
});

async function remove(
  ctx: BlueskyContext,
  { input: { key }, expectedVersion }: ActionItem<DeleteInput>,
): Promise<ActionResult> {
  const place = placeOf(key);
  const { did } = await whoami(ctx);
  if (place?.repo !== did || !OWN.includes(place.collection)) {
    return { status: 'invalid', reason: 'not a post or repost of this account', fields: ['key'] };
  }
  const record = await findRecord(ctx, place);
  if (!record) return { status: 'gone' };
  // A version begins with the record's content id.
  if (await takeRecord(ctx, place, expectedVersion?.split('~')[0])) return { status: 'ok', key };
  return { status: 'conflict', current: record };
}
