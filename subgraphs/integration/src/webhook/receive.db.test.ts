import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { webhook, type Connector, type WebhookDef } from '@tributary/connector-kit';
import { newId, toPublicId, type RawReply, type Receive } from '@tributary/platform';
import { scriptedVendor, type ScriptedVendor } from '../../../../tests/support/integration/scripted-vendor.ts';
import { rowsOf, startTestHost, type TestHost } from '../../../../tests/support/integration/test-host.ts';
import { syncHinted } from '../engine/hinted-streams.ts';
import { streamId } from '../stream/declare-streams.ts';
import { ensureWebhook } from './ensure-webhook.ts';
import { noteChange } from './note-change.ts';
import { makeReceive } from './receive.ts';
import { rotateSecret } from './secrets.ts';

const PUBLIC_URL = 'https://hub.example';

interface Told {
  id: string;
}

let vendor: ScriptedVendor;
let host: TestHost;
let receive: Receive;
let hinted: string[];
let connectionId: string;
/** What the vendor was told at its subscription. */
let address: { url: string; secret: string } | undefined;

function definition(change: Partial<WebhookDef> = {}): WebhookDef {
  return webhook({
    verify: {
      type: 'hmac',
      hash: 'sha256',
      encoding: 'hex',
      signature: { in: 'header', name: 'x-signature' },
      over: [{ part: 'body' }],
      secret: 'webhook',
    },
    topics: ['people'],
    deliveryHeader: 'x-delivery',
    ensure: async (_ctx, given) => {
      address = { ...given };
      return await Promise.resolve([{ id: '1', topic: 'people' }]);
    },
    hints: ({ rawBody }) =>
      (JSON.parse(rawBody) as { people: Told[] }).people.map(({ id }) => ({ stream: 'people', key: id })),
    ...change,
  });
}

async function start(change: Partial<WebhookDef> = {}): Promise<void> {
  vendor = scriptedVendor({
    fetch: async (_ctx, keys) =>
      await Promise.resolve(
        keys.flatMap((key) => {
          const row = vendor.rows.get(key);
          return row ? [{ key, version: `${row.id}/${row.name}`, raw: row }] : [];
        }),
      ),
  });
  const connector: Connector = { ...vendor.connector, webhooks: definition(change) };
  host = await startTestHost([connector], { publicUrl: PUBLIC_URL });
  hinted = [];
  receive = makeReceive(host.host, (ids) => hinted.push(...ids));
  connectionId = await host.connect();
  await ensureWebhook(host.host, connectionId);
}

beforeEach(async () => {
  await start();
});
afterEach(async () => {
  await host.close();
});

interface Sending {
  delivery?: string;
  secret?: string;
  connection?: string;
  signature?: string;
}

async function send(body: string, given: Sending = {}): Promise<RawReply> {
  const { delivery, secret = address?.secret ?? '', connection = connectionId } = given;
  const signature = given.signature ?? createHmac('sha256', secret).update(body).digest('hex');
  return await receive({
    method: 'POST',
    target: `/webhooks/${toPublicId('connection', connection)}`,
    headers: { 'x-signature': signature, ...(delivery === undefined ? {} : { 'x-delivery': delivery }) },
    body: Buffer.from(body),
  });
}

const about = (...ids: string[]): string => JSON.stringify({ people: ids.map((id) => ({ id })) });

async function work(): Promise<Date | undefined> {
  const job = { jobId: newId(), signal: new AbortController().signal, logger: host.host.logger };
  return await syncHinted(host.host, streamId(connectionId, 'people'), job);
}

async function hintCount(): Promise<number> {
  const [row] = await rowsOf<{ count: string }>(host, 'select count(*) as count from integration.hints');
  return Number(row?.count);
}

