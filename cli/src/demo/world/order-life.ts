/** Orders from checkout to the door. */
import {
  newHistory,
  type OrderState,
  type Shop,
  type ShopCustomer,
  type ShopOrder,
  type ShopOrderLine,
  type Step,
} from './storefront.ts';

const FREE_SHIPPING_FROM = 10_000;
const SHIPPING = 490;
const TAX = 0.2;
const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'.split('');

/** The row is last written before checkout ends: `orderPlacedAt` is later than `updatedAt`, as in the real shop. */
export function placeOrder(shop: Shop, customer: ShopCustomer, { at, draw }: Step): ShopOrder {
  const basketAt = new Date(at.getTime() - draw.whole(60, 900) * 1000);
  const lines = Array.from({ length: draw.whole(1, 3) }, () => newLine(shop, draw));
  const gross = lines.reduce((sum, line) => sum + line.proratedLinePrice, 0);
  const discount = draw.chance(0.15) ? Math.round(gross * 0.1) : 0;
  const subTotal = gross - discount;
  const shipping = subTotal >= FREE_SHIPPING_FROM ? 0 : SHIPPING;
  const order: ShopOrder = {
    id: String(shop.orders.length + 1),
    code: Array.from({ length: 10 }, () => draw.pick(CODE_LETTERS)).join(''),
    createdAt: basketAt.toISOString(),
    updatedAt: new Date(at.getTime() - 2_000).toISOString(),
    orderPlacedAt: at.toISOString(),
    state: 'PaymentAuthorized',
    customer,
    address: customer.addresses[0] && { ...customer.addresses[0] },
    lines: spread(lines, discount),
    discount,
    subTotal,
    shipping,
    total: subTotal + shipping,
    totalWithTax: Math.round((subTotal + shipping) * (1 + TAX)),
    payment: 'Authorized',
    history: [],
  };
  shop.orders.push(order);
  shop.openOrders.add(order);
  for (const [from, to] of [
    ['Created', 'AddingItems'],
    ['AddingItems', 'ArrangingPayment'],
    ['ArrangingPayment', 'PaymentAuthorized'],
  ] as const) {
    transition(shop, order, { from, to, at: to === 'AddingItems' ? basketAt : at });
  }
  return order;
}

const NEXT: Readonly<Record<OrderState, OrderState | undefined>> = {
  PaymentAuthorized: 'PaymentSettled',
  PaymentSettled: 'Shipped',
  Shipped: 'Delivered',
  Delivered: undefined,
  Cancelled: undefined,
};

/** One step on; now and then one is cancelled before it is paid. */
export function advanceOrder(shop: Shop, order: ShopOrder, { at, draw }: Step): void {
  const isCancelled = order.state === 'PaymentAuthorized' && draw.chance(0.05);
  const to = isCancelled ? 'Cancelled' : NEXT[order.state];
  if (to === undefined) return;
  if (to === 'PaymentSettled') order.payment = 'Settled';
  if (to === 'Cancelled') order.payment = 'Cancelled';
  if (to === 'Shipped') {
    const data = { note: `Parcel ${order.code.slice(0, 4)}-${order.id}` };
    order.history.push(newHistory(shop, { at, type: 'ORDER_FULFILLMENT', isPublic: true, data }));
  }
  transition(shop, order, { from: order.state, to, at });
  order.state = to;
  if (NEXT[to] === undefined) shop.openOrders.delete(order);
}

function transition(
  shop: Shop,
  { history }: ShopOrder,
  { from, to, at }: { from: string; to: string; at: Date },
): void {
  history.push(newHistory(shop, { at, type: 'ORDER_STATE_TRANSITION', isPublic: true, data: { from, to } }));
}

function newLine(shop: Shop, draw: Step['draw']): ShopOrderLine {
  const productVariant = draw.pick(shop.variants);
  const quantity = draw.weighted({ 1: 70, 2: 20, 4: 10 });
  const unitPrice = productVariant.price;
  shop.given.line += 1;
  const id = String(shop.given.line);
  return { id, quantity: Number(quantity), unitPrice, proratedLinePrice: unitPrice * Number(quantity), productVariant };
}

/** The discount in proportion over the lines; the last one takes what rounding leaves. */
function spread(lines: readonly ShopOrderLine[], discount: number): ShopOrderLine[] {
  const gross = lines.reduce((sum, line) => sum + line.proratedLinePrice, 0);
  let left = discount;
  return lines.map((line, index) => {
    const part = index === lines.length - 1 ? left : Math.round((discount * line.proratedLinePrice) / gross);
    left -= part;
    return { ...line, proratedLinePrice: line.proratedLinePrice - part };
  });
}
