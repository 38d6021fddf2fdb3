/** The shop's things as objects of the published schema. */
import type { Address, Customer, Order, Product, Store, Variant } from './store.ts';

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}
export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export const gid = (type: string, id: number): string => `gid://shopify/${type}/${String(id)}`;
export const idIn = (gidText: string): number => Number(/(\d+)(?:\?.*)?$/.exec(gidText)?.[1] ?? Number.NaN);

const money = (amount: string) => ({ shopMoney: { amount, currencyCode: 'EUR' } });

/** All of a list within a record, from a position on. */
export function childConnection<Node>(all: readonly Node[], { first, after }: PageArguments): Connection<Node> {
  const start = after === undefined || after === null ? 0 : Number(after) + 1;
  const nodes = all.slice(start, first === undefined || first === null ? undefined : start + first);
  const end = start + nodes.length;
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: String(start + index) })),
    pageInfo: { hasNextPage: end < all.length, endCursor: nodes.length === 0 ? null : String(end - 1) },
  };
}

function addressShape({ id, ...rest }: Address) {
  return { __typename: 'MailingAddress', id: `${gid('MailingAddress', id)}?model_name=CustomerAddress`, ...rest };
}

export function customerShape(customer: Customer) {
  const { id, email, phone, addresses, marketingState, ...rest } = customer;
  return {
    __typename: 'Customer',
    ...rest,
    id: gid('Customer', id),
    locale: 'en',
    verifiedEmail: email !== null,
    defaultEmailAddress: email === null ? null : { emailAddress: email, marketingState },
    defaultPhoneNumber: phone === null ? null : { phoneNumber: phone },
    defaultAddress: addresses[0] ? addressShape(addresses[0]) : null,
    // Newest first, as no road has to agree with another.
    addressesV2: (page: PageArguments) => childConnection([...addresses].reverse().map(addressShape), page),
  };
}

export function orderShape(order: Order, store: Store) {
  const customer = order.customerId === null ? undefined : store.customers.get(order.customerId);
  return {
    __typename: 'Order',
    ...{ id: gid('Order', order.id), name: order.name, createdAt: order.createdAt, updatedAt: order.updatedAt },
    ...{ processedAt: order.processedAt, cancelledAt: order.cancelledAt, email: order.email, phone: null },
    ...{ note: order.note, tags: [], displayFinancialStatus: order.financial, currencyCode: 'EUR' },
    cancelReason: order.cancelledAt === null ? null : 'CUSTOMER',
    displayFulfillmentStatus: order.fulfillment,
    customer: customer ? customerShape(customer) : null,
    ...{ subtotalPriceSet: money(order.subtotal), totalShippingPriceSet: money(order.shipping) },
    ...{ totalTaxSet: money(order.tax), taxesIncluded: false, totalPriceSet: money(order.total) },
    shippingAddress: order.shippingAddress && addressShape(order.shippingAddress),
    billingAddress: null,
    fulfillments: order.fulfillments.map(({ id, ...rest }) => ({
      id: gid('Fulfillment', id),
      status: 'SUCCESS',
      ...rest,
    })),
    refunds: order.refunds.map(({ id, ...rest }) => ({ id: gid('Refund', id), ...rest })),
    lineItems: (page: PageArguments) =>
      childConnection(
        order.lines.map((line) => ({
          __typename: 'LineItem',
          ...{ id: gid('LineItem', line.id), name: line.name, sku: line.sku, quantity: line.quantity },
          variant:
            line.variantId === null
              ? null
              : { __typename: 'ProductVariant', id: gid('ProductVariant', line.variantId) },
          originalUnitPriceSet: money(line.unitPrice),
          discountedTotalSet: () => money(line.total),
        })),
        page,
      ),
  };
}

function productFields({ id, ...product }: Product) {
  return {
    __typename: 'Product',
    ...{ id: gid('Product', id), title: product.title, status: product.status, createdAt: product.createdAt },
    ...{
      updatedAt: product.updatedAt,
      handle: `p-${String(id)}`,
      vendor: 'Engines Ltd',
      productType: '',
      tags: ['new'],
    },
    description: () => product.description,
    priceRangeV2: { minVariantPrice: { amount: product.variants[0]?.price ?? '0.0', currencyCode: 'EUR' } },
  };
}

function variantFields({ id, ...variant }: Variant) {
  return { __typename: 'ProductVariant', id: gid('ProductVariant', id), barcode: null, ...variant };
}

export function variantShape({ product, variant }: { product: Product; variant: Variant }) {
  return { ...variantFields(variant), product: productFields(product) };
}

export function productShape(product: Product) {
  return {
    ...productFields(product),
    variants: (page: PageArguments) => childConnection(product.variants.map(variantFields), page),
  };
}
