import {
  accept,
  actorOf,
  appendEvents,
  type input,
  type Outcome,
  type Principal,
  refuse,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { isUnchanged } from '../is-unchanged.ts';
import { decide } from '../transaction.ts';
import { SKU_TAKEN } from './create-product.ts';
import { productData, productEvent } from './events.ts';
import { lockProduct, updateProductRow, type ProductFields } from './queries.ts';

/** Absent: stays. Null: cleared. */
export interface UpdateProduct {
  readonly productId: string;
  readonly version?: number | undefined;
  readonly name?: string | undefined;
  readonly sku?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly price?: input.Money | null | undefined;
  readonly isActive?: boolean | undefined;
}

type Codes = 'PRODUCT_NOT_FOUND' | 'PRODUCT_OF_SOURCE' | 'VERSION_CONFLICT' | 'SKU_TAKEN';

/** Edits a product of our own. */
export async function updateProduct(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  { productId, version, price, ...edit }: UpdateProduct,
): Promise<Outcome<Written, Codes>> {
  return await decide<Written, Codes>(
    database,
    async (tx) => {
      const product = await lockProduct(tx, productId);
      if (!product || product.deletedAt) return refuse('PRODUCT_NOT_FOUND', 'There is no such product.', 'productId');
      if (product.sourceKey !== null) {
        return refuse('PRODUCT_OF_SOURCE', 'This product belongs to a connected system. Change it there.', 'productId');
      }
      if (version !== undefined && version !== product.version) {
        const now = String(product.version);
        return refuse('VERSION_CONFLICT', `The product has changed since (version ${now}). Read it again.`, 'version');
      }
      const given = Object.fromEntries(
        Object.entries(edit).filter(([, value]) => value !== undefined),
      ) as ProductFields;
      const fields: ProductFields =
        price === undefined ? given : { ...given, priceMinor: price?.minor ?? null, currency: price?.currency ?? null };
      if (isUnchanged(product, fields)) return accept({ id: productId });
      const before = productData(product);
      const updated = await updateProductRow(tx, productId, fields);
      const event = productEvent('product.updated', { product: updated, before, actor: actorOf(principal) });
      const [eventId] = await appendEvents(tx, [event]);
      return accept({ id: productId, eventId });
    },
    { products_sku_key: SKU_TAKEN },
  );
}
