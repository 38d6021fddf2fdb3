/** What the connector's actions did, seen by the administrator and in the mailboxes of those who were written to. */
import type { TargetAction } from '@tributary/connector-kit';
import { eventually } from '../../support/eventually.ts';
import type { Dovecot } from './dovecot.ts';
import type { Servers } from './mutations.ts';
import { OWN } from './truth.ts';

type Row = Readonly<Record<string, string>>;

export async function mailActions(servers: Servers): Promise<TargetAction[]> {
  const tasks = await tasksOf(servers.dovecot);
  return [sendAction(servers), flagAction(servers, tasks), moveAction(servers, tasks)];
}

interface Task {
  readonly key: string;
  readonly messageId: string;
}

/** Keys of the messages in the work folder. Each is used once. */
async function tasksOf(dovecot: Dovecot): Promise<Task[]> {
  const status = await dovecot.doveadm(['mailbox', 'status', '-u', OWN, 'uidvalidity', 'Work']);
  const uidValidity = /uidvalidity=(\d+)/.exec(status)?.[1] ?? '';
  const rows = await fetchRows(dovecot, OWN, ['uid', 'hdr.message-id'], ['mailbox', 'Work', 'all']);
  return rows.map((row) => ({
    key: `work/${uidValidity}/${row['uid'] ?? ''}`,
    messageId: row['hdr.message-id'] ?? '',
  }));
}

export async function fetchRows(
  { doveadm }: Dovecot,
  user: string,
  fields: readonly string[],
  query: readonly string[],
): Promise<Row[]> {
  const answer = await doveadm(['-f', 'json', 'fetch', '-u', user, fields.join(' '), ...query]);
  return answer.trim() === '' ? [] : (JSON.parse(answer) as Row[]);
}

function uidIn(key: string): string {
  return key.split('/').at(-1) ?? '';
}

function sendAction({ dovecot, postfix }: Servers): TargetAction {
  let made = 0;
  return {
    name: 'send',
    input: () => {
      made += 1;
      return {
        to: [{ name: 'Bob Müller', address: 'bob@shop.test' }],
        subject: `Grüße ${String(made)}`,
        text: 'Hello Bob,\nall is well.',
      };
    },
    seen: async (key) => {
      const [row] = await fetchRows(
        dovecot,
        OWN,
        ['hdr.subject.utf8', 'hdr.to.utf8', 'flags'],
        ['mailbox', 'Sent', 'uid', uidIn(key)],
      );
      return {
        subject: row?.['hdr.subject.utf8'],
        to: row?.['hdr.to.utf8'],
        flags: row?.['flags']?.replace(' \\Recent', ''),
      };
    },
    expected: (input) => ({
      subject: (input as { subject: string }).subject,
      to: 'Bob Müller <bob@shop.test>',
      flags: '\\Seen',
    }),
    count: async (input) => {
      await eventually(async () => await postfix.isIdle());
      const { subject } = input as { subject: string };
      const rows = await fetchRows(dovecot, 'bob@shop.test', ['hdr.subject.utf8'], ['mailbox', 'INBOX', 'all']);
      return rows.filter((row) => row['hdr.subject.utf8'] === subject).length;
    },
  };
}

function flagAction({ dovecot }: Servers, tasks: Task[]): TargetAction {
  const flagsOf = async (key: string): Promise<string | undefined> => {
    const [row] = await fetchRows(dovecot, OWN, ['flags'], ['mailbox', 'Work', 'uid', uidIn(key)]);
    return row?.['flags']?.replace(' \\Recent', '');
  };
  return {
    name: 'flag',
    input: () => ({ key: tasks.shift()?.key ?? '', add: ['\\Flagged', '$Important'], remove: ['\\Seen'] }),
    seen: flagsOf,
    expected: () => '\\Flagged $Important',
    count: async (input) => ((await flagsOf((input as Task).key)) === undefined ? 0 : 1),
  };
}

function moveAction({ dovecot }: Servers, tasks: Task[]): TargetAction {
  const inArchive = async (query: readonly string[]): Promise<Row[]> =>
    await fetchRows(dovecot, OWN, ['hdr.message-id'], ['mailbox', 'Archive', ...query]);
  return {
    name: 'move',
    input: () => ({ ...tasks.shift(), folder: 'Archive' }),
    seen: async (key) => (await inArchive(['uid', uidIn(key)]))[0]?.['hdr.message-id'],
    expected: (input) => (input as Task).messageId,
    count: async (input) => (await inArchive(['header', 'message-id', (input as Task).messageId])).length,
  };
}
