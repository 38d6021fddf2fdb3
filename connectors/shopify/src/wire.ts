/** What Shopify sends, as far as it is used. `children` are the records inside, by whatever road they came. */
import { z } from 'zod';

const text = z.string().nullish();
const Gid = z.object({ id: z.string() });
const MoneySet = z.object({ shopMoney: z.object({ amount: z.string(), currencyCode: z.string() }) });
export type MoneySet = z.infer<typeof MoneySet>;

export const AddressWire = z.object({
  id: z.string(),
  ...{ firstName: text, lastName: text, company: text, address1: text, address2: text },
  ...{ city: text, provinceCode: text, zip: text, countryCodeV2: text, phone: text },
});
export type AddressWire = z.infer<typeof AddressWire>;

export const CustomerWire = z.object({
  ...{ id: z.string(), createdAt: z.string(), updatedAt: z.string() },
  ...{ firstName: text, lastName: text, locale: text, note: text },
  tags: z.array(z.string()),
  verifiedEmail: z.boolean(),
  defaultEmailAddress: z.object({ emailAddress: z.string(), marketingState: z.string() }).nullish(),
  defaultPhoneNumber: z.object({ phoneNumber: z.string() }).nullish(),
  defaultAddress: Gid.nullish(),
  children: z.array(AddressWire),
});
export type CustomerWire = z.infer<typeof CustomerWire>;

const LineWire = z.object({
  id: z.string(),
  name: z.string(),
  sku: text,
  quantity: z.int(),
  variant: Gid.nullish(),
  originalUnitPriceSet: MoneySet,
  discountedTotalSet: MoneySet,
});

export const OrderWire = z.object({
  ...{ id: z.string(), name: z.string(), createdAt: z.string(), updatedAt: z.string(), processedAt: z.string() },
  ...{ cancelledAt: text, cancelReason: text, email: text, phone: text, note: text },
  tags: z.array(z.string()),
  displayFinancialStatus: text,
  displayFulfillmentStatus: z.string(),
  currencyCode: z.string(),
  customer: Gid.nullish(),
  ...{ subtotalPriceSet: MoneySet.nullish(), totalTaxSet: MoneySet.nullish(), taxesIncluded: z.boolean() },
  ...{ totalShippingPriceSet: MoneySet, totalPriceSet: MoneySet },
  ...{ shippingAddress: AddressWire.nullish(), billingAddress: AddressWire.nullish() },
  fulfillments: z.array(z.object({ id: z.string(), createdAt: z.string(), status: z.string(), displayStatus: text })),
  refunds: z.array(z.object({ id: z.string(), createdAt: text, note: text })),
  children: z.array(LineWire),
});
export type OrderWire = z.infer<typeof OrderWire>;

/** A variant with the product it is one of. */
export const VariantWire = z.object({
  ...{ id: z.string(), title: z.string(), sku: text, price: z.string(), barcode: text, createdAt: z.string() },
  product: z.object({
    ...{ id: z.string(), title: z.string(), description: z.string(), handle: z.string(), status: z.string() },
    ...{ vendor: z.string(), productType: z.string(), tags: z.array(z.string()), updatedAt: z.string() },
    priceRangeV2: z.object({ minVariantPrice: z.object({ currencyCode: z.string() }) }),
  }),
});
export type VariantWire = z.infer<typeof VariantWire>;
