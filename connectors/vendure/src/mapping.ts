/** Vendure's words to the hub's. Pure: what a row says is decided here and nowhere else. */
import {
  RowRejected,
  type CanonicalInput,
  type MappedRecord,
  type OrderState,
  type PostalAddress,
} from '@tributary/connector-kit';
import type { VendureConfig } from './config.ts';
import type { AddressWire, CustomerWire, HistoryWire, OrderAddressWire, OrderWire, VariantWire } from './wire.ts';

type PersonInput = Extract<CanonicalInput, { kind: 'person' }>;
type OrderInput = Extract<CanonicalInput, { kind: 'order' }>;

export function personFrom(customer: CustomerWire): MappedRecord {
  const addresses = customer.addresses ?? [];
  const record: PersonInput = {
    kind: 'person',
    names: namesOf(customer),
    emails: [{ address: customer.emailAddress, ...(customer.user && { verified: customer.user.verified }) }],
    phones: phonesOf(customer.phoneNumber),
    addresses: addresses.map(customerAddress),
    affiliations: companiesOf(addresses).map((name) => ({ company: { name } })),
    tags: customer.groups.map(({ name }) => name).sort(),
    notes: customer.history.items.map(({ id, createdAt, data }) => ({
      key: id,
      at: utc(createdAt),
      text: data.note ?? '',
    })),
    createdAt: utc(customer.createdAt),
    updatedAt: utc(customer.updatedAt),
  };
  return { key: customer.id, record };
}

export function orderFrom(order: OrderWire, config: VendureConfig): MappedRecord {
  const amount = (value: number): string => minorUnits(value, order.currencyCode, config);
  const { customer, shippingAddress, billingAddress } = order;
  const record: OrderInput = {
    kind: 'order',
    number: order.code,
    ...(customer && {
      customer: { kind: 'person', key: customer.id },
      contact: {
        names: namesOf(customer),
        emails: [{ address: customer.emailAddress }],
        phones: phonesOf(customer.phoneNumber),
      },
    }),
    ...(order.orderPlacedAt && { placedAt: utc(order.orderPlacedAt) }),
    state: stateOf(order),
    sourceState: order.state,
    currency: order.currencyCode,
    lines: [
      ...order.lines.map(({ id, quantity, unitPrice, proratedLinePrice, productVariant }) => ({
        key: id,
        product: { key: productVariant.id },
        ...named('sku', productVariant.sku),
        title: productVariant.name,
        quantity: String(quantity),
        unitPrice: amount(unitPrice),
        total: amount(proratedLinePrice),
      })),
      // A surcharge is part of the sub-total, so it is a line like the others.
      ...order.surcharges.map(({ id, description, sku, price }) => ({
        key: `surcharge-${id}`,
        ...named('sku', sku),
        title: description === '' ? 'Surcharge' : description,
        quantity: '1',
        unitPrice: amount(price),
        total: amount(price),
      })),
    ],
    subtotal: amount(order.subTotal),
    shipping: amount(order.shipping),
    tax: amount(order.totalWithTax - order.total),
    discount: amount(-order.discounts.reduce((sum, discount) => sum + discount.amount, 0)),
    total: amount(order.totalWithTax),
    ...(hasContent(shippingAddress) && { shippingAddress: orderAddress(shippingAddress) }),
    ...(hasContent(billingAddress) && { billingAddress: orderAddress(billingAddress) }),
    history: order.history.items.map(historyEntry),
    createdAt: utc(order.createdAt),
    updatedAt: utc(order.updatedAt),
  };
  return { key: order.id, record };
}

export function productFrom(variant: VariantWire, config: VendureConfig): MappedRecord {
  const { product } = variant;
  return {
    key: variant.id,
    record: {
      kind: 'product',
      ...named('sku', variant.sku),
      name: variant.name,
      ...named('description', product.description),
      price: { minor: minorUnits(variant.price, variant.currencyCode, config), currency: variant.currencyCode },
      // Vendure sells a variant only when its product is enabled too.
      active: variant.enabled && product.enabled,
      createdAt: utc(variant.createdAt),
      updatedAt: utc(variant.updatedAt),
      attributes: { productId: product.id, productName: product.name, slug: product.slug },
    },
  };
}

