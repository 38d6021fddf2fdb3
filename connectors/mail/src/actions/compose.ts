/** A message as it goes out, and as it is kept in Sent. */
import MailComposer from 'nodemailer/lib/mail-composer';
import { z } from 'zod';
import type { MailConfig } from '../config.ts';
import type { MailWire } from '../message/wire.ts';

const Recipient = z.strictObject({ name: z.string().max(200).optional(), address: z.email() });
type Recipient = z.infer<typeof Recipient>;
const Recipients = z.array(Recipient).max(100).default([]);

export const SendInput = z
  .strictObject({
    to: Recipients,
    cc: Recipients,
    bcc: Recipients,
    /** Of an answer: the answered one’s with `Re:` when left out. */
    subject: z
      .string()
      .max(900)
      .regex(/^[^\r\n]*$/, 'a subject is one line')
      .optional(),
    text: z.string().min(1).max(1_000_000),
    html: z.string().max(1_000_000).optional(),
    /** Key of the message that is answered. Without recipients it goes to whoever wrote that. */
    inReplyTo: z.string().min(1).optional(),
  })
  .refine(
    ({ to, cc, bcc, inReplyTo }) => to.length + cc.length + bcc.length > 0 || inReplyTo !== undefined,
    'nobody to send it to',
  )
  .refine(({ subject, inReplyTo }) => subject !== undefined || inReplyTo !== undefined, 'a message needs a subject');
export type SendInput = z.infer<typeof SendInput>;

export interface Composed {
  readonly from: string;
  readonly recipients: readonly string[];
  /** What recipients get. */
  readonly source: Buffer;
  /** The same with Bcc: Sent is where we look up who was written to. */
  readonly copy: Buffer;
}

interface Composing {
  readonly input: SendInput;
  readonly original: MailWire | undefined;
  readonly messageId: string;
  readonly date: Date;
}

export async function compose(config: MailConfig, composing: Composing): Promise<Composed> {
  const { input, original, messageId, date } = composing;
  const [address = ''] = config.addresses;
  const { to, cc, bcc } = recipientsOf(input, original);
  const message = {
    from: config.senderName === undefined ? address : { name: config.senderName, address },
    to: to.map(asAddress),
    cc: cc.map(asAddress),
    bcc: bcc.map(asAddress),
    subject: input.subject ?? answerTo(original?.subject ?? ''),
    text: input.text,
    ...(input.html !== undefined && { html: input.html }),
    messageId,
    date,
    ...threadOf(original),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const build = async (keepBcc: boolean): Promise<Buffer> => {
    const node = new MailComposer(message).compile();
    node.keepBcc = keepBcc;
    return await node.build();
  };
  const recipients = [...new Set([...to, ...cc, ...bcc].map((one) => one.address))];
  return { from: address, recipients, source: await build(false), copy: await build(true) };
}

function recipientsOf(
  { to, cc, bcc }: SendInput,
  original: MailWire | undefined,
): Record<'to' | 'cc' | 'bcc', readonly Recipient[]> {
  if (to.length + cc.length + bcc.length > 0 || !original) return { to, cc, bcc };
  return { to: original.replyTo.length > 0 ? original.replyTo : original.from, cc, bcc };
}

function asAddress({ name = '', address }: Recipient): { name: string; address: string } {
  return { name, address };
}

function answerTo(subject: string): string {
  return /^(re|aw|sv|antw)\s*:/i.test(subject) ? subject : `Re: ${subject}`;
}

/** RFC 5322, 3.6.4. */
export function threadOf(original: MailWire | undefined): { inReplyTo?: string; references?: string[] } {
  if (original?.messageId === undefined) return {};
  const { messageId, references, inReplyTo } = original;
  const before = references.length > 0 ? references : inReplyTo === undefined ? [] : [inReplyTo];
  return { inReplyTo: messageId, references: [...before.filter((id) => id !== messageId), messageId] };
}
