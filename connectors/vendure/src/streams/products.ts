import {
  stream,
  TimestampCursor,
  type BrokenRow,
  type SourceBatch,
  type SourceRow,
  type Stream,
} from '@tributary/connector-kit';
import { z } from 'zod';
import type { VendureConfig } from '../config.ts';
import {
  GRANULARITY_MS,
  listByIds,
  listIds,
  LOOKBACK_MS,
  readByTime,
  rowOf,
  SETTLE_MS,
  type Listing,
} from '../listing.ts';
import { productFrom } from '../mapping.ts';
import { VARIANT_FIELDS, VariantWire } from '../wire.ts';

const VARIANTS: Listing = { list: 'productVariants', options: 'ProductVariantListOptions', fields: VARIANT_FIELDS };
const PARENTS: Listing = {
  list: 'products',
  options: 'ProductListOptions',
  fields: `id updatedAt variants { ${VARIANT_FIELDS} }`,
};
const EVERY_MS = 60 * 60_000;
const cursor = {
  schema: TimestampCursor,
  kind: 'timestamp',
  granularityMs: GRANULARITY_MS,
  lookbackMs: LOOKBACK_MS,
  settleMs: SETTLE_MS,
  tieBreak: 'key',
} as const;

/** Variants are what is sold, so each is a product here. Changes of the parent product do not touch them. */
export const products: Stream<VendureConfig> = stream({
  name: 'products',
  title: 'Products',
  kinds: ['product'],
  raw: VariantWire,
  cursor,
  covers: ['created', 'edited', 'priceChanged', 'disabled'],
  blindSpots: [
    { kind: 'parentEdited', remedy: 'substream', stream: 'product-parents', everyMs: 5 * 60_000 },
    { kind: 'parentDisabled', remedy: 'substream', stream: 'product-parents', everyMs: 5 * 60_000 },
  ],
  deletes: { by: 'sweep', everyMs: EVERY_MS },
  read: (ctx, request) => readByTime(ctx, request, VARIANTS, { by: 'updatedAt' }),
  map: (variant, config) => [productFrom(variant, config)],
  fetch: async (ctx, keys) => (await listByIds(ctx, VARIANTS, keys)).map(rowOf),
  listKeys: (ctx) => listIds(ctx, VARIANTS, { kind: 'product', by: 'createdAt' }),
});

export const productParents: Stream<VendureConfig> = stream({
  name: 'product-parents',
  title: 'Changes of parent products',
  kinds: ['product'],
  feeds: 'products',
  raw: VariantWire,
  cursor,
  covers: ['parentEdited', 'parentDisabled'],
  blindSpots: [],
  deletes: { by: 'none' },
  async *read(ctx, request): AsyncGenerator<SourceBatch<TimestampCursor>> {
    for await (const batch of readByTime(ctx, request, PARENTS, { by: 'updatedAt' })) {
      yield {
        ...batch,
        rows: batch.rows.flatMap((row): readonly (SourceRow | BrokenRow)[] =>
          'raw' in row ? variantsOf(row.raw) : [row],
        ),
      };
    }
  },
  map: (variant, config) => [productFrom(variant, config)],
});

const Parent = z.object({ variants: z.array(z.looseObject({ id: z.string() })) });

/** The same rows, with the same versions, as `products` gives. */
function variantsOf(raw: unknown): SourceRow[] {
  return Parent.parse(raw).variants.map(rowOf);
}
