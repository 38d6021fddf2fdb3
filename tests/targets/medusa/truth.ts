/** The truth, read from Medusa's own tables: another road than the API that the connector takes. */
import type { CanonicalRecord, Facts } from '@tributary/connector-kit';
import type { Client } from 'pg';

async function factsByKey(client: Client, kind: string, sql: string): Promise<Facts> {
  const { rows } = await client.query<{ key: string; facts: unknown }>(sql);
  return new Map(rows.map(({ key, facts }) => [`${kind}/${key}`, facts]));
}

const cents = (column: string): string => `round(${column} * 100)::bigint::text`;

/** Longer than one line may be: what `spoil` makes. */
const LONGEST = 2_000;

export function customersThere(client: Client): Promise<Facts> {
  return factsByKey(
    client,
    'person',
    `select c.id as key, jsonb_build_object(
       'given', coalesce(c.first_name, ''), 'family', coalesce(c.last_name, ''), 'email', c.email,
       'phone', coalesce(c.phone, ''), 'company', coalesce(c.company_name, ''), 'hasAccount', c.has_account,
       'metadata', coalesce(c.metadata, '{}'),
       'addresses', (select coalesce(jsonb_agg(jsonb_build_array(a.address_1, a.city, a.postal_code, upper(a.country_code))
                            order by a.address_1 collate "C", a.city collate "C"), '[]')
                     from customer_address a where a.customer_id = c.id and a.deleted_at is null),
       'groups', (select coalesce(jsonb_agg(g.name order by g.name collate "C"), '[]') from customer_group_customer m
                  join customer_group g on g.id = m.customer_group_id and g.deleted_at is null
                  where m.customer_id = c.id and m.deleted_at is null)) as facts
     from customer c where c.deleted_at is null and length(coalesce(c.last_name, '')) <= ${String(LONGEST)}`,
  );
}

export function customerFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'person') return record.kind;
  const { names, emails, phones, affiliations, addresses, tags, attributes } = record;
  const [at] = affiliations;
  const places = addresses.map(({ lines, city, postalCode, country }) => [lines[0], city, postalCode, country]);
  return {
    given: names.given ?? '',
    family: names.family ?? '',
    email: emails[0]?.address,
    phone: phones[0]?.number ?? '',
    company: at && 'name' in at.company ? at.company.name : '',
    hasAccount: attributes['hasAccount'],
    metadata: attributes['metadata'] ?? {},
    addresses: places.sort((a, b) => (`${String(a[0])} ${String(a[1])}` < `${String(b[0])} ${String(b[1])}` ? -1 : 1)),
    groups: tags,
  };
}

export function productsThere(client: Client): Promise<Facts> {
  return factsByKey(
    client,
    'product',
    `select v.id as key, jsonb_build_object(
       'sku', coalesce(v.sku, ''), 'name', p.title || ', ' || v.title, 'description', coalesce(p.description, ''),
       'active', p.status = 'published',
       'prices', (select coalesce(jsonb_object_agg(upper(r.currency_code), ${cents('r.amount')}), '{}')
                  from product_variant_price_set s join price r on r.price_set_id = s.price_set_id
                  where s.variant_id = v.id and s.deleted_at is null and r.deleted_at is null
                    and r.rules_count = 0 and r.price_list_id is null and coalesce(r.min_quantity, 1) <= 1)) as facts
     from product_variant v join product p on p.id = v.product_id
     where v.deleted_at is null and p.deleted_at is null and length(v.title) < ${String(LONGEST)}`,
  );
}

export function productFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'product') return record.kind;
  const { sku = '', name, description = '', active, attributes } = record;
  return { sku, name, description, active, prices: attributes['prices'] };
}

export function ordersThere(client: Client): Promise<Facts> {
  const payments = `order_payment_collection l
    join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null`;
  return factsByKey(
    client,
    'order',
    `select o.id as key, jsonb_build_object(
       'number', o.display_id::text, 'email', o.email, 'customer', o.customer_id,
       'isCancelled', o.canceled_at is not null, 'city', (select a.city from order_address a where a.id = o.shipping_address_id),
       'total', (select ${cents("(s.totals->>'current_order_total')::numeric")} from order_summary s
                 where s.order_id = o.id and s.version = o.version and s.deleted_at is null),
       'captured', (select count(*) from ${payments} where l.order_id = o.id and p.captured_at is not null),
       'refunds', (select coalesce(jsonb_agg(${cents('r.amount')} order by r.created_at), '[]')
                   from ${payments} join refund r on r.payment_id = p.id and r.deleted_at is null where l.order_id = o.id),
       'parcels', (select coalesce(jsonb_agg(jsonb_build_array(f.packed_at is not null, f.shipped_at is not null,
                            f.delivered_at is not null)), '[]')
                   from order_fulfillment l join fulfillment f on f.id = l.fulfillment_id where l.order_id = o.id),
       'lines', (select jsonb_agg(jsonb_build_array(n.variant_sku, i.quantity::text, ${cents('n.unit_price')})
                        order by n.variant_sku collate "C", i.quantity)
                 from order_item i join order_line_item n on n.id = i.item_id
                 where i.order_id = o.id and i.version = o.version and i.deleted_at is null)) as facts
     from "order" o where o.deleted_at is null and not o.is_draft_order`,
  );
}

export function orderFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'order') return record.kind;
  const { number, contact, customer, total, history, lines, shippingAddress } = record;
  const of = (type: string) => history.filter((entry) => entry.type === type);
  const parcels = [
    ...new Set(history.filter(({ type }) => type.startsWith('parcel.')).map(({ key }) => key.split(' ')[0])),
  ];
  const has = (parcel: string | undefined, what: string): boolean =>
    history.some(({ key }) => key === `${String(parcel)} parcel.${what}`);
  const said = lines.map(({ sku, quantity, unitPrice }) => [sku, quantity, unitPrice]);
  return {
    number,
    email: contact?.emails[0]?.address,
    customer: customer?.key,
    isCancelled: record.state === 'CANCELLED',
    city: shippingAddress?.city,
    total,
    captured: of('payment.captured').length,
    refunds: of('payment.refunded').map(({ note }) => note?.split(' ')[0]),
    parcels: parcels.map((parcel) => [has(parcel, 'packed'), has(parcel, 'shipped'), has(parcel, 'delivered')]),
    lines: said.sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)),
  };
}
