/** The truth, read from Vendure's own tables: another road than the API that the connector takes. */
import type { Client } from 'pg';
import type { CanonicalRecord, Facts } from '@tributary/connector-kit';

const time = (column: string): string =>
  `to_char(date_trunc('milliseconds', ${column}), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

async function factsByKey(client: Client, kind: string, sql: string): Promise<Facts> {
  const { rows } = await client.query<{ key: string; facts: unknown }>(sql);
  return new Map(rows.map(({ key, facts }) => [`${kind}/${key}`, facts]));
}

export function customersThere(client: Client): Promise<Facts> {
  return factsByKey(
    client,
    'person',
    `select c.id::text as key, jsonb_build_object(
       'given', c."firstName", 'family', c."lastName", 'honorific', coalesce(c.title, ''),
       'email', c."emailAddress", 'verified', (select u.verified from "user" u where u.id = c."userId"),
       'phone', coalesce(c."phoneNumber", ''), 'updatedAt', ${time('c."updatedAt"')},
       'addresses', (select coalesce(jsonb_agg(jsonb_build_array(a."streetLine1", a.city, a."postalCode", r.code) order by a."streetLine1", a.city), '[]')
                     from address a join region r on r.id = a."countryId" where a."customerId" = c.id),
       'groups', (select coalesce(jsonb_agg(g.name order by g.name), '[]')
                  from customer_groups_customer_group m join customer_group g on g.id = m."customerGroupId" where m."customerId" = c.id),
       'notes', (select coalesce(jsonb_agg(h.data::jsonb ->> 'note' order by h.id), '[]')
                 from history_entry h where h."customerId" = c.id and h.type = 'CUSTOMER_NOTE')) as facts
     from customer c where c."deletedAt" is null and c."emailAddress" <> ''`,
  );
}

export function customerFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'person') return record.kind;
  const { names, emails, phones, addresses, tags, notes, updatedAt } = record;
  const places = addresses.map(({ lines, city, postalCode, country }) => [lines[0], city, postalCode, country]);
  return {
    given: names.given ?? '',
    family: names.family ?? '',
    honorific: names.honorific ?? '',
    email: emails[0]?.address,
    verified: emails[0]?.verified ?? null,
    phone: phones[0]?.number ?? '',
    updatedAt,
    addresses: places.sort((a, b) => (`${String(a[0])} ${String(a[1])}` < `${String(b[0])} ${String(b[1])}` ? -1 : 1)),
    groups: tags,
    notes: notes.map(({ text }) => text),
  };
}

export function productsThere(client: Client): Promise<Facts> {
  return factsByKey(
    client,
    'product',
    `select v.id::text as key, jsonb_build_object(
       'sku', v.sku, 'name', vt.name, 'description', pt.description, 'productName', pt.name,
       'price', p.price::text, 'currency', p."currencyCode", 'active', v.enabled and product.enabled) as facts
     from product_variant v
     join product on product.id = v."productId"
     join product_variant_translation vt on vt."baseId" = v.id and vt."languageCode" = 'en'
     join product_translation pt on pt."baseId" = product.id and pt."languageCode" = 'en'
     join product_variant_price p on p."variantId" = v.id and p."currencyCode" = 'EUR'
     where v."deletedAt" is null and vt.name <> ''`,
  );
}

export function productFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'product') return record.kind;
  const { sku, name, description, price, active, attributes } = record;
  return {
    sku,
    name,
    description,
    productName: attributes['productName'],
    price: price?.minor,
    currency: price?.currency,
    active,
  };
}

const STATES = `case o.state when 'PaymentAuthorized' then 'PLACED' when 'PaymentSettled' then 'PAID' when 'Shipped' then 'SHIPPED'
  when 'Delivered' then 'DELIVERED' when 'Cancelled' then 'CANCELLED' else o.state end`;

export function ordersThere(client: Client): Promise<Facts> {
  return factsByKey(
    client,
    'order',
    `select o.id::text as key, jsonb_build_object(
       'number', o.code, 'customer', o."customerId"::text, 'email', c."emailAddress", 'placedAt', ${time('o."orderPlacedAt"')},
       'state', ${STATES}, 'sourceState', o.state, 'currency', o."currencyCode",
       'subtotal', o."subTotal"::text, 'shipping', o.shipping::text,
       'tax', (o."subTotalWithTax" - o."subTotal" + o."shippingWithTax" - o.shipping)::text,
       'total', (o."subTotalWithTax" + o."shippingWithTax")::text, 'city', o."shippingAddress"::jsonb ->> 'city',
       'lines', (select jsonb_agg(jsonb_build_array(l.id::text, l."productVariantId"::text, v.sku, vt.name, l.quantity::text,
                        l."listPrice"::text, (l."listPrice" * l.quantity)::text) order by l.id)
                 from order_line l join product_variant v on v.id = l."productVariantId"
                 join product_variant_translation vt on vt."baseId" = v.id and vt."languageCode" = 'en' where l."orderId" = o.id),
       'history', (select jsonb_agg(jsonb_build_array(h.id::text, h.type, ${time('h."createdAt"')},
                          h.data::jsonb ->> 'note', h.data::jsonb ->> 'from', h.data::jsonb ->> 'to') order by h.id)
                   from history_entry h where h."orderId" = o.id)) as facts
     from "order" o left join customer c on c.id = o."customerId" where o."orderPlacedAt" is not null and o.code <> ''`,
  );
}

export function orderFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'order') return record.kind;
  const { number, customer, contact, placedAt, state, sourceState, currency, lines, history } = record;
  const { subtotal, shipping, tax, total, shippingAddress } = record;
  const ordered = [...lines].sort((a, b) => Number(a.key) - Number(b.key));
  return {
    number,
    customer: customer?.key ?? null,
    email: contact?.emails[0]?.address,
    placedAt,
    state,
    sourceState,
    currency,
    subtotal,
    shipping,
    tax,
    total,
    city: shippingAddress?.city,
    lines: ordered.map((line) => [
      line.key,
      line.product?.key,
      line.sku,
      line.title,
      line.quantity,
      line.unitPrice,
      line.total,
    ]),
    history: history.map(({ key, type, at, note, from, to }) => [
      key,
      type,
      at,
      note ?? null,
      from ?? null,
      to ?? null,
    ]),
  };
}
