/** The shop's rows as the Admin API shows them: what hangs below a row is made only when it is asked for. */
import type {
  ShopAddress,
  ShopCustomer,
  ShopHistory,
  ShopOrder,
  ShopProduct,
  ShopVariant,
} from '../world/storefront.ts';
import { listed, type ListOptions } from './list-options.ts';

const CURRENCY = 'EUR';
const TAX = 0.2;

interface Listing {
  readonly options?: ListOptions | null;
}

export function customerView(customer: ShopCustomer) {
  const { id, emailAddress, hasAccount, addresses, history } = customer;
  return {
    __typename: 'Customer',
    ...customer,
    user: hasAccount ? { id, identifier: emailAddress, verified: true } : null,
    addresses: () => addresses.map(addressView),
    history: ({ options }: Listing) => historyView(history, options),
  };
}

function addressView({ countryCode, isDefault, ...address }: ShopAddress) {
  return {
    ...address,
    country: { id: countryCode, code: countryCode, name: countryCode },
    defaultShippingAddress: isDefault,
    defaultBillingAddress: isDefault,
  };
}

function historyView(history: readonly ShopHistory[], options: ListOptions | null | undefined) {
  const { items, totalItems } = listed(history, options);
  return { totalItems, items: items.map((entry) => ({ ...entry, updatedAt: entry.createdAt })) };
}

export function orderView(order: ShopOrder) {
  const { id, customer, address, lines, discount, payment, totalWithTax, history } = order;
  const shippingAddress = address && { ...address, country: address.countryCode };
  return {
    ...order,
    active: false,
    currencyCode: CURRENCY,
    customer: () => customerView(customer),
    shippingAddress,
    billingAddress: shippingAddress,
    lines: () => lines.map((line) => ({ ...line, productVariant: () => variantView(line.productVariant) })),
    surcharges: [],
    discounts: discount === 0 ? [] : [{ description: 'Ten percent', amount: -discount }],
    payments: [{ id, method: 'invoice', amount: totalWithTax, state: payment, refunds: [] }],
    history: ({ options }: Listing) => historyView(history, options),
  };
}

export function productView(product: ShopProduct): object {
  return { ...product, variants: () => product.variants.map(variantView) };
}

export function variantView(variant: ShopVariant): object {
  return {
    ...variant,
    priceWithTax: Math.round(variant.price * (1 + TAX)),
    currencyCode: CURRENCY,
    product: () => productView(variant.product),
  };
}
