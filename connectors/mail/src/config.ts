import { z } from 'zod';

/** `none` is for a server on this very machine: nothing unencrypted leaves it. */
const Server = z.strictObject({
  host: z.string().min(1).max(255),
  port: z.int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls', 'none']).default('tls'),
});
export type Server = z.infer<typeof Server>;

const SmtpServer = Server.extend({
  /** `false` for a relay that knows us by our address. */
  signIn: z.boolean().default(true),
});

/** Name of a stream and path of its folder on the server. */
const Folders = z
  .record(
    z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, 'a stream’s name is a lower-case word'),
    z.string().min(1).max(500),
  )
  .refine((folders) => 'inbox' in folders && 'sent' in folders, 'inbox and sent must be named');

export const MailConfig = z.strictObject({
  imap: Server,
  smtp: SmtpServer.optional(),
  /** Addresses of the mailbox itself, the first one is written from. Everybody else is a customer. */
  addresses: z.array(z.email()).min(1).max(100),
  /** Name beside the address in what is sent. */
  senderName: z.string().min(1).max(200).optional(),
  folders: Folders.default({ inbox: 'INBOX', sent: 'Sent' }),
  /** Streams whose folders are listened to; each takes one connection. */
  watched: z.array(z.string()).max(10).default(['inbox', 'sent']),
  /** The server keeps a copy of what it sends by itself (Gmail does): none is stored by us. */
  serverKeepsSent: z.boolean().default(false),
  /** Messages per batch. */
  pageSize: z.int().min(2).max(200).default(50),
  /** Of a larger message only this much is read; attachments come last and are not kept anyway. */
  maxBytes: z.int().min(16_384).max(4_194_304).default(262_144),
});
export type MailConfig = z.infer<typeof MailConfig>;

/** One folder that is read as a stream. */
export interface Folder {
  readonly name: string;
  readonly path: string;
}

export function foldersOf({ folders }: MailConfig): Folder[] {
  return Object.entries(folders).map(([name, path]) => ({ name, path }));
}
