/** What Vendure 3 answers, as far as it is used, and the selections that ask for it. */
import { z } from 'zod';

const id = z.string();
const time = z.iso.datetime();
const text = z.string().nullish();

const AddressWire = z.object({
  id,
  fullName: text,
  company: text,
  streetLine1: text,
  streetLine2: text,
  city: text,
  province: text,
  postalCode: text,
  phoneNumber: text,
  country: z.object({ code: z.string() }),
  defaultShippingAddress: z.boolean().nullish(),
  defaultBillingAddress: z.boolean().nullish(),
});
export type AddressWire = z.infer<typeof AddressWire>;

export const HistoryWire = z.object({
  id,
  createdAt: time,
  type: z.string(),
  isPublic: z.boolean(),
  data: z.object({ note: text, from: text, to: text }),
});
export type HistoryWire = z.infer<typeof HistoryWire>;

export const CustomerWire = z.object({
  id,
  createdAt: time,
  updatedAt: time,
  title: text,
  firstName: z.string(),
  lastName: z.string(),
  emailAddress: z.string(),
  phoneNumber: text,
  user: z.object({ verified: z.boolean() }).nullish(),
  addresses: z.array(AddressWire).nullish(),
  groups: z.array(z.object({ id, name: z.string() })),
  history: z.object({ items: z.array(HistoryWire) }),
});
export type CustomerWire = z.infer<typeof CustomerWire>;

const ADDRESS = 'fullName company streetLine1 streetLine2 city province postalCode phoneNumber';
const HISTORY = 'id createdAt type isPublic data';
export const CUSTOMER_FIELDS = `id createdAt updatedAt title firstName lastName emailAddress phoneNumber
  user { verified }
  addresses { id ${ADDRESS} country { code } defaultShippingAddress defaultBillingAddress }
  groups { id name }
  history(options: { filter: { type: { eq: "CUSTOMER_NOTE" } }, sort: { id: ASC }, take: 1000 }) { items { ${HISTORY} } }`;

const OrderAddressWire = z.object({
  fullName: text,
  company: text,
  streetLine1: text,
  streetLine2: text,
  city: text,
  province: text,
  postalCode: text,
  phoneNumber: text,
  countryCode: text,
});
export type OrderAddressWire = z.infer<typeof OrderAddressWire>;

const amount = z.int();
const OrderLineWire = z.object({
  id,
  quantity: z.int(),
  unitPrice: amount,
  proratedLinePrice: amount,
  productVariant: z.object({ id, sku: z.string(), name: z.string() }),
});
export type OrderLineWire = z.infer<typeof OrderLineWire>;

export const OrderWire = z.object({
  id,
  createdAt: time,
  updatedAt: time,
  orderPlacedAt: time.nullish(),
  code: z.string(),
  state: z.string(),
  currencyCode: z.string(),
  subTotal: amount,
  shipping: amount,
  total: amount,
  totalWithTax: amount,
  customer: z
    .object({
      id,
      title: text,
      firstName: z.string(),
      lastName: z.string(),
      emailAddress: z.string(),
      phoneNumber: text,
    })
    .nullish(),
  shippingAddress: OrderAddressWire.nullish(),
  billingAddress: OrderAddressWire.nullish(),
  lines: z.array(OrderLineWire),
  surcharges: z.array(z.object({ id, description: z.string(), sku: text, price: amount })),
  discounts: z.array(z.object({ amount })),
  payments: z
    .array(z.object({ amount, state: z.string(), refunds: z.array(z.object({ total: amount, state: z.string() })) }))
    .nullish(),
  history: z.object({ items: z.array(HistoryWire) }),
});
export type OrderWire = z.infer<typeof OrderWire>;

export const ORDER_FIELDS = `id createdAt updatedAt orderPlacedAt code state currencyCode subTotal shipping total totalWithTax
  customer { id title firstName lastName emailAddress phoneNumber }
  shippingAddress { ${ADDRESS} countryCode } billingAddress { ${ADDRESS} countryCode }
  lines { id quantity unitPrice proratedLinePrice productVariant { id sku name } }
  surcharges { id description sku price } discounts { amount }
  payments { amount state refunds { total state } }
  history(options: { sort: { id: ASC }, take: 1000 }) { items { ${HISTORY} } }`;

export const VariantWire = z.object({
  id,
  createdAt: time,
  updatedAt: time,
  sku: z.string(),
  name: z.string(),
  price: amount,
  currencyCode: z.string(),
  enabled: z.boolean(),
  product: z.object({ id, name: z.string(), slug: z.string(), description: text, enabled: z.boolean() }),
});
export type VariantWire = z.infer<typeof VariantWire>;

export const VARIANT_FIELDS = `id createdAt updatedAt sku name price currencyCode enabled
  product { id name slug description enabled }`;