describe('a webhook', () => {
  it('is subscribed with an address of the connection and a secret of its own', () => {
    expect(address?.url).toBe(`${PUBLIC_URL}/webhooks/${toPublicId('connection', connectionId)}`);
    expect(address?.secret).toMatch(/^[0-9a-f]{64}$/);
  });

  it('brings what the source holds now, whatever the webhook said', async () => {
    vendor.put({ id: 'a', name: 'Ada' }, { id: 'b', name: 'Bob' });

    expect((await send(about('a'))).status).toBe(200);
    expect(hinted).toEqual([streamId(connectionId, 'people')]);
    await work();

    expect(host.inbound.taken).toEqual(['person/a@a/Ada']);
    expect(await hintCount()).toBe(0);
  });

  it('about a record that is gone deletes it', async () => {
    vendor.put({ id: 'a' });
    await host.sync(connectionId);
    vendor.rows.delete('a');

    await send(about('a'));
    await work();

    expect(host.inbound.held.size).toBe(0);
  });

  it('that comes before the change can be read is looked at once more', async () => {
    vendor.put({ id: 'a', name: 'Ada' });
    await host.sync(connectionId);
    await send(about('a'));

    const again = await work();

    expect(again?.getTime()).toBeGreaterThan(Date.now());
    vendor.change('a', 'Ada Lovelace');
    await rowsOf(host, 'update integration.hints set due_at = now()');
    expect(await work()).toBeUndefined();
    expect(host.inbound.held.get('person/a')?.version).toBe('a/Ada Lovelace');
    expect(await hintCount()).toBe(0);
  });

  it('that comes while its record is fetched is not settled by that fetch', async () => {
    vendor.put({ id: 'a', name: 'Ada' });
    await send(about('a'));
    let isFirst = true;
    host.inbound.before = () => {
      if (!isFirst) return;
      isFirst = false;
      vendor.change('a', 'Ada Lovelace');
      void send(about('a'));
    };

    await work();
    await work();

    expect(host.inbound.held.get('person/a')?.version).toBe('a/Ada Lovelace');
  });

  it('is heard between two pages of a first load', async () => {
    vendor.put(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id })));
    vendor.beforePage = async (page) => {
      if (page === 2) await send(about('f'));
    };

    await host.sync(connectionId);

    const taken = host.inbound.taken.map((one) => one.slice('person/'.length).slice(0, 1));
    expect(taken.indexOf('f')).toBeLessThan(taken.indexOf('e'));
    expect([...taken].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

describe('word of a change that names no record', () => {
  it('that comes while the stream is read is not settled by that reading', async () => {
    vendor.put({ id: 'a' });
    let isFirst = true;
    host.inbound.after = () => {
      if (!isFirst) return;
      isFirst = false;
      // The last page was answered before: whoever reads now does not see it.
      vendor.put({ id: 'b' });
    };
    host.inbound.before = () => {
      if (isFirst) void noteChange(host.host, streamId(connectionId, 'people'));
    };

    await host.sync(connectionId);
    await work();

    expect([...host.inbound.held.keys()]).toEqual(['person/a', 'person/b']);
    expect(await hintCount()).toBe(0);
  });
});

describe('a request', () => {
  it('that is forged, for another connection, or unsigned is refused, and nothing tells which', async () => {
    const body = about('a');
    const replies = [
      await send(body, { secret: 'wrong' }),
      await send(body, { signature: '' }),
      await send(body, { connection: newId() }),
      await receive({ method: 'POST', target: '/webhooks/nothing', headers: {}, body: Buffer.from(body) }),
      await receive({ method: 'POST', target: '/webhooks', headers: {}, body: Buffer.alloc(0) }),
    ];

    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(replies[0]?.status).toBe(401);
    expect(await hintCount()).toBe(0);
  });

  it('that comes a hundred times is one, and another body under the same name is another', async () => {
    const replies = await Promise.all(
      Array.from({ length: 100 }, async () => await send(about('a'), { delivery: '7' })),
    );
    await send(about('b'), { delivery: '7' });

    expect(replies.every(({ status }) => status === 200)).toBe(true);
    const deliveries = await rowsOf(host, 'select id from integration.webhook_deliveries');
    expect(deliveries).toHaveLength(2);
    expect(await hintCount()).toBe(2);
  });

  it('that cannot be read is accepted and kept for somebody to look at', async () => {
    expect((await send('not JSON')).status).toBe(200);

    const [kept] = await rowsOf<{ outcome: string; body: Buffer }>(
      host,
      'select outcome, body from integration.webhook_deliveries',
    );
    expect(kept?.outcome).toBe('UNREADABLE');
    expect(kept?.body.toString()).toBe('not JSON');
  });

  it('that cannot be kept is not accepted', async () => {
    const database = {
      ...host.host.database,
      transaction: async () => await Promise.reject(new Error('the database is away')),
    };
    receive = makeReceive({ ...host.host, database }, () => undefined);

    const reply = await send(about('a'));

    expect(reply.status).toBe(503);
    expect(Number(reply.headers?.['retry-after'])).toBeGreaterThan(0);
  });

  it('is good with the secret before for a while after it was changed', async () => {
    const before = address?.secret ?? '';
    const secret = await rotateSecret(host.host, connectionId);
    receive = makeReceive(host.host, () => undefined);

    expect((await send(about('a'), { secret })).status).toBe(200);
    expect((await send(about('b'), { secret: before })).status).toBe(200);
    await rowsOf(host, "update integration.webhooks set previous_until = now() - interval '1 second'");
    receive = makeReceive(host.host, () => undefined);
    expect((await send(about('c'), { secret: before })).status).toBe(401);
    // The connector tells the vendor the new one.
    await ensureWebhook(host.host, connectionId);
    expect(address?.secret).toBe(secret);
  });

  it('to a paused connection is kept', async () => {
    await rowsOf(host, "update integration.connections set status = 'PAUSED'");

    expect((await send(about('a'))).status).toBe(200);
    expect(await hintCount()).toBe(1);
  });

  it('whose address holds the secret needs no other', async () => {
    await host.close();
    await start({ verify: { type: 'urlSecret' } });
    const path = new URL(address?.url ?? '').pathname;
    const ask = async (target: string): Promise<number> =>
      (await receive({ method: 'POST', target, headers: {}, body: Buffer.from(about('a')) })).status;

    expect(path.endsWith(`/${address?.secret ?? ''}`)).toBe(true);
    expect(await ask(path)).toBe(200);
    expect(await ask(path.slice(0, -1))).toBe(401);
    expect(await ask(path.split('/').slice(0, 3).join('/'))).toBe(401);
  });
});
