/** The real connectors against the demo's sources, over the kit's reference host. */
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { file } from '@tributary/connector-file';
import { makeReferenceHost, openConnection, type Connector, type ReferenceHost } from '@tributary/connector-kit';
import { vendure } from '@tributary/connector-vendure';
import { makeLogger } from '@tributary/platform';
import { startDemo, type Demo } from './start-demo.ts';

const CONNECTORS: Readonly<Record<string, Connector>> = { vendure, file };
const logger = makeLogger({ name: 'test', level: 'silent' });
const AN_HOUR = 3_600_000;

let dataDir: string;
let demo: Demo;
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'demo-'));
  // Nothing happens by itself: the tests look at a world that stands still.
  demo = await startDemo({ dataDir, seed: 7, everyMs: AN_HOUR, logger });
});
afterAll(async () => {
  await demo.close();
  rmSync(dataDir, { recursive: true });
});

function opened(name: string, from = demo, credential?: Record<string, string>) {
  const connection = from.connections.find((one) => one.name === name);
  const connector = CONNECTORS[connection?.connectorId ?? ''];
  if (!connection || !connector) throw new Error(`There is no connection ${name}.`);
  const settings = {
    connectionId: name,
    config: connection.config,
    secrets: credential ?? connection.credential,
    authId: connection.authId,
  };
  const { context } = openConnection(connector, settings, { fileRoots: [from.exports.folder] });
  return { connector, context, host: makeReferenceHost(connector, () => context) };
}

async function synced(name: string, from = demo): Promise<ReferenceHost> {
  const { connector, context, host } = opened(name, from);
  for (const stream of connector.streams(context.config)) {
    const { rejected } = await host.sync(stream.name);
    expect({ stream: stream.name, rejected }).toEqual({ stream: stream.name, rejected: 0 });
  }
  return host;
}

describe('the demo shop', () => {
  it('passes the check of the vendure connector', async () => {
    const { connector, context } = opened('Shop');

    await expect(connector.check(context)).resolves.toMatchObject({ ok: true, problems: [] });
  });

  it('gives every customer, product and order to the streams, and a second reading changes nothing', async () => {
    const { connector, context, host } = opened('Shop');
    for (const { name } of connector.streams(context.config)) await host.sync(name);
    const counts = ['customers', 'products', 'orders'].map((name) => host.rows(name).size);
    const again = await Promise.all(['customers', 'products', 'orders'].map((name) => host.sync(name)));

    expect(counts).toEqual([expect.any(Number), 15, 150]);
    expect(counts[0]).toBeGreaterThan(60);
    expect(host.rejects('orders').concat(host.rejects('customers'), host.rejects('products'))).toEqual([]);
    expect(again.map(({ applied }) => applied)).toEqual([0, 0, 0]);
  });

  it('lists the same keys for a sweep as it gave', async () => {
    const host = await synced('Shop');
    const sweeps = await Promise.all(['customers', 'products', 'orders'].map((name) => host.sweep(name)));

    expect(sweeps).toEqual([{ deleted: 0 }, { deleted: 0 }, { deleted: 0 }]);
  });

  it('refuses a wrong password in a way that the connector understands', async () => {
    const { connector, context } = opened('Shop', demo, { user: 'hub@tributary.example', password: 'wrong' });

    await expect(connector.check(context)).rejects.toThrow('refused the sign-in');
  });

  it('takes a customer that is written back, and refuses an address that is taken', async () => {
    const { connector, context, host } = opened('Shop');
    await host.sync('customers', { mode: 'full' });
    const [row, other] = [...host.rows('customers').values()].map(({ record }) =>
      record.kind === 'person' ? record.emails[0]?.address : '',
    );
    const write = async (input: object) =>
      (await connector.actions?.[0]?.run(context, [{ input, idempotencyKey: 'k' }]))?.[0];

    await expect(write({ email: row, given: 'Ada', family: 'Written' })).resolves.toMatchObject({
      status: 'ok',
      key: '1',
    });
    await expect(write({ key: '1', email: other, given: 'Ada', family: 'Written' })).resolves.toMatchObject({
      status: 'invalid',
    });
    await expect(write({ email: 'fresh@quickpost.example', given: 'Fresh', family: 'Face' })).resolves.toMatchObject({
      status: 'ok',
    });
    await host.sync('customers', { mode: 'full' });
    expect(host.rows('customers').get('person/1')?.record).toMatchObject({ names: { full: 'Ada Written' } });
  });
});

