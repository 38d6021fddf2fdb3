/** WooCommerce's words to the hub's. Pure. */
import {
  filled,
  minorUnits,
  named,
  roundedMinorUnits,
  type CanonicalInput,
  type MappedRecord,
  type OrderState,
  type PostalAddress,
} from '@tributary/connector-kit';
import type { AddressWire, CustomerWire, OrderWire, ProductWire } from './wire.ts';

type OrderInput = Extract<CanonicalInput, { kind: 'order' }>;

export function personFrom(customer: CustomerWire): MappedRecord {
  const { id, email, billing, shipping, username } = customer;
  const addresses = [labelled(billing, 'billing'), labelled(shipping, 'shipping')].flatMap((one) => one ?? []);
  const companies = [...new Set([billing.company, shipping.company].filter(filled).map((name) => name.trim()))];
  return {
    key: String(id),
    record: {
      kind: 'person',
      names: namesOf(customer),
      emails: [{ address: email }],
      phones: filled(billing.phone) ? [{ number: billing.phone.trim() }] : [],
      addresses,
      affiliations: companies.map((name) => ({ company: { name } })),
      createdAt: utc(customer.date_created_gmt),
      ...(filled(customer.date_modified_gmt) && { updatedAt: utc(customer.date_modified_gmt) }),
      attributes: { ...named('username', username) },
    },
  };
}

const STATES: Readonly<Record<string, OrderState>> = {
  'auto-draft': 'DRAFT',
  'checkout-draft': 'DRAFT',
  pending: 'PLACED',
  'on-hold': 'PLACED',
  processing: 'PAID',
  completed: 'SHIPPED',
  cancelled: 'CANCELLED',
  failed: 'CANCELLED',
  refunded: 'REFUNDED',
};

export function orderFrom(order: OrderWire): MappedRecord {
  const { currency, billing, shipping, customer_id: customer } = order;
  const amount = (text: string, field: string): string => minorUnits(text, currency, field);
  const lines = [...order.line_items.map((line) => lineFrom(line, currency)), ...feesOf(order)];
  const record: OrderInput = {
    kind: 'order',
    number: order.number,
    // 0 is a guest.
    ...(customer !== 0 && { customer: { kind: 'person', key: String(customer) } }),
    contact: {
      names: namesOf(billing),
      emails: filled(billing.email) ? [{ address: billing.email.trim() }] : [],
      phones: filled(billing.phone) ? [{ number: billing.phone.trim() }] : [],
    },
    placedAt: utc(order.date_created_gmt),
    // Plugins add states of their own: those say only that the order stands.
    state: STATES[order.status] ?? 'PLACED',
    sourceState: order.status,
    currency,
    lines,
    // Without tax, like the lines.
    subtotal: String(lines.reduce((sum, { total }) => sum + BigInt(total), 0n)),
    shipping: amount(order.shipping_total, 'shipping'),
    tax: amount(order.total_tax, 'tax'),
    total: amount(order.total, 'total'),
    ...optional('shippingAddress', placeOf(shipping)),
    ...optional('billingAddress', placeOf(billing)),
    history: historyOf(order),
    createdAt: utc(order.date_created_gmt),
    updatedAt: utc(order.date_modified_gmt),
    attributes: {
      ...named('note', order.customer_note),
      ...(order.refunds.length > 0 && {
        refunds: order.refunds.map(({ id, reason, total }) => ({ id, reason: reason ?? '', total })),
      }),
    },
  };
  return { key: String(order.id), record };
}

function lineFrom(
  { id, name, product_id, quantity, sku, subtotal, total }: OrderWire['line_items'][number],
  currency: string,
) {
  const [before, after] = [minorUnits(subtotal, currency, 'subtotal'), minorUnits(total, currency, 'total')];
  const discount = BigInt(before) - BigInt(after);
  return {
    key: String(id),
    // 0 when the product was deleted.
    ...(product_id !== 0 && { product: { key: String(product_id) } }),
    ...named('sku', sku),
    title: name,
    quantity: String(quantity),
    unitPrice: pieceOf(subtotal, quantity, currency),
    total: after,
    ...(discount > 0n && { discount: String(discount) }),
  };
}

/** WooCommerce keeps what a line costs; its price for one is a float. */
function pieceOf(subtotal: string, quantity: number, currency: string): string {
  const whole = BigInt(minorUnits(subtotal, currency, 'subtotal'));
  if (!Number.isInteger(quantity) || quantity <= 0) return roundedMinorUnits(subtotal, currency);
  const count = BigInt(quantity);
  return String((whole * 2n + count) / (count * 2n));
}

function feesOf({ fee_lines, currency }: OrderWire) {
  return fee_lines.map(({ id, name, total }) => {
    const amount = minorUnits(total, currency, 'fee');
    return {
      key: `fee-${String(id)}`,
      title: filled(name) ? name : 'Fee',
      quantity: '1',
      unitPrice: amount,
      total: amount,
    };
  });
}

function historyOf({ date_paid_gmt: paid, date_completed_gmt: completed }: OrderWire) {
  return [
    ...(filled(paid) ? [{ key: 'paid', at: utc(paid), type: 'paid' }] : []),
    ...(filled(completed) ? [{ key: 'completed', at: utc(completed), type: 'completed' }] : []),
  ];
}

/** A product has no currency of its own: it is the shop's. */
export function productFrom(product: ProductWire, currency: string): MappedRecord {
  const { id, name, sku, status, type, price, description, permalink, tags, categories } = product;
  return {
    key: String(id),
    record: {
      kind: 'product',
      ...named('sku', sku),
      name,
      ...named('description', description),
      ...(price !== '' && { price: { minor: roundedMinorUnits(price, currency), currency } }),
      active: status === 'publish',
      createdAt: utc(product.date_created_gmt),
      updatedAt: utc(product.date_modified_gmt),
      attributes: {
        type,
        ...named('url', permalink),
        ...(tags.length > 0 && { tags: tags.map((one) => one.name).sort() }),
        ...(categories.length > 0 && { categories: categories.map((one) => one.name).sort() }),
      },
    },
  };
}

function labelled(address: AddressWire, label: string): PostalAddress | undefined {
  const place = placeOf(address);
  return place && { label, ...place, primary: label === 'shipping' };
}

function placeOf(address: AddressWire): PostalAddress | undefined {
  const { company, address_1, address_2, city, state, postcode, country, phone } = address;
  // An address that is not there is one of empty texts; a phone alone is none.
  if (![company, address_1, address_2, city, state, postcode].some(filled)) return undefined;
  return {
    ...named('recipient', [company, namesOf(address).full].filter(filled).join(', ')),
    lines: [address_1, address_2].filter(filled).map((part) => part.trim()),
    ...named('city', city),
    ...named('region', state),
    ...named('postalCode', postcode),
    ...named('country', country),
    ...named('phone', phone),
  };
}

function namesOf(of: {
  readonly first_name?: string | null | undefined;
  readonly last_name?: string | null | undefined;
}) {
  const full = [of.first_name, of.last_name].filter(filled).map((part) => part.trim());
  return { ...named('given', of.first_name), ...named('family', of.last_name), ...named('full', full.join(' ')) };
}

function optional<Name extends string>(
  name: Name,
  place: PostalAddress | undefined,
): { [Key in Name]?: PostalAddress } {
  const found: { [Key in Name]?: PostalAddress } = {};
  if (place) found[name] = place;
  return found;
}

/** `2024-05-01T10:00:00`, in UTC. */
function utc(time: string): string {
  return new Date(`${time}Z`).toISOString();
}
