/** What WooCommerce sends by itself: the record as it is, or the id of one that is gone, signed with the hub's secret. */
import { webhook, type WebhookDef, type WebhookHint, type WebhookSubscription } from '@tributary/connector-kit';
import { z } from 'zod';
import { ask, type WooContext } from './client.ts';
import type { WooCommerceConfig } from './config.ts';

const TOPICS = [
  ...['customer.created', 'customer.updated', 'customer.deleted'],
  ...['order.created', 'order.updated', 'order.deleted', 'order.restored'],
  ...['product.created', 'product.updated', 'product.deleted', 'product.restored'],
];

const STREAMS: Readonly<Record<string, Pick<WebhookHint, 'stream' | 'kind'>>> = {
  customer: { stream: 'customers', kind: 'person' },
  order: { stream: 'orders', kind: 'order' },
  product: { stream: 'products', kind: 'product' },
};

const Present = z.object({ id: z.int(), topic: z.string(), delivery_url: z.string() });
const Subject = z.object({ id: z.union([z.int(), z.string().regex(/^\d+$/)]) });

export const webhooks: WebhookDef<WooCommerceConfig> = webhook({
  verify: {
    type: 'hmac',
    hash: 'sha256',
    encoding: 'base64',
    signature: { in: 'header', name: 'x-wc-webhook-signature' },
    over: [{ part: 'body' }],
    secret: 'webhook',
  },
  // Sent once when a webhook is made, unsigned: a webhook whose ping fails waits for somebody to save it again.
  handshake: { type: 'numberForm', field: 'webhook_id' },
  topics: TOPICS,
  // Made of the webhook's id and the second: two events of one second share it, so the body counts as well.
  deliveryHeader: 'x-wc-webhook-delivery-id',
  ensure: async (ctx, { url, secret }) => {
    const kept = new Map<string, number>();
    for (const { id, topic } of await presentAt(ctx, url)) {
      if (TOPICS.includes(topic) && !kept.has(topic)) kept.set(topic, id);
      else await remove(ctx, id);
    }
    const subscriptions: WebhookSubscription[] = [];
    for (const topic of TOPICS) {
      const id = kept.get(topic);
      // Six failures in a row disable one, and a secret cannot be read: both are set again.
      const { data: made } = await ask(ctx, z.object({ id: z.int() }), {
        method: id === undefined ? 'POST' : 'PUT',
        path: id === undefined ? 'webhooks' : `webhooks/${String(id)}`,
        json: { topic, delivery_url: url, secret, status: 'active', name: `Tributary ${topic}` },
        idempotent: id !== undefined,
      });
      subscriptions.push({ id: String(made.id), topic });
    }
    return subscriptions;
  },
  remove: async (ctx, { url }) => {
    for (const { id } of await presentAt(ctx, url)) await remove(ctx, id);
  },
  hints: ({ headers, rawBody }): readonly WebhookHint[] => {
    const of = STREAMS[headers.get('x-wc-webhook-resource') ?? ''];
    return of ? [{ ...of, key: String(Subject.parse(JSON.parse(rawBody)).id) }] : [];
  },
});

async function presentAt(ctx: WooContext, url: string): Promise<z.infer<typeof Present>[]> {
  const { data } = await ask(ctx, z.array(Present), { path: 'webhooks', query: { per_page: 100 } });
  return data.filter(({ delivery_url }) => delivery_url === url);
}

async function remove(ctx: WooContext, id: number): Promise<void> {
  await ask(ctx, z.unknown(), { method: 'DELETE', path: `webhooks/${String(id)}`, query: { force: true } });
}
