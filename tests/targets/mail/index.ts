/** A real Dovecot and a real Postfix as the conformance suite needs them, with one mailbox that has seen some mail. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ConformanceTarget, TargetStream } from '@tributary/connector-kit';
import { freePort } from '../../bench/measure/free-port.ts';
import { mailActions } from './actions.ts';
import { startDovecot } from './dovecot.ts';
import { available, install, MAIL_PROBE } from './install.ts';
import { INBOX_LETTERS, SENT_LETTERS, WORK_LETTERS } from './letters.ts';
import { inboxMutations, receive, sentMutations, store, type Servers } from './mutations.ts';
import { startPostfix } from './postfix.ts';
import { messageFacts, messagesThere, OWN } from './truth.ts';

export { available, install, MAIL_PROBE };

/** Where `npm run target` starts it: IMAP here, SMTP at the next one. */
export const USUAL_PORT = 18_143;

export interface MailTarget extends ConformanceTarget, Servers {
  readonly url: string;
  readonly config: Readonly<Record<string, unknown>>;
  stop(): Promise<void>;
}

export interface MailOptions {
  /** IMAP listens here and SMTP beside it; free ports when left out. */
  readonly port?: number;
  /** What the IMAP server says it can, when it is to hide something. */
  readonly capabilities?: string;
}

export const SECRETS = { user: OWN, password: 'correct-horse-battery' };
/** Small, so that a handful of messages is many batches. */
const PAGE_SIZE = 3;

export async function start({ port, capabilities }: MailOptions = {}): Promise<MailTarget> {
  const dir = await mkdtemp(path.join(tmpdir(), 'mail-target-'));
  // The servers' own users must get in.
  await chmod(dir, 0o755);
  const imapPort = port ?? (await freePort());
  const smtpPort = port === undefined ? await freePort() : port + 1;
  const lmtpPort = await freePort();
  const dovecot = await startDovecot({ dir, imapPort, lmtpPort, password: SECRETS.password, capabilities });
  const postfix = await startPostfix({ dir: path.join(dir, 'postfix'), smtpPort, lmtpPort });
  const servers: Servers = { dovecot, postfix };
  await chmod(path.join(dir, 'postfix'), 0o755);
  await seed(servers);
  const server = (of: number) => ({ host: '127.0.0.1', port: of, security: 'none' });
  const config = {
    imap: server(imapPort),
    smtp: { ...server(smtpPort), signIn: false },
    addresses: [OWN],
    senderName: 'Ada Lovelace',
    folders: { inbox: 'INBOX', sent: 'Sent', work: 'Work' },
    pageSize: PAGE_SIZE,
  };
  return {
    name: 'mail',
    ...servers,
    config,
    url: `imap://127.0.0.1:${String(imapPort)}`,
    connection: () => ({ config, secrets: SECRETS }),
    badSecrets: { user: OWN, password: 'wrong-pony-staple' },
    streams: { inbox: inbox(servers), sent: sent(servers), work: work(servers) },
    actions: await mailActions(servers),
    stop: async () => {
      await postfix.stop();
      await dovecot.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function seed(servers: Servers): Promise<void> {
  await servers.dovecot.doveadm(['mailbox', 'create', '-u', OWN, 'Sent', 'Archive', 'Work']).catch(() => undefined);
  const [first, ...rest] = INBOX_LETTERS;
  if (first) await receive(servers, first);
  for (const letter of rest) await store(servers, 'INBOX', letter);
  for (const letter of SENT_LETTERS) await store(servers, 'Sent', letter);
  for (const letter of WORK_LETTERS) await store(servers, 'Work', letter);
}

function inbox(servers: Servers): TargetStream {
  return {
    truth: async () => await messagesThere(servers.dovecot, { stream: 'inbox', folder: 'INBOX' }),
    facts: messageFacts,
    mutate: inboxMutations(servers),
    ...spoiled(servers, 'INBOX'),
  };
}

function sent(servers: Servers): TargetStream {
  return {
    truth: async () => await messagesThere(servers.dovecot, { stream: 'sent', folder: 'Sent' }),
    facts: messageFacts,
    mutate: sentMutations(servers),
    ...spoiled(servers, 'Sent'),
  };
}

/** A folder of one's own, for what is done to messages. */
function work(servers: Servers): TargetStream {
  return {
    truth: async () => await messagesThere(servers.dovecot, { stream: 'work', folder: 'Work' }),
    facts: messageFacts,
    mutate: {},
  };
}

/** A message that is from nobody and to nobody. */
function spoiled({ dovecot }: Servers, folder: string): Pick<TargetStream, 'spoil' | 'unspoil'> {
  const query = ['mailbox', folder, 'header', 'subject', 'from nowhere'];
  return {
    spoil: async () => {
      await dovecot.doveadm(['save', '-u', OWN, '-m', folder], 'Subject: from nowhere\r\n\r\nBoo.\r\n');
      return 1;
    },
    unspoil: async () => {
      await dovecot.doveadm(['expunge', '-u', OWN, ...query]);
    },
  };
}
