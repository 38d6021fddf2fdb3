import { accept, type input, newId, type Outcome, refuse, type Transaction } from '@tributary/platform';
import { findProduct } from '../product/queries.ts';
import type { ProductRow } from '../product/table.ts';
import type { NewOrderLine } from './queries.ts';
import { lineTotal, parseQuantity } from './totals.ts';

/** A line as a person enters it: of a product, which gives what is left out, or with title and price of its own. */
export interface LineDraft {
  readonly productId?: string | undefined;
  readonly sku?: string | undefined;
  readonly title?: string | undefined;
  readonly quantity: string;
  readonly unitPrice?: input.Money | undefined;
  readonly discount?: input.Money | undefined;
}

export type LineCode =
  | 'PRODUCT_NOT_FOUND'
  | 'BAD_QUANTITY'
  | 'LINE_NEEDS_TITLE'
  | 'LINE_NEEDS_PRICE'
  | 'CURRENCY_MISMATCH'
  | 'DISCOUNT_TOO_LARGE';

/** The line's row with its total, or what is wrong with it. `field` is where it stands in the input. */
export async function priceLine(
  tx: Transaction,
  draft: LineDraft,
  order: { readonly orderId: string; readonly currency: string; readonly position: number; readonly field: string },
): Promise<Outcome<NewOrderLine, LineCode>> {
  const product = draft.productId === undefined ? undefined : await findProduct(tx, draft.productId);
  if (draft.productId !== undefined && (!product || product.deletedAt)) {
    return refuse('PRODUCT_NOT_FOUND', 'There is no such product.', `${order.field}.productId`);
  }
  if (parseQuantity(draft.quantity) === undefined) {
    return refuse(
      'BAD_QUANTITY',
      'A quantity is a decimal above zero, such as "2" or "0.5".',
      `${order.field}.quantity`,
    );
  }
  const title = draft.title ?? product?.name;
  if (title === undefined) {
    return refuse('LINE_NEEDS_TITLE', 'A line without a product needs a title.', `${order.field}.title`);
  }
  const price = draft.unitPrice ?? priceOf(product);
  if (!price) return refuse('LINE_NEEDS_PRICE', 'A line needs a unit price.', `${order.field}.unitPrice`);
  if (price.currency !== order.currency || (draft.discount && draft.discount.currency !== order.currency)) {
    return refuse('CURRENCY_MISMATCH', `This order is in ${order.currency}.`, `${order.field}.unitPrice`);
  }
  const discountMinor = draft.discount?.minor ?? 0n;
  const gross = lineTotal({ quantity: draft.quantity, unitPriceMinor: price.minor, discountMinor: 0n });
  if (discountMinor < 0n || (discountMinor > 0n && discountMinor > gross)) {
    return refuse('DISCOUNT_TOO_LARGE', 'A discount is at most the line’s own amount.', `${order.field}.discount`);
  }
  return accept({
    id: newId(),
    orderId: order.orderId,
    position: order.position,
    productId: draft.productId ?? null,
    sku: draft.sku ?? product?.sku ?? null,
    title,
    quantity: draft.quantity,
    currency: order.currency,
    unitPriceMinor: price.minor,
    discountMinor,
    totalMinor: gross - discountMinor,
  });
}

function priceOf(product: ProductRow | undefined): input.Money | undefined {
  if (!product?.currency || product.priceMinor === null) return undefined;
  return { minor: product.priceMinor, currency: product.currency };
}
