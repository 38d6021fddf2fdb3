import { simpleParser, type AddressObject, type Attachment, type ParsedMail } from 'mailparser';
import { readDeliveryReport } from './delivery-report.ts';
import type { Address, MailWire } from './wire.ts';

/** What IMAP says of a message beside its content. */
export interface MessageFacts {
  readonly key: string;
  readonly uid: number;
  readonly flags: Iterable<string>;
  readonly receivedAt: Date;
  readonly size: number;
}

const OPTIONS = {
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  keepDeliveryStatus: true,
  maxHtmlLengthToParse: 1_000_000,
};

/** A message from its source, which may be cut off. */
export async function parseMessage(source: Buffer, facts: MessageFacts): Promise<MailWire> {
  const mail = await simpleParser(source, OPTIONS);
  const report = await readDeliveryReport(mail);
  const { date } = mail;
  return {
    key: facts.key,
    uid: facts.uid,
    flags: [...facts.flags].filter((flag) => flag !== '\\Recent').sort(),
    receivedAt: facts.receivedAt.toISOString(),
    ...(date !== undefined && !Number.isNaN(date.getTime()) && isStorable(date) && { sentAt: date.toISOString() }),
    size: facts.size,
    isCut: source.length < facts.size,
    ...(mail.messageId !== undefined && { messageId: clean(mail.messageId) }),
    ...(mail.inReplyTo !== undefined && { inReplyTo: clean(idsIn(mail.inReplyTo)[0] ?? mail.inReplyTo) }),
    references: referencesOf(mail),
    subject: clean(mail.subject ?? ''),
    from: addressesOf(mail.from),
    replyTo: addressesOf(mail.replyTo),
    to: addressesOf(mail.to),
    cc: addressesOf(mail.cc),
    bcc: addressesOf(mail.bcc),
    text: clean(mail.text ?? '').trimEnd(),
    attachments: mail.attachments.filter(isKept).map(attachmentOf),
    automatic: automaticOf(mail),
    ...(report && { report }),
  };
}

/** `Date` headers of the year 90000 exist. */
function isStorable(date: Date): boolean {
  return date.getUTCFullYear() >= 1970 && date.getUTCFullYear() < 2200;
}

function referencesOf({ references }: ParsedMail): string[] {
  const given = references === undefined ? [] : [references].flat();
  return [...new Set(given.flatMap(idsIn))].map(clean);
}

function idsIn(text: string): string[] {
  return text.match(/<[^<>\s]+>/g) ?? [];
}

function addressesOf(header: AddressObject | AddressObject[] | undefined): Address[] {
  const given = header === undefined ? [] : [header].flat().flatMap(({ value }) => value);
  // A group (`undisclosed-recipients:;`) has members in place of an address.
  return given
    .flatMap((one) => one.group ?? [one])
    .flatMap(({ name, address }) => {
      if (address?.includes('@') !== true) return [];
      const shown = clean(name).trim();
      return [{ address: clean(address).trim(), ...(shown !== '' && shown !== address && { name: shown }) }];
    });
}

/** The parts of a report are read by themselves, and a signature is no document. */
const NOT_KEPT = new Set([
  'message/delivery-status',
  'message/rfc822',
  'text/rfc822-headers',
  'application/pgp-signature',
]);

function isKept({ contentType, filename }: Attachment): boolean {
  return filename !== undefined || !NOT_KEPT.has(contentType);
}

function attachmentOf({ filename, contentType, size }: Attachment): MailWire['attachments'][number] {
  return { type: contentType, size, ...(filename !== undefined && { name: clean(filename) }) };
}

function automaticOf({ headers }: ParsedMail): MailWire['automatic'] {
  const header = (name: string): string | undefined => {
    const value = headers.get(name);
    return typeof value === 'string' ? clean(value).trim().toLowerCase() : undefined;
  };
  const [autoSubmitted, precedence] = [header('auto-submitted'), header('precedence')];
  const list: unknown = headers.get('list');
  const isList = header('list-id') !== undefined || (typeof list === 'object' && list !== null);
  return {
    ...(autoSubmitted !== undefined && { autoSubmitted }),
    ...(precedence !== undefined && { precedence }),
    ...(isList && { listId: 'list' }),
  };
}

/** PostgreSQL takes no NUL, and a message with one in it is still a message. */
function clean(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD');
}
