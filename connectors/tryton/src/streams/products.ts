import { stream, type Stream } from '@tributary/connector-kit';
import type { TrytonConfig } from '../config.ts';
import { fetchListing, listListing, readListing, readOwners } from '../listing.ts';
import { PRODUCTS } from '../products.ts';
import type { Row } from '../records.ts';
import { productFrom } from '../sales-mapping.ts';
import { CURSOR } from '../stamp-window.ts';
import { ProductWire } from '../wire.ts';
import { bySubstream } from './remedies.ts';

const SWEEP_MS = 60 * 60_000;
const facts = {
  kinds: ['product'],
  raw: ProductWire,
  cursor: CURSOR,
  map: (product: ProductWire) => [productFrom(product)],
} as const;

const TEMPLATE = ['templateEdited', 'priceChanged', 'templateSwitchedOff'];
const MOVES = ['stockReceived', 'stockShipped'];

/** Variants are what is sold, so each is a product here. Name and price are its template's, stock is the moves'. */
export const products: Stream<TrytonConfig> = stream({
  ...facts,
  name: 'products',
  title: 'Products',
  covers: ['created', 'edited', 'switchedOff'],
  blindSpots: [...bySubstream('product-templates', TEMPLATE), ...bySubstream('stock-moves', MOVES)],
  deletes: { by: 'sweep', everyMs: SWEEP_MS },
  read: (ctx, request) => readListing(ctx, request, PRODUCTS),
  fetch: (ctx, keys) => fetchListing(ctx, keys, PRODUCTS),
  listKeys: (ctx) => listListing(ctx, PRODUCTS),
});

export const productTemplates = variantsOf(
  { model: 'product.template', domain: [], fields: ['products'] },
  { name: 'product-templates', title: 'Changes of product templates', covers: TEMPLATE },
);
export const stockMoves = variantsOf(
  { model: 'stock.move', domain: [['state', '=', 'done']], fields: ['product'] },
  { name: 'stock-moves', title: 'Stock moves', covers: MOVES },
);

/** The same rows, with the same versions, as `products` gives. */
function variantsOf(
  of: Parameters<typeof readOwners>[2]['of'],
  about: Pick<Stream, 'name' | 'title' | 'covers'>,
): Stream<TrytonConfig> {
  return stream({
    ...facts,
    ...about,
    feeds: 'products',
    blindSpots: [],
    deletes: { by: 'none' },
    read: (ctx, request) => readOwners(ctx, request, { listing: PRODUCTS, of, owners: variantsIn }),
  });
}

function variantsIn({ product, products: all }: Row): number[] {
  return [product, ...(Array.isArray(all) ? (all as readonly unknown[]) : [])].filter((id) => typeof id === 'number');
}
