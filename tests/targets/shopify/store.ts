/** What the simulated shop holds. Every change is stamped, or not, and told: `change` does both. */

export interface Address {
  readonly id: number;
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  provinceCode: string | null;
  zip: string | null;
  countryCodeV2: string | null;
  phone: string | null;
}
interface Stamped {
  readonly id: number;
  readonly createdAt: string;
  updatedAt: string;
}
export interface Customer extends Stamped {
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  marketingState: string;
  phone: string | null;
  note: string | null;
  tags: string[];
  addresses: Address[];
}
export interface Line {
  readonly id: number;
  readonly variantId: number | null;
  readonly name: string;
  readonly sku: string | null;
  quantity: number;
  /** Decimal, as Shopify writes it. */
  readonly unitPrice: string;
  readonly total: string;
}
export interface Order extends Stamped {
  name: string;
  readonly processedAt: string;
  readonly customerId: number | null;
  readonly email: string | null;
  readonly lines: Line[];
  readonly subtotal: string;
  readonly shipping: string;
  readonly tax: string;
  readonly total: string;
  note: string | null;
  financial: string;
  fulfillment: string;
  cancelledAt: string | null;
  shippingAddress: Address | null;
  readonly fulfillments: { id: number; createdAt: string; displayStatus: string }[];
  readonly refunds: { id: number; createdAt: string; note: string | null }[];
}
export interface Variant {
  readonly id: number;
  readonly createdAt: string;
  title: string;
  sku: string | null;
  price: string;
}
export interface Product extends Stamped {
  title: string;
  status: string;
  description: string;
  readonly variants: Variant[];
}

export interface Notice {
  /** As in the schema's enum, e.g. `ORDERS_UPDATED`. */
  readonly topic: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export class Store {
  readonly customers = new Map<number, Customer>();
  readonly orders = new Map<number, Order>();
  readonly products = new Map<number, Product>();
  /** Told of everything that happens. */
  readonly listeners: ((notice: Notice) => void)[] = [];
  private lastId = 7_000_000_000_000;
  private readonly behindMs: number;

  /** The shop's clock runs behind by that much. */
  constructor(behindMs = 0) {
    this.behindMs = behindMs;
  }

  newId(): number {
    return (this.lastId += 1);
  }
  /** Shopify's times have whole seconds. */
  now(): string {
    const seconds = Math.floor((Date.now() - this.behindMs) / 1_000) * 1_000;
    return new Date(seconds).toISOString().replace('.000Z', 'Z');
  }
  stamp<Thing extends Stamped>(thing: Thing): Thing {
    thing.updatedAt = this.now();
    return thing;
  }
  tell(topic: string, body: Notice['body']): void {
    for (const listen of this.listeners) listen({ topic, body });
  }
  variant(id: number): { product: Product; variant: Variant } | undefined {
    for (const product of this.products.values()) {
      const variant = product.variants.find((one) => one.id === id);
      if (variant) return { product, variant };
    }
    return undefined;
  }
  customerByEmail(email: string): Customer | undefined {
    const wanted = email.toLowerCase();
    return [...this.customers.values()].find((one) => one.email?.toLowerCase() === wanted);
  }
}

export function anAddress(store: Store, fields: Partial<Address> = {}): Address {
  const none = { company: null, address2: null, provinceCode: null, phone: null };
  return {
    id: store.newId(),
    ...none,
    ...{
      firstName: 'Ada',
      lastName: 'Lovelace',
      address1: '1 Main St',
      city: 'London',
      zip: 'N1',
      countryCodeV2: 'GB',
    },
    ...fields,
  };
}

export function addCustomer(store: Store, fields: Partial<Omit<Customer, 'id'>> = {}): Customer {
  const at = store.now();
  const customer: Customer = {
    id: store.newId(),
    ...{ createdAt: at, updatedAt: at, firstName: null, lastName: null, email: null, phone: null, note: null },
    ...{ marketingState: 'NOT_SUBSCRIBED', tags: [], addresses: [] },
    ...fields,
  };
  store.customers.set(customer.id, customer);
  store.tell('CUSTOMERS_CREATE', subjectOf(customer));
  return customer;
}

export function addProduct(
  store: Store,
  title: string,
  variants: readonly Omit<Variant, 'id' | 'createdAt'>[],
): Product {
  const at = store.now();
  const product: Product = {
    id: store.newId(),
    ...{ createdAt: at, updatedAt: at, title, status: 'ACTIVE', description: `All about ${title}` },
    variants: variants.map((one) => ({ id: store.newId(), createdAt: at, ...one })),
  };
  store.products.set(product.id, product);
  store.tell('PRODUCTS_CREATE', productNotice(product));
  return product;
}

export function placeOrder(
  store: Store,
  customer: Customer | undefined,
  lines: readonly { variant: Variant; quantity: number }[],
): Order {
  const at = store.now();
  const bought = lines.map(({ variant, quantity }): Line => ({
    id: store.newId(),
    ...{ variantId: variant.id, name: variant.title, sku: variant.sku, quantity, unitPrice: variant.price },
    total: decimal(cents(variant.price) * quantity),
  }));
  const subtotal = bought.reduce((sum, { total }) => sum + cents(total), 0);
  const order: Order = {
    id: store.newId(),
    ...{ createdAt: at, updatedAt: at, processedAt: at, name: `#${String(1000 + store.orders.size + 1)}` },
    ...{ customerId: customer?.id ?? null, email: customer?.email ?? 'guest@shop.test', lines: bought },
    ...{ subtotal: decimal(subtotal), shipping: '4.90', tax: '1.23', total: decimal(subtotal + 490 + 123) },
    ...{ note: null, financial: 'PENDING', fulfillment: 'UNFULFILLED', cancelledAt: null },
    shippingAddress: anAddress(store, { city: 'Köln', countryCodeV2: 'DE' }),
    ...{ fulfillments: [], refunds: [] },
  };
  store.orders.set(order.id, order);
  store.tell('ORDERS_CREATE', subjectOf(order));
  return order;
}

export function subjectOf({ id, updatedAt }: Stamped): Record<string, unknown> {
  return { id, admin_graphql_api_id: `gid://shopify/Thing/${String(id)}`, updated_at: updatedAt };
}

export function productNotice(product: Product): Record<string, unknown> {
  return {
    ...subjectOf(product),
    title: product.title,
    variants: product.variants.map(({ id, price }) => ({ id, price })),
  };
}

function cents(amount: string): number {
  return Math.round(Number(amount) * 100);
}

function decimal(amount: number): string {
  return (amount / 100).toFixed(2);
}
