/**
 * Every GraphQL document that is sent to Shopify, so that a test can hold all of them against the published schemas.
 * A list and its bulk query have the same fields: which road a record came by must not show.
 */

const MONEY = '{ shopMoney { amount currencyCode } }';

const ADDRESS_FIELDS = 'id firstName lastName company address1 address2 city provinceCode zip countryCodeV2 phone';

const CUSTOMER_FIELDS = `id createdAt updatedAt firstName lastName locale note tags verifiedEmail
  defaultEmailAddress { emailAddress marketingState } defaultPhoneNumber { phoneNumber } defaultAddress { id }`;

const ORDER_FIELDS = `id name createdAt updatedAt processedAt cancelledAt cancelReason email phone note tags
  displayFinancialStatus displayFulfillmentStatus currencyCode customer { id }
  subtotalPriceSet ${MONEY} totalShippingPriceSet ${MONEY} totalTaxSet ${MONEY} totalPriceSet ${MONEY} taxesIncluded
  shippingAddress { ${ADDRESS_FIELDS} } billingAddress { ${ADDRESS_FIELDS} }
  fulfillments { id createdAt status displayStatus } refunds { id createdAt note }`;

const LINE_FIELDS = `id name sku quantity variant { id } originalUnitPriceSet ${MONEY}
  discountedTotalSet(withCodeDiscounts: true) ${MONEY}`;

const PRODUCT_FIELDS = `id title description handle status vendor productType tags createdAt updatedAt
  priceRangeV2 { minVariantPrice { currencyCode } }`;

const VARIANT_FIELDS = 'id title sku price barcode createdAt';

/** A list of the shop, and the list inside each of its records. */
export interface Listing {
  readonly list: 'customers' | 'orders' | 'products';
  readonly type: 'Customer' | 'Order' | 'Product';
  readonly fields: string;
  readonly children: { readonly list: 'addressesV2' | 'lineItems' | 'variants'; readonly fields: string };
  /** Children that come with the record; further ones are asked for. */
  readonly childrenAtOnce: number;
  /** Points that a record may cost: one for each object in it. */
  readonly points: number;
  /** As many as fit 1,000 points, the most that one question may cost. */
  readonly mostPerPage: number;
}

export const CUSTOMERS: Listing = {
  list: 'customers',
  type: 'Customer',
  fields: CUSTOMER_FIELDS,
  children: { list: 'addressesV2', fields: ADDRESS_FIELDS },
  childrenAtOnce: 10,
  points: 14,
  mostPerPage: 50,
};
export const ORDERS: Listing = {
  list: 'orders',
  type: 'Order',
  fields: ORDER_FIELDS,
  children: { list: 'lineItems', fields: LINE_FIELDS },
  childrenAtOnce: 10,
  points: 74,
  mostPerPage: 10,
};
export const PRODUCTS: Listing = {
  list: 'products',
  type: 'Product',
  fields: PRODUCT_FIELDS,
  children: { list: 'variants', fields: VARIANT_FIELDS },
  childrenAtOnce: 20,
  points: 23,
  mostPerPage: 30,
};
const LISTINGS = [CUSTOMERS, ORDERS, PRODUCTS] as const;

const PAGE = 'pageInfo { hasNextPage endCursor }';

function withChildren({ fields, children, childrenAtOnce }: Listing): string {
  return `${fields} ${children.list}(first: ${String(childrenAtOnce)}) { nodes { ${children.fields} } ${PAGE} }`;
}

export function listDocument(listing: Listing): string {
  return `query ($first: Int!, $after: String, $query: String) {
    list: ${listing.list}(first: $first, after: $after, query: $query, sortKey: UPDATED_AT) {
      nodes { ${withChildren(listing)} } ${PAGE} } }`;
}

export function byIdsDocument(listing: Listing): string {
  return `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${listing.type} { ${withChildren(listing)} } } }`;
}

