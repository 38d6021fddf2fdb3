import { describe, expect, it } from '@jest/globals';
import { CanonicalRecord } from '@tributary/connector-kit';
import { orderFrom, personFrom, productFrom } from './mapping.ts';
import { CustomerWire, OrderWire, VariantWire } from './wire.ts';

const TIMES = { created_at: '2026-11-27T17:32:12.588Z', updated_at: '2026-11-27T17:32:21.324Z' };
/** As Medusa 2.21.2 sends it, with what is not used. */
const CUSTOMER = {
  id: 'cus_1',
  company_name: 'AE Ltd',
  first_name: 'Ada',
  last_name: 'L',
  email: 'ada@x.test',
  phone: ' +49 221 1 ',
  metadata: { vip: true },
  has_account: false,
  created_by: 'user_1',
  ...TIMES,
  deleted_at: null,
  addresses: [
    {
      id: 'cuaddr_1',
      address_name: 'Home',
      is_default_shipping: true,
      is_default_billing: false,
      first_name: 'A',
      last_name: null,
      company: 'AE Ltd',
      address_1: 'Street 2',
      address_2: '',
      city: 'Köln',
      province: null,
      postal_code: '50667',
      country_code: 'de',
      phone: null,
    },
  ],
  groups: [
    { id: 'g2', name: 'VIPs' },
    { id: 'g1', name: 'early' },
  ],
};
const ADDRESS = { first_name: 'Zoë', last_name: 'Łódź', address_1: 'Straße 1', city: 'Köln', country_code: 'de' };
const ORDER = {
  id: 'order_1',
  display_id: 7,
  status: 'pending',
  payment_status: 'partially_refunded',
  fulfillment_status: 'shipped',
  email: 'ada@x.test',
  currency_code: 'eur',
  customer_id: 'cus_1',
  item_subtotal: 39.98,
  shipping_total: 4.9,
  tax_total: 0,
  discount_total: 0,
  total: 39.88,
  metadata: null,
  items: [
    {
      id: 'ordli_1',
      title: 'Kettle',
      subtitle: 'Small',
      variant_id: 'variant_1',
      variant_sku: 'K-1',
      quantity: 2,
      unit_price: 19.99,
      total: 39.98,
      discount_total: 0,
    },
  ],
  shipping_address: ADDRESS,
  billing_address: null,
  payment_collections: [
    {
      payments: [
        {
          id: 'pay_1',
          captured_at: '2026-11-27T17:32:18.593Z',
          canceled_at: null,
          refunds: [{ id: 'ref_1', amount: 5, created_at: '2026-11-27T17:32:20.743Z' }],
        },
      ],
    },
  ],
  fulfillments: [
    { id: 'ful_1', packed_at: '2026-11-27T17:32:19.000Z', shipped_at: '2026-11-27T17:32:19.952Z', canceled_at: null },
  ],
  canceled_at: null,
  ...TIMES,
};
const order = (changes: object = {}): unknown =>
  CanonicalRecord.parse(orderFrom(OrderWire.parse({ ...ORDER, ...changes })).record);

describe('a customer', () => {
  it('is a person with groups as tags, a company and metadata; Medusa’s own bookkeeping is not kept', () => {
    const wire = CustomerWire.parse(CUSTOMER);
    expect(CanonicalRecord.parse(personFrom(wire).record)).toMatchObject({
      names: { given: 'Ada', family: 'L', full: 'Ada L' },
      emails: [{ address: 'ada@x.test' }],
      phones: [{ number: '+49 221 1' }],
      tags: ['VIPs', 'early'],
      affiliations: [{ company: { name: 'AE Ltd' } }],
      addresses: [
        { label: 'Home', recipient: 'AE Ltd, A', lines: ['Street 2'], city: 'Köln', country: 'DE', primary: true },
      ],
      attributes: { hasAccount: false, metadata: { vip: true } },
      updatedAt: TIMES.updated_at,
    });
    expect(JSON.stringify(wire)).not.toContain('user_1');
  });
});

