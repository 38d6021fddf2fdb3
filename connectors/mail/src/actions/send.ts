/**
 * Sends a message once. Its Message-ID follows from the idempotency key, and before it is handed over its copy is
 * put into Sent as a draft; afterwards the copy stops being one. A retry looks into Sent: a copy was sent, no copy
 * was not, and a draft means that an earlier attempt died while handing over: then nobody knows, and it is not sent
 * a second time.
 */
import { createHash } from 'node:crypto';
import {
  action,
  VendorContractBroken,
  type Action,
  type ActionItem,
  type ActionResult,
} from '@tributary/connector-kit';
import type { MailConfig } from '../config.ts';
import { fetchOne, locate, versionOf } from '../imap/locate.ts';
import { openFolder, openSession, search, type ImapSession, type MailContext } from '../imap/session.ts';
import { parseMessage } from '../message/parse-message.ts';
import type { MailWire } from '../message/wire.ts';
import { openSubmission, type Submission, type Submitted } from '../smtp/submission.ts';
import { keyOf } from '../streams/messages.ts';
import { compose, SendInput, type Composed } from './compose.ts';

export const send: Action<MailConfig> = action({
  name: 'send',
  title: 'Send a message or an answer',
  stream: 'sent',
  input: SendInput,
  match: [],
  write: sendOnce,
});

/** What a copy is marked with while it is handed over: every server knows it, keywords are not everywhere allowed. */
const DRAFT = '\\Draft';
const PARTLY_REFUSED = '$PartlyRefused';
const RETRY_MS = 60_000;

async function sendOnce(ctx: MailContext, item: ActionItem<SendInput>): Promise<ActionResult> {
  const session = await openSession(ctx);
  try {
    const messageId = messageIdOf(ctx, item.idempotencyKey);
    const earlier = await earlierAttempt(ctx, session, messageId);
    if (earlier) return earlier;
    const original =
      item.input.inReplyTo === undefined ? undefined : await originalOf(ctx, session, item.input.inReplyTo);
    if (item.input.inReplyTo !== undefined && !original) return { status: 'gone' };
    const composed = await compose(ctx.config, { input: item.input, original, messageId, date: ctx.clock.now() });
    const submission = await openSubmission(ctx);
    try {
      return await handOver(ctx, { session, submission }, { composed, messageId });
    } finally {
      submission.close();
    }
  } finally {
    session.close();
  }
}

function messageIdOf({ connectionId, config }: MailContext, key: string): string {
  const digest = createHash('sha256').update(`${connectionId}\n${key}`).digest('hex').slice(0, 40);
  return `<${digest}@${config.addresses[0]?.split('@')[1] ?? 'localhost'}>`;
}

async function earlierAttempt(
  ctx: MailContext,
  session: ImapSession,
  messageId: string,
): Promise<ActionResult | undefined> {
  const { uidValidity } = await openFolder(session, sentFolder(ctx).path, { readOnly: false });
  const [uid] = await search(session, { header: { 'message-id': messageId } });
  const copy = uid === undefined ? undefined : await fetchOne(session, uid);
  if (!copy) return undefined;
  if (copy.flags?.has(DRAFT) === true) {
    return {
      status: 'invalid',
      reason:
        'An earlier attempt was interrupted while it handed the message over, so it may have been sent; it is not sent twice. Its copy in Sent is marked as a draft.',
    };
  }
  return { status: 'ok', key: keyOf(sentFolder(ctx), uidValidity, copy.uid), ...versionOf(copy) };
}

async function originalOf(ctx: MailContext, session: ImapSession, key: string): Promise<MailWire | undefined> {
  const found = await locate(session, ctx.config, key);
  if (!found) return undefined;
  const { uid } = found.at;
  const query = { uid: true, headers: true };
  const message = await session.run(async (client) => await client.fetchOne(String(uid), query, { uid: true }));
  if (typeof message !== 'object' || !message.headers) return undefined;
  const facts = { key, uid, flags: [], receivedAt: new Date(0), size: message.headers.length };
  return await parseMessage(message.headers, facts);
}

interface Ways {
  readonly session: ImapSession;
  readonly submission: Submission;
}

async function handOver(
  ctx: MailContext,
  { session, submission }: Ways,
  { composed, messageId }: { composed: Composed; messageId: string },
): Promise<ActionResult> {
  const { from, recipients, source } = composed;
  const copy = ctx.config.serverKeepsSent ? undefined : await storeCopy(ctx, session, composed);
  const submitted = await submission.submit({ from, to: recipients }, source);
  if (submitted.is === 'accepted') return await settle(ctx, session, { copy, messageId, refused: submitted.refused });
  if (submitted.is === 'refused' && copy) {
    await session.run(async (client) => await client.messageDelete(String(copy.uid), { uid: true }));
  }
  return resultOf(submitted);
}

function resultOf(submitted: Exclude<Submitted, { is: 'accepted' }>): ActionResult {
  if (submitted.is === 'unknown')
    return { status: 'retry', afterMs: RETRY_MS, reason: `The answer was lost: ${submitted.why}` };
  const { status, text } = submitted.answer;
  if (status < 500) return { status: 'retry', afterMs: RETRY_MS, reason: text };
  return { status: 'invalid', reason: text, fields: ['to'] };
}

interface Copy {
  readonly uid: number;
  readonly uidValidity: string;
}

async function storeCopy(ctx: MailContext, session: ImapSession, { copy }: Composed): Promise<Copy> {
  const { path } = sentFolder(ctx);
  const { uidValidity } = await openFolder(session, path, { readOnly: false });
  const stored = await session.run(
    async (client) => await client.append(path, copy, ['\\Seen', DRAFT], ctx.clock.now()),
  );
  if (stored === false || stored.uid === undefined)
    throw new VendorContractBroken('The mail server did not keep a copy in Sent, or does not say where.');
  return { uid: stored.uid, uidValidity: stored.uidValidity === undefined ? uidValidity : String(stored.uidValidity) };
}

async function settle(
  ctx: MailContext,
  session: ImapSession,
  { copy, messageId, refused }: { copy: Copy | undefined; messageId: string; refused: readonly string[] },
): Promise<ActionResult> {
  if (!copy) return { status: 'ok', key: messageId };
  const uid = String(copy.uid);
  await session.run(async (client) => await client.messageFlagsRemove(uid, [DRAFT], { uid: true }));
  if (refused.length > 0) {
    ctx.log.warn({ messageId, refused: refused.length }, 'some recipients were refused');
    await session.run(async (client) => await client.messageFlagsAdd(uid, [PARTLY_REFUSED], { uid: true }));
  }
  const now = await fetchOne(session, copy.uid);
  return { status: 'ok', key: keyOf(sentFolder(ctx), copy.uidValidity, copy.uid), ...(now && versionOf(now)) };
}

function sentFolder({ config }: MailContext): { name: string; path: string } {
  return { name: 'sent', path: config.folders['sent'] ?? 'Sent' };
}
