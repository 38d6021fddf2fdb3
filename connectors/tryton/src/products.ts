/** Variants, with what they are called, cost and how many there are: all of that is written down elsewhere. */
import { VendorContractBroken } from '@tributary/connector-kit';
import type { TrytonContext } from './client.ts';
import type { Listing } from './listing.ts';
import { search, type Row, type Session } from './records.ts';
import { PRODUCT_FIELDS } from './wire.ts';

export const PRODUCTS: Listing = {
  model: 'product.product',
  domain: [],
  fields: PRODUCT_FIELDS,
  kinds: ['product'],
  whole,
  refs: (_, product) => [{ kind: 'product', key: String(product.id) }],
};

/** Prices have no currency of their own: they are the company's. */
async function whole(ctx: TrytonContext, session: Session, found: readonly Row[]): Promise<Row[]> {
  if (found.length === 0) return [];
  const [currency, stock] = await Promise.all([currencyOf(ctx, session), stockOf(ctx, session, found)]);
  return found.map((product) => ({ ...product, quantity: stock.get(product.id) ?? null, currency }));
}

async function currencyOf(ctx: TrytonContext, session: Session): Promise<unknown> {
  const domain = [['id', '=', session.company ?? -1]];
  const [company] = await search(ctx, session, { model: 'company.company', domain, fields: ['currency.code'] });
  const currency = company?.['currency.'];
  if (typeof currency !== 'object' || currency === null || !('code' in currency)) {
    throw new VendorContractBroken('Tryton does not say in which currency the company keeps its prices.');
  }
  return currency.code;
}

/** What is there today, in all warehouses and all of their places. Without places Tryton answers 0 for everything. */
async function stockOf(
  ctx: TrytonContext,
  session: Session,
  products: readonly Row[],
): Promise<ReadonlyMap<number, unknown>> {
  const warehouses = await search(ctx, session, {
    model: 'stock.location',
    domain: [['type', '=', 'warehouse']],
    fields: ['id'],
  });
  const context = { ...session.context, locations: warehouses.map(({ id }) => id), with_childs: true };
  const domain = [['id', 'in', products.map(({ id }) => id)]];
  const counted = await search(ctx, { ...session, context }, { ...PRODUCTS, domain, fields: ['quantity'] });
  return new Map(counted.map(({ id, quantity }) => [id, quantity]));
}
