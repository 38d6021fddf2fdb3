import { describe, expect, it } from '@jest/globals';
import { MailWire } from './wire.ts';
import { parseMessage } from './parse-message.ts';

async function parsed(source: string, size?: number): Promise<MailWire> {
  const bytes = Buffer.from(source.replaceAll('\n', '\r\n'), 'latin1');
  const facts = { key: 'inbox/1/1', uid: 1, flags: ['\\Seen', '\\Recent'], receivedAt: new Date(0) };
  // What is kept must be what is declared.
  return MailWire.parse(await parseMessage(bytes, { ...facts, size: size ?? bytes.length }));
}

const REPORT = `From: MAILER-DAEMON@mx.test
Content-Type: multipart/report; report-type=delivery-status; boundary=B

--B

It did not arrive.
--B
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.test

Final-Recipient: rfc822; moved@elsewhere.test
Original-Recipient: rfc822;Gone@shop.test
Action: FAILED
Status: 5.1.1 (unknown)
Diagnostic-Code: smtp; 550 5.1.1 no
 such user

Final-Recipient: rfc822; <slow@shop.test>
Action: delayed
Status: 4.4.1

Final-Recipient: x400; not an address
Action: failed
--B
Content-Type: text/rfc822-headers

Subject: Offer
Message-ID: <m1@hub.test>
--B--
`;

describe('a message', () => {
  it('is decoded from the character sets and encodings of its time', async () => {
    const mail = await parsed(
      'From: =?iso-8859-1?Q?Zo=EB?= <zoe@shop.test>\nSubject: =?utf-8?B?R3LDvMOfZQ==?=\n' +
        'Content-Type: text/plain; charset=iso-8859-15\nContent-Transfer-Encoding: quoted-printable\n\n100 =A4\n',
    );
    expect(mail).toMatchObject({ from: [{ name: 'Zoë', address: 'zoe@shop.test' }], subject: 'Grüße', text: '100 €' });
  });

  it('loses NUL, what belongs to the session, and dates that no calendar has', async () => {
    const mail = await parsed(
      'From: a@shop.test\nSubject: a\u0000b\nDate: Mon, 1 Jan 90000 00:00:00 +0000\n\nx\u0000y',
    );
    expect(mail).toMatchObject({ flags: ['\\Seen'], text: 'x\uFFFDy' });
    expect(JSON.stringify(mail)).not.toContain('\\u0000');
    expect(mail).not.toHaveProperty('sentAt');
  });

  it('knows the members of a group and leaves out what is no address', async () => {
    const mail = await parsed('From: nobody\nTo: Team: a@shop.test, B <b@shop.test>;, undisclosed:;\n\nx');
    expect([mail.from, mail.to]).toEqual([[], [{ address: 'a@shop.test' }, { name: 'B', address: 'b@shop.test' }]]);
  });

  it('names each message of its thread once', async () => {
    const mail = await parsed('From: a@b.test\nReferences: <1@x> <2@x>\n <2@x>\nIn-Reply-To: <2@x> (yours)\n\nx');
    expect([mail.references, mail.inReplyTo]).toEqual([['<1@x>', '<2@x>'], '<2@x>']);
  });

  it('that was cut in the middle of an attachment has its text, and says that it was cut', async () => {
    const source =
      'From: a@b.test\nContent-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nHello.\n' +
      '--B\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nQUJDREVG';
    expect(await parsed(source, 900_000)).toMatchObject({ text: 'Hello.', isCut: true });
  });

  it('keeps names, types and sizes of attachments, not their content', async () => {
    const source =
      'From: a@b.test\nContent-Type: multipart/mixed; boundary=B\n\n--B\n\nHello.\n--B\nContent-Type: text/csv\n' +
      "Content-Disposition: attachment; filename*=utf-8''%C3%BCber.csv\n\na,b\n--B--\n";
    expect((await parsed(source)).attachments).toEqual([{ type: 'text/csv', name: 'über.csv', size: 3 }]);
  });
});

describe('a delivery report', () => {
  it('names who was written to, what became of it and which message it was', async () => {
    expect((await parsed(REPORT)).report).toEqual({
      recipients: [
        { address: 'Gone@shop.test', action: 'failed', status: '5.1.1', diagnostic: '550 5.1.1 no such user' },
        { address: 'slow@shop.test', action: 'delayed', status: '4.4.1' },
      ],
      original: { messageId: '<m1@hub.test>', subject: 'Offer' },
    });
  });

  it('is not made of a message that only looks like one', async () => {
    expect(await parsed('From: MAILER-DAEMON@mx.test\nSubject: failure notice\n\nSorry.')).not.toHaveProperty('report');
  });
});