const STATES: Readonly<Record<string, OrderState>> = {
  Created: 'DRAFT',
  Draft: 'DRAFT',
  AddingItems: 'DRAFT',
  ArrangingPayment: 'DRAFT',
  PaymentAuthorized: 'PLACED',
  PaymentSettled: 'PAID',
  PartiallyShipped: 'PAID',
  Shipped: 'SHIPPED',
  PartiallyDelivered: 'SHIPPED',
  Delivered: 'DELIVERED',
  Cancelled: 'CANCELLED',
};

/** Shops may add states of their own and pass through `Modifying`: those say only that the order stands. */
function stateOf({ state, orderPlacedAt, payments }: OrderWire): OrderState {
  const known = STATES[state] ?? (orderPlacedAt ? 'PLACED' : 'DRAFT');
  if (known === 'CANCELLED' || known === 'DRAFT') return known;
  const settled = (payments ?? []).filter((payment) => payment.state === 'Settled');
  const paid = settled.reduce((sum, payment) => sum + payment.amount, 0);
  const refunded = settled
    .flatMap(({ refunds }) => refunds)
    .filter((refund) => refund.state === 'Settled')
    .reduce((sum, refund) => sum + refund.total, 0);
  return paid > 0 && refunded >= paid ? 'REFUNDED' : known;
}

function historyEntry({ id, createdAt, type, isPublic, data }: HistoryWire) {
  return {
    key: id,
    at: utc(createdAt),
    type,
    ...named('note', data.note),
    ...named('from', data.from),
    ...named('to', data.to),
    private: !isPublic,
  };
}

function namesOf(person: { title?: string | null | undefined; firstName: string; lastName: string }) {
  const full = [person.firstName, person.lastName]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
  return {
    ...named('honorific', person.title),
    ...named('given', person.firstName),
    ...named('family', person.lastName),
    ...named('full', full),
  };
}

function phonesOf(number: string | null | undefined): { number: string }[] {
  return filled(number) ? [{ number: number.trim() }] : [];
}

/** A company in an address is the only place where Vendure knows one. */
function companiesOf(addresses: readonly AddressWire[]): string[] {
  return [...new Set(addresses.map(({ company }) => company?.trim() ?? '').filter((name) => name !== ''))].sort();
}

function customerAddress(address: AddressWire): PostalAddress {
  const labels = [address.defaultShippingAddress && 'shipping', address.defaultBillingAddress && 'billing'];
  return {
    ...named('label', labels.filter((label) => typeof label === 'string').join(',')),
    ...place(address),
    ...named('country', address.country.code),
    primary: address.defaultShippingAddress ?? false,
  };
}

function orderAddress(address: OrderAddressWire): PostalAddress {
  return { ...place(address), ...named('country', address.countryCode) };
}

function place(address: Omit<OrderAddressWire, 'countryCode'>): PostalAddress {
  return {
    ...named('recipient', [address.company, address.fullName].filter(filled).join(', ')),
    lines: [address.streetLine1, address.streetLine2].filter(filled).map((line) => line.trim()),
    ...named('city', address.city),
    ...named('region', address.province),
    ...named('postalCode', address.postalCode),
    ...named('phone', address.phoneNumber),
  };
}

/** Before an address is known, Vendure answers an object of nulls. */
function hasContent(address: OrderAddressWire | null | undefined): address is OrderAddressWire {
  return address !== null && address !== undefined && Object.values(address).some((value) => filled(value));
}

/** Vendure keeps the same number of digits for every currency; ISO 4217 does not. */
function minorUnits(value: number, currency: string, { moneyDigits }: VendureConfig): string {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  if (digits === moneyDigits) return String(value);
  const exact = digits > moneyDigits ? value * 10 ** (digits - moneyDigits) : value / 10 ** (moneyDigits - digits);
  if (!Number.isSafeInteger(exact))
    throw new RowRejected(`${String(value)} is no whole amount of ${currency}`, 'total');
  return String(exact);
}

function named<Name extends string>(name: Name, value: string | null | undefined): { [Key in Name]?: string } {
  const found: { [Key in Name]?: string } = {};
  if (filled(value)) found[name] = value.trim();
  return found;
}

function filled(value: string | null | undefined): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function utc(time: string): string {
  return new Date(time).toISOString();
}
