import { action, type Action, type ActionItem, type ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import type { MailConfig } from '../config.ts';
import { fetchOne, locate, versionOf } from '../imap/locate.ts';
import { openSession, type MailContext } from '../imap/session.ts';

/** `\Deleted` is not among them: the next program that tidies up would take the message away. */
const Flag = z.string().regex(/^(\\(Seen|Answered|Flagged|Draft)|\$?[A-Za-z][A-Za-z0-9_-]{0,60})$/);

export const FlagInput = z
  .strictObject({
    key: z.string().min(1),
    add: z.array(Flag).max(20).default([]),
    remove: z.array(Flag).max(20).default([]),
  })
  .refine(({ add, remove }) => add.every((flag) => !remove.includes(flag)), 'a flag is both added and removed');
export type FlagInput = z.infer<typeof FlagInput>;

/** Marks a message. Marking it again so changes nothing, so a repeated call is harmless. */
export const flag: Action<MailConfig> = action({
  name: 'flag',
  title: 'Mark a message as read, answered, flagged or by a keyword',
  stream: 'inbox',
  input: FlagInput,
  match: [['key']],
  write: mark,
});

async function mark(ctx: MailContext, { input, expectedVersion }: ActionItem<FlagInput>): Promise<ActionResult> {
  const session = await openSession(ctx);
  try {
    const found = await locate(session, ctx.config, input.key);
    if (!found) return { status: 'gone' };
    const { message, at } = found;
    if (expectedVersion !== undefined && String(message.modseq) !== expectedVersion) {
      return { status: 'conflict', current: { flags: [...(message.flags ?? [])], ...versionOf(message) } };
    }
    // The server refuses it when somebody else was faster.
    const since = expectedVersion === undefined ? {} : { unchangedSince: BigInt(expectedVersion) };
    const { add, remove } = input;
    if (add.length > 0)
      await session.run(async (client) => await client.messageFlagsAdd(String(at.uid), add, { uid: true, ...since }));
    if (remove.length > 0) {
      // What was just added moved the version.
      const options = { uid: true, ...(add.length === 0 && since) };
      await session.run(async (client) => await client.messageFlagsRemove(String(at.uid), remove, options));
    }
    const now = await fetchOne(session, at.uid);
    if (!now) return { status: 'gone' };
    const flags = now.flags ?? new Set<string>();
    if (add.every((one) => flags.has(one)) && remove.every((one) => !flags.has(one))) {
      return { status: 'ok', key: input.key, ...versionOf(now) };
    }
    if (expectedVersion !== undefined) return { status: 'conflict', current: { flags: [...flags], ...versionOf(now) } };
    return { status: 'invalid', reason: 'The folder does not keep these flags.', fields: ['add'] };
  } finally {
    session.close();
  }
}
