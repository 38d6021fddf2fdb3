import { stream, type Stream } from '@tributary/connector-kit';
import type { WooCommerceConfig } from '../config.ts';
import { fetchByKeys, listKeys, readModified, rowOf, TIMES, WooCursor, type Listing } from '../listing.ts';
import { productFrom } from '../mapping.ts';
import { ProductWire } from '../wire.ts';

const PRODUCTS: Listing = { path: 'products', kind: 'product', wire: ProductWire };
const EVERY_MS = 6 * 60 * 60_000;

/** Products; variations are no records of their own. */
export function productsIn({ currency }: WooCommerceConfig): Stream<WooCommerceConfig> {
  return stream({
    name: 'products',
    title: 'Products',
    kinds: ['product'],
    raw: ProductWire,
    cursor: { schema: WooCursor, kind: 'timestamp', ...TIMES, tieBreak: 'key' },
    covers: ['created', 'edited', 'priceChanged', 'unpublished'],
    // Its list is of terms, which products only point to.
    blindSpots: [{ kind: 'tagRenamed', remedy: 'sweep', everyMs: EVERY_MS }],
    deletes: { by: 'sweep', everyMs: EVERY_MS },
    read: (ctx, request) => readModified(ctx, PRODUCTS, request),
    map: (product) => [productFrom(product, currency)],
    fetch: async (ctx, keys) => (await fetchByKeys(ctx, PRODUCTS, keys)).map((node) => rowOf(node, PRODUCTS)),
    listKeys: (ctx) => listKeys(ctx, PRODUCTS),
  });
}
