import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, toPublicId } from '@tributary/platform';
import { rowsOf } from '../../../../tests/support/integration/test-host.ts';
import { about, startWebhookHost, type WebhookHost } from '../../../../tests/support/integration/webhook-host.ts';
import { ensureWebhook } from './ensure-webhook.ts';
import { noteChange } from './note-change.ts';
import { rotateSecret } from './secrets.ts';

let at: WebhookHost;

beforeEach(async () => {
  at = await startWebhookHost();
});
afterEach(async () => {
  await at.close();
});

describe('a request', () => {
  it('that is forged, for another connection, or unsigned is refused, and nothing tells which', async () => {
    const body = about('a');
    const replies = [
      await at.send(body, { secret: 'wrong' }),
      await at.send(body, { signature: '' }),
      await at.send(body, { connection: newId() }),
      await at.receive('POST', '/webhooks/nothing', body),
      await at.receive('POST', '/webhooks'),
      await at.receive('GET', `/webhooks/${toPublicId('connection', at.connectionId)}`),
    ];

    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(replies[0]?.status).toBe(401);
    expect(await at.hintCount()).toBe(0);
  });

  it('that comes a hundred times is one, and another body under the same name is another', async () => {
    const replies = await Promise.all(
      Array.from({ length: 100 }, async () => await at.send(about('a'), { delivery: '7' })),
    );
    await at.send(about('b'), { delivery: '7' });

    expect(replies.every(({ status }) => status === 200)).toBe(true);
    const deliveries = await rowsOf(at.test, 'select id from integration.webhook_deliveries');
    expect(deliveries).toHaveLength(2);
    expect(await at.hintCount()).toBe(2);
  });

  it('that cannot be read is accepted and kept for somebody to look at', async () => {
    expect((await at.send('not JSON')).status).toBe(200);

    const [kept] = await rowsOf<{ outcome: string; body: Buffer }>(
      at.test,
      'select outcome, body from integration.webhook_deliveries',
    );
    expect(kept?.outcome).toBe('UNREADABLE');
    expect(kept?.body.toString()).toBe('not JSON');
  });

  it('about a stream that the connection does not have yet takes nothing along', async () => {
    await noteChange(at.test.host, newId());
    expect((await at.send(about('a'))).status).toBe(200);

    expect(await at.hintCount()).toBe(1);
  });

  it('that cannot be kept is not accepted', async () => {
    const database = {
      ...at.test.host.database,
      transaction: async () => await Promise.reject(new Error('the database is away')),
    };
    at.receiveWith({ ...at.test.host, database });

    const reply = await at.send(about('a'));

    expect(reply.status).toBe(503);
    expect(Number(reply.headers?.['retry-after'])).toBeGreaterThan(0);
  });

  it('is not accepted while the connections cannot be looked up', async () => {
    const db = Object.create(at.test.host.database.db, {
      select: {
        value: () => {
          throw new Error('the database is away');
        },
      },
    }) as typeof at.test.host.database.db;
    at.receiveWith({ ...at.test.host, database: { ...at.test.host.database, db } });

    expect((await at.send(about('a'))).status).toBe(503);
  });

  it('is good with the secret before for a while after it was changed', async () => {
    const before = at.address().secret;
    const secret = await rotateSecret(at.test.host, at.connectionId);
    at.receiveWith();

    expect((await at.send(about('a'), { secret })).status).toBe(200);
    expect((await at.send(about('b'), { secret: before })).status).toBe(200);
    await rowsOf(at.test, "update integration.webhooks set previous_until = now() - interval '1 second'");
    at.receiveWith();
    expect((await at.send(about('c'), { secret: before })).status).toBe(401);
    // The connector tells the vendor the new one.
    await ensureWebhook(at.test.host, at.connectionId);
    expect(at.address().secret).toBe(secret);
  });

  it('to a paused connection is kept', async () => {
    await rowsOf(at.test, "update integration.connections set status = 'PAUSED'");

    expect((await at.send(about('a'))).status).toBe(200);
    expect(await at.hintCount()).toBe(1);
  });

  it('whose address holds the secret needs no other', async () => {
    await at.close();
    at = await startWebhookHost({ verify: { type: 'urlSecret' } });
    const path = new URL(at.address().url).pathname;
    const ask = async (target: string): Promise<number> => (await at.receive('POST', target, about('a'))).status;

    expect(path.endsWith(`/${at.address().secret}`)).toBe(true);
    expect(await ask(path)).toBe(200);
    expect(await ask(path.slice(0, -1))).toBe(401);
    expect(await ask(path.split('/').slice(0, 3).join('/'))).toBe(401);
  });
});
