/** Subscriptions of the simulated shop, and the signed notices it sends. */
import { createHmac, randomUUID } from 'node:crypto';
import { gid } from './shapes.ts';
import type { Notice, Store } from './store.ts';

export interface Subscription {
  readonly id: string;
  readonly topic: string;
  readonly uri: string;
  readonly includeFields: readonly string[];
}

export interface Delivered {
  readonly topic: string;
  readonly status: number | undefined;
}

/** `ORDERS_UPDATED` is `orders/updated` in the header. */
function headerTopic(topic: string): string {
  const at = topic.lastIndexOf('_');
  if (topic === 'CUSTOMERS_EMAIL_MARKETING_CONSENT_UPDATE') return 'customers_email_marketing_consent/update';
  return `${topic.slice(0, at)}/${topic.slice(at + 1)}`.toLowerCase();
}

export class Webhooks {
  readonly subscriptions = new Map<string, Subscription>();
  readonly delivered: Delivered[] = [];
  /** Part of the notices that get lost on the way: every n-th. */
  loses: number | undefined;
  private readonly store: Store;
  private readonly clientSecret: string;
  private readonly underWay = new Set<Promise<void>>();
  private count = 0;

  constructor(store: Store, clientSecret: string) {
    this.store = store;
    this.clientSecret = clientSecret;
    store.listeners.push((notice) => {
      this.send(notice);
    });
  }

  subscribe(topic: string, uri: string, includeFields: readonly string[]): Subscription | string {
    if ([...this.subscriptions.values()].some((one) => one.topic === topic && one.uri === uri)) {
      return 'Address for this topic has already been taken';
    }
    const one = { id: gid('WebhookSubscription', this.store.newId()), topic, uri, includeFields };
    this.subscriptions.set(one.id, one);
    return one;
  }

  /** Waits until everything that was told has arrived, or has not. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  private send({ topic, body }: Notice): void {
    for (const { uri, includeFields, ...subscription } of this.subscriptions.values()) {
      if (subscription.topic !== topic) continue;
      this.count += 1;
      if (this.loses !== undefined && this.count % this.loses === 0) continue;
      const sending = this.deliver(uri, topic, JSON.stringify(included(body, includeFields))).finally(() =>
        this.underWay.delete(sending),
      );
      this.underWay.add(sending);
    }
  }

  private async deliver(uri: string, topic: string, body: string): Promise<void> {
    const signature = createHmac('sha256', this.clientSecret).update(body).digest('base64');
    const headers = {
      'content-type': 'application/json',
      'x-shopify-topic': headerTopic(topic),
      'x-shopify-hmac-sha256': signature,
      'x-shopify-webhook-id': randomUUID(),
      'x-shopify-shop-domain': 'simulated.myshopify.com',
    };
    const response = await fetch(uri, { method: 'POST', headers, body }).catch(() => undefined);
    this.delivered.push({ topic, status: response?.status });
  }
}

/** `variants.id` keeps that field of each. */
function included(body: Notice['body'], fields: readonly string[]): Record<string, unknown> {
  if (fields.length === 0) return { ...body };
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): [string, unknown][] => {
      if (fields.includes(name)) return [[name, value]];
      const inner = fields.flatMap((field) => (field.startsWith(`${name}.`) ? [field.slice(name.length + 1)] : []));
      if (inner.length === 0 || !Array.isArray(value)) return [];
      return [[name, value.map((one: Record<string, unknown>) => included(one, inner))]];
    }),
  );
}
