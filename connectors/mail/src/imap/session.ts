/** One IMAP connection over the kit's sockets. Whoever opens it closes it. */
import { Unavailable, VendorContractBroken, type ConnectorContext } from '@tributary/connector-kit';
import { ImapFlow, type MailboxObject } from 'imapflow';
import type { MailConfig } from '../config.ts';
import { transportTo } from '../transport.ts';
import { imapFault } from './imap-fault.ts';

export type MailContext = ConnectorContext<MailConfig>;

export interface ImapSession {
  readonly client: ImapFlow;
  /** One command: spends the budget, and what it throws is one of the connector errors. */
  run<Result>(command: (client: ImapFlow) => Promise<Result>): Promise<Result>;
  close(): void;
}

const TIMEOUT_MS = 60_000;
const MAX_ANSWER = 64 * 1024 * 1024;

export async function openSession(ctx: MailContext): Promise<ImapSession> {
  const { imap } = ctx.config;
  const peer = await ctx.sockets.peer(imap.host, imap.port);
  const client = new ImapFlow({
    ...transportTo(peer, imap),
    doSTARTTLS: imap.security === 'starttls',
    auth: { user: peer.secrets['user'] ?? '', pass: peer.secrets['password'] ?? '' },
    qresync: true,
    disableAutoIdle: true,
    // Servers and routers forget lines that are silent for long.
    maxIdleTime: 4 * 60_000,
    logger: false,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    maxLiteralSize: MAX_ANSWER,
    maxResponseSize: MAX_ANSWER,
    clientInfo: { name: 'Tributary' },
  });
  // The command that runs fails as well; without a listener the process would end.
  client.on('error', () => undefined);
  const close = (): void => {
    ctx.signal.removeEventListener('abort', close);
    client.close();
  };
  ctx.signal.addEventListener('abort', close, { once: true });
  const run: ImapSession['run'] = async (command) =>
    await ctx.sockets.call(async () => await command(client), { classify: imapFault });
  try {
    await run(async () => {
      await client.connect();
    });
  } catch (error) {
    close();
    throw error;
  }
  return { client, run, close };
}

export interface OpenFolder {
  readonly uidValidity: string;
  /** `0` when the server keeps no order of changes for it. */
  readonly highestModseq: string;
  readonly exists: number;
}

/** Read-only: nothing becomes seen or loses its being recent by being read here. */
export async function openFolder(session: ImapSession, path: string, { readOnly = true } = {}): Promise<OpenFolder> {
  const mailbox: MailboxObject = await session.run(async (client) => await client.mailboxOpen(path, { readOnly }));
  const { uidValidity, highestModseq, noModseq, exists } = mailbox;
  const isOrdered = noModseq !== true && session.client.enabled.has('CONDSTORE');
  return {
    uidValidity: String(uidValidity),
    highestModseq: isOrdered ? String(highestModseq ?? 0n) : '0',
    exists,
  };
}

/** UIDs of what a search finds. ImapFlow answers a refused search with `false`. */
export async function search(session: ImapSession, query: object): Promise<number[]> {
  const found = await session.run(async (client) => await client.search(query, { uid: true }));
  if (!Array.isArray(found)) throw unanswered(session, 'The mail server did not answer a search.');
  return found;
}

/** ImapFlow also answers with `false` when the line was cut under the command. */
export function unanswered({ client }: ImapSession, told: string): Unavailable | VendorContractBroken {
  return client.usable
    ? new VendorContractBroken(told)
    : new Unavailable('The connection to the mail server was lost.');
}
