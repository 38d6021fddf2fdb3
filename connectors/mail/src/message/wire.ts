/** A message as it is kept: what was read of it, decoded, and nothing else. */
import { z } from 'zod';

export const Address = z.object({ name: z.string().optional(), address: z.string() });
export type Address = z.infer<typeof Address>;

/** What a mail server says became of a message (RFC 3464). */
export const DeliveryReport = z.object({
  recipients: z.array(
    z.object({
      address: z.string(),
      action: z.enum(['failed', 'delayed', 'delivered', 'relayed', 'expanded']),
      /** `5.1.1`: class, subject, detail (RFC 3463). */
      status: z.string(),
      diagnostic: z.string().optional(),
    }),
  ),
  /** The message that the report is about, as far as it was sent back. */
  original: z.object({ messageId: z.string().optional(), subject: z.string().optional() }).optional(),
});
export type DeliveryReport = z.infer<typeof DeliveryReport>;

export const MailWire = z.object({
  /** Folder, UIDVALIDITY and UID. */
  key: z.string(),
  uid: z.int(),
  flags: z.array(z.string()),
  /** When the server took it in. */
  receivedAt: z.iso.datetime(),
  /** What the sender's clock said. */
  sentAt: z.iso.datetime().optional(),
  size: z.int(),
  /** Only its beginning was read. */
  isCut: z.boolean(),
  messageId: z.string().optional(),
  inReplyTo: z.string().optional(),
  /** From the first message of the thread to the one that is answered. */
  references: z.array(z.string()),
  subject: z.string(),
  from: z.array(Address),
  replyTo: z.array(Address),
  to: z.array(Address),
  cc: z.array(Address),
  bcc: z.array(Address),
  text: z.string(),
  attachments: z.array(z.object({ name: z.string().optional(), type: z.string(), size: z.int() })),
  /** Set on what no person wrote: the headers that say so. */
  automatic: z.object({
    autoSubmitted: z.string().optional(),
    precedence: z.string().optional(),
    listId: z.string().optional(),
  }),
  report: DeliveryReport.optional(),
});
export type MailWire = z.infer<typeof MailWire>;