export function moreChildrenDocument({ type, children }: Listing): string {
  return `query ($id: ID!, $after: String) { node(id: $id) { ... on ${type} {
    children: ${children.list}(first: 100, after: $after) { nodes { ${children.fields} } ${PAGE} } } } }`;
}

/** For `bulkOperationRunQuery`: no page sizes, children are lines of their own. */
export function bulkDocument({ list, fields, children }: Listing): string {
  return `{ ${list} { edges { node { ${fields} ${children.list} { edges { node { ${children.fields} } } } } } } }`;
}

/** What is sold is a variant: products are asked for by the ids of theirs. */
export const VARIANTS_BY_IDS = `query ($ids: [ID!]!) {
  nodes(ids: $ids) { ... on ProductVariant { ${VARIANT_FIELDS} product { ${PRODUCT_FIELDS} } } } }`;

export function idsDocument(list: 'customers' | 'orders' | 'productVariants'): string {
  return `query ($first: Int!, $after: String) {
    list: ${list}(first: $first, after: $after, sortKey: ID) { nodes { id } ${PAGE} } }`;
}

export const RUN_BULK = `mutation ($query: String!) {
  bulkOperationRunQuery(query: $query, groupObjects: true) {
    bulkOperation { id createdAt } userErrors { code message } } }`;

/** The alias tells `classify` that an answer may say "not yet". */
export const BULK_STATE = `query ($id: ID!) { waitedFor: node(id: $id) {
  ... on BulkOperation { id status errorCode rootObjectCount url } } }`;

export const CHECK = `{ shop { name myshopifyDomain currencyCode }
  currentAppInstallation { accessScopes { handle } }
  customersCount { count } ordersCount { count } productsCount { count } }`;

const ONE_CUSTOMER = withChildren(CUSTOMERS);

export const CUSTOMER_BY_EMAIL = `query ($email: String!) {
  customerByIdentifier(identifier: { emailAddress: $email }) { ${ONE_CUSTOMER} } }`;

export const SET_CUSTOMER = `mutation ($input: CustomerSetInput!, $identifier: CustomerSetIdentifiers) {
  customerSet(input: $input, identifier: $identifier) {
    customer { ${ONE_CUSTOMER} } userErrors { code field message } } }`;

export const DELETE_CUSTOMER = `mutation ($input: CustomerDeleteInput!) {
  customerDelete(input: $input) { deletedCustomerId userErrors { field message } } }`;

export const WEBHOOKS = `query ($after: String) {
  webhookSubscriptions(first: 100, after: $after) { nodes { id topic uri } ${PAGE} } }`;

export const SUBSCRIBE = `mutation ($topic: WebhookSubscriptionTopic!, $subscription: WebhookSubscriptionInput!) {
  webhookSubscriptionCreate(topic: $topic, webhookSubscription: $subscription) {
    webhookSubscription { id } userErrors { field message } } }`;

export const UNSUBSCRIBE = `mutation ($id: ID!) {
  webhookSubscriptionDelete(id: $id) { deletedWebhookSubscriptionId userErrors { field message } } }`;

/** By name, for the test. */
export const DOCUMENTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    LISTINGS.flatMap((listing) => [
      [`${listing.list}, a page`, listDocument(listing)],
      [`${listing.list} by ids`, byIdsDocument(listing)],
      [`${listing.children.list} of one of the ${listing.list}`, moreChildrenDocument(listing)],
      [`${listing.list}, in bulk`, bulkDocument(listing)],
    ]),
  ),
  ...Object.fromEntries(
    (['customers', 'orders', 'productVariants'] as const).map((list) => [`ids of ${list}`, idsDocument(list)]),
  ),
  ...{ VARIANTS_BY_IDS, RUN_BULK, BULK_STATE, CHECK, CUSTOMER_BY_EMAIL, SET_CUSTOMER, DELETE_CUSTOMER },
  ...{ WEBHOOKS, SUBSCRIBE, UNSUBSCRIBE },
};
