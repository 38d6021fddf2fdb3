import { describe, expect, it } from '@jest/globals';
import { CanonicalRecord } from '@tributary/connector-kit';
import { orderFrom, personFrom, productFrom } from './mapping.ts';
import type { AddressWire, CustomerWire, OrderWire, VariantWire } from './wire.ts';

const TIMES = { createdAt: '2024-05-01T10:00:00Z', updatedAt: '2024-05-02T10:00:00Z' };
const eur = (amount: string) => ({ shopMoney: { amount, currencyCode: 'EUR' } });

function anAddress(fields: Partial<AddressWire> = {}): AddressWire {
  return { id: 'gid://shopify/MailingAddress/3?model_name=CustomerAddress', ...fields };
}

function aCustomer(fields: Partial<CustomerWire> = {}): CustomerWire {
  return {
    id: 'gid://shopify/Customer/7',
    ...TIMES,
    ...{ firstName: 'Ada', lastName: 'Lovelace', locale: 'en', note: null, tags: [], verifiedEmail: true },
    defaultEmailAddress: { emailAddress: 'ada@shop.test', marketingState: 'SUBSCRIBED' },
    ...{ defaultPhoneNumber: null, defaultAddress: null, children: [] },
    ...fields,
  };
}

function aLine(fields: Partial<OrderWire['children'][number]> = {}): OrderWire['children'][number] {
  return {
    ...{ id: 'gid://shopify/LineItem/5', name: 'Kettle', sku: 'KET', quantity: 2 },
    variant: { id: 'gid://shopify/ProductVariant/4' },
    ...{ originalUnitPriceSet: eur('6.00'), discountedTotalSet: eur('10.00') },
    ...fields,
  };
}

function anOrder(fields: Partial<OrderWire> = {}): OrderWire {
  return {
    ...{ id: 'gid://shopify/Order/9', name: '#1001', ...TIMES, processedAt: '2024-05-01T11:00:00Z' },
    ...{ cancelledAt: null, cancelReason: null, email: 'ada@shop.test', phone: null, note: null, tags: [] },
    ...{ displayFinancialStatus: 'PENDING', displayFulfillmentStatus: 'UNFULFILLED', currencyCode: 'EUR' },
    customer: { id: 'gid://shopify/Customer/7' },
    ...{ subtotalPriceSet: eur('10.00'), totalShippingPriceSet: eur('4.99'), totalTaxSet: eur('2.85') },
    ...{ totalPriceSet: eur('17.84'), taxesIncluded: false, shippingAddress: null, billingAddress: null },
    ...{ fulfillments: [], refunds: [], children: [aLine()] },
    ...fields,
  };
}

const aVariant: VariantWire = {
  ...{ id: 'gid://shopify/ProductVariant/4', title: 'Large', sku: 'KET-L', price: '29.99', barcode: null },
  createdAt: TIMES.createdAt,
  product: {
    ...{ id: 'gid://shopify/Product/2', title: 'Kettle', description: 'Hot', handle: 'kettle', status: 'ACTIVE' },
    ...{ vendor: 'Engines', productType: '', tags: [], updatedAt: TIMES.updatedAt },
    priceRangeV2: { minVariantPrice: { currencyCode: 'EUR' } },
  },
};
const sent = (...states: readonly string[]) =>
  states.map((displayStatus, index) => ({
    ...{ id: `gid://shopify/Fulfillment/${String(index)}`, createdAt: TIMES.createdAt, status: 'SUCCESS' },
    displayStatus,
  }));

describe('a Shopify customer', () => {
  it('is a person by its number, and what is empty is left out', () => {
    const { key, record } = personFrom(aCustomer({ note: ' ', defaultEmailAddress: null }));

    expect(key).toBe('7');
    expect(record).toMatchObject({
      names: { given: 'Ada', full: 'Ada Lovelace' },
      emails: [],
      notes: [],
      attributes: {},
    });
    expect(CanonicalRecord.safeParse(record).success).toBe(true);
  });

  it('has its default address first by name, whatever Shopify appends to the id', () => {
    const children = [
      anAddress({ company: 'Engines Ltd', firstName: 'Ada', lastName: 'L', address1: '1 Main St', zip: 'N1' }),
      anAddress({ id: 'gid://shopify/MailingAddress/4', city: 'Bonn', countryCodeV2: 'DE', provinceCode: 'NW' }),
    ];
    const { record } = personFrom(aCustomer({ children, defaultAddress: { id: 'gid://shopify/MailingAddress/4' } }));

    expect(record).toMatchObject({
      addresses: [
        { recipient: 'Engines Ltd, Ada L', lines: ['1 Main St'], postalCode: 'N1', primary: false },
        { city: 'Bonn', region: 'NW', country: 'DE', primary: true },
      ],
      affiliations: [{ company: { name: 'Engines Ltd' } }],
    });
  });
});

