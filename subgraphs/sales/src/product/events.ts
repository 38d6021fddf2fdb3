import { type Actor, changesOf, type EventData, moneyData, type NewEvent } from '@tributary/platform';
import type { ProductRow } from './table.ts';

export type ProductEventType = 'product.created' | 'product.updated' | 'product.deleted';

export type ProductFacts = Pick<
  ProductRow,
  'id' | 'sku' | 'name' | 'priceMinor' | 'currency' | 'isActive' | 'version' | 'description'
>;

export function productData(product: ProductFacts): EventData {
  return {
    sku: product.sku,
    name: product.name,
    description: product.description?.slice(0, 2_000) ?? null,
    price: moneyData(product.priceMinor, product.currency),
    isActive: product.isActive,
  };
}

export function productEvent(
  type: ProductEventType,
  { product, before, actor }: { product: ProductFacts; before?: EventData | undefined; actor: Actor },
): NewEvent {
  const data = productData(product);
  const changes = before === undefined ? {} : changesOf(before, data);
  return { type, entity: { type: 'Product', id: product.id }, refs: { productId: product.id }, data, changes, actor };
}
