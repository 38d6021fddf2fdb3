import { describe, expect, it } from '@jest/globals';
import { CanonicalRecord } from '@tributary/connector-kit';
import { VendureConfig } from './config.ts';
import { orderFrom, personFrom, productFrom } from './mapping.ts';
import type { CustomerWire, OrderWire, VariantWire } from './wire.ts';

const CONFIG = VendureConfig.parse({ url: 'https://shop.example' });
const TIMES = { createdAt: '2024-05-01T10:00:00.000Z', updatedAt: '2024-05-02T10:00:00.000Z' };

function aCustomer(fields: Partial<CustomerWire> = {}): CustomerWire {
  return {
    id: '1',
    ...TIMES,
    title: '',
    firstName: 'Ada',
    lastName: 'Lovelace',
    emailAddress: 'ada@x.test',
    phoneNumber: null,
    user: null,
    addresses: [],
    groups: [],
    history: { items: [] },
    ...fields,
  };
}

function anOrder(fields: Partial<OrderWire> = {}): OrderWire {
  return {
    id: '9',
    ...TIMES,
    orderPlacedAt: '2024-05-01T11:00:00.000Z',
    code: 'ABC',
    state: 'PaymentSettled',
    currencyCode: 'EUR',
    subTotal: 1000,
    shipping: 499,
    total: 1499,
    totalWithTax: 1784,
    customer: null,
    shippingAddress: null,
    billingAddress: null,
    lines: [
      {
        id: '1',
        quantity: 2,
        unitPrice: 600,
        proratedLinePrice: 1000,
        productVariant: { id: '4', sku: 'KET', name: 'Kettle' },
      },
    ],
    surcharges: [],
    discounts: [{ amount: -200 }],
    payments: [],
    history: { items: [] },
    ...fields,
  };
}

const aVariant: VariantWire = {
  id: '4',
  ...TIMES,
  sku: 'KET',
  name: 'Kettle',
  price: 2999,
  currencyCode: 'EUR',
  enabled: true,
  product: { id: '2', name: 'Kettle', slug: 'kettle', description: '<p>Hot</p>', enabled: true },
};

describe('Vendure customer to person', () => {
  it('empty strings and nulls are left out, not passed on', () => {
    const { record } = personFrom(aCustomer({ title: '', phoneNumber: ' ' }));

    expect(record).toMatchObject({ names: { given: 'Ada', family: 'Lovelace', full: 'Ada Lovelace' }, phones: [] });
    expect(record).not.toHaveProperty('names.honorific');
  });

  it('groups become tags, notes keep their id, a company in an address becomes an affiliation', () => {
    const address = {
      id: '3',
      fullName: 'Ada',
      company: 'Engines Ltd',
      streetLine1: '1 Main St',
      streetLine2: '',
      city: 'London',
      province: null,
      postalCode: 'N1',
      phoneNumber: '',
      country: { code: 'GB' },
      defaultShippingAddress: true,
      defaultBillingAddress: true,
    };

    const { record } = personFrom(
      aCustomer({
        addresses: [address],
        groups: [{ id: '2', name: 'VIP' }],
        history: {
          items: [
            { id: '8', createdAt: TIMES.createdAt, type: 'CUSTOMER_NOTE', isPublic: false, data: { note: 'Call her' } },
          ],
        },
      }),
    );

    expect(record).toMatchObject({
      tags: ['VIP'],
      notes: [{ key: '8', text: 'Call her' }],
      affiliations: [{ company: { name: 'Engines Ltd' } }],
      addresses: [
        {
          label: 'shipping,billing',
          recipient: 'Engines Ltd, Ada',
          lines: ['1 Main St'],
          city: 'London',
          postalCode: 'N1',
          country: 'GB',
          primary: true,
        },
      ],
    });
  });
});

