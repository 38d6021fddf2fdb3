/** The shop as others see it: read plainly, and described to the http connector. */
import { fileURLToPath } from 'node:url';
import { benchConfig } from '../config.ts';
import { startProcess } from '../measure/started-process.ts';
import type { ShopCustomer, ShopOrder } from './shop-rows.ts';

/** Rows of a page, as most vendors allow. */
export const PAGE = 500;
const MOST_LINES = 3;
const OPEN_TIMEOUT_MS = 120_000;

export interface Shop {
  readonly url: string;
  stop(): Promise<void>;
}

export interface ShopRows {
  readonly customers: readonly ShopCustomer[];
  readonly orders: readonly ShopOrder[];
}

export async function openShop(sizes: { customers: number; orders: number; seed: number }): Promise<Shop> {
  const program = fileURLToPath(new URL('shop-process.ts', import.meta.url));
  const shop = startProcess({
    command: process.execPath,
    args: [
      ...['--conditions=source', '--import', 'tsx', program],
      ...[sizes.customers, sizes.orders, sizes.seed].map(String),
    ],
    environment: benchConfig.environment,
  });
  const [, port = ''] = await shop.says(/is open on (\d+)/u, OPEN_TIMEOUT_MS);
  return { url: `http://127.0.0.1:${port}`, stop: shop.stop };
}

/** Everything, page after page, parsed: what somebody needs who only wants to have read it. */
export async function readShop({ url }: Shop): Promise<{ rows: ShopRows; seconds: number }> {
  const started = performance.now();
  const customers = await readList<ShopCustomer>(`${url}/customers`);
  const orders = await readList<ShopOrder>(`${url}/orders`);
  return { rows: { customers, orders }, seconds: (performance.now() - started) / 1000 };
}

async function readList<Row>(url: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let next: number | null = 0; next !== null;) {
    const response = await fetch(`${url}?after=${String(next)}`);
    // The bench's own shop says it.
    const page = (await response.json()) as { data: Row[]; next: number | null };
    rows.push(...page.data);
    ({ next } = page);
  }
  return rows;
}

const lineFields = Object.fromEntries(
  Array.from({ length: MOST_LINES }, (_, nth) => {
    const at = (name: string) => ({ path: `line_items.${String(nth)}.${name}` });
    const fields = {
      key: 'id',
      sku: 'sku',
      title: 'title',
      quantity: 'quantity',
      unitPrice: 'unit_price',
      total: 'total',
    };
    return Object.entries(fields).map(([field, name]) => [`lines.${String(nth)}.${field}`, at(name)] as const);
  }).flat(),
);

const paging = { by: 'cursor', parameter: 'after', from: 'next' } as const;
const changes = { field: 'updated_at', parameter: 'updated_since' };

/** Configuration of the http connector. */
export function configurationOf({ url }: Shop): object {
  const list = { records: 'data', paging, changes };
  return {
    baseUrl: url,
    streams: [
      { name: 'customers', path: '/customers', ...list, mapping: CUSTOMER },
      { name: 'orders', path: '/orders', ...list, mapping: ORDER },
    ],
  };
}

const CUSTOMER = {
  kind: 'person',
  key: '@id',
  fields: {
    'names.given': '@first_name',
    'names.family': '@last_name',
    'names.full': '@full_name',
    'emails.0.address': '@email',
    'phones.0.number': '@phone',
    'addresses.0.lines.0': '@street',
    'addresses.0.city': '@city',
    'addresses.0.region': '@region',
    'addresses.0.postalCode': '@postcode',
    'addresses.0.country': '@country',
    birthDate: '@birthday',
    updatedAt: { column: 'updated_at', date: 'iso' },
  },
};

/** The shop's words and the hub's. */
export const STATES = {
  pending: 'PLACED',
  paid: 'PAID',
  shipped: 'SHIPPED',
  delivered: 'DELIVERED',
  cancelled: 'CANCELLED',
} as const;

const ORDER = {
  kind: 'order',
  key: '@id',
  fields: {
    number: '@number',
    state: { column: 'status', words: STATES },
    'customer.kind': { const: 'person' },
    'customer.key': '@customer_id',
    currency: '@currency',
    placedAt: { column: 'created_at', date: 'iso' },
    subtotal: '@subtotal',
    shipping: '@shipping',
    total: '@total',
    ...lineFields,
  },
};
