/** The truth about products, sales, opportunities and invoices, from Tryton's own tables. */
import type { CanonicalRecord, Facts } from '@tributary/connector-kit';
import { COMPANY_NAMES, moment } from './party-truth.ts';
import type { Sql, SqlRow } from './sql.ts';

const KIND = `case when exists (select 1 from party_identifier i where i.party = p.id and i.type = 'de_vat')
  or ${COMPANY_NAMES.map((ending) => `p.name like '%${ending}'`).join(' or ')} then 'company' else 'person' end`;

const cents = (value: string | number | null | undefined): string => String(Math.round(Number(value) * 100));

export async function productsThere(sql: Sql, only?: readonly number[]): Promise<Facts> {
  const rows = await sql.rows(
    `select p.id, p.code, t.name, p.description, l.list_price, p.active and t.active and t.salable as active,
       (select coalesce(sum(case when m.to_location in (1, 2, 3) then m.quantity else 0 end
                          - case when m.from_location in (1, 2, 3) then m.quantity else 0 end), 0)
        from stock_move m where m.product = p.id and m.state = 'done') as stock
     from product_product p join product_template t on t.id = p.template
       left join product_list_price l on l.template = t.id where length(coalesce(p.code, '')) < 2000`,
  );
  const here = rows.filter(({ id }) => only === undefined || only.includes(Number(id)));
  return new Map(
    here.map((row) => [
      `product/${String(row['id'])}`,
      {
        ...{ sku: row['code'], name: row['name'], description: row['description'] },
        ...{ price: cents(row['list_price']), currency: 'EUR', active: row['active'] === 1 },
        stock: String(row['stock']),
      },
    ]),
  );
}

export function productFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'product') return record.kind;
  const { sku, name, description, price, active, attributes } = record;
  const cost = { price: price?.minor, currency: price?.currency };
  return { sku, name, description: description ?? null, ...cost, active, stock: attributes['stock'] };
}

export async function salesThere(sql: Sql, only?: readonly number[]): Promise<Facts> {
  const lines = new Map<string, unknown[]>();
  for (const row of await sql.rows(
    `select l.id, l.sale, l.product, p.code, l.description, l.quantity, l.unit_price from sale_line l
     left join product_product p on p.id = l.product where l.type = 'line' order by l.sequence nulls first, l.id`,
  )) {
    const sale = String(row['sale']);
    lines.set(sale, [...(lines.get(sale) ?? []), lineThere(row)]);
  }
  const rows = await sql.rows(
    `select s.id, s.number, s.state, s.invoice_state, s.shipment_state, s.sale_date, s.party, a.city, s.create_date,
       s.write_date, ${KIND} as kind
     from sale_sale s join party_party p on p.id = s.party left join party_address a on a.id = s.shipment_address
     where length(coalesce(s.number, '')) < 2000`,
  );
  const here = rows.filter(({ id }) => only === undefined || only.includes(Number(id)));
  return new Map(here.map((row) => [`order/${String(row['id'])}`, saleThere(row, lines.get(String(row['id'])) ?? [])]));
}

function lineThere(row: SqlRow): unknown[] {
  const [quantity, price] = [Number(row['quantity']), Number(row['unit_price'])];
  const title = String(row['description']).split('\n')[0];
  const product = String(row['product']);
  return [String(row['id']), product, row['code'], title, String(quantity), cents(price), cents(quantity * price)];
}

function saleThere(row: SqlRow, lines: readonly unknown[]): unknown {
  const net = lines.reduce<number>((sum, line) => sum + Number((line as unknown[])[6]), 0);
  const tax = Math.round(net * 0.19);
  return {
    number: row['number'] ?? `#${String(row['id'])}`,
    customer: `${String(row['kind'])}/${String(row['party'])}`,
    placedAt: typeof row['sale_date'] === 'string' ? `${row['sale_date']}T00:00:00.000Z` : null,
    state: stateThere(row),
    ...{ sourceState: row['state'], currency: 'EUR', city: row['city'] },
    ...{ subtotal: String(net), tax: String(tax), total: String(net + tax), lines },
    updatedAt: moment(row['write_date'] ?? row['create_date']),
  };
}