describe('Vendure order to order', () => {
  it('amounts are net by line, and sub-total, shipping and tax add up to the total', () => {
    const { record } = orderFrom(anOrder(), CONFIG);

    expect(record).toMatchObject({
      subtotal: '1000',
      shipping: '499',
      tax: '285',
      discount: '200',
      total: '1784',
      lines: [{ quantity: '2', unitPrice: '600', total: '1000' }],
    });
    expect(CanonicalRecord.safeParse(record).success).toBe(true);
  });

  it.each([
    ['PaymentAuthorized', 'PLACED'],
    ['PaymentSettled', 'PAID'],
    ['PartiallyShipped', 'PAID'],
    ['Shipped', 'SHIPPED'],
    ['PartiallyDelivered', 'SHIPPED'],
    ['Delivered', 'DELIVERED'],
    ['Cancelled', 'CANCELLED'],
    ['ArrangingPayment', 'DRAFT'],
    ['Modifying', 'PLACED'],
    ['ShopOwnState', 'PLACED'],
  ])('%s means %s, and the shop’s own word is kept', (state, expected) => {
    expect(orderFrom(anOrder({ state }), CONFIG).record).toMatchObject({ state: expected, sourceState: state });
  });

  it('an order whose whole payment was given back is refunded', () => {
    const payments = [{ amount: 1784, state: 'Settled', refunds: [{ total: 1784, state: 'Settled' }] }];

    expect(orderFrom(anOrder({ state: 'Delivered', payments }), CONFIG).record).toMatchObject({ state: 'REFUNDED' });
  });

  it('a part given back, or a refund that is only pending, does not make it refunded', () => {
    const part = [{ amount: 1784, state: 'Settled', refunds: [{ total: 100, state: 'Settled' }] }];
    const pending = [{ amount: 1784, state: 'Settled', refunds: [{ total: 1784, state: 'Pending' }] }];

    expect(orderFrom(anOrder({ state: 'Delivered', payments: part }), CONFIG).record).toMatchObject({
      state: 'DELIVERED',
    });
    expect(orderFrom(anOrder({ state: 'Delivered', payments: pending }), CONFIG).record).toMatchObject({
      state: 'DELIVERED',
    });
  });

  it('a surcharge is a line, because it is part of the sub-total', () => {
    const { record } = orderFrom(
      anOrder({ surcharges: [{ id: '5', description: 'Gift wrap', sku: '', price: 300 }] }),
      CONFIG,
    );

    expect(record).toMatchObject({ lines: [{ key: '1' }, { key: 'surcharge-5', title: 'Gift wrap', total: '300' }] });
  });

  it('an address of nulls is no address', () => {
    const empty = {
      fullName: null,
      company: null,
      streetLine1: null,
      streetLine2: null,
      city: null,
      province: null,
      postalCode: null,
      phoneNumber: null,
      countryCode: null,
    };

    expect(orderFrom(anOrder({ billingAddress: empty }), CONFIG).record).not.toHaveProperty('billingAddress');
  });
});

describe('Vendure variant to product', () => {
  it('is sold only when its product is enabled too', () => {
    const off = { ...aVariant, product: { ...aVariant.product, enabled: false } };

    expect(productFrom(aVariant, CONFIG).record).toMatchObject({
      active: true,
      sku: 'KET',
      price: { minor: '2999', currency: 'EUR' },
    });
    expect(productFrom(off, CONFIG).record).toMatchObject({ active: false });
  });

  it('amounts follow the currency: Vendure keeps two digits for yen as well, ISO 4217 none', () => {
    expect(productFrom({ ...aVariant, price: 250_000, currencyCode: 'JPY' }, CONFIG).record).toMatchObject({
      price: { minor: '2500' },
    });
    expect(productFrom({ ...aVariant, price: 1_234, currencyCode: 'KWD' }, CONFIG).record).toMatchObject({
      price: { minor: '12340' },
    });
    expect(() => productFrom({ ...aVariant, price: 250_050, currencyCode: 'JPY' }, CONFIG)).toThrow('no whole amount');
  });
});
