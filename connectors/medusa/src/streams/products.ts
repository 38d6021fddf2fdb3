import { stream, TimestampCursor, type Stream } from '@tributary/connector-kit';
import type { MedusaConfig } from '../config.ts';
import { readFeeding } from '../feeding.ts';
import { BY_UPDATED_AT, listByIds, listIds, readByTime, rowOf, type Listing } from '../listing.ts';
import { productFrom } from '../mapping.ts';
import { ProductWire, VariantWire } from '../wire.ts';

const VARIANTS: Listing = {
  list: 'product-variants',
  rows: 'variants',
  fields: [
    'id,title,sku,metadata,created_at,updated_at',
    ...['amount', 'currency_code', 'min_quantity', 'price_list_id', 'price_rules.attribute'].map(
      (field) => `price_set_link.price_set.prices.${field}`,
    ),
    'product.title,product.status,product.description,product.handle',
  ].join(','),
  wire: VariantWire,
};
const PRODUCTS: Listing = {
  list: 'products',
  rows: 'products',
  fields: 'id,updated_at,variants.id',
  wire: ProductWire,
};

const VARIANT_IDS = ProductWire.transform(({ variants }) => variants.map(({ id }) => id));

const PARENTS = { remedy: 'substream', stream: 'product-parents', everyMs: 5 * 60_000 } as const;
const SWEEP_MS = 6 * 60 * 60_000;

/** What is sold: one record per variant. */
export const products: Stream<MedusaConfig> = stream({
  name: 'products',
  title: 'Products',
  kinds: ['product'],
  raw: VariantWire,
  cursor: { schema: TimestampCursor, ...BY_UPDATED_AT },
  covers: ['created', 'priced', 'variantRenamed'],
  blindSpots: [
    { kind: 'renamed', ...PARENTS },
    { kind: 'describedAnew', ...PARENTS },
    { kind: 'unpublished', ...PARENTS },
  ],
  deletes: { by: 'sweep', everyMs: SWEEP_MS },
  read: (ctx, request) => readByTime(ctx, request, VARIANTS),
  map: (variant, config) => [productFrom(variant, config)],
  fetch: async (ctx, keys) => (await listByIds(ctx, VARIANTS, keys)).map((node) => rowOf(VARIANTS, node)),
  listKeys: (ctx) => listIds(ctx, VARIANTS, 'product'),
});

/** Name, text and state stand at the product, and change without its variants. */
export const productParents: Stream<MedusaConfig> = stream({
  name: 'product-parents',
  title: 'Products with several variants',
  kinds: ['product'],
  feeds: 'products',
  raw: VariantWire,
  cursor: { schema: TimestampCursor, ...BY_UPDATED_AT },
  covers: ['renamed', 'describedAnew', 'unpublished'],
  blindSpots: [],
  deletes: { by: 'none' },
  read: (ctx, request) => readFeeding(ctx, request, { from: PRODUCTS, to: VARIANTS, ids: VARIANT_IDS }),
  map: (variant, config) => [productFrom(variant, config)],
});
