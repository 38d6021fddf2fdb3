import { action, type Action, type ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import { foldersOf, type MailConfig } from '../config.ts';
import { fetchOne, locate, versionOf } from '../imap/locate.ts';
import { openFolder, openSession, search, type ImapSession, type MailContext } from '../imap/session.ts';
import { keyOf } from '../streams/messages.ts';

export const MoveInput = z.strictObject({
  key: z.string().min(1),
  /** A stream’s name or a folder’s path. */
  folder: z.string().min(1).max(500),
  /** Finds the message where an earlier, interrupted call has put it. */
  messageId: z.string().min(1).max(2_000).optional(),
});
export type MoveInput = z.infer<typeof MoveInput>;

/** Moves a message to another folder, where it has another key. */
export const move: Action<MailConfig> = action({
  name: 'move',
  title: 'Move a message to another folder',
  stream: 'inbox',
  input: MoveInput,
  match: [['key'], ['messageId']],
  write: async (ctx, { input }) => await moveOne(ctx, input),
});

async function moveOne(ctx: MailContext, input: MoveInput): Promise<ActionResult> {
  const target = ctx.config.folders[input.folder] ?? input.folder;
  const session = await openSession(ctx);
  try {
    const listed = await session.run(async (client) => await client.list());
    if (!listed.some(({ path }) => path === target)) {
      return { status: 'invalid', reason: `There is no folder “${target}”.`, fields: ['folder'] };
    }
    const found = await locate(session, ctx.config, input.key);
    if (found?.at.folder.path === target) return { status: 'ok', key: input.key, ...versionOf(found.message) };
    if (!found) return await movedEarlier(ctx, session, { target, messageId: input.messageId });
    const { uid } = found.at;
    const moved = await session.run(async (client) => await client.messageMove(String(uid), target, { uid: true }));
    if (moved === false) return { status: 'retry', afterMs: 0, reason: 'The mail server did not move it.' };
    const [now] = moved.uidMap?.values() ?? [];
    return now === undefined
      ? await movedEarlier(ctx, session, { target, messageId: input.messageId })
      : await resultAt(ctx, session, { target, uid: now });
  } finally {
    session.close();
  }
}

async function movedEarlier(
  ctx: MailContext,
  session: ImapSession,
  { target, messageId }: { target: string; messageId: string | undefined },
): Promise<ActionResult> {
  if (messageId === undefined) return { status: 'gone' };
  await openFolder(session, target);
  const uid = (await search(session, { header: { 'message-id': messageId } })).at(-1);
  return uid === undefined ? { status: 'gone' } : await resultAt(ctx, session, { target, uid });
}

async function resultAt(
  ctx: MailContext,
  session: ImapSession,
  { target, uid }: { target: string; uid: number },
): Promise<ActionResult> {
  const { uidValidity } = await openFolder(session, target);
  const message = await fetchOne(session, uid);
  // A folder that is not read has no stream: its path stands in the key's place of one.
  const folder = foldersOf(ctx.config).find(({ path }) => path === target) ?? { name: target, path: target };
  return { status: 'ok', key: keyOf(folder, uidValidity, uid), ...(message && versionOf(message)) };
}
