/** What the suite's checks do not ask of the stand-in: its webhooks as they are made and taken back. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openConnection } from '@tributary/connector-kit';
import { woocommerce } from '@tributary/connector-woocommerce';
import { start, type WooTarget } from './index.ts';

let target: WooTarget;
beforeAll(async () => {
  target = await start();
});
afterAll(async () => {
  await target.stop();
});

it('has one webhook for each topic, however often it is made sure of, and takes back its own only', async () => {
  const { context } = openConnection(woocommerce, { connectionId: 'here', ...target.connection() });
  const { webhooks } = target.shop;
  const url = `${target.url}/webhooks/here`;
  const elsewhere = {
    id: 9_999,
    topic: 'order.created',
    delivery_url: 'https://elsewhere.test/',
    secret: 's',
    status: 'active',
  };
  webhooks.set(elsewhere.id, elsewhere);
  const offered = woocommerce.webhooks?.(context.config);

  const first = await offered?.ensure?.(context, { url, secret: 'ours' });
  const again = await offered?.ensure?.(context, { url, secret: 'ours' });
  expect(again).toEqual(first);
  expect(webhooks.size).toBe((offered?.topics.length ?? 0) + 1);

  for (let times = 0; times < 2; times += 1) await offered?.remove?.(context, { url, subscriptions: again ?? [] });
  expect([...webhooks.values()]).toEqual([elsewhere]);
});
