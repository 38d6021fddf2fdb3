import { stream, type SourceRow, type Stream } from '@tributary/connector-kit';
import { z } from 'zod';
import type { ShopifyConfig } from '../config.ts';
import { ShopifyCursor } from '../cursor.ts';
import { PRODUCTS, VARIANTS_BY_IDS } from '../documents.ts';
import { listKeys, readList } from '../listing.ts';
import { productFrom } from '../mapping.ts';
import { Node, nodesByKeys, rowOf } from '../records.ts';
import { VariantWire } from '../wire.ts';
import { CURSOR, SWEEP } from './cursor-spec.ts';

/** What is sold is a variant, so each is a product here. The list and its times are those of the products. */
export const products: Stream<ShopifyConfig> = stream({
  name: 'products',
  title: 'Products',
  kinds: ['product'],
  raw: VariantWire,
  cursor: { schema: ShopifyCursor, ...CURSOR },
  covers: ['created', 'edited', 'priceChanged', 'variantAdded', 'archived'],
  // Its product moves, and no longer names it.
  blindSpots: [{ kind: 'variantRemoved', ...SWEEP }],
  deletes: { by: 'sweep', everyMs: SWEEP.everyMs },
  read: (ctx, request) => readList(ctx, request, { listing: PRODUCTS, rows: variantsOf }),
  map: (variant) => [productFrom(variant)],
  fetch: async (ctx, keys) => {
    const of = {
      document: VARIANTS_BY_IDS,
      type: 'ProductVariant',
      most: Math.min(ctx.config.pageSize, 100),
      points: 4,
    } as const;
    return (await nodesByKeys(ctx, of, keys)).map(variantRow);
  },
  listKeys: (ctx) => listKeys(ctx, { list: 'productVariants', kind: 'product' }),
});

const Children = z.object({ children: z.array(Node) });

function variantsOf(record: Node): SourceRow[] {
  const { children: _, ...product } = record;
  return Children.parse(record).children.map((variant) => variantRow({ ...variant, product }));
}

const Stamped = z.object({ product: z.looseObject({ updatedAt: z.string() }) });

function variantRow(variant: Node): SourceRow {
  const { __typename: _, ...fields } = variant;
  // The time that the list is read by.
  const stamped = Stamped.safeParse(variant);
  const row = rowOf(Node.parse(fields));
  return stamped.success ? { ...row, version: `${stamped.data.product.updatedAt}~${row.version}` } : row;
}
