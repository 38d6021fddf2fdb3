/** Everything a person can do with this shop that the connector should hear of. */
import { type GraphQl, openSession } from './graphql.ts';

export interface Shop {
  readonly baseUrl: string;
  readonly admin: GraphQl;
  /** Variants that can be bought. */
  readonly variantIds: string[];
}

const REFUSAL = '__typename ... on ErrorResult { errorCode message }';

export async function setUpShop(baseUrl: string, admin: GraphQl): Promise<Shop> {
  const { createCountry: germany } = await admin<{ createCountry: { id: string } }>(
    `mutation { createCountry(input: { code: "DE", enabled: true, translations: [{ languageCode: en, name: "Germany" }] }) { id } }`,
  );
  const { createZone: zone } = await admin<{ createZone: { id: string } }>(
    `mutation ($ids: [ID!]) { createZone(input: { name: "Europe", memberIds: $ids }) { id } }`,
    { ids: [germany.id] },
  );
  const { createTaxCategory: category } = await admin<{ createTaxCategory: { id: string } }>(
    `mutation { createTaxCategory(input: { name: "Standard", isDefault: true }) { id } }`,
  );
  await admin(
    `mutation ($zone: ID!, $category: ID!) { createTaxRate(input: { name: "VAT", enabled: true, value: 19, categoryId: $category, zoneId: $zone }) { id } }`,
    { zone: zone.id, category: category.id },
  );
  const { channels } = await admin<{ channels: { items: { id: string }[] } }>(`{ channels { items { id } } }`);
  await admin(
    `mutation ($id: ID!, $zone: ID!) { updateChannel(input: { id: $id, defaultTaxZoneId: $zone, defaultShippingZoneId: $zone, defaultCurrencyCode: EUR, pricesIncludeTax: false }) { ${REFUSAL} } }`,
    { id: channels.items[0]?.id, zone: zone.id },
  );
  await admin(`mutation {
    createShippingMethod(input: {
      code: "standard", fulfillmentHandler: "manual-fulfillment",
      checker: { code: "default-shipping-eligibility-checker", arguments: [{ name: "orderMinimum", value: "0" }] },
      calculator: { code: "default-shipping-calculator", arguments: [
        { name: "rate", value: "499" }, { name: "includesTax", value: "\\"auto\\"" }, { name: "taxRate", value: "19" }] },
      translations: [{ languageCode: en, name: "Standard", description: "" }] }) { id } }`);
  await admin(`mutation {
    createPaymentMethod(input: {
      code: "test", enabled: true,
      handler: { code: "dummy-payment-handler", arguments: [{ name: "automaticSettle", value: "false" }] },
      translations: [{ languageCode: en, name: "Test", description: "" }] }) { id } }`);
  return { baseUrl, admin, variantIds: [] };
}

export async function addProduct(shop: Shop, product: { name: string; sku: string; price: number }): Promise<string> {
  const { createProduct } = await shop.admin<{ createProduct: { id: string } }>(
    `mutation ($name: String!, $slug: String!) { createProduct(input: { enabled: true, translations: [{ languageCode: en, name: $name, slug: $slug, description: "From the test shop" }] }) { id } }`,
    { name: product.name, slug: product.sku.toLowerCase() },
  );
  const { createProductVariants } = await shop.admin<{ createProductVariants: { id: string }[] }>(
    `mutation ($input: [CreateProductVariantInput!]!) { createProductVariants(input: $input) { id } }`,
    {
      input: [
        {
          productId: createProduct.id,
          sku: product.sku,
          price: product.price,
          trackInventory: 'FALSE',
          translations: [{ languageCode: 'en', name: product.name }],
        },
      ],
    },
  );
  const id = createProductVariants[0]?.id ?? '';
  shop.variantIds.push(id);
  return id;
}

export interface NewCustomer {
  readonly firstName: string;
  readonly lastName: string;
  readonly emailAddress: string;
  readonly phoneNumber?: string;
  readonly title?: string;
}

export async function addCustomer(shop: Shop, input: NewCustomer): Promise<string> {
  const { createCustomer } = await shop.admin<{ createCustomer: { id: string } }>(
    `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { ... on Customer { id } ${REFUSAL} } }`,
    { input },
  );
  return createCustomer.id;
}

export async function addAddress(shop: Shop, customerId: string, city: string): Promise<string> {
  const { createCustomerAddress } = await shop.admin<{ createCustomerAddress: { id: string } }>(
    `mutation ($id: ID!, $input: CreateAddressInput!) { createCustomerAddress(customerId: $id, input: $input) { id } }`,
    {
      id: customerId,
      input: {
        fullName: 'Recipient',
        streetLine1: '1 Main St',
        city,
        postalCode: '10115',
        countryCode: 'DE',
        defaultShippingAddress: true,
      },
    },
  );
  return createCustomerAddress.id;
}

