/** Messages as people and programs write them. */
import { randomUUID } from 'node:crypto';

export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whole body with its own headers, in place of a text. */
  readonly body?: string;
  readonly messageId?: string;
  readonly date?: string;
}

export function sourceOf({ from, to, subject, text = '', headers = {}, body, messageId, date }: Letter): string {
  const all = {
    From: from,
    To: to,
    Subject: encoded(subject),
    'Message-ID': messageId ?? `<${randomUUID()}@shop.test>`,
    Date: date ?? new Date(Math.floor(Date.now() / 1000) * 1000).toUTCString(),
    'MIME-Version': '1.0',
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const content = body ?? `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;
  return `${head.join('')}${content}`;
}

export function encoded(text: string): string {
  return /^[\x00-\x7f]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

const ADA = 'Ada Lovelace <ada@hub.test>';
const PAGE = '<html><body><p>Dear Ada,</p><p>where is <b>order 7</b>?</p></body></html>';

/** One of each kind that a parser must know. */
export const INBOX_LETTERS: readonly Letter[] = [
  {
    from: 'Bob Miller <bob@shop.test>',
    to: ADA,
    subject: 'Where is my order?',
    text: 'It should be here by now.',
    messageId: '<thread-1@shop.test>',
  },
  {
    from: `${encoded('Zoë Łódź')} <zoe@shop.test>`,
    to: ADA,
    subject: 'Grüße aus 山田, with a rather long subject that is folded by every mailer on its way to the reader',
    text: 'Emoji 🎉 and “quotes”.',
  },
  {
    from: 'page@shop.test',
    to: ADA,
    subject: 'Only a page',
    body: `Content-Type: text/html; charset=utf-8\r\n\r\n${PAGE}\r\n`,
  },
  {
    from: 'Old Mailer <old@shop.test>',
    to: 'ada@hub.test, Carl <carl@shop.test>',
    subject: '=?iso-8859-1?Q?=C4rger_mit_der_Rechnung?=',
    body: 'Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=FC=DFe, der Kunde\r\n',
  },
  {
    from: 'Dora <dora@shop.test>',
    to: ADA,
    subject: 'With papers',
    body:
      'Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain\r\n\r\nSee the papers.\r\n' +
      `--B\r\nContent-Type: application/pdf; name=offer.pdf\r\nContent-Disposition: attachment; filename=offer.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${'QUJD'.repeat(20_000)}\r\n--B--\r\n`,
  },
  {
    from: 'Bob Miller <bob@shop.test>',
    to: ADA,
    subject: 'Re: Where is my order?',
    text: 'Found it.',
    headers: { 'In-Reply-To': '<answer-1@hub.test>', References: '<thread-1@shop.test> <answer-1@hub.test>' },
  },
  {
    from: 'Emil <EMIL@Shop.test>',
    to: ADA,
    subject: 'Out of office',
    text: 'Back on Monday.',
    headers: { 'Auto-Submitted': 'auto-replied' },
  },
  {
    from: 'News <news@shop.test>',
    to: ADA,
    subject: 'Our newsletter',
    text: 'Buy!',
    headers: { 'List-Id': '<news.shop.test>' },
  },
  {
    from: 'cron@shop.test',
    to: ADA,
    subject: 'Report of a machine',
    text: 'ok',
    headers: { 'Auto-Submitted': 'auto-generated' },
  },
  { from: ADA, to: ADA, subject: 'Note to myself', text: 'Call Bob.' },
  {
    from: 'Fritz <fritz@shop.test>',
    to: ADA,
    subject: 'From the future',
    text: 'Hello.',
    date: 'Sat, 01 Jan 2050 00:00:00 +0000',
  },
  { from: 'Gina <gina@shop.test>', to: 'undisclosed-recipients:;', subject: '', text: 'No subject, no recipients.' },
];

export const SENT_LETTERS: readonly Letter[] = [
  {
    from: ADA,
    to: 'Bob Miller <bob@shop.test>',
    subject: 'Re: Where is my order?',
    text: 'On its way.',
    messageId: '<answer-1@hub.test>',
    headers: { 'In-Reply-To': '<thread-1@shop.test>', References: '<thread-1@shop.test>' },
  },
  {
    from: ADA,
    to: `${encoded('Zoë Łódź')} <zoe@shop.test>`,
    subject: 'Offer',
    text: 'Please find it below.',
    headers: { Cc: 'Dora <dora@shop.test>, ada@hub.test' },
  },
  { from: ADA, to: 'hans@shop.test', subject: 'Reminder', text: 'A friendly one.' },
  { from: ADA, to: 'ida@shop.test', subject: 'Thanks', text: 'For the order.' },
];

export const WORK_LETTERS: readonly Letter[] = Array.from({ length: 8 }, (_, index) => ({
  from: `Kim ${String(index)} <kim${String(index)}@shop.test>`,
  to: ADA,
  subject: `Task ${String(index)}`,
  text: 'Please.',
  messageId: `<task-${String(index)}@shop.test>`,
}));
