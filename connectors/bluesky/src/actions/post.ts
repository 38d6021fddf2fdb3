import { action, type Action, type ActionItem, type ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import { ask, whoami, type BlueskyContext } from '../client.ts';
import type { BlueskyConfig } from '../config.ts';
import { makeRecord, rkeyOf, uriOf } from '../repository.ts';
import { didOfHandle, facetsOf } from './facets.ts';

const COLLECTION = 'app.bsky.feed.post';
const MOST_GRAPHEMES = 300;
const graphemes = new Intl.Segmenter();

const PostInput = z.strictObject({
  text: z
    .string()
    .min(1)
    .max(3_000)
    .refine(
      (text) => [...graphemes.segment(text)].length <= MOST_GRAPHEMES,
      `longer than ${String(MOST_GRAPHEMES)} characters`,
    ),
  /** The post that is answered, `at://…`. */
  replyTo: z.string().startsWith('at://').optional(),
  /** BCP 47. */
  languages: z.array(z.string().min(2).max(35)).max(3).optional(),
});
type PostInput = z.infer<typeof PostInput>;

/** Posts, or answers a post. The record's key follows from the idempotency key, so a repeated call finds its own work. */
export const post: Action<BlueskyConfig> = action({
  name: 'post',
  title: 'Post or reply',
  stream: 'sent',
  input: PostInput,
  match: [],
  write,
});

async function write(ctx: BlueskyContext, { input, idempotencyKey }: ActionItem<PostInput>): Promise<ActionResult> {
  const { text, replyTo, languages } = input;
  const reply = replyTo === undefined ? undefined : await threadOf(ctx, replyTo);
  if (replyTo !== undefined && reply === undefined) return { status: 'gone' };
  const { did } = await whoami(ctx);
  const facets = await facetsOf(text, (handle) => didOfHandle(ctx, handle));
  const place = { repo: did, collection: COLLECTION, rkey: rkeyOf(idempotencyKey) };
  const written = await makeRecord(ctx, place, {
    text,
    createdAt: ctx.clock.now().toISOString(),
    ...(facets.length > 0 && { facets }),
    ...(reply && { reply }),
    ...(languages && { langs: languages }),
  });
  if (written.is === 'invalid') return { status: 'invalid', reason: written.reason };
  return { status: 'ok', key: uriOf(place) };
}

const Ref = z.object({ uri: z.string(), cid: z.string() });
type Ref = z.infer<typeof Ref>;
const Posts = z.object({
  posts: z.array(Ref.extend({ record: z.object({ reply: z.object({ root: Ref }).optional() }) })),
});

/** An answer names the post that it answers and the one that began the thread. */
async function threadOf(ctx: BlueskyContext, uri: string): Promise<{ root: Ref; parent: Ref } | undefined> {
  const [found] = (await ask(ctx, 'app.bsky.feed.getPosts', { query: { uris: [uri] }, answer: Posts })).posts;
  if (!found) return undefined;
  const parent = { uri: found.uri, cid: found.cid };
  return { parent, root: found.record.reply?.root ?? parent };
}
