/** Medusa's words to the hub's. Pure: what a row says is decided here and nowhere else. */
import type { CanonicalInput, MappedRecord, OrderState, PostalAddress } from '@tributary/connector-kit';
import type { MedusaConfig } from './config.ts';
import { minorUnits } from './money.ts';
import type { AddressWire, CustomerWire, OrderWire, VariantWire } from './wire.ts';

type OrderInput = Extract<CanonicalInput, { kind: 'order' }>;

export function personFrom(customer: CustomerWire): MappedRecord {
  const { id, email, phone, company_name: company, addresses, groups, metadata, has_account: hasAccount } = customer;
  return {
    key: id,
    record: {
      kind: 'person',
      names: namesOf(customer),
      emails: filled(email) ? [{ address: email.trim() }] : [],
      phones: filled(phone) ? [{ number: phone.trim() }] : [],
      addresses: addresses.map((address) => ({
        ...place(address),
        ...named('label', address.address_name),
        primary: address.is_default_shipping === true,
      })),
      affiliations: filled(company) ? [{ company: { name: company.trim() } }] : [],
      tags: groups.map(({ name }) => name).sort(),
      attributes: { hasAccount, ...(metadata && { metadata }) },
      createdAt: utc(customer.created_at),
      updatedAt: utc(customer.updated_at),
    },
  };
}

export function orderFrom(order: OrderWire): MappedRecord {
  const currency = order.currency_code.toUpperCase();
  const amount = (value: number): string => minorUnits(value, currency);
  const { email, customer_id: customer, shipping_address: shipping, billing_address: billing, metadata } = order;
  const record: OrderInput = {
    kind: 'order',
    number: String(order.display_id),
    ...(filled(customer) && { customer: { kind: 'person', key: customer } }),
    contact: {
      names: namesOf(billing ?? shipping ?? {}),
      emails: filled(email) ? [{ address: email.trim() }] : [],
      phones: filled(shipping?.phone) ? [{ number: shipping.phone.trim() }] : [],
    },
    placedAt: utc(order.created_at),
    state: stateOf(order),
    sourceState: [order.status, order.payment_status, order.fulfillment_status].join(', '),
    currency,
    lines: order.items.map((item) => ({
      key: item.id,
      ...(filled(item.variant_id) && { product: { key: item.variant_id } }),
      ...named('sku', item.variant_sku),
      title: titleOf(item.title, item.subtitle),
      quantity: String(item.quantity),
      unitPrice: amount(item.unit_price),
      total: amount(item.total),
      discount: amount(item.discount_total),
    })),
    subtotal: amount(order.item_subtotal),
    shipping: amount(order.shipping_total),
    tax: amount(order.tax_total),
    discount: amount(order.discount_total),
    total: amount(order.total),
    ...(shipping && { shippingAddress: place(shipping) }),
    ...(billing && { billingAddress: place(billing) }),
    history: historyOf(order, amount),
    createdAt: utc(order.created_at),
    updatedAt: utc(order.updated_at),
    ...(metadata && { attributes: { metadata } }),
  };
  return { key: order.id, record };
}

/** The furthest that it has come; what was paid back counts for more than that it was delivered. */
function stateOf({ status, payment_status: paid, fulfillment_status: sent }: OrderWire): OrderState {
  if (status === 'canceled') return 'CANCELLED';
  if (status === 'draft') return 'DRAFT';
  if (paid === 'refunded') return 'REFUNDED';
  if (sent === 'delivered') return 'DELIVERED';
  if (sent === 'shipped' || sent === 'partially_delivered') return 'SHIPPED';
  return paid === 'captured' || paid === 'partially_refunded' ? 'PAID' : 'PLACED';
}

interface HistoryEntry {
  readonly key: string;
  readonly at: string;
  readonly type: string;
  readonly note?: string;
}

function historyOf(order: OrderWire, amount: (value: number) => string): HistoryEntry[] {
  const entry = (id: string, type: string, at: string | null | undefined): HistoryEntry[] =>
    filled(at) ? [{ key: `${id} ${type}`, at: utc(at), type }] : [];
  const payments = order.payment_collections.flatMap((collection) => collection.payments);
  return [
    ...payments.flatMap((payment) => [
      ...entry(payment.id, 'payment.captured', payment.captured_at),
      ...entry(payment.id, 'payment.cancelled', payment.canceled_at),
      ...payment.refunds.map((refund) => ({
        key: refund.id,
        at: utc(refund.created_at),
        type: 'payment.refunded',
        note: `${amount(refund.amount)} ${order.currency_code.toUpperCase()}`,
      })),
    ]),
    ...order.fulfillments.flatMap((parcel) => [
      ...entry(parcel.id, 'parcel.packed', parcel.packed_at),
      ...entry(parcel.id, 'parcel.shipped', parcel.shipped_at),
      ...entry(parcel.id, 'parcel.delivered', parcel.delivered_at),
      ...entry(parcel.id, 'parcel.cancelled', parcel.canceled_at),
    ]),
    ...entry(order.id, 'order.cancelled', order.canceled_at),
  ].sort((one, other) => (one.at + one.key < other.at + other.key ? -1 : 1));
}

export function productFrom(variant: VariantWire, config: Pick<MedusaConfig, 'currency'>): MappedRecord {
  const { product, metadata } = variant;
  const prices = basePrices(variant);
  const currency = config.currency ?? Object.keys(prices).sort()[0];
  const price = currency === undefined ? undefined : prices[currency];
  return {
    key: variant.id,
    record: {
      kind: 'product',
      ...named('sku', variant.sku),
      name: titleOf(product.title, variant.title),
      ...named('description', product.description),
      ...(price !== undefined && currency !== undefined && { price: { minor: price, currency } }),
      active: product.status === 'published',
      attributes: { productId: product.id, prices, ...named('handle', product.handle), ...(metadata && { metadata }) },
      createdAt: utc(variant.created_at),
      updatedAt: utc(variant.updated_at),
    },
  };
}

/** By currency: what everybody pays for one. A rule that nobody here knows makes a price somebody's all the same. */
function basePrices({ price_set_link: link }: VariantWire): Record<string, string> {
  const base = (link?.price_set?.prices ?? []).filter(
    ({ price_rules: rules, price_list_id: list, min_quantity: least }) =>
      rules.length === 0 && list === null && (least ?? 0) <= 1,
  );
  return Object.fromEntries(
    base.map(({ amount, currency_code: code }) => [code.toUpperCase(), minorUnits(amount, code.toUpperCase())]),
  );
}

/** What a product with one variant calls it. */
const ONLY_VARIANT = /^default( variant)?$/i;

function titleOf(title: string, variant: string | null | undefined): string {
  return filled(variant) && !ONLY_VARIANT.test(variant.trim()) ? `${title}, ${variant.trim()}` : title;
}

function namesOf(person: Pick<AddressWire, 'first_name' | 'last_name'>) {
  const full = [person.first_name, person.last_name]
    .filter(filled)
    .map((part) => part.trim())
    .join(' ');
  return { ...named('given', person.first_name), ...named('family', person.last_name), ...named('full', full) };
}

function place(address: AddressWire): PostalAddress {
  const { first_name: first, last_name: last, company } = address;
  return {
    ...named('recipient', [company, [first, last].filter(filled).join(' ')].filter(filled).join(', ')),
    lines: [address.address_1, address.address_2].filter(filled).map((line) => line.trim()),
    ...named('city', address.city),
    ...named('region', address.province),
    ...named('postalCode', address.postal_code),
    ...named('country', address.country_code?.toUpperCase()),
    ...named('phone', address.phone),
  };
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