/** A guest's whole way from the basket to an authorised payment. Answers the order's id. */
export async function placeOrder(shop: Shop, buyer: NewCustomer): Promise<string> {
  const store = openSession(`${shop.baseUrl}/shop-api`);
  const variants = shop.variantIds.slice(0, 2);
  for (const [index, id] of variants.entries()) {
    await store(
      `mutation ($id: ID!, $n: Int!) { addItemToOrder(productVariantId: $id, quantity: $n) { ${REFUSAL} } }`,
      { id, n: index + 1 },
    );
  }
  const { firstName, lastName, emailAddress } = buyer;
  await store(`mutation ($input: CreateCustomerInput!) { setCustomerForOrder(input: $input) { ${REFUSAL} } }`, {
    input: { firstName, lastName, emailAddress },
  });
  await store(`mutation ($input: CreateAddressInput!) { setOrderShippingAddress(input: $input) { ${REFUSAL} } }`, {
    input: {
      fullName: `${firstName} ${lastName}`,
      streetLine1: '2 Side St',
      city: 'Berlin',
      postalCode: '10117',
      countryCode: 'DE',
    },
  });
  const { eligibleShippingMethods } = await store<{ eligibleShippingMethods: { id: string }[] }>(
    `{ eligibleShippingMethods { id } }`,
  );
  await store(`mutation ($id: ID!) { setOrderShippingMethod(shippingMethodId: [$id]) { ${REFUSAL} } }`, {
    id: eligibleShippingMethods[0]?.id,
  });
  await store(
    `mutation { transitionOrderToState(state: "ArrangingPayment") { ${REFUSAL} ... on OrderStateTransitionError { transitionError } } }`,
  );
  const { addPaymentToOrder } = await store<{ addPaymentToOrder: { id: string } }>(
    `mutation { addPaymentToOrder(input: { method: "test", metadata: {} }) { ... on Order { id } ${REFUSAL} } }`,
  );
  return addPaymentToOrder.id;
}

export async function settlePayment({ admin }: Shop, orderId: string): Promise<void> {
  const { order } = await admin<{ order: { payments: { id: string }[] } }>(
    `query ($id: ID!) { order(id: $id) { payments { id } } }`,
    { id: orderId },
  );
  await admin(`mutation ($id: ID!) { settlePayment(id: $id) { ${REFUSAL} } }`, { id: order.payments[0]?.id });
}

/** The whole order leaves the house. */
export async function ship({ admin }: Shop, orderId: string): Promise<void> {
  const { order } = await admin<{ order: { lines: { id: string; quantity: number }[] } }>(
    `query ($id: ID!) { order(id: $id) { lines { id quantity } } }`,
    { id: orderId },
  );
  const { addFulfillmentToOrder } = await admin<{ addFulfillmentToOrder: { id: string } }>(
    `mutation ($lines: [OrderLineInput!]!) { addFulfillmentToOrder(input: { lines: $lines, handler: { code: "manual-fulfillment", arguments: [{ name: "method", value: "Post" }, { name: "trackingCode", value: "T1" }] } }) { ... on Fulfillment { id } ${REFUSAL} } }`,
    { lines: order.lines.map(({ id, quantity }) => ({ orderLineId: id, quantity })) },
  );
  await moveFulfillment(admin, addFulfillmentToOrder.id, 'Shipped');
}

export async function deliver({ admin }: Shop, orderId: string): Promise<void> {
  const { order } = await admin<{ order: { fulfillments: { id: string }[] } }>(
    `query ($id: ID!) { order(id: $id) { fulfillments { id } } }`,
    { id: orderId },
  );
  await moveFulfillment(admin, order.fulfillments[0]?.id ?? '', 'Delivered');
}

async function moveFulfillment(admin: GraphQl, id: string, state: string): Promise<void> {
  await admin(
    `mutation ($id: ID!, $state: String!) { transitionFulfillmentToState(id: $id, state: $state) { ${REFUSAL} ... on FulfillmentStateTransitionError { transitionError } } }`,
    { id, state },
  );
}

export async function cancelOrder({ admin }: Shop, orderId: string): Promise<void> {
  await admin(
    `mutation ($id: ID!) { cancelOrder(input: { orderId: $id, reason: "changed their mind" }) { ${REFUSAL} } }`,
    { id: orderId },
  );
}

export async function addOrderNote({ admin }: Shop, orderId: string, note: string): Promise<void> {
  await admin(
    `mutation ($id: ID!, $note: String!) { addNoteToOrder(input: { id: $id, note: $note, isPublic: false }) { id } }`,
    { id: orderId, note },
  );
}
