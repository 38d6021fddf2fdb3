/** Shopify's words to the hub's. Pure: what a record says is decided here and nowhere else. */
import {
  filled,
  minorUnits,
  named,
  type CanonicalInput,
  type MappedRecord,
  type OrderState,
  type PostalAddress,
} from '@tributary/connector-kit';
import { keyOf } from './ids.ts';
import type { AddressWire, CustomerWire, MoneySet, OrderWire, VariantWire } from './wire.ts';

type PersonInput = Extract<CanonicalInput, { kind: 'person' }>;
type OrderInput = Extract<CanonicalInput, { kind: 'order' }>;

export function personFrom(customer: CustomerWire): MappedRecord {
  const { defaultEmailAddress: email, defaultPhoneNumber: phone, defaultAddress, children } = customer;
  const companies = [...new Set(children.map(({ company }) => company?.trim() ?? '').filter(filled))].sort();
  const record: PersonInput = {
    kind: 'person',
    names: namesOf(customer),
    emails: email ? [{ address: email.emailAddress, verified: customer.verifiedEmail }] : [],
    phones: phone ? [{ number: phone.phoneNumber }] : [],
    addresses: children.map((address) => ({
      ...placeOf(address),
      // The default one is named without what follows "?" in the other's id.
      primary:
        defaultAddress !== null && defaultAddress !== undefined && keyOf(defaultAddress.id) === keyOf(address.id),
    })),
    affiliations: companies.map((name) => ({ company: { name } })),
    tags: [...customer.tags].sort(),
    notes: filled(customer.note) ? [{ key: 'note', text: customer.note }] : [],
    ...named('language', customer.locale),
    createdAt: utc(customer.createdAt),
    updatedAt: utc(customer.updatedAt),
    attributes: email ? { emailMarketing: email.marketingState } : {},
  };
  return { key: keyOf(customer.id), record };
}

export function orderFrom(order: OrderWire): MappedRecord {
  const { customer, billingAddress, shippingAddress } = order;
  const currency = order.totalPriceSet.shopMoney.currencyCode;
  const person = billingAddress ?? shippingAddress;
  const tax = order.totalTaxSet ? amountOf(order.totalTaxSet, 'tax') : '0';
  const record: OrderInput = {
    kind: 'order',
    number: order.name,
    ...(customer && { customer: { kind: 'person', key: keyOf(customer.id) } }),
    contact: {
      names: person ? namesOf(person) : {},
      emails: filled(order.email) ? [{ address: order.email.trim() }] : [],
      phones: filled(order.phone) ? [{ number: order.phone.trim() }] : [],
    },
    placedAt: utc(order.processedAt),
    state: stateOf(order),
    sourceState: [order.displayFinancialStatus, order.displayFulfillmentStatus].filter(filled).join(' / '),
    currency,
    lines: order.children.map(lineFrom),
    // After discounts, which are the lines' own.
    ...(order.subtotalPriceSet && { subtotal: amountOf(order.subtotalPriceSet, 'subtotal') }),
    shipping: amountOf(order.totalShippingPriceSet, 'shipping'),
    tax: order.taxesIncluded ? '0' : tax,
    total: amountOf(order.totalPriceSet, 'total'),
    ...(shippingAddress && { shippingAddress: placeOf(shippingAddress) }),
    ...(billingAddress && { billingAddress: placeOf(billingAddress) }),
    history: historyOf(order),
    createdAt: utc(order.createdAt),
    updatedAt: utc(order.updatedAt),
    attributes: {
      ...(order.tags.length > 0 && { tags: [...order.tags].sort() }),
      ...(filled(order.note) && { note: order.note }),
      ...(order.taxesIncluded && { taxIncluded: tax }),
      // What the customer paid in, where it is not the shop's own.
      ...(order.currencyCode !== currency && { shopCurrency: order.currencyCode }),
    },
  };
  return { key: keyOf(order.id), record };
}

