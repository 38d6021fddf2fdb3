/** The documented shapes of WooCommerce, as records, and its notices. */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { answerHandshake, CanonicalRecord, verifyDelivery } from '@tributary/connector-kit';
import { WooCommerceConfig } from './config.ts';
import { orderFrom, productFrom } from './mapping.ts';
import { webhooks } from './webhooks.ts';
import { OrderWire, ProductWire } from './wire.ts';

const ORDER = OrderWire.parse(JSON.parse(readFileSync(new URL('./fixtures/order.json', import.meta.url), 'utf8')));

describe('an order of WooCommerce', () => {
  it('adds up without tax, and what is not there is left out', () => {
    const { key, record } = orderFrom(ORDER);

    expect(key).toBe('727');
    expect(record).toMatchObject({
      ...{ state: 'PAID', sourceState: 'processing', subtotal: '1800', shipping: '1000', tax: '135', total: '2935' },
      lines: [{ quantity: '3', unitPrice: '667', discount: '200', total: '1800', product: { key: '93' } }],
      customer: { kind: 'person', key: '26' },
      placedAt: '2024-05-01T10:00:00.000Z',
      history: [{ type: 'paid' }],
    });
    expect(record).not.toHaveProperty('shippingAddress');
    expect(CanonicalRecord.safeParse(record).success).toBe(true);
  });

  it.each([
    ['pending', 'PLACED'],
    ['completed', 'SHIPPED'],
    ['refunded', 'REFUNDED'],
    ['failed', 'CANCELLED'],
    ['checkout-draft', 'DRAFT'],
    ['a-state-of-a-plugin', 'PLACED'],
  ])('that is %s is %s here', (status, state) => {
    expect(orderFrom({ ...ORDER, status }).record).toMatchObject({ state });
  });

  it('of a guest, of a product that was deleted, in yen', () => {
    const [line] = ORDER.line_items;
    if (!line) throw new Error('The fixture has a line.');
    const yen = { currency: 'JPY', total: '1000', total_tax: '0', shipping_total: '0' };
    const line_items = [{ ...line, product_id: 0, subtotal: '1000', total: '1000', quantity: 1 }];
    const { record } = orderFrom({ ...ORDER, ...yen, line_items, customer_id: 0 });

    expect(record).not.toHaveProperty('customer');
    expect(record).toMatchObject({ total: '1000', lines: [{ unitPrice: '1000' }] });
    expect(JSON.stringify(record)).not.toContain('"product"');
  });
});

it('a product without a price has none, and is not sold unless it is published', () => {
  const times = { date_created_gmt: '2024-05-01T10:00:00', date_modified_gmt: '2024-05-01T10:00:00' };
  const product = ProductWire.parse({ id: 9, name: 'Kettle', status: 'draft', type: 'grouped', price: '', ...times });
  const { record } = productFrom(product, 'EUR');

  expect(record).toMatchObject({ active: false });
  expect(record).not.toHaveProperty('price');
});

it('the key is not sent over a line that others can read', () => {
  const config = { url: 'http://shop.example', currency: 'EUR' };
  expect(WooCommerceConfig.safeParse(config).success).toBe(false);
  expect(WooCommerceConfig.safeParse({ ...config, url: 'https://shop.example' }).success).toBe(true);
});

describe('a notice of WooCommerce', () => {
  it('is verified by the secret over the bytes of its body', async () => {
    const body = Buffer.from('{"id":727}');
    const signature = createHmac('sha256', 's3cret').update(body).digest('base64');
    const headers = new Headers({ 'x-wc-webhook-signature': signature });
    const judge = async (sent: Buffer) =>
      await verifyDelivery(
        webhooks.verify,
        { method: 'POST', url: 'https://hub', headers, body: sent },
        { secrets: () => ['s3cret'], now: new Date() },
      );

    expect((await judge(body)).ok).toBe(true);
    expect((await judge(Buffer.from('{"id":728}'))).ok).toBe(false);
  });

  it.each([
    ['order', { stream: 'orders', kind: 'order', key: '727' }],
    ['customer', { stream: 'customers', kind: 'person', key: '727' }],
    ['product', { stream: 'products', kind: 'product', key: '727' }],
  ])('of a deleted %s has nothing but its id', (resource, hint) => {
    const headers = new Headers({ 'x-wc-webhook-resource': resource });
    expect(webhooks.hints({ headers, rawBody: '{"id":727}' })).toEqual([hint]);
  });

  it('that is only a ping is answered, and nothing else unsigned is', () => {
    const ask = (body: string, method = 'POST') =>
      answerHandshake(webhooks.handshake, { method, query: new URLSearchParams(), body: Buffer.from(body) }, () => []);

    expect(ask('webhook_id=12')).toEqual({ contentType: 'text/plain', body: '' });
    for (const other of ['webhook_id=12&x=1', 'webhook_id=', 'id=12', '{"webhook_id":12}', '']) {
      expect(ask(other)).toBeUndefined();
    }
    expect(ask('webhook_id=12', 'GET')).toBeUndefined();
  });
});
