import {
  accept,
  actorOf,
  appendEvents,
  claimKey,
  type input,
  newId,
  type Outcome,
  type Principal,
  refuse,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { decide } from '../transaction.ts';
import { productEvent } from './events.ts';
import { insertProduct } from './queries.ts';

export interface CreateProduct {
  readonly name: string;
  readonly sku?: string | undefined;
  readonly description?: string | undefined;
  readonly price?: input.Money | undefined;
  readonly isActive?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

export const SKU_TAKEN = refuse('SKU_TAKEN', 'Another product has this SKU. Choose another one.', 'sku');

/** Adds a product of our own; a SKU names one product only. */
export async function createProduct(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  { idempotencyKey, price, ...fields }: CreateProduct,
): Promise<Outcome<Written, 'SKU_TAKEN'>> {
  return await decide(
    database,
    async (tx) => {
      const wanted = newId();
      const id = await claimKey(tx, {
        schema: 'sales',
        principal,
        mutation: 'createProduct',
        key: idempotencyKey,
        id: wanted,
      });
      if (id !== wanted) return accept({ id });

      const product = await insertProduct(tx, { id, ...fields, priceMinor: price?.minor, currency: price?.currency });
      const [eventId] = await appendEvents(tx, [
        productEvent('product.created', { product, actor: actorOf(principal) }),
      ]);
      return accept({ id, eventId });
    },
    { products_sku_key: SKU_TAKEN },
  );
}