function lineFrom(line: OrderWire['children'][number]) {
  const [unitPrice, total] = [
    amountOf(line.originalUnitPriceSet, 'unitPrice'),
    amountOf(line.discountedTotalSet, 'total'),
  ];
  const discount = BigInt(unitPrice) * BigInt(line.quantity) - BigInt(total);
  return {
    key: keyOf(line.id),
    ...(line.variant && { product: { key: keyOf(line.variant.id) } }),
    ...named('sku', line.sku),
    title: line.name,
    quantity: String(line.quantity),
    unitPrice,
    total,
    ...(discount > 0n && { discount: String(discount) }),
  };
}

export function productFrom(variant: VariantWire): MappedRecord {
  const { product } = variant;
  const { currencyCode: currency } = product.priceRangeV2.minVariantPrice;
  return {
    key: keyOf(variant.id),
    record: {
      kind: 'product',
      ...named('sku', variant.sku),
      // The only variant of a product has no name of its own.
      name: variant.title === 'Default Title' ? product.title : `${product.title} – ${variant.title}`,
      ...named('description', product.description),
      price: { minor: minorUnits(variant.price, currency, 'price'), currency },
      active: product.status === 'ACTIVE',
      createdAt: utc(variant.createdAt),
      updatedAt: utc(product.updatedAt),
      attributes: {
        productId: keyOf(product.id),
        productName: product.title,
        handle: product.handle,
        ...named('vendor', product.vendor),
        ...named('productType', product.productType),
        ...named('barcode', variant.barcode),
        ...(product.tags.length > 0 && { tags: [...product.tags].sort() }),
      },
    },
  };
}

const PAID = new Set(['PAID', 'PARTIALLY_REFUNDED']);
const ARRIVED = new Set(['DELIVERED', 'PICKED_UP']);

/** Payment and shipping are two words there and one here: the one that came further counts. */
function stateOf(order: OrderWire): OrderState {
  const { cancelledAt, displayFinancialStatus, displayFulfillmentStatus, fulfillments } = order;
  if (filled(cancelledAt)) return 'CANCELLED';
  if (displayFinancialStatus === 'REFUNDED') return 'REFUNDED';
  if (displayFulfillmentStatus === 'FULFILLED') {
    const sent = fulfillments.filter(({ status }) => status !== 'CANCELLED');
    const hasArrived = sent.length > 0 && sent.every(({ displayStatus }) => ARRIVED.has(displayStatus ?? ''));
    return hasArrived ? 'DELIVERED' : 'SHIPPED';
  }
  return PAID.has(displayFinancialStatus ?? '') ? 'PAID' : 'PLACED';
}

function historyOf({
  fulfillments,
  refunds,
  cancelledAt,
  cancelReason,
}: OrderWire): NonNullable<OrderInput['history']> {
  return [
    ...fulfillments.map(({ id, createdAt, displayStatus, status }) => ({
      key: `fulfillment-${keyOf(id)}`,
      at: utc(createdAt),
      type: 'fulfillment',
      to: displayStatus ?? status,
    })),
    ...refunds
      .filter(({ createdAt }) => filled(createdAt))
      .map(({ id, createdAt, note }) => ({
        key: `refund-${keyOf(id)}`,
        at: utc(createdAt ?? ''),
        type: 'refund',
        ...named('note', note),
      })),
    ...(filled(cancelledAt)
      ? [{ key: 'cancelled', at: utc(cancelledAt), type: 'cancelled', ...named('note', cancelReason) }]
      : []),
  ];
}

function amountOf({ shopMoney: { amount, currencyCode } }: MoneySet, field: string): string {
  return minorUnits(amount, currencyCode, field);
}

function namesOf(person: {
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
}) {
  const full = [person.firstName, person.lastName].filter(filled).map((part) => part.trim());
  return {
    ...named('given', person.firstName),
    ...named('family', person.lastName),
    ...named('full', full.join(' ')),
  };
}

function placeOf(address: AddressWire): PostalAddress {
  const person = namesOf(address).full;
  return {
    ...named('recipient', [address.company, person].filter(filled).join(', ')),
    lines: [address.address1, address.address2].filter(filled).map((part) => part.trim()),
    ...named('city', address.city),
    ...named('region', address.provinceCode),
    ...named('postalCode', address.zip),
    ...named('country', address.countryCodeV2),
    ...named('phone', address.phone),
  };
}

function utc(time: string): string {
  return new Date(time).toISOString();
}
