import { ProductRecord } from '@tributary/connector-kit';
import { appendEvents, type Transaction } from '@tributary/platform';
import { productData, productEvent } from '../product/events.ts';
import { lockProducts } from '../product/queries.ts';
import { products, type ProductRow } from '../product/table.ts';
import { seenOf, type Intake, type News, type Source, type Upsert } from './intake.ts';
import { upsertRows } from './queries.ts';

export const productIntake: Intake<ProductRecord> = {
  kind: 'product',
  schema: ProductRecord,
  table: products,
  write: writeProducts,
};

async function writeProducts(
  tx: Transaction,
  source: Source,
  { upserts, goneIds }: News<ProductRecord>,
): Promise<void> {
  const before = await lockProducts(tx, [...upserts.map(({ id }) => id), ...goneIds]);
  const rows = upserts.map((upsert) => productRow(source, upsert, before.get(upsert.id)));
  const gone = goneIds.flatMap((id) => {
    const row = before.get(id);
    return row ? [{ ...row, version: row.version + 1, updatedAt: source.now, deletedAt: source.now }] : [];
  });
  await upsertRows(tx, products, [...rows, ...gone]);
  await appendEvents(tx, [
    ...rows.map((product) => {
      const earlier = before.get(product.id);
      const known = earlier && !earlier.deletedAt ? productData(earlier) : undefined;
      const type = known ? 'product.updated' : 'product.created';
      return productEvent(type, { product, before: known, actor: source.actor });
    }),
    ...gone.map((product) => productEvent('product.deleted', { product, actor: source.actor })),
  ]);
}

function productRow(source: Source, upsert: Upsert<ProductRecord>, before: ProductRow | undefined): ProductRow {
  const { id, record, observedAt } = upsert;
  return {
    id,
    sku: record.sku ?? null,
    name: record.name,
    description: record.description ?? null,
    priceMinor: record.price ? BigInt(record.price.minor) : null,
    currency: record.price?.currency ?? null,
    isActive: record.active,
    attributes: record.attributes,
    deletedAt: null,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? (record.createdAt === undefined ? observedAt : new Date(record.createdAt)),
    updatedAt: source.now,
    ...seenOf(source, upsert),
  };
}
