/** What Ghost sends by itself: a signed notice of every member that came, changed or went. */
import { webhook, type WebhookDef, type WebhookHint, type WebhookSubscription } from '@tributary/connector-kit';
import { z } from 'zod';
import { call, refused } from './client.ts';
import type { GhostConfig } from './config.ts';

const TOPICS = ['member.added', 'member.edited', 'member.deleted'];
const Made = z.object({ webhooks: z.array(z.object({ id: z.string() })).min(1) });
const Side = z.object({ id: z.string().optional() });
const Delivery = z.object({ member: z.object({ current: Side.default({}), previous: Side.default({}) }) });

export const webhooks: WebhookDef<GhostConfig> = webhook({
  // `X-Ghost-Signature: sha256=<hex>, t=<ms>`, over the body and the time.
  verify: {
    type: 'hmac',
    hash: 'sha256',
    encoding: 'hex',
    header: 'x-ghost-signature',
    prefix: 'sha256=',
    over: [{ part: 'body' }, { part: 'signatureField', name: 't' }],
    secret: 'webhookSecret',
    toleranceMs: 5 * 60_000,
  },
  topics: TOPICS,
  ensure: async (ctx, url, secret) => {
    const subscriptions: WebhookSubscription[] = [];
    for (const topic of TOPICS) {
      const response = await call(ctx, {
        method: 'POST',
        path: 'webhooks/',
        json: { webhooks: [{ event: topic, target_url: url, ...(secret !== undefined && { secret }) }] },
      });
      // An integration cannot list its webhooks, but Ghost takes an event for an address only once.
      if (response.status === 422) subscriptions.push({ id: `${topic} ${url}`, topic });
      else if (response.status !== 201) throw refused(response);
      else subscriptions.push({ id: Made.parse(response.json()).webhooks[0]?.id ?? topic, topic });
    }
    return subscriptions;
  },
  hints: ({ rawBody }): WebhookHint[] => {
    const { member } = Delivery.parse(JSON.parse(rawBody));
    // Of a deleted member there is nothing but what it was.
    if (member.current.id !== undefined) {
      return [{ stream: 'members', kind: 'person', key: member.current.id, op: 'changed' }];
    }
    const { id } = member.previous;
    return id === undefined ? [] : [{ stream: 'members', kind: 'person', key: id, op: 'deleted' }];
  },
});
