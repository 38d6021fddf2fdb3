/** What a shop has: people as they write themselves into it, and what they ordered. The same seed gives the same rows. */
import { cellsOf } from '../identity/accuracy/csv.ts';
import { generate } from '../identity/generator/generate.ts';
import { Random } from '../seed/random.ts';
import { DAY_MS, LAST_DAY } from '../seed/world.ts';

export interface ShopCustomer {
  readonly id: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly full_name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly street?: string;
  readonly city?: string;
  readonly region?: string;
  readonly postcode?: string;
  readonly country?: string;
  readonly birthday?: string;
  readonly updated_at: string;
}

export interface ShopLine {
  readonly id: string;
  readonly sku: string;
  readonly title: string;
  readonly quantity: string;
  readonly unit_price: string;
  readonly total: string;
}

/** Amounts are minor units, as text. */
export interface ShopOrder {
  readonly id: string;
  readonly number: string;
  readonly status: (typeof STATUSES)[number];
  readonly currency: 'EUR';
  readonly customer_id: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly subtotal: string;
  readonly shipping: string;
  readonly total: string;
  readonly line_items: readonly ShopLine[];
}

export const STATUSES = ['pending', 'paid', 'shipped', 'delivered', 'cancelled'] as const;
const MOST_LINES = 3;
const SHIPPING = 490;
/** Of a generated world some are firms, which this shop does not have. */
const FIRMS_TOO = 1.1;

export function shopCustomers(count: number, seed: number): ShopCustomer[] {
  const { header, lines } = generate(Math.ceil(count * FIRMS_TOO), seed);
  const text = [header, ...Array.from(lines(), ({ line }) => line)].join('\n');
  const [names = [], ...rows] = cellsOf(text);
  const people: ShopCustomer[] = [];
  for (const cells of rows) {
    const row = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
    const said = saidIn(row);
    if (said === undefined) continue;
    people.push({ id: `c${String(people.length + 1)}`, ...said, updated_at: row['ts'] ?? '' });
    if (people.length === count) return people;
  }
  throw new Error('The generated world has too few people.');
}

const COLUMNS = {
  first_name: 'first_name',
  last_name: 'last_name',
  full_name: 'full_name',
  email: 'email',
  phone: 'phone',
  city: 'city',
  region: 'state',
  postcode: 'zip',
  country: 'country',
  birthday: 'dob',
} as const;

/** What is empty is left out. Undefined of what is nobody. */
function saidIn(row: Readonly<Record<string, string>>): Omit<ShopCustomer, 'id' | 'updated_at'> | undefined {
  const street = [row['street'], row['house_no']].filter(Boolean).join(' ');
  const cells = [...Object.entries(COLUMNS).map(([field, column]) => [field, row[column]]), ['street', street]];
  const said = Object.fromEntries(cells.filter(([, value]) => value !== '' && value !== undefined)) as ShopCustomer;
  return (said.first_name ?? said.last_name ?? said.full_name) ? said : undefined;
}

export function shopOrders(count: number, customers: number, seed: number): ShopOrder[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) => {
    const id = `o${String(index + 1)}`;
    const at = new Date(LAST_DAY - random.int(900) * DAY_MS - index).toISOString();
    const lines = Array.from({ length: 1 + random.int(MOST_LINES) }, (_line, nth) =>
      lineOf(`${id}-${String(nth)}`, random),
    );
    const subtotal = lines.reduce((sum, { total }) => sum + Number(total), 0);
    return {
      id,
      number: `B-${String(100_000 + index)}`,
      status: random.pick(STATUSES),
      currency: 'EUR',
      customer_id: `c${String(1 + random.int(customers))}`,
      ...{ created_at: at, updated_at: at },
      subtotal: String(subtotal),
      shipping: String(SHIPPING),
      total: String(subtotal + SHIPPING),
      line_items: lines,
    };
  });
}

function lineOf(id: string, random: Random): ShopLine {
  const product = random.int(2_000);
  const [quantity, price] = [1 + random.int(4), 299 + product * 7];
  return {
    id,
    sku: `SKU-${String(product).padStart(5, '0')}`,
    title: `Article ${String(product)}`,
    quantity: String(quantity),
    unit_price: String(price),
    total: String(quantity * price),
  };
}
