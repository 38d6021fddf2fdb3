/** What Ghost tells by itself, received as a hub would: its own requests, with its own signature. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TargetDelivery } from '@tributary/connector-kit';
import { eventually } from '../../support/eventually.ts';
import { addMember, type Site } from './site.ts';

export interface Notices {
  readonly secret: string;
  /** Of two members who came at one moment. */
  deliverTwins(): Promise<readonly [TargetDelivery, TargetDelivery]>;
  close(): Promise<void>;
}

const SECRET = 'shared-with-ghost';
const WAIT_MS = 15_000;

export async function receiveNotices(site: Site): Promise<Notices> {
  const received: TargetDelivery['request'][] = [];
  const receiver = createServer((request, response) => {
    void keep(request).finally(() => response.end());
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  // Bound above: it has a port.
  const url = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/in`;
  let isSubscribed = false;
  let twins = 0;

  async function keep(request: IncomingMessage): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const headers = new Headers(request.headers as Record<string, string>);
    received.push({ method: request.method ?? 'POST', url, headers, body: Buffer.concat(parts) });
  }

  async function subscribe(): Promise<void> {
    if (isSubscribed) return;
    isSubscribed = true;
    const webhook = { event: 'member.added', target_url: url, secret: SECRET, integration_id: site.integrationId };
    await site.call('POST', 'webhooks/', { webhooks: [webhook] });
  }

  async function noticeOf(key: string): Promise<TargetDelivery> {
    const found = () => received.find(({ body }) => body.includes(`"id":"${key}"`));
    await eventually(() => found() !== undefined, { timeoutMs: WAIT_MS });
    const request = found();
    if (!request) throw new Error('Ghost told nothing.');
    return { request, about: { stream: 'members', kind: 'person', key } };
  }

  return {
    secret: SECRET,
    deliverTwins: async () => {
      await subscribe();
      twins += 1;
      const came = (name: string) => addMember(site, { email: `${name}-${String(twins)}@news.test`, name });
      const [one, other] = await Promise.all([came('castor'), came('pollux')]);
      return [await noticeOf(one), await noticeOf(other)];
    },
    close: async () => {
      receiver.close();
      receiver.closeAllConnections();
      await once(receiver, 'close');
    },
  };
}
