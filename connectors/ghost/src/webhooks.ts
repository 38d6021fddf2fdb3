/** What Ghost sends by itself: a signed notice of every member that came, changed or went. */
import { webhook, type WebhookDef, type WebhookHint, type WebhookSubscription } from '@tributary/connector-kit';
import { z } from 'zod';
import { call, refused } from './client.ts';
import type { GhostConfig } from './config.ts';

const TOPICS = ['member.added', 'member.edited', 'member.deleted'];
const Made = z.object({ webhooks: z.array(z.object({ id: z.string() })).min(1) });
const Side = z.object({ id: z.string().optional() });
const Delivery = z.object({ member: z.object({ current: Side.default({}), previous: Side.default({}) }) });

const SIGNATURE = { in: 'headerFields', name: 'x-ghost-signature', field: 'sha256', separator: ',' } as const;

export const webhooks: WebhookDef<GhostConfig> = webhook({
  // `X-Ghost-Signature: sha256=<hex>, t=<ms>`, over the body and the time.
  verify: {
    type: 'hmac',
    hash: 'sha256',
    encoding: 'hex',
    signature: SIGNATURE,
    over: [{ part: 'body' }, { part: 'signatureField', name: 't' }],
    secret: 'webhook',
    time: { from: { part: 'signatureField', name: 't' }, unit: 'ms', toleranceMs: 5 * 60_000 },
  },
  topics: TOPICS,
  ensure: async (ctx, { url, secret, known = [] }) => {
    const subscriptions: WebhookSubscription[] = [];
    for (const topic of TOPICS) {
      const response = await call(ctx, {
        method: 'POST',
        path: 'webhooks/',
        json: { webhooks: [{ event: topic, target_url: url, secret }] },
      });
      // An integration cannot list its webhooks, but Ghost takes an event for an address only once.
      const before = known.find((one) => one.topic === topic);
      if (response.status === 422) subscriptions.push(before ?? { id: `${topic} ${url}`, topic });
      else if (response.status !== 201) throw refused(response);
      else subscriptions.push({ id: Made.parse(response.json()).webhooks[0]?.id ?? topic, topic });
    }
    return subscriptions;
  },
  remove: async (ctx, { subscriptions }) => {
    for (const { id } of subscriptions) {
      // Of one that Ghost said was there already no id is known, and Ghost lists none.
      if (id.includes(' ')) continue;
      const response = await call(ctx, { method: 'DELETE', path: `webhooks/${id}/` });
      if (response.status !== 204 && response.status !== 404) throw refused(response);
    }
  },
  hints: ({ rawBody }): WebhookHint[] => {
    const { member } = Delivery.parse(JSON.parse(rawBody));
    // Of a deleted member there is nothing but what it was.
    const key = member.current.id ?? member.previous.id;
    return key === undefined ? [] : [{ stream: 'members', kind: 'person', key }];
  },
});
