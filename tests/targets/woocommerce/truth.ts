/** The truth, read out of the stand-in's own lists, and the same facts out of canonical records. */
import type { CanonicalRecord, Facts } from '@tributary/connector-kit';
import type { Thing } from './shop.ts';

type Told = Record<string, unknown>;

export function there(
  list: ReadonlyMap<number, Thing>,
  fact: (thing: Told) => unknown,
  kind: string,
): () => Promise<Facts> {
  const isWhole = ({ status, email, name, number }: Thing): boolean =>
    status !== 'trash' && email !== '' && name !== '' && number !== '';
  return () =>
    Promise.resolve(new Map([...list.values()].filter(isWhole).map((one) => [`${kind}/${String(one.id)}`, fact(one)])));
}

export function customerThere({ email, first_name, last_name, billing }: Told): unknown {
  const { city, address_1, country, phone } = billing as Record<string, string>;
  return [email, first_name, last_name, phone, city === '' ? null : [address_1, city, country]];
}

export function productThere({ name, sku, price, status, tags }: Told): unknown {
  return [
    name,
    sku,
    String(Math.round(Number(price) * 100)),
    status === 'publish',
    (tags as { name: string }[])[0]?.name,
  ];
}

export function orderThere({
  number,
  status,
  customer_id,
  customer_note,
  date_paid_gmt,
  date_completed_gmt,
  refunds,
}: Told): unknown {
  const customer = customer_id === 0 ? null : String(customer_id);
  const history = [...(date_paid_gmt === null ? [] : ['paid']), ...(date_completed_gmt === null ? [] : ['completed'])];
  return [
    number,
    status,
    customer,
    customer_note,
    history,
    (refunds as unknown[]).length,
    '5200',
    '490',
    '950',
    '6640',
    ['3', '1999', '5000', '997'],
    'Köln',
  ];
}

export function factsOf(record: CanonicalRecord): unknown {
  if (record.kind === 'person') {
    const [place] = record.addresses;
    const at = place ? [place.lines[0] ?? '', place.city, place.country ?? ''] : null;
    return [
      record.emails[0]?.address,
      record.names.given ?? '',
      record.names.family ?? '',
      record.phones[0]?.number ?? '',
      at,
    ];
  }
  if (record.kind === 'product') {
    return [record.name, record.sku, record.price?.minor, record.active, (record.attributes['tags'] as string[])[0]];
  }
  if (record.kind !== 'order') return record.kind;
  const [line] = record.lines;
  const refunds = (record.attributes['refunds'] ?? []) as unknown[];
  return [
    ...[
      record.number,
      record.sourceState,
      record.customer?.key ?? null,
      record.attributes['note'] ?? '',
      record.history.map(({ type }) => type),
    ],
    ...[refunds.length, record.subtotal, record.shipping, record.tax, record.total],
    [line?.quantity, line?.unitPrice, line?.total, line?.discount],
    record.shippingAddress?.city,
  ];
}