function stateThere({ state, invoice_state: invoice, shipment_state: shipment }: SqlRow): string {
  const begun = shipment === 'sent' ? 'SHIPPED' : invoice === 'paid' ? 'PAID' : 'PLACED';
  const states: Readonly<Record<string, string>> = {
    draft: 'DRAFT',
    quotation: 'DRAFT',
    cancelled: 'CANCELLED',
    done: 'DELIVERED',
  };
  return states[String(state)] ?? begun;
}

export function saleFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'order') return record.kind;
  const { number, customer, placedAt, state, sourceState, currency, lines, subtotal, tax, total, updatedAt } = record;
  return {
    ...{ number, customer: `${customer?.kind ?? ''}/${customer?.key ?? ''}`, placedAt: placedAt ?? null, state },
    ...{ sourceState, currency, city: record.shippingAddress?.city ?? null, subtotal, tax, total, updatedAt },
    lines: lines.map((line) => [
      ...[line.key, line.product?.key, line.sku, line.title, line.quantity, line.unitPrice, line.total],
    ]),
  };
}

export async function opportunitiesThere(sql: Sql): Promise<Facts> {
  const rows = await sql.rows(
    `select o.id, o.number, o.description, o.state, o.amount, o.party, o.conversion_probability, ${KIND} as kind
     from sale_opportunity o join party_party p on p.id = o.party where length(coalesce(o.description, '')) < 2000`,
  );
  const facts = new Map<string, unknown>();
  for (const row of rows) {
    const state = String(row['state']);
    const customer = `${String(row['kind'])}/${String(row['party'])}`;
    const common = { title: row['description'], customer, amount: cents(row['amount']), number: row['number'] };
    const isLost = state === 'lost' || state === 'cancelled';
    const status = isLost ? 'DISQUALIFIED' : state === 'lead' ? 'NEW' : 'QUALIFIED';
    facts.set(`lead/${String(row['id'])}`, { ...common, status });
    if (state === 'lead') continue;
    const outcome = isLost ? 'LOST' : state === 'won' ? 'WON' : 'OPEN';
    const probability = Number(row['conversion_probability']) * 100;
    facts.set(`deal/${String(row['id'])}`, { ...common, outcome, stage: state, probability, owner: 'Eve Seller' });
  }
  return facts;
}

export function opportunityFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'lead' && record.kind !== 'deal') return record.kind;
  const { title, customer, attributes } = record;
  const common = { title, customer: `${customer?.kind ?? ''}/${customer?.key ?? ''}`, number: attributes['number'] };
  if (record.kind === 'lead') return { ...common, amount: record.value?.minor, status: record.status };
  const { amount, outcome, stage, probability, owner } = record;
  return { ...common, amount: amount?.minor, outcome, stage, probability, owner };
}

export async function invoicesThere(sql: Sql): Promise<Facts> {
  const rows = await sql.rows(
    `select i.id, i.number, i.state, i.invoice_date, i.party, ${KIND} as kind,
       (select sum(round(l.quantity * l.unit_price, 2)) from account_invoice_line l where l.invoice = i.id) as net,
       (select group_concat(distinct s.id) from account_invoice_line l join sale_line sl on l.origin = 'sale.line,' || sl.id
        join sale_sale s on s.id = sl.sale where l.invoice = i.id) as sale
     from account_invoice i join party_party p on p.id = i.party
     where i.type = 'out' and i.state in ('posted', 'paid', 'cancelled') and i.number is not null and length(i.number) < 2000`,
  );
  return new Map(
    rows.map((row) => [
      `interaction/${String(row['id'])}`,
      {
        ...{ number: row['number'], state: row['state'], customer: `${String(row['kind'])}/${String(row['party'])}` },
        ...{
          at: `${String(row['invoice_date'])}T00:00:00.000Z`,
          total: grossOf(Number(cents(row['net']))),
          order: row['sale'] === null ? null : String(row['sale']),
        },
      },
    ]),
  );
}

function grossOf(net: number): string {
  return String(net + Math.round(net * 0.19));
}

export function invoiceFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'interaction') return record.kind;
  const { at, participants, order, attributes } = record;
  const customer = participants[0]?.customer;
  return {
    ...{ number: attributes['number'], state: attributes['state'], total: attributes['total'], at },
    ...{ customer: `${customer?.kind ?? ''}/${customer?.key ?? ''}`, order: order?.key ?? null },
  };
}
