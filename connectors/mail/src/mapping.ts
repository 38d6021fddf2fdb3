/** From a message to the hub's records. The customer is the other party, never the mailbox itself. */
import { RowRejected, type MappedRecord } from '@tributary/connector-kit';
import type { MailConfig } from './config.ts';
import type { Address, DeliveryReport, MailWire } from './message/wire.ts';

/** Canonical limits. */
const LONGEST_LINE = 2_000;
const LONGEST_TEXT = 1_000_000;
const MOST_PEOPLE = 500;
const MOST_ANSWERED = 200;
/** A sender's clock is believed this far ahead of the server's. */
const CLOCK_MS = 24 * 60 * 60_000;

interface Place {
  readonly folder: string;
  readonly config: Pick<MailConfig, 'addresses'>;
}

/** The record of a message, or none for what is nobody's: newsletters, notices of machines, notes to oneself. */
export function recordsOf(mail: MailWire, { folder, config }: Place): readonly MappedRecord[] {
  const own = new Set(config.addresses.map(folded));
  const isOurs = mail.from.some(({ address }) => own.has(folded(address)));
  const type = typeOf(mail, isOurs);
  // A draft is not said yet; when it is sent, the flag goes.
  if (type === undefined || (isOurs && mail.flags.includes('\\Draft'))) return [];
  const people = peopleOf(mail, { isOurs, own });
  if (people.length === 0) {
    if (isOurs && recipientsOf(mail).length > 0) return [];
    throw new RowRejected('The message names nobody whom it is from or to.', 'from');
  }
  return [
    ...inThread(mail, { isOurs, type }),
    {
      key: mail.key,
      record: {
        kind: 'interaction',
        type,
        channel: 'email',
        direction: isOurs ? 'OUTBOUND' : 'INBOUND',
        at: momentOf(mail),
        ...(mail.subject !== '' && { subject: shortened(mail.subject, LONGEST_LINE) }),
        text: shortened(mail.text, LONGEST_TEXT),
        participants: people.map(({ role, ...person }) => ({ role, contact: contactOf(person) })),
        attributes: attributesOf(mail, folder),
      },
    },
  ];
}

function typeOf({ report, automatic, from }: MailWire, isOurs: boolean): string | undefined {
  if (isOurs) return 'email.sent';
  if (report) {
    return { failed: 'email.bounced', delayed: 'email.delayed', delivered: 'email.delivered' }[worstOf(report)];
  }
  const { autoSubmitted, precedence, listId } = automatic;
  if (autoSubmitted?.startsWith('auto-replied') === true) return 'email.autoReplied';
  if (autoSubmitted !== undefined && autoSubmitted !== 'no') return undefined;
  if (listId !== undefined || precedence === 'bulk' || precedence === 'list') return undefined;
  if (from.some(({ address }) => /^(mailer-daemon|postmaster)@/i.test(address))) return undefined;
  return 'email.received';
}

/** A report on several recipients is about those whom it went worst for. */
function worstOf({ recipients }: DeliveryReport): 'failed' | 'delayed' | 'delivered' {
  const actions = recipients.map(({ action }) => action);
  return (['failed', 'delayed'] as const).find((action) => actions.includes(action)) ?? 'delivered';
}

interface Person extends Address {
  readonly role: string;
}

function peopleOf(mail: MailWire, { isOurs, own }: { isOurs: boolean; own: ReadonlySet<string> }): Person[] {
  const seen = new Set<string>();
  return (isOurs ? recipientsOf(mail) : sendersOf(mail))
    .filter(({ address }) => {
      const known = folded(address);
      if (own.has(known) || seen.has(known) || address.length > LONGEST_LINE) return false;
      seen.add(known);
      return true;
    })
    .slice(0, MOST_PEOPLE);
}

function recipientsOf({ to, cc, bcc }: MailWire): Person[] {
  return Object.entries({ to, cc, bcc }).flatMap(([role, some]) => some.map((one) => ({ ...one, role })));
}

/** A report is about those who were not reached: the machine that wrote it is no customer. */
function sendersOf({ from, report }: MailWire): Person[] {
  if (!report) return from.map((one) => ({ ...one, role: 'from' }));
  const told = worstOf(report);
  return report.recipients
    .filter(({ action }) => action === told)
    .map(({ address }) => ({ address, role: 'recipient' }));
}

/** The same for the service desk, which adds it to a conversation if it belongs to one. */
function inThread(mail: MailWire, { isOurs, type }: { isOurs: boolean; type: string }): MappedRecord[] {
  const { key, messageId, references, inReplyTo, report, subject, text, from } = mail;
  if (messageId === undefined || messageId.length > LONGEST_LINE) return [];
  // A report is an answer to what did not arrive, though not one of the customer's.
  const answers = [...references, inReplyTo, report?.original?.messageId].filter((id) => id !== undefined);
  const [author] = from;
  return [
    {
      key,
      record: {
        kind: 'message',
        id: messageId,
        answers: [...new Set(answers)].filter((id) => id.length <= LONGEST_LINE).slice(-MOST_ANSWERED),
        at: momentOf(mail),
        direction: isOurs ? 'OUTBOUND' : type === 'email.received' ? 'INBOUND' : 'INTERNAL',
        ...(author && { author: contactOf(author) }),
        ...(subject !== '' && { subject: shortened(subject, LONGEST_LINE) }),
        body: shortened(text, LONGEST_TEXT),
      },
    },
  ];
}

function contactOf({ name, address }: Address) {
  return {
    names: name === undefined ? {} : { full: shortened(name, LONGEST_LINE) },
    emails: [{ address }],
  };
}

function attributesOf(mail: MailWire, folder: string) {
  const { messageId, inReplyTo, references, flags, attachments, report, isCut } = mail;
  const thread = references[0] ?? inReplyTo ?? messageId;
  return {
    folder,
    flags,
    ...(messageId !== undefined && { messageId }),
    ...(inReplyTo !== undefined && { inReplyTo }),
    ...(thread !== undefined && { thread }),
    ...(attachments.length > 0 && {
      attachments: attachments.map(({ name, ...rest }) => ({ ...rest, ...(name !== undefined && { name }) })),
    }),
    ...(isCut && { isCut }),
    ...(report && { report: reportData(report) }),
  };
}

function reportData({ recipients, original }: DeliveryReport) {
  return {
    recipients: recipients.map(({ diagnostic, ...rest }) => ({
      ...rest,
      ...(diagnostic !== undefined && { diagnostic }),
    })),
    ...(original?.messageId !== undefined && { messageId: original.messageId }),
    ...(original?.subject !== undefined && { subject: original.subject }),
  };
}

/** A clock that runs ahead would put the message on top of the timeline for years. */
function momentOf({ sentAt, receivedAt }: MailWire): string {
  if (sentAt === undefined || Date.parse(sentAt) > Date.parse(receivedAt) + CLOCK_MS) return receivedAt;
  return sentAt;
}

function folded(address: string): string {
  return address.trim().toLowerCase();
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
