import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { openHubInside, type HubInside } from '../support/hub/in-process.ts';
import { targetAvailable } from '../support/targets.ts';
import { MAIL_PROBE, start, type MailTarget } from '../targets/mail/index.ts';
import { MAIL_OUTLINE } from '../targets/mail/outline.ts';
import { bounce, receive, store } from '../targets/mail/mutations.ts';
import {
  bouncing,
  connectMailbox,
  conversationOf,
  openTicket,
  linesTo,
  setPolling,
  entriesHere,
  entriesThere,
  timelines,
} from './support/mail-hub.ts';
import { ask, sync } from './support/vendure-connection.ts';

const usable = await targetAvailable('mail', import.meta.url, MAIL_PROBE);

(usable ? describe : describe.skip)('a real mailbox, connected through the graph', () => {
  let target: MailTarget;
  let hub: HubInside;
  let connectionId: string;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    target = await start();
    closing.unshift(target.stop);
    const { imap, smtp } = target.config as Record<'imap' | 'smtp', { host: string; port: number }>;
    hub = await openHubInside({ allowedHosts: [imap, smtp].map(({ host, port }) => `${host}:${String(port)}`) });
    closing.unshift(hub.close);
    connectionId = await connectMailbox(hub, target);
  }, 120_000);
  afterAll(async () => {
    for (const close of closing) await close();
  }, 60_000);

  async function expectTruth(): Promise<void> {
    await hub.settled();
    expect(Object.fromEntries(await entriesHere(hub))).toEqual(Object.fromEntries(await entriesThere(target)));
  }

  it('answers a check with whose mailbox it is', async () => {
    const { checkConnection } = await ask<{ checkConnection: { result: unknown } }>(
      hub,
      `mutation ($input: CheckConnectionInput!) { checkConnection(input: $input) { result { ok account problems } } }`,
      { input: { id: connectionId } },
    );

    expect(checkConnection.result).toEqual({ ok: true, account: 'ada@hub.test at 127.0.0.1', problems: [] });
  });

  it('is on the timelines of those who wrote and were written to, field by field, and never on its own', async () => {
    await sync(hub, connectionId, {});

    await expectTruth();
    const people = await timelines(hub);
    expect(people.map(({ primaryEmail }) => primaryEmail)).not.toContain('ada@hub.test');
    const bob = people.find(({ primaryEmail }) => primaryEmail === 'bob@shop.test');
    expect(bob).toMatchObject({ displayName: 'Bob Miller' });
    expect(new Set(bob?.interactions.nodes.map(({ data }) => data['thread']))).toEqual(
      new Set(['<thread-1@shop.test>']),
    );
    expect(bob?.interactions.nodes).toHaveLength(3);
  }, 60_000);

  it('marks the message and the address that a delivery report is about, until the report is deleted', async () => {
    const messageId = '<offer-9@hub.test>';
    // A minute before its report: dates of mail count whole seconds, and within one there is no order.
    const date = new Date(Date.now() - 60_000).toUTCString();
    const letter = { from: 'ada@hub.test', to: 'Nobody <Nobody@elsewhere.test>', subject: 'Offer 9', messageId, date };
    await bounce(target, messageId);
    await sync(hub, connectionId, { streams: ['inbox'] });
    await store(target, 'Sent', letter);
    await sync(hub, connectionId, { streams: ['sent'] });
    await hub.settled();

    const marked = await bouncing(hub);
    expect(marked).toEqual({
      identities: [{ kind: 'EMAIL', value: 'nobody@elsewhere.test', bouncedAt: expect.any(String) as unknown }],
      interactions: {
        nodes: [
          {
            type: 'email.sent',
            bounce: { at: marked.identities[0]?.bouncedAt, status: '5.1.1', diagnostic: 'no such user here' },
          },
          { type: 'email.bounced', bounce: null },
        ],
      },
    });

    await target.dovecot.doveadm(['expunge', '-u', 'ada@hub.test', 'mailbox', 'INBOX', 'from', 'MAILER-DAEMON']);
    await sync(hub, connectionId, {});
    await hub.settled();

    expect(await bouncing(hub)).toEqual({
      identities: [{ kind: 'EMAIL', value: 'nobody@elsewhere.test', bouncedAt: null }],
      interactions: { nodes: [{ type: 'email.sent', bounce: null }] },
    });
  }, 60_000);

  it('adds to a ticket’s conversation what is written about it, and answers to that, and keeps it', async () => {
    const { id, number } = await openTicket(hub, 'Broken kettle');
    const asked = '<kettle-1@shop.test>';
    // Dates of mail count whole seconds: apart, or they have no order.
    const began = Date.now();
    const second = (n: number): string => new Date(began + n * 1_000).toUTCString();
    const question = { from: 'Vera <vera@shop.test>', to: 'ada@hub.test', messageId: asked, date: second(0) };
    await receive(target, { ...question, subject: `Re: [${number}] Broken kettle`, text: 'It leaks.' });
    await receive(target, { ...question, messageId: '<other@shop.test>', subject: 'Something else', text: 'Hello.' });
    const answer = { from: 'ada@hub.test', to: 'vera@shop.test', headers: { References: asked }, date: second(2) };
    await store(target, 'Sent', {
      ...answer,
      messageId: '<kettle-2@hub.test>',
      subject: 'Re: kettle',
      text: 'Send it.',
    });
    await sync(hub, connectionId, { streams: ['inbox'] });
    await sync(hub, connectionId, { streams: ['sent'] });
    const headers = { 'In-Reply-To': '<kettle-2@hub.test>' };
    const date = second(4);
    await receive(target, {
      ...question,
      messageId: '<kettle-3@shop.test>',
      subject: 'Re: kettle',
      text: 'Sent!',
      headers,
      date,
    });
    await sync(hub, connectionId, { streams: ['inbox'] });
    await target.dovecot.doveadm(['expunge', '-u', 'ada@hub.test', 'mailbox', 'INBOX', 'subject', 'kettle']);
    await sync(hub, connectionId, {});
    await hub.settled();

    expect(await conversationOf(hub, id)).toEqual({
      status: 'OPEN',
      messages: [
        { direction: 'INBOUND', authorName: 'Vera', body: 'It leaks.' },
        { direction: 'OUTBOUND', authorName: 'ada@hub.test', body: 'Send it.' },
        { direction: 'INBOUND', authorName: 'Vera', body: 'Sent!' },
      ],
    });
    // Once on the timeline: the touchpoint itself.
    await expectTruth();
  }, 60_000);

  it('is read within moments of what happens when the server says so, long before the next poll', async () => {
    await setPolling(hub, connectionId, 3_600);
    try {
      await sync(hub, connectionId, {});
      // All that reads is done: what is left listens.
      await eventually(async () => (await linesTo(target)) === 2);
      const subject = 'Are you listening?';
      await receive(target, { from: 'Uma <uma@shop.test>', to: 'ada@hub.test', subject });

      const seen = await eventually(async () =>
        (await timelines(hub)).find(({ primaryEmail }) => primaryEmail === 'uma@shop.test'),
      );
      expect(seen.interactions.nodes.map((entry) => entry.subject)).toEqual([subject]);
    } finally {
      await setPolling(hub, connectionId, null);
    }
    await eventually(async () => (await linesTo(target)) === 0, { timeoutMs: 30_000 });
  }, 60_000);

  const kinds = Object.entries(MAIL_OUTLINE.streams).flatMap(([name, some]) =>
    some.map((kind) => [name, kind] as const),
  );
  it.each(kinds)(
    '%s, %s: arrives with the next sync',
    async (name, kind) => {
      const before = await entriesThere(target);
      await target.streams[name]?.mutate[kind]?.();
      // Numbers are no part of a timeline.
      if (kind !== 'numberedAnew') expect(await entriesThere(target)).not.toEqual(before);

      await sync(hub, connectionId, {});

      await expectTruth();
    },
    60_000,
  );
});
