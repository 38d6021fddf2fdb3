/** The part of Vendure's Admin API that a connector of customers, orders and products uses, as Vendure 3 writes it. */
const LISTS = ['Customer', 'Order', 'Product', 'ProductVariant', 'HistoryEntry'] as const;

/** Fields that a list can be sorted and filtered by. */
const FILTERS: Readonly<Record<(typeof LISTS)[number], Readonly<Record<string, string>>>> = {
  Customer: { firstName: 'String', lastName: 'String', phoneNumber: 'String', emailAddress: 'String' },
  Order: { orderPlacedAt: 'Date', code: 'String', state: 'String', active: 'Boolean' },
  Product: { enabled: 'Boolean', name: 'String', slug: 'String' },
  ProductVariant: { enabled: 'Boolean', sku: 'String', name: 'String' },
  HistoryEntry: { isPublic: 'Boolean', type: 'String' },
};
const NODE_FILTERS = { id: 'ID', createdAt: 'Date', updatedAt: 'Date' };

function listTypes(name: (typeof LISTS)[number]): string {
  const fields = { ...NODE_FILTERS, ...FILTERS[name] };
  const filters = Object.entries(fields).map(([field, type]) => `${field}: ${type}Operators`);
  const sorts = Object.keys(fields).filter((field) => !['active', 'enabled', 'isPublic'].includes(field));
  return `
    type ${name}List { items: [${name}!]! totalItems: Int! }
    input ${name}ListOptions { skip: Int take: Int sort: ${name}SortParameter filter: ${name}FilterParameter }
    input ${name}FilterParameter { ${filters.join(' ')} }
    input ${name}SortParameter { ${sorts.map((field) => `${field}: SortOrder`).join(' ')} }`;
}

export const ADMIN_SCHEMA = `
  scalar DateTime
  scalar JSON
  scalar Money
  enum SortOrder { ASC DESC }
  input IDOperators { eq: String notEq: String in: [String!] notIn: [String!] isNull: Boolean }
  input StringOperators {
    eq: String notEq: String contains: String notContains: String in: [String!] notIn: [String!] isNull: Boolean
  }
  input BooleanOperators { eq: Boolean isNull: Boolean }
  input DateRange { start: DateTime! end: DateTime! }
  input DateOperators { eq: DateTime before: DateTime after: DateTime between: DateRange isNull: Boolean }
  ${LISTS.map(listTypes).join('')}

  type Query {
    me: CurrentUser
    activeChannel: Channel!
    customers(options: CustomerListOptions): CustomerList!
    customer(id: ID!): Customer
    orders(options: OrderListOptions): OrderList!
    order(id: ID!): Order
    products(options: ProductListOptions): ProductList!
    product(id: ID!): Product
    productVariants(options: ProductVariantListOptions): ProductVariantList!
    productVariant(id: ID!): ProductVariant
  }
  type Mutation {
    login(username: String!, password: String!, rememberMe: Boolean): NativeAuthenticationResult!
    createCustomer(input: CreateCustomerInput!, password: String): CreateCustomerResult!
    updateCustomer(input: UpdateCustomerInput!): UpdateCustomerResult!
  }

  type CurrentUser { id: ID! identifier: String! }
  type Channel { id: ID! code: String! token: String! }
  interface ErrorResult { errorCode: String! message: String! }
  type InvalidCredentialsError implements ErrorResult { errorCode: String! message: String! }
  type EmailAddressConflictError implements ErrorResult { errorCode: String! message: String! }
  union NativeAuthenticationResult = CurrentUser | InvalidCredentialsError
  union CreateCustomerResult = Customer | EmailAddressConflictError
  union UpdateCustomerResult = Customer | EmailAddressConflictError
  input CreateCustomerInput {
    title: String firstName: String! lastName: String! phoneNumber: String emailAddress: String!
  }
  input UpdateCustomerInput {
    id: ID! title: String firstName: String lastName: String phoneNumber: String emailAddress: String
  }

  type User { id: ID! identifier: String! verified: Boolean! }
  type Country { id: ID! code: String! name: String! }
  type CustomerGroup { id: ID! name: String! }
  type Address {
    id: ID! fullName: String company: String streetLine1: String! streetLine2: String city: String province: String
    postalCode: String country: Country! phoneNumber: String
    defaultShippingAddress: Boolean defaultBillingAddress: Boolean
  }
  type Customer {
    id: ID! createdAt: DateTime! updatedAt: DateTime! title: String firstName: String! lastName: String!
    phoneNumber: String emailAddress: String! user: User addresses: [Address!] groups: [CustomerGroup!]!
    history(options: HistoryEntryListOptions): HistoryEntryList!
    orders(options: OrderListOptions): OrderList!
  }
  type HistoryEntry {
    id: ID! createdAt: DateTime! updatedAt: DateTime! type: String! isPublic: Boolean! data: JSON!
  }

  type OrderAddress {
    fullName: String company: String streetLine1: String streetLine2: String city: String province: String
    postalCode: String country: String countryCode: String phoneNumber: String
  }
  type OrderLine {
    id: ID! quantity: Int! unitPrice: Money! proratedLinePrice: Money! productVariant: ProductVariant!
  }
  type Surcharge { id: ID! description: String! sku: String price: Money! }
  type Discount { description: String! amount: Money! }
  type Refund { id: ID! total: Money! state: String! }
  type Payment { id: ID! method: String! amount: Money! state: String! refunds: [Refund!]! }
  type Order {
    id: ID! createdAt: DateTime! updatedAt: DateTime! orderPlacedAt: DateTime code: String! state: String!
    active: Boolean! currencyCode: String! customer: Customer shippingAddress: OrderAddress
    billingAddress: OrderAddress lines: [OrderLine!]! surcharges: [Surcharge!]! discounts: [Discount!]!
    payments: [Payment!] subTotal: Money! shipping: Money! total: Money! totalWithTax: Money!
    history(options: HistoryEntryListOptions): HistoryEntryList!
  }
  type Product {
    id: ID! createdAt: DateTime! updatedAt: DateTime! name: String! slug: String! description: String!
    enabled: Boolean! variants: [ProductVariant!]!
  }
  type ProductVariant {
    id: ID! createdAt: DateTime! updatedAt: DateTime! sku: String! name: String! price: Money! priceWithTax: Money!
    currencyCode: String! enabled: Boolean! product: Product!
  }
`;
