/** Delivery reports (RFC 3464): which of our messages did not arrive, at whom, and why. */
import { simpleParser, type ParsedMail } from 'mailparser';
import type { DeliveryReport } from './wire.ts';

type Recipient = DeliveryReport['recipients'][number];
const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

export async function readDeliveryReport(mail: ParsedMail): Promise<DeliveryReport | undefined> {
  const status = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status');
  if (!status) return undefined;
  const recipients: Recipient[] = [];
  for (const block of status.content.toString('latin1').split(/\r?\n[ \t]*\r?\n/)) {
    const recipient = await recipientIn(block);
    if (recipient) recipients.push(recipient);
  }
  const original = await originalOf(mail);
  return { recipients, ...(original && { original }) };
}

/** The first block is about the message as a whole and names no recipient. */
async function recipientIn(block: string): Promise<Recipient | undefined> {
  const { headers } = await simpleParser(`${block.trim()}\r\n\r\n`);
  const field = (name: string): string | undefined => {
    const value = headers.get(name);
    return typeof value === 'string' ? value.replaceAll('\u0000', '').trim() : undefined;
  };
  // The address that was written to, where a forwarding changed it.
  const address = typed(field('original-recipient')) ?? typed(field('final-recipient'));
  const action = ACTIONS.find((known) => known === field('action')?.toLowerCase());
  if (address?.includes('@') !== true || action === undefined) return undefined;
  const status = /\d\.\d{1,3}\.\d{1,3}/.exec(field('status') ?? '')?.[0] ?? '';
  const diagnostic = typed(field('diagnostic-code'));
  return { address, action, status, ...(diagnostic !== undefined && { diagnostic }) };
}

/** `rfc822; ada@hub.test` → `ada@hub.test`. */
function typed(value: string | undefined): string | undefined {
  const text = value
    ?.replace(/^[\w-]+\s*;\s*/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^<(.*)>$/, '$1');
  return text === '' ? undefined : text;
}

const RETURNED = new Set(['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers']);

async function originalOf(mail: ParsedMail): Promise<DeliveryReport['original']> {
  const returned = mail.attachments.find(({ contentType }) => RETURNED.has(contentType));
  if (!returned) return undefined;
  const { messageId, subject } = await simpleParser(returned.content);
  return { ...(messageId !== undefined && { messageId }), ...(subject !== undefined && { subject }) };
}
