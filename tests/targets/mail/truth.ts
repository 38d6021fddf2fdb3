/** The truth, told by Dovecot's own parser through its administrator's program. */
import type { CanonicalRecord, Facts } from '@tributary/connector-kit';
import type { Dovecot } from './dovecot.ts';

export const OWN = 'ada@hub.test';

const FIELDS = [
  'uid',
  'flags',
  'date.sent',
  'date.received',
  ...['subject', 'from', 'to', 'cc', 'bcc'].map((name) => `hdr.${name}.utf8`),
  ...['message-id', 'in-reply-to', 'references', 'content-type', 'auto-submitted', 'list-id'].map(
    (name) => `hdr.${name}`,
  ),
  'body.snippet',
  'body',
];
type Fetched = Readonly<Record<string, string>>;

export async function messagesThere(
  dovecot: Dovecot,
  { stream, folder }: { stream: string; folder: string },
): Promise<Facts> {
  const status = await dovecot.doveadm(['mailbox', 'status', '-u', OWN, 'uidvalidity', folder]);
  const uidValidity = /uidvalidity=(\d+)/.exec(status)?.[1] ?? '';
  const answer = await dovecot.doveadm(['-f', 'json', 'fetch', '-u', OWN, FIELDS.join(' '), 'mailbox', folder, 'all']);
  const fetched = answer.trim() === '' ? [] : (JSON.parse(answer) as Fetched[]);
  return new Map(
    fetched.flatMap((message) => {
      const facts = factsThere(message, stream);
      const key = `${stream}/${uidValidity}/${message['uid'] ?? ''}`;
      return facts
        ? [[`interaction/${key}`, facts] as const, [`message/${key}`, threadFacts(facts, message)] as const]
        : [];
    }),
  );
}

/** What the service desk is told of the same message. */
function threadFacts(facts: object, message: Fetched): unknown {
  const { type, subject, beginning, at, messageId, bounced } = facts as Readonly<Record<string, string>>;
  const given = [message['hdr.references'] ?? '', message['hdr.in-reply-to'] ?? '', bounced ?? ''];
  const answers = [...new Set(given.flatMap((field) => field.match(/<[^>]+>/g) ?? []))];
  const direction = type === 'email.sent' ? 'OUTBOUND' : type === 'email.received' ? 'INBOUND' : 'INTERNAL';
  return { id: messageId, answers, direction, at, subject, beginning };
}

function factsThere(message: Fetched, stream: string): object | undefined {
  const field = (name: string): string => message[name] ?? '';
  const from = addressesIn(field('hdr.from.utf8'));
  const isOurs = from.includes(OWN);
  const body = field('body');
  const failed = [...body.matchAll(/^Original-Recipient: rfc822;\s*(\S+)/gm)].map(([, address]) => address ?? '');
  const isReport = field('hdr.content-type').includes('delivery-status');
  const machine = field('hdr.auto-submitted');
  if (!isOurs && (field('hdr.list-id') !== '' || machine === 'auto-generated')) return undefined;
  if (isOurs && field('flags').includes('\\Draft')) return undefined;
  const to = ['to', 'cc', 'bcc'].flatMap((name) => addressesIn(field(`hdr.${name}.utf8`)));
  const people = (isReport ? failed : isOurs ? to : from).filter((address) => address !== OWN);
  if (people.length === 0) return undefined;
  const type = isOurs ? 'sent' : isReport ? 'bounced' : machine === 'auto-replied' ? 'autoReplied' : 'received';
  const references = field('hdr.references').match(/<[^>]+>/g) ?? [];
  const messageId = field('hdr.message-id');
  const [sent, received] = [momentIn(field('date.sent')), momentIn(field('date.received'))];
  return {
    type: `email.${type}`,
    direction: isOurs ? 'OUTBOUND' : 'INBOUND',
    // The clock of one letter is wrong by years.
    at: sent.startsWith('20') && sent > String(new Date().getUTCFullYear() + 1) ? received : sent,
    subject: field('hdr.subject.utf8'),
    beginning: beginningOf(field('body.snippet')),
    people: people.sort(),
    flags: field('flags')
      .split(' ')
      .filter((flag) => flag !== '' && flag !== '\\Recent')
      .sort(),
    messageId,
    thread: references[0] ?? (field('hdr.in-reply-to') || messageId),
    ...(isReport && { bounced: /^Message-ID: (\S+)/im.exec(body)?.[1], status: /^Status: (\S+)/m.exec(body)?.[1] }),
    folder: stream,
  };
}

export function messageFacts(record: CanonicalRecord): unknown {
  if (record.kind === 'message') {
    const { id, answers, direction, at, subject = '', body } = record;
    return { id, answers, direction, at, subject, beginning: beginningOf(body) };
  }
  if (record.kind !== 'interaction') return record.kind;
  const { type, direction, at, subject, text, participants, attributes } = record;
  const report = attributes['report'] as { messageId: string; recipients: { status: string }[] } | undefined;
  return {
    type,
    direction,
    at,
    subject: subject ?? '',
    beginning: beginningOf(text ?? ''),
    people: participants.map(({ contact }) => contact?.emails[0]?.address ?? '').sort(),
    flags: attributes['flags'],
    messageId: attributes['messageId'],
    thread: attributes['thread'],
    ...(report && { bounced: report.messageId, status: report.recipients[0]?.status }),
    folder: attributes['folder'],
  };
}

function addressesIn(header: string): string[] {
  return header.match(/[^\s<>,;:"]+@[^\s<>,;"]+/g) ?? [];
}

/** Dovecot prints UTC, whatever offset it names behind it. */
function momentIn(text: string): string {
  const [day = '', time = ''] = text.split(' ');
  return `${day}T${time}.000Z`;
}

/** Two parsers disagree about the space around bold words. */
const SHOWN = 60;

function beginningOf(text: string): string {
  return text.replace(/\s+/g, '').slice(0, SHOWN);
}
