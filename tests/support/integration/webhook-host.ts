/** A scripted vendor that sends webhooks, connected to a host, and what its requests look like. */
import { createHmac } from 'node:crypto';
import { webhook, type Connector, type WebhookDef } from '@tributary/connector-kit';
import { newId, toPublicId, type Inbound, type RawReply, type Receive } from '@tributary/platform';
import type { HostDeps } from '../../../subgraphs/integration/src/deps.ts';
import { syncHinted } from '../../../subgraphs/integration/src/engine/hinted-streams.ts';
import { streamId } from '../../../subgraphs/integration/src/stream/declare-streams.ts';
import { ensureWebhook } from '../../../subgraphs/integration/src/webhook/ensure-webhook.ts';
import { makeReceive } from '../../../subgraphs/integration/src/webhook/receive.ts';
import { scriptedVendor, type ScriptedVendor } from './scripted-vendor.ts';
import { rowsOf, startTestHost, type TestHost } from './test-host.ts';

export const PUBLIC_URL = 'https://hub.example';

export interface Sending {
  readonly delivery?: string;
  readonly secret?: string;
  readonly connection?: string;
  readonly signature?: string;
}

export interface WebhookHost {
  readonly vendor: ScriptedVendor;
  readonly test: TestHost;
  readonly connectionId: string;
  /** What the vendor was told at its last subscription. */
  readonly address: () => { readonly url: string; readonly secret: string };
  /** Streams that the receiver told of. */
  readonly hinted: readonly string[];
  /** Forgets what the receiver knows, and takes requests with this host from now on. */
  receiveWith(host?: HostDeps): void;
  /** Another connection of the vendor, with its webhook; its uuid. */
  connect(): Promise<string>;
  receive(method: string, target: string, body?: string): Promise<RawReply>;
  send(body: string, given?: Sending): Promise<RawReply>;
  /** Runs the job that fetches what was told of. */
  work(connectionId?: string): Promise<Date | undefined>;
  hintCount(): Promise<number>;
  close(): Promise<void>;
}

/** The body of a request about these records. */
export function about(...ids: readonly string[]): string {
  return JSON.stringify({ people: ids.map((id) => ({ id })) });
}

/** Another connector's webhooks, as the hub takes them and works them off. */
export async function hearWebhooks(test: TestHost, connectionId: string, stream: string) {
  await ensureWebhook(test.host, connectionId);
  const receive = makeReceive(test.host, () => undefined);
  return { receive, work: async () => await fetchHints(test, connectionId, stream) };
}

async function fetchHints({ host }: TestHost, connectionId: string, stream: string): Promise<Date | undefined> {
  const job = { jobId: newId(), signal: new AbortController().signal, logger: host.logger };
  return await syncHinted(host, streamId(connectionId, stream), job);
}

export async function startWebhookHost(
  change: Partial<WebhookDef> = {},
  options: { inbound?: Inbound } = {},
): Promise<WebhookHost> {
  const told: { address?: { url: string; secret: string } } = {};
  const vendor = scriptedVendor({
    fetch: async (_ctx, keys) =>
      await Promise.resolve(
        keys.flatMap((key) => {
          const row = vendor.rows.get(key);
          return row ? [{ key, version: `${row.id}/${row.name}`, raw: row }] : [];
        }),
      ),
  });
  const webhooks = webhook({ ...usual(told), ...change });
  const connector: Connector = { ...vendor.connector, webhooks: () => webhooks };
  const test = await startTestHost([connector], { publicUrl: PUBLIC_URL, ...options });
  const hinted: string[] = [];
  let take: Receive;
  const connectionId = await test.connect();
  await ensureWebhook(test.host, connectionId);
  const address = () => told.address ?? { url: '', secret: '' };
  const host: WebhookHost = {
    vendor,
    test,
    connectionId,
    address,
    hinted,
    receiveWith(deps = test.host) {
      take = makeReceive(deps, (ids) => hinted.push(...ids));
    },
    async connect() {
      const id = await test.connect();
      await ensureWebhook(test.host, id);
      return id;
    },
    receive: async (method, target, body = '') => await take({ method, target, headers: {}, body: Buffer.from(body) }),
    async send(body, { delivery, secret = address().secret, connection = connectionId, signature } = {}) {
      return await take({
        method: 'POST',
        target: `/webhooks/${toPublicId('connection', connection)}`,
        headers: {
          'x-signature': signature ?? createHmac('sha256', secret).update(body).digest('hex'),
          ...(delivery === undefined ? {} : { 'x-delivery': delivery }),
        },
        body: Buffer.from(body),
      });
    },
    async work(of = connectionId) {
      return await fetchHints(test, of, 'people');
    },
    async hintCount() {
      const [row] = await rowsOf<{ count: string }>(test, 'select count(*) as count from integration.hints');
      return Number(row?.count);
    },
    close: async () => {
      await test.close();
    },
  };
  host.receiveWith();
  return host;
}

function usual(told: { address?: { url: string; secret: string } }): WebhookDef {
  return {
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
      told.address = { ...given };
      return await Promise.resolve([{ id: '1', topic: 'people' }]);
    },
    hints: ({ rawBody }) =>
      (JSON.parse(rawBody) as { people: { id: string }[] }).people.map(({ id }) => ({ stream: 'people', key: id })),
  };
}
