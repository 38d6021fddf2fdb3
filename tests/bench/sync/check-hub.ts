/** Is everything that the shop has in the hub, and as the shop says it? Read from the tables, not from the hub. */
import { createHash } from 'node:crypto';
import { derivedId, type Dedicated } from '@tributary/platform';
import { STATES, type ShopRows } from './shop.ts';
import type { ShopCustomer, ShopOrder } from './shop-rows.ts';

export interface Comparison {
  readonly name: string;
  readonly shop: number;
  readonly hub: number;
  /** Of all their fields. */
  readonly checksums: readonly [string, string];
  /** Keys of what is missing, is too much, or differs. */
  readonly wrong: readonly string[];
}

type Fields = readonly (string | null)[];

export async function compareWithShop(sql: Dedicated, connectionId: string, rows: ShopRows): Promise<Comparison[]> {
  const shopOrders = new Map(rows.orders.map((order) => [order.id, fieldsOfOrder(order, connectionId)]));
  return [
    compare('customers', new Map(rows.customers.map((one) => [one.id, fieldsOfCustomer(one)])), await customersIn(sql)),
    compare('customers in golden records', new Map(rows.customers.map(({ id }) => [id, ['1']])), await goldenIn(sql)),
    compare('orders', shopOrders, await ordersIn(sql, connectionId, rows)),
  ];
}

function fieldsOfCustomer(one: ShopCustomer): Fields {
  const names = [one.first_name, one.last_name, one.full_name];
  const address = [one.street, one.city, one.region, one.postcode, one.country];
  // The mapping's “@column” is trimmed.
  return [...names, one.email, one.phone, ...address, one.birthday].map((value) => value?.trim() ?? null);
}

async function customersIn(sql: Dedicated): Promise<Map<string, Fields>> {
  const rows = await sql<{ key: string; fields: Fields }[]>`
    select external_id as key, json_build_array(record->'names'->>'given', record->'names'->>'family',
      record->'names'->>'full', record->'emails'->0->>'address', record->'phones'->0->>'number',
      record->'addresses'->0->'lines'->>0, record->'addresses'->0->>'city', record->'addresses'->0->>'region',
      record->'addresses'->0->>'postalCode', record->'addresses'->0->>'country', record->>'birthDate') as fields
    from contact.source_records where deleted_at is null`;
  return new Map(rows.map(({ key, fields }) => [key, fields]));
}

/** How many customers a record belongs to, which is one, with a name or an address of the record's own. */
async function goldenIn(sql: Dedicated): Promise<Map<string, Fields>> {
  const rows = await sql<{ key: string; count: string }[]>`
    select record.external_id as key, count(contact.id)::text as count from contact.source_records record
    join contact.contacts contact on contact.id = record.entity_id and contact.deleted_at is null
      and contact.display_name <> ''
    where record.deleted_at is null group by 1`;
  return new Map(rows.map(({ key, count }) => [key, [count]]));
}

function fieldsOfOrder(order: ShopOrder, connectionId: string): Fields {
  const { number, status, currency, customer_id, created_at, subtotal, shipping, total, line_items } = order;
  const lines = line_items.map((line) => [line.sku, line.title, line.quantity, line.unit_price, line.total].join('|'));
  const customer = derivedId(connectionId, 'person', customer_id);
  const at = String(Date.parse(created_at));
  return [number, STATES[status], currency, customer, at, subtotal, shipping, total, ...lines];
}

async function ordersIn(sql: Dedicated, connectionId: string, { orders }: ShopRows): Promise<Map<string, Fields>> {
  const keys = new Map(orders.map(({ id }) => [derivedId(connectionId, 'order', id), id]));
  const rows = await sql<{ id: string; fields: Fields; lines: Fields }[]>`
    select id, json_build_array(number, state, currency, contact_id, (extract(epoch from placed_at) * 1000)::bigint::text,
      subtotal_minor::text, shipping_minor::text, total_minor::text) as fields,
      (select json_agg(concat_ws('|', sku, title, trim_scale(quantity), unit_price_minor, total_minor) order by position)
        from sales.order_lines line where line.order_id = orders.id) as lines
    from sales.orders where deleted_at is null`;
  return new Map(rows.map(({ id, fields, lines }) => [keys.get(id) ?? id, [...fields, ...lines]]));
}

function compare(name: string, shop: ReadonlyMap<string, Fields>, hub: ReadonlyMap<string, Fields>): Comparison {
  const said = linesOf(shop);
  const held = linesOf(hub);
  const wrong = [...new Set([...said.keys(), ...held.keys()])].filter((key) => said.get(key) !== held.get(key));
  return { name, shop: shop.size, hub: hub.size, checksums: [checksum(said), checksum(held)], wrong };
}

function linesOf(rows: ReadonlyMap<string, Fields>): Map<string, string> {
  return new Map([...rows].map(([key, fields]) => [key, JSON.stringify(fields)]));
}

function checksum(lines: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [key, line] of [...lines].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${key}${line}\n`);
  return hash.digest('hex').slice(0, 12);
}
