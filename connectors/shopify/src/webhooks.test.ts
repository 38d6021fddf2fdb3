import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { verifyDelivery } from '@tributary/connector-kit';
import { hintsOf } from './webhook-hints.ts';
import { webhooks } from './webhooks.ts';

const SECRET = 'shpss_0123';

describe('a notice of Shopify', () => {
  it('is verified by the app’s secret over the bytes of its body', async () => {
    const body = Buffer.from('{"id":1}');
    const signature = createHmac('sha256', SECRET).update(body).digest('base64');
    const judge = async (sent: Buffer, secret: string) =>
      await verifyDelivery(
        webhooks.verify,
        {
          method: 'POST',
          url: 'https://hub',
          headers: new Headers({ 'x-shopify-hmac-sha256': signature }),
          body: sent,
        },
        { secrets: (name) => (name === 'clientSecret' ? [secret] : []), now: new Date() },
      );

    expect((await judge(body, SECRET)).ok).toBe(true);
    expect((await judge(Buffer.from('{"id": 1}'), SECRET)).ok).toBe(false);
    expect((await judge(body, 'another')).ok).toBe(false);
  });

  it.each([
    ['customers/delete', { id: 7 }, [{ stream: 'customers', kind: 'person', key: '7' }]],
    ['customers/redact', { customer: { id: 7 } }, [{ stream: 'customers', kind: 'person', key: '7' }]],
    [
      'customers/merge',
      {
        admin_graphql_api_customer_kept_id: 'gid://shopify/Customer/7',
        admin_graphql_api_customer_deleted_id: 'gid://shopify/Customer/8',
      },
      [
        { stream: 'customers', kind: 'person', key: '7' },
        { stream: 'customers', kind: 'person', key: '8' },
      ],
    ],
    ['orders/updated', { id: 9 }, [{ stream: 'orders', kind: 'order', key: '9' }]],
    ['fulfillments/update', { id: 1, order_id: 9 }, [{ stream: 'orders', kind: 'order', key: '9' }]],
    ['products/update', { id: 2, variants: [{ id: 4 }] }, [{ stream: 'products', kind: 'product', key: '4' }]],
    ['products/delete', { id: 2 }, [{ stream: 'products' }]],
    ['shop/update', { id: 1 }, []],
  ])('%s says what to fetch', (topic, body, hints) => {
    expect(hintsOf(topic, body)).toEqual(hints);
  });

  it('without what it is about cannot be read, and says so', () => {
    expect(() => hintsOf('orders/updated', { name: '#1' })).toThrow('id');
  });
});