describe('a Shopify order', () => {
  it('adds up: the subtotal is after discounts, which are the lines’ own', () => {
    const { record } = orderFrom(anOrder());

    expect(record).toMatchObject({
      ...{ number: '#1001', subtotal: '1000', shipping: '499', tax: '285', total: '1784' },
      lines: [{ key: '5', product: { key: '4' }, quantity: '2', unitPrice: '600', discount: '200', total: '1000' }],
      customer: { kind: 'person', key: '7' },
    });
    expect(record).not.toHaveProperty('discount');
    expect(CanonicalRecord.safeParse(record).success).toBe(true);
  });

  it('of a shop whose prices include the tax has none on top', () => {
    const { record } = orderFrom(anOrder({ taxesIncluded: true, totalPriceSet: eur('14.99') }));

    expect(record).toMatchObject({ tax: '0', total: '1499', attributes: { taxIncluded: '285' } });
  });

  it.each([
    ['placed', {}, 'PLACED'],
    ['paid', { displayFinancialStatus: 'PAID' }, 'PAID'],
    ['refunded in part', { displayFinancialStatus: 'PARTIALLY_REFUNDED' }, 'PAID'],
    ['refunded', { displayFinancialStatus: 'REFUNDED', displayFulfillmentStatus: 'FULFILLED' }, 'REFUNDED'],
    ['on its way', { displayFulfillmentStatus: 'FULFILLED', fulfillments: sent('DELIVERED', 'IN_TRANSIT') }, 'SHIPPED'],
    ['delivered', { displayFulfillmentStatus: 'FULFILLED', fulfillments: sent('DELIVERED', 'PICKED_UP') }, 'DELIVERED'],
    ['sent by nobody that tells', { displayFulfillmentStatus: 'FULFILLED' }, 'SHIPPED'],
    ['cancelled', { cancelledAt: TIMES.updatedAt, displayFinancialStatus: 'REFUNDED' }, 'CANCELLED'],
  ] as const)('that is %s is so here', (_, fields, expected) => {
    expect(orderFrom(anOrder(fields)).record).toMatchObject({ state: expected });
  });

  it('of a guest is of whoever it names', () => {
    const shippingAddress = anAddress({ firstName: 'Guest', lastName: 'Person', city: 'Bonn' });
    const { record } = orderFrom(anOrder({ customer: null, phone: '+49301', shippingAddress }));

    expect(record).not.toHaveProperty('customer');
    expect(record).toMatchObject({
      contact: {
        names: { full: 'Guest Person' },
        emails: [{ address: 'ada@shop.test' }],
        phones: [{ number: '+49301' }],
      },
    });
  });

  it('in yen has no minor unit', () => {
    const jpy = (amount: string) => ({ shopMoney: { amount, currencyCode: 'JPY' } });
    const amounts = { subtotalPriceSet: jpy('1000.0'), totalShippingPriceSet: jpy('0.0'), totalTaxSet: null };
    const { record } = orderFrom(anOrder({ ...amounts, totalPriceSet: jpy('1000.0'), children: [] }));

    expect(record).toMatchObject({ currency: 'JPY', total: '1000', shipping: '0', tax: '0' });
  });
});

describe('a Shopify variant', () => {
  it('is a product called by both names, unless it is the only one', () => {
    expect(productFrom(aVariant)).toMatchObject({
      key: '4',
      record: { name: 'Kettle – Large', price: { minor: '2999', currency: 'EUR' }, attributes: { productId: '2' } },
    });
    expect(productFrom({ ...aVariant, title: 'Default Title' }).record).toMatchObject({ name: 'Kettle' });
  });

  it('of a product that is not for sale is not active', () => {
    const product = { ...aVariant.product, status: 'ARCHIVED' };
    expect(productFrom({ ...aVariant, product }).record).toMatchObject({ active: false });
  });
});
