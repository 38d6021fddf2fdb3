import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { openConnection, type ActionResult, type ConnectorContext } from '@tributary/connector-kit';
import { mail } from '@tributary/connector-mail';
import { eventually } from '../../support/eventually.ts';
import { targetAvailable } from '../../support/targets.ts';
import { fetchRows } from './actions.ts';
import { MAIL_PROBE, SECRETS, start, type MailTarget } from './index.ts';
import { count } from './mutations.ts';
import { OWN } from './truth.ts';

const usable = await targetAvailable('mail', import.meta.url, MAIL_PROBE);

(usable ? describe : describe.skip)('sending through a real Postfix', () => {
  let target: MailTarget;
  let keys = 0;
  beforeAll(async () => {
    target = await start();
  }, 60_000);
  afterAll(async () => {
    await target.stop();
  });

  function contextOf(smtpPort?: number): ConnectorContext {
    const { smtp } = target.config as { smtp: object };
    const config = { ...target.config, ...(smtpPort !== undefined && { smtp: { ...smtp, port: smtpPort } }) };
    return openConnection(mail, { connectionId: 'sending', config, secrets: SECRETS }).context;
  }
  async function run(name: string, input: object, options: { key?: string; smtpPort?: number; version?: string } = {}) {
    const action = mail.actions?.find((one) => one.name === name);
    const idempotencyKey = options.key ?? `key-${String((keys += 1))}`;
    const item = { input, idempotencyKey, ...(options.version !== undefined && { expectedVersion: options.version }) };
    const results: readonly ActionResult[] = (await action?.run(contextOf(options.smtpPort) as never, [item])) ?? [];
    return results[0];
  }
  async function arrived(user: string, subject: string): Promise<number> {
    await eventually(async () => await target.postfix.isIdle());
    const rows = await fetchRows(target.dovecot, user, ['hdr.subject.utf8'], ['mailbox', 'INBOX', 'all']);
    return rows.filter((row) => row['hdr.subject.utf8'] === subject).length;
  }
  const toBob = (subject: string) => ({ to: [{ address: 'bob@shop.test' }], subject, text: 'Hello.' });

  it('answers in the thread of what it answers, to whoever wrote that', async () => {
    const status = await target.dovecot.doveadm(['mailbox', 'status', '-u', OWN, 'uidvalidity', 'INBOX']);
    const [asked] = await fetchRows(target.dovecot, OWN, ['uid'], ['mailbox', 'INBOX', 'subject', 'Re: Where is']);
    const key = `inbox/${/uidvalidity=(\d+)/.exec(status)?.[1] ?? ''}/${asked?.['uid'] ?? ''}`;
    const sent = await run('send', { text: 'You are welcome.', inReplyTo: key });

    expect(sent).toMatchObject({ status: 'ok' });
    const uid = sent?.status === 'ok' ? (sent.key.split('/').at(-1) ?? '') : '';
    const fields = ['hdr.subject', 'hdr.to', 'hdr.from', 'hdr.in-reply-to', 'hdr.references'];
    const [copy] = await fetchRows(target.dovecot, OWN, fields, ['mailbox', 'Sent', 'uid', uid]);
    const [original] = await fetchRows(
      target.dovecot,
      OWN,
      ['hdr.message-id'],
      ['mailbox', 'INBOX', 'uid', asked?.['uid'] ?? ''],
    );
    expect(copy).toEqual({
      'hdr.subject': 'Re: Where is my order?',
      'hdr.to': 'Bob Miller <bob@shop.test>',
      'hdr.from': 'Ada Lovelace <ada@hub.test>',
      'hdr.in-reply-to': original?.['hdr.message-id'],
      'hdr.references': expect.stringMatching(/^<thread-1@shop.test>\s+<answer-1@hub.test>\s+<\S+>$/),
    });
  });

  it('says that an answer to what is not there is gone, and sends nothing', async () => {
    expect(await run('send', { text: 'Hello?', inReplyTo: 'inbox/1/99' })).toEqual({ status: 'gone' });
  });

  it('keeps the hidden recipients in its own copy and shows them to nobody else', async () => {
    const sent = await run('send', { ...toBob('With a hidden one'), bcc: [{ address: 'zoe@shop.test' }] });

    expect(sent?.status).toBe('ok');
    expect(await arrived('zoe@shop.test', 'With a hidden one')).toBe(1);
    const query = ['mailbox', 'INBOX', 'subject', 'With a hidden one'];
    const [received] = await fetchRows(target.dovecot, 'bob@shop.test', ['hdr.bcc'], query);
    const [copy] = await fetchRows(
      target.dovecot,
      OWN,
      ['hdr.bcc'],
      ['mailbox', 'Sent', 'subject', 'With a hidden one'],
    );
    expect([received, copy]).toEqual([{ 'hdr.bcc': '' }, { 'hdr.bcc': 'zoe@shop.test' }]);
  });

  it('does not send twice when the answer was lost, and says that nobody knows', async () => {
    const subject = 'The answer was lost';
    const line = await cutBehindMessage(target.postfix.smtpPort);
    const first = await run('send', toBob(subject), { key: 'lost', smtpPort: line.port });
    await line.close();
    const again = await run('send', toBob(subject), { key: 'lost' });

    expect(first).toMatchObject({ status: 'retry', reason: expect.stringContaining('The answer was lost') as unknown });
    expect(again).toMatchObject({
      status: 'invalid',
      reason: expect.stringContaining('may have been sent') as unknown,
    });
    expect(await arrived('bob@shop.test', subject)).toBe(1);
  });

  it('sends what was never handed over when it is tried again', async () => {
    const subject = 'At the second attempt';
    const closed = await cutBehindMessage(target.postfix.smtpPort);
    await closed.close();

    await expect(run('send', toBob(subject), { key: 'down', smtpPort: closed.port })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    expect(await run('send', toBob(subject), { key: 'down' })).toMatchObject({ status: 'ok' });
    expect(await arrived('bob@shop.test', subject)).toBe(1);
  });

  it.each([
    ['refused@hub.test', { status: 'invalid', reason: expect.stringContaining('not wanted here'), fields: ['to'] }],
    ['later@hub.test', { status: 'retry', reason: expect.stringContaining('come back later') }],
  ])('leaves no copy of what the server would not take for %s', async (address, result) => {
    const subject = `To ${address}`;

    expect(await run('send', { to: [{ address }], subject, text: 'Hello.' })).toMatchObject(result);
    expect(await count(target, 'Sent', ['subject', subject])).toBe(0);
  });

  it('marks the copy of what only some recipients were refused', async () => {
    const subject = 'To both';
    const sent = await run('send', { ...toBob(subject), cc: [{ address: 'refused@hub.test' }] });

    expect(sent?.status).toBe('ok');
    const [copy] = await fetchRows(target.dovecot, OWN, ['flags'], ['mailbox', 'Sent', 'subject', subject]);
    expect(copy?.['flags']).toContain('$PartlyRefused');
    expect(await arrived('bob@shop.test', subject)).toBe(1);
  });

  it('does not mark what somebody else has marked since', async () => {
    const sent = await run('send', toBob('To be marked'));
    const { key, version = '' } = sent?.status === 'ok' ? sent : { key: '' };
    await target.dovecot.doveadm([
      'flags',
      'add',
      '-u',
      OWN,
      '\\Answered',
      'mailbox',
      'Sent',
      'subject',
      'To be marked',
    ]);

    const stale = await run('flag', { key, add: ['\\Flagged'] }, { version });

    expect(stale).toMatchObject({
      status: 'conflict',
      current: { flags: expect.arrayContaining(['\\Answered']) as unknown },
    });
    const [copy] = await fetchRows(target.dovecot, OWN, ['flags'], ['mailbox', 'Sent', 'subject', 'To be marked']);
    expect(copy?.['flags']).not.toContain('\\Flagged');
  });

  it('takes no flag that deletes, and moves nothing to a folder that is not there', async () => {
    expect(await run('flag', { key: 'inbox/1/1', add: ['\\Deleted'] })).toMatchObject({ status: 'invalid' });
    expect(await run('move', { key: 'inbox/1/1', folder: 'Nowhere' })).toMatchObject({
      status: 'invalid',
      fields: ['folder'],
    });
  });
});

/** A line to the server that breaks as soon as the server has taken a message: its answer is never heard. */
async function cutBehindMessage(port: number): Promise<{ port: number; close(): Promise<void> }> {
  const server: Server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    let isMessage = false;
    client.on('data', (chunk: Buffer) => {
      isMessage ||= chunk.toString('latin1').startsWith('DATA');
      upstream.write(chunk);
    });
    upstream.on('data', (chunk: Buffer) => {
      const isTaken = isMessage && /^250 2\.0\.0 Ok: queued/m.test(chunk.toString('latin1'));
      if (isTaken) client.destroy();
      else client.write(chunk);
    });
    client.on('error', () => undefined);
    client.on('close', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // It listens on a port of the machine.
    port: (server.address() as AddressInfo).port,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
