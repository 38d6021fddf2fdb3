import { describe, expect, it } from '@jest/globals';
import { CanonicalRecord, RowRejected } from '@tributary/connector-kit';
import { recordsOf } from './mapping.ts';
import type { MailWire } from './message/wire.ts';

const CONFIG = { addresses: ['ada@hub.test', 'sales@hub.test'] };

function message(fields: Partial<MailWire> = {}): MailWire {
  return {
    key: 'inbox/1/7',
    uid: 7,
    flags: [],
    receivedAt: '2026-05-01T10:00:00.000Z',
    sentAt: '2026-05-01T09:59:00.000Z',
    size: 900,
    isCut: false,
    messageId: '<m7@shop.test>',
    references: [],
    subject: 'Hello',
    from: [{ name: 'Bob', address: 'bob@shop.test' }],
    replyTo: [],
    to: [{ address: 'ada@hub.test' }],
    cc: [],
    bcc: [],
    text: 'Hi.',
    attachments: [],
    automatic: {},
    ...fields,
  };
}

/** Records as the hub would take them: each must be canonical. */
function mapped(mail: MailWire) {
  return recordsOf(mail, { folder: 'inbox', config: CONFIG }).map(({ record }) => CanonicalRecord.parse(record));
}
function touchpoint(fields: Partial<MailWire>) {
  return mapped(message(fields)).find((record) => record.kind === 'interaction');
}
function addresses(fields: Partial<MailWire>): unknown {
  return touchpoint(fields)?.participants.map(({ contact }) => contact?.emails[0]?.address);
}

describe('the customer of a message', () => {
  it('is who wrote it', () => {
    expect(touchpoint({})).toMatchObject({
      type: 'email.received',
      direction: 'INBOUND',
      participants: [{ role: 'from', contact: { names: { full: 'Bob' }, emails: [{ address: 'bob@shop.test' }] } }],
    });
  });

  it('is everybody whom we write to, each once, but not ourselves under any of our addresses', () => {
    const people = {
      from: [{ address: 'Sales@HUB.test' }],
      to: [{ address: 'bob@shop.test' }, { address: 'ADA@hub.test' }],
      cc: [{ address: 'Bob@shop.test' }, { address: 'zoe@shop.test' }],
      bcc: [{ address: 'kim@shop.test' }],
    };

    expect(addresses(people)).toEqual(['bob@shop.test', 'zoe@shop.test', 'kim@shop.test']);
    expect(touchpoint(people)).toMatchObject({ type: 'email.sent', direction: 'OUTBOUND' });
  });

  it.each([
    ['a note to oneself', { from: [{ address: 'ada@hub.test' }] }],
    ['a newsletter', { automatic: { listId: 'list' } }],
    ['bulk mail', { automatic: { precedence: 'bulk' } }],
    ['a notice of a machine', { automatic: { autoSubmitted: 'auto-generated' } }],
    ['a bounce that is no report', { from: [{ address: 'MAILER-DAEMON@mx.test' }] }],
    [
      'a draft of ours',
      { from: [{ address: 'ada@hub.test' }], to: [{ address: 'bob@shop.test' }], flags: ['\\Draft'] },
    ],
  ])('is nobody for %s', (_, fields) => {
    expect(mapped(message(fields))).toEqual([]);
  });

  it('is missing in a message from nobody, which is refused', () => {
    expect(() => mapped(message({ from: [] }))).toThrow(RowRejected);
  });
});

describe('a delivery report', () => {
  const recipients = [
    { address: 'gone@shop.test', action: 'failed' as const, status: '5.1.1', diagnostic: 'unknown user' },
    { address: 'slow@shop.test', action: 'delayed' as const, status: '4.4.1' },
  ];
  const from = [{ address: 'MAILER-DAEMON@mx.test' }];

  it('is about those whom it went worst for, and answers what did not arrive', () => {
    const report = { recipients, original: { messageId: '<m1@hub.test>' } };
    const records = mapped(message({ from, report }));

    expect(addresses({ from, report })).toEqual(['gone@shop.test']);
    expect(records).toMatchObject([
      { kind: 'message', direction: 'INTERNAL', answers: ['<m1@hub.test>'] },
      {
        kind: 'interaction',
        type: 'email.bounced',
        attributes: { report: { recipients, messageId: '<m1@hub.test>' } },
      },
    ]);
  });

  it.each([
    ['email.delayed', [recipients[1]]],
    ['email.delivered', [{ address: 'there@shop.test', action: 'delivered' as const, status: '2.0.0' }]],
  ])('is %s when nothing worse is said', (type, some) => {
    const report = { recipients: some.flatMap((one) => one ?? []) };
    expect(touchpoint({ from, report })).toMatchObject({ type });
  });
});

describe('a thread', () => {
  it.each([
    ['itself', {}, '<m7@shop.test>'],
    ['what it answers', { inReplyTo: '<m6@hub.test>' }, '<m6@hub.test>'],
    [
      'the first reference',
      { references: ['<m1@hub.test>', '<m6@hub.test>'], inReplyTo: '<m6@hub.test>' },
      '<m1@hub.test>',
    ],
  ])('begins with %s', (_, fields, thread) => {
    expect(touchpoint(fields)?.attributes).toMatchObject({ thread });
  });

  it('is not told to the service desk of a message without a name', () => {
    const { messageId: _, ...nameless } = message();
    expect(mapped(nameless).map(({ kind }) => kind)).toEqual(['interaction']);
  });
});

describe('what a sender can do wrong', () => {
  it('a clock ahead by days is not believed, one ahead by hours is', () => {
    expect(touchpoint({ sentAt: '2030-01-01T00:00:00.000Z' })?.at).toBe('2026-05-01T10:00:00.000Z');
    expect(touchpoint({ sentAt: '2026-05-01T13:00:00.000Z' })?.at).toBe('2026-05-01T13:00:00.000Z');
  });

  it('subjects and texts beyond the limits are shortened, not refused', () => {
    const long = touchpoint({ subject: 'x'.repeat(65_536), text: 'y'.repeat(2_000_000) });
    expect([long?.subject?.length, long?.text?.length]).toEqual([2_000, 1_000_000]);
  });

  it('an empty subject is none', () => {
    expect(touchpoint({ subject: '' })).not.toHaveProperty('subject');
  });
});