describe('the exports', () => {
  it('are read by the file connector with nothing refused, as people, companies, leads and tickets', async () => {
    const list = await synced('Sales list');
    const desk = await synced('Help desk');
    const kindsOf = (host: ReferenceHost, stream: string): Set<string> =>
      new Set([...host.rows(stream).keys()].map((id) => id.split('/')[0] ?? ''));

    expect(kindsOf(list, 'sales-list')).toEqual(new Set(['company', 'person', 'lead']));
    expect(kindsOf(desk, 'help-desk')).toEqual(new Set(['person', 'ticket']));
    expect(list.rows('sales-list').get('lead/L-0001')?.record).toMatchObject({
      customer: { kind: 'person', key: 'L-0001' },
      value: { currency: 'EUR' },
    });
    expect(desk.rows('help-desk').get('ticket/HD-1001')?.record).toMatchObject({
      requester: { kind: 'person', key: 'R-1' },
      messages: [{ direction: 'INBOUND' }, ...new Array<unknown>(1).fill({ direction: 'OUTBOUND' })],
    });
  });
});

describe('a demo that runs', () => {
  it('shows its new rows to a connector that follows it, whose checkpoint holds after a restart', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'demo-'));
    let running = await startDemo({ dataDir: folder, seed: 7, everyMs: 5, logger });
    try {
      const { url } = running.shop;
      const following = await synced('Help desk', running);
      const tickets = following.rows('help-desk').size;
      await until(async () => {
        await following.sync('help-desk');
        return following.rows('help-desk').size > tickets + 2;
      });
      await running.close();
      running = await startDemo({ dataDir: folder, seed: 7, everyMs: AN_HOUR, logger });
      const { rejected } = await following.sync('help-desk');
      const fresh = await synced('Help desk', running);

      expect(running.shop.url).toBe(url);
      expect(rejected).toBe(0);
      expect(following.rows('help-desk')).toEqual(fresh.rows('help-desk'));
    } finally {
      await running.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('moves orders without touching their rows, which the sub-stream of the connector sees', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'demo-'));
    const running = await startDemo({ dataDir: folder, seed: 7, everyMs: 5, logger });
    try {
      const host = await synced('Shop', running);
      const before = new Map([...host.rows('orders')].map(([id, { record }]) => [id, record]));
      const moved = () =>
        [...host.rows('orders')].filter(([id, { record }]) => {
          const known = before.get(id);
          if (record.kind !== 'order' || known?.kind !== 'order') return false;
          return record.state !== known.state && record.updatedAt === known.updatedAt;
        });
      await until(async () => {
        await host.sync('order-progress');
        return moved().length > 2;
      });
      expect(moved().length).toBeGreaterThan(2);
    } finally {
      await running.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('takes another port when its own is in use, and says so in its connection', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'demo-'));
    const first = await startDemo({ dataDir: folder, seed: 7, everyMs: AN_HOUR, logger });
    await first.close();
    const squatter = createServer().listen(Number(new URL(first.shop.url).port), '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const second = await startDemo({ dataDir: folder, seed: 7, everyMs: AN_HOUR, logger });
    try {
      expect((squatter.address() as AddressInfo).port).not.toBe(Number(new URL(second.shop.url).port));
      expect(second.connections[0]?.config).toEqual({ url: second.shop.url });
    } finally {
      await second.close();
      await new Promise((resolve) => squatter.close(resolve));
      rmSync(folder, { recursive: true });
    }
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('It did not happen within ten seconds.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