describe('an order', () => {
  it('has exact amounts, its lines, and as history what happened to money and parcels', () => {
    expect(order()).toMatchObject({
      number: '7',
      customer: { kind: 'person', key: 'cus_1' },
      contact: { names: { given: 'Zoë', family: 'Łódź' }, emails: [{ address: 'ada@x.test' }] },
      state: 'SHIPPED',
      sourceState: 'pending, partially_refunded, shipped',
      currency: 'EUR',
      total: '3988',
      shipping: '490',
      lines: [{ title: 'Kettle, Small', sku: 'K-1', quantity: '2', unitPrice: '1999', total: '3998' }],
      shippingAddress: { recipient: 'Zoë Łódź', country: 'DE' },
      history: [
        { type: 'payment.captured' },
        { type: 'parcel.packed' },
        { type: 'parcel.shipped' },
        { type: 'payment.refunded', note: '500 EUR' },
      ],
    });
  });

  it.each([
    ['canceled', 'canceled', 'canceled', 'CANCELLED'],
    ['draft', 'not_paid', 'not_fulfilled', 'DRAFT'],
    ['pending', 'authorized', 'not_fulfilled', 'PLACED'],
    ['pending', 'authorized', 'fulfilled', 'PLACED'],
    ['pending', 'captured', 'fulfilled', 'PAID'],
    ['pending', 'partially_refunded', 'not_fulfilled', 'PAID'],
    ['pending', 'authorized', 'shipped', 'SHIPPED'],
    ['completed', 'captured', 'partially_delivered', 'SHIPPED'],
    ['completed', 'captured', 'delivered', 'DELIVERED'],
    ['completed', 'refunded', 'delivered', 'REFUNDED'],
  ])('that is %s, %s, %s is %s', (status, paid, sent, state) => {
    expect(order({ status, payment_status: paid, fulfillment_status: sent })).toMatchObject({ state });
  });
});

describe('a variant', () => {
  const price = (amount: number, currency: string, more: object = {}) => ({
    ...{ amount, currency_code: currency, min_quantity: null, price_list_id: null, price_rules: [], ...more },
  });
  const VARIANT = {
    id: 'variant_1',
    title: 'Default variant',
    sku: 'K-1',
    metadata: null,
    price_set_link: {
      price_set: {
        prices: [
          price(21, 'usd'),
          price(19.99, 'eur', { min_quantity: 1 }),
          price(15, 'eur', { min_quantity: 10 }),
          price(9, 'eur', { price_rules: [{ attribute: 'region_id' }] }),
          price(8, 'eur', { price_rules: [{ attribute: 'a rule that nobody knows' }] }),
          price(7, 'eur', { price_list_id: 'plist_1' }),
        ],
      },
    },
    product: { id: 'prod_1', title: 'Kettle', status: 'published', description: null, handle: 'kettle' },
    ...TIMES,
  };
  const product = (config: { currency?: string } = {}): unknown =>
    CanonicalRecord.parse(productFrom(VariantWire.parse(VARIANT), config).record);

  it('costs what everybody pays for one, in the currency that was asked for', () => {
    expect(product()).toMatchObject({ name: 'Kettle', price: { minor: '1999', currency: 'EUR' }, active: true });
    expect(product({ currency: 'USD' })).toMatchObject({ price: { minor: '2100', currency: 'USD' } });
    expect(product({ currency: 'GBP' })).not.toHaveProperty('price');
    expect(product()).toMatchObject({ attributes: { prices: { EUR: '1999', USD: '2100' } } });
  });

  it('is refused where it does not say whom a price is for: it would be taken for everybody’s', () => {
    const prices = [{ amount: 1, currency_code: 'eur', price_list_id: null }];
    expect(VariantWire.safeParse({ ...VARIANT, price_set_link: { price_set: { prices } } }).success).toBe(false);
  });

  it('without a price has none', () => {
    const record = productFrom(VariantWire.parse({ ...VARIANT, price_set_link: null }), {}).record;
    expect(record).not.toHaveProperty('price');
  });
});
