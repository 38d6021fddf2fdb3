import { action, type Action, type ActionItem, type ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import { call, parsed, reasonOf, refused, whoami, type MastodonContext } from '../client.ts';
import type { MastodonConfig } from '../config.ts';
import { listBelow } from '../listing.ts';
import { plainText } from '../plain-text.ts';
import { stableId } from '../stable-id.ts';
import { statusesOf } from '../streams/sent.ts';
import { StatusWire } from '../wire.ts';

const PostInput = z.strictObject({
  text: z.string().min(1).max(10_000),
  /** Id of the status that is answered. Whoever is to be told must be mentioned in the text. */
  replyTo: z.string().min(1).max(200).optional(),
  visibility: z.enum(['public', 'unlisted', 'private', 'direct']).default('public'),
  /** ISO 639-1. */
  language: z.string().min(2).max(10).optional(),
});
type PostInput = z.infer<typeof PostInput>;

/** As long as Mastodon keeps the key of an act. */
const REMEMBERED_MS = 60 * 60_000;

/**
 * Posts, or answers a status. Mastodon keeps the idempotency key for an hour; servers that do not are asked whether
 * the account has said just that, in answer to just that, within it.
 */
export const post: Action<MastodonConfig> = action({
  name: 'post',
  title: 'Post or reply',
  stream: 'sent',
  input: PostInput,
  match: [],
  write,
});

async function write(ctx: MastodonContext, { input, idempotencyKey }: ActionItem<PostInput>): Promise<ActionResult> {
  const { text, replyTo, visibility, language } = input;
  if (replyTo !== undefined) {
    const response = await call(ctx, { path: `v1/statuses/${encodeURIComponent(replyTo)}` });
    if (response.status === 404 || response.status === 410) return { status: 'gone' };
    if (response.status !== 200) throw refused(response);
  }
  const said = await saidBefore(ctx, input);
  if (said !== undefined) return { status: 'ok', key: said };
  const response = await call(ctx, {
    method: 'POST',
    path: 'v1/statuses',
    headers: { 'idempotency-key': idempotencyKey },
    json: {
      status: text,
      visibility,
      ...(replyTo !== undefined && { in_reply_to_id: replyTo }),
      ...(language !== undefined && { language }),
    },
  });
  if (response.status === 422) return { status: 'invalid', reason: reasonOf(response) };
  if (response.status !== 200) throw refused(response);
  return { status: 'ok', key: stableId(parsed(response, StatusWire).id) };
}

async function saidBefore(ctx: MastodonContext, { text, replyTo }: PostInput): Promise<string | undefined> {
  const { rows } = await listBelow(ctx, statusesOf(await whoami(ctx)), undefined);
  const since = ctx.clock.now().getTime() - REMEMBERED_MS;
  const before = rows
    .map((row) => StatusWire.safeParse(row).data)
    .filter((status) => status !== undefined)
    .find(
      ({ content, text: written, in_reply_to_id: answers, created_at: at }) =>
        Date.parse(at) > since &&
        stableId(answers ?? '') === stableId(replyTo ?? '') &&
        [written ?? '', plainText(content)].some((said) => oneLine(said) === oneLine(text)),
    );
  return before && stableId(before.id);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
