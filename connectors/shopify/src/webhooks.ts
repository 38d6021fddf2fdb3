/** What Shopify sends by itself, signed with the app's secret: ids only, everything else is asked for. */
import {
  VendorContractBroken,
  webhook,
  type WebhookDef,
  type WebhookHint,
  type WebhookSubscription,
} from '@tributary/connector-kit';
import { z } from 'zod';
import { act, ask, type ShopifyContext } from './client.ts';
import type { ShopifyConfig } from './config.ts';
import { SUBSCRIBE, UNSUBSCRIBE, WEBHOOKS } from './documents.ts';
import { keyOf } from './ids.ts';
import { hintsOf } from './webhook-hints.ts';

const IDS = ['id', 'updated_at'];

/** Topics, and which fields of their subject are sent: personal data is not needed to know what to fetch. */
const FIELDS: Readonly<Record<string, readonly string[] | undefined>> = {
  CUSTOMERS_CREATE: IDS,
  CUSTOMERS_UPDATE: IDS,
  CUSTOMERS_DELETE: IDS,
  CUSTOMERS_EMAIL_MARKETING_CONSENT_UPDATE: undefined,
  CUSTOMERS_MERGE: undefined,
  ORDERS_CREATE: IDS,
  ORDERS_UPDATED: IDS,
  ORDERS_DELETE: IDS,
  FULFILLMENTS_CREATE: ['id', 'order_id', 'updated_at'],
  FULFILLMENTS_UPDATE: ['id', 'order_id', 'updated_at'],
  PRODUCTS_CREATE: [...IDS, 'variants.id'],
  PRODUCTS_UPDATE: [...IDS, 'variants.id'],
  PRODUCTS_DELETE: IDS,
};
const TOPICS = Object.keys(FIELDS);

export const webhooks: WebhookDef<ShopifyConfig> = webhook({
  verify: {
    type: 'hmac',
    hash: 'sha256',
    encoding: 'base64',
    signature: { in: 'header', name: 'x-shopify-hmac-sha256' },
    over: [{ part: 'body' }],
    // Shopify signs with the app's own secret, not with one of ours.
    secret: 'clientSecret',
  },
  topics: TOPICS,
  deliveryHeader: 'x-shopify-webhook-id',
  ensure: async (ctx, { url }) => {
    const present = await subscriptions(ctx);
    const ours = present.filter(({ uri }) => uri === url);
    const kept = new Map<string, string>();
    for (const { id, topic } of ours) {
      if (TOPICS.includes(topic) && !kept.has(topic)) kept.set(topic, id);
      else await act(ctx, z.unknown(), { document: UNSUBSCRIBE, variables: { id } });
    }
    for (const topic of TOPICS) if (!kept.has(topic)) kept.set(topic, await subscribe(ctx, { topic, uri: url }));
    return [...kept].map(([topic, id]): WebhookSubscription => ({ id: keyOf(id), topic }));
  },
  remove: async (ctx, { url }) => {
    for (const { id, uri } of await subscriptions(ctx))
      if (uri === url) await act(ctx, z.unknown(), { document: UNSUBSCRIBE, variables: { id } });
  },
  hints: ({ headers, rawBody }): readonly WebhookHint[] =>
    hintsOf(headers.get('x-shopify-topic') ?? '', JSON.parse(rawBody)),
});

const Present = z.object({ id: z.string(), topic: z.string(), uri: z.string() });
const Subscriptions = z.object({
  webhookSubscriptions: z.object({
    nodes: z.array(Present),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

/** Those of this app. */
async function subscriptions(ctx: ShopifyContext): Promise<z.infer<typeof Present>[]> {
  const found: z.infer<typeof Present>[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: z.infer<typeof Subscriptions> = await ask(ctx, Subscriptions, {
      document: WEBHOOKS,
      variables: { after },
    });
    found.push(...answer.webhookSubscriptions.nodes);
    if (!answer.webhookSubscriptions.pageInfo.hasNextPage) return found;
    after = answer.webhookSubscriptions.pageInfo.endCursor;
  }
}

const Made = z.object({
  webhookSubscriptionCreate: z.object({
    webhookSubscription: z.object({ id: z.string() }).nullish(),
    userErrors: z.array(z.object({ message: z.string() })),
  }),
});

async function subscribe(ctx: ShopifyContext, { topic, uri }: { topic: string; uri: string }): Promise<string> {
  const includeFields = FIELDS[topic];
  const { webhookSubscriptionCreate: made } = await act(ctx, Made, {
    document: SUBSCRIBE,
    variables: { topic, subscription: { uri, format: 'JSON', ...(includeFields && { includeFields }) } },
  });
  if (made.webhookSubscription) return made.webhookSubscription.id;
  throw new VendorContractBroken(
    `Shopify does not subscribe ${topic}: ${made.userErrors.map(({ message }) => message).join('; ')}`,
  );
}
