/** Every way in which a folder's content can change, by other roads than the connector's. */
import { randomUUID } from 'node:crypto';
import type { TargetStream } from '@tributary/connector-kit';
import { eventually } from '../../support/eventually.ts';
import type { Dovecot } from './dovecot.ts';
import { sourceOf, type Letter } from './letters.ts';
import type { Postfix } from './postfix.ts';
import { OWN } from './truth.ts';

export interface Servers {
  readonly dovecot: Dovecot;
  readonly postfix: Postfix;
}

/** Stored as a mail program would, without being delivered. */
export async function store({ dovecot }: Servers, folder: string, letter: Letter): Promise<void> {
  await dovecot.doveadm(['save', '-u', OWN, '-m', folder], sourceOf(letter));
}

/** Sent by Postfix, and there when Dovecot has it. */
export async function receive(servers: Servers, letter: Letter): Promise<void> {
  const messageId = `<${randomUUID()}@shop.test>`;
  await servers.postfix.submit(sourceOf({ messageId, ...letter }), { from: 'sender@shop.test', to: OWN });
  await eventually(
    async () => (await count(servers, 'INBOX', ['header', 'message-id', letter.messageId ?? messageId])) > 0,
  );
}

/** A message of ours that nobody takes: its report comes back by itself. */
export async function bounce(servers: Servers, messageId: string): Promise<void> {
  const before = await count(servers, 'INBOX', ['all']);
  const letter = { from: OWN, to: 'nobody@elsewhere.test', subject: 'Will not arrive', text: 'Hello?', messageId };
  await servers.postfix.submit(sourceOf(letter), { from: OWN, to: 'nobody@elsewhere.test' });
  await eventually(async () => (await count(servers, 'INBOX', ['all'])) > before);
}

export async function count({ dovecot }: Servers, folder: string, query: readonly string[]): Promise<number> {
  const found = await dovecot.doveadm(['search', '-u', OWN, 'mailbox', folder, ...query]);
  return found.split('\n').filter((line) => line.trim() !== '').length;
}

/** The n-th customer's message of a folder, by UID. */
async function uidOf({ dovecot }: Servers, folder: string, index: number): Promise<string> {
  const query = [
    'NOT',
    'header',
    'subject',
    'newsletter',
    'NOT',
    'header',
    'subject',
    'machine',
    'NOT',
    'header',
    'subject',
    'myself',
  ];
  const found = await dovecot.doveadm(['-f', 'json', 'fetch', '-u', OWN, 'uid', 'mailbox', folder, ...query]);
  const uids = (JSON.parse(found) as { uid: string }[]).map(({ uid }) => uid);
  return uids.at(index) ?? '';
}

const BOB: Letter = {
  from: 'Bob Miller <bob@shop.test>',
  to: OWN,
  subject: 'One more thing',
  text: 'I forgot to ask.',
};

export function folderMutations(servers: Servers, folder: string): TargetStream['mutate'] {
  const { dovecot } = servers;
  const query = async (index: number): Promise<string[]> => [
    'mailbox',
    folder,
    'uid',
    await uidOf(servers, folder, index),
  ];
  const flags = async (verb: 'add' | 'remove', names: string, index: number): Promise<void> => {
    await dovecot.doveadm(['flags', verb, '-u', OWN, names, ...(await query(index))]);
  };
  return {
    copiedIn: async () => {
      await store(servers, 'Archive', folder === 'INBOX' ? BOB : { ...BOB, from: OWN, to: 'bob@shop.test' });
      await dovecot.doveadm(['copy', '-u', OWN, folder, 'mailbox', 'Archive', 'all']);
      await dovecot.doveadm(['expunge', '-u', OWN, 'mailbox', 'Archive', 'all']);
    },
    movedIn: async () => {
      await store(servers, 'Archive', folder === 'INBOX' ? BOB : { ...BOB, from: OWN, to: 'bob@shop.test' });
      await dovecot.doveadm(['move', '-u', OWN, folder, 'mailbox', 'Archive', 'all']);
    },
    movedOut: async () => {
      await dovecot.doveadm(['move', '-u', OWN, 'Archive', ...(await query(0))]);
    },
    seen: async () => {
      await flags('add', '\\Seen \\Answered', 1);
    },
    unseen: async () => {
      await flags('add', '\\Seen', 2);
      await flags('remove', '\\Seen \\Answered', 1);
      await flags('remove', '\\Seen', 2);
    },
    flagged: async () => {
      await flags('add', '\\Flagged $Forwarded', 1);
    },
    numberedAnew: async () => {
      const next = String(Math.floor(Date.now() / 1000) + 1_000);
      await dovecot.doveadm(['mailbox', 'update', '-u', OWN, '--uid-validity', next, folder]);
    },
    deleted: async () => {
      await dovecot.doveadm(['expunge', '-u', OWN, ...(await query(1))]);
    },
  };
}

export function inboxMutations(servers: Servers): TargetStream['mutate'] {
  return {
    received: async () => {
      await receive(servers, BOB);
    },
    bounced: async () => {
      await bounce(servers, `<${randomUUID()}@hub.test>`);
    },
    ...folderMutations(servers, 'INBOX'),
  };
}

export function sentMutations(servers: Servers): TargetStream['mutate'] {
  return {
    sent: async () => {
      await store(servers, 'Sent', { ...BOB, from: OWN, to: 'Bob Miller <bob@shop.test>' });
    },
    ...folderMutations(servers, 'Sent'),
  };
}
