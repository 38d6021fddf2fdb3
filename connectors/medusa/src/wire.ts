/** What Medusa sends, as far as it is used. */
import { z } from 'zod';

const text = z.string().nullish();

const Address = {
  first_name: text,
  last_name: text,
  company: text,
  address_1: text,
  address_2: text,
  city: text,
  province: text,
  postal_code: text,
  country_code: text,
  phone: text,
};
export const AddressWire = z.object(Address);
export type AddressWire = z.infer<typeof AddressWire>;

const Metadata = z.record(z.string(), z.json()).nullish();

export const CustomerWire = z.object({
  id: z.string(),
  email: text,
  first_name: text,
  last_name: text,
  company_name: text,
  phone: text,
  has_account: z.boolean(),
  metadata: Metadata,
  addresses: z.array(
    z.object({
      ...Address,
      id: z.string(),
      address_name: text,
      is_default_shipping: z.boolean().nullish(),
      is_default_billing: z.boolean().nullish(),
    }),
  ),
  groups: z.array(z.object({ name: z.string() })),
  created_at: z.string(),
  updated_at: z.string(),
});
export type CustomerWire = z.infer<typeof CustomerWire>;

export const OrderWire = z.object({
  id: z.string(),
  display_id: z.number(),
  status: z.string(),
  payment_status: z.string(),
  fulfillment_status: z.string(),
  email: text,
  currency_code: z.string(),
  customer_id: text,
  item_subtotal: z.number(),
  shipping_total: z.number(),
  tax_total: z.number(),
  discount_total: z.number(),
  total: z.number(),
  metadata: Metadata,
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      subtitle: text,
      variant_id: text,
      variant_sku: text,
      quantity: z.number(),
      unit_price: z.number(),
      total: z.number(),
      discount_total: z.number(),
    }),
  ),
  shipping_address: AddressWire.nullish(),
  billing_address: AddressWire.nullish(),
  payment_collections: z.array(
    z.object({
      payments: z
        .array(
          z.object({
            id: z.string(),
            captured_at: text,
            canceled_at: text,
            refunds: z.array(z.object({ id: z.string(), amount: z.number(), created_at: z.string() })).default([]),
          }),
        )
        .default([]),
    }),
  ),
  fulfillments: z.array(
    z.object({ id: z.string(), packed_at: text, shipped_at: text, delivered_at: text, canceled_at: text }),
  ),
  canceled_at: text,
  created_at: z.string(),
  updated_at: z.string(),
});
export type OrderWire = z.infer<typeof OrderWire>;

/**
 * A price as the price set has it: a list of rules, whatever they are about. In the answer's own `prices` the rules are
 * the fields of an object, empty where they were not asked for one by one, and a special price looks like everybody's.
 */
const PriceWire = z.object({
  amount: z.number(),
  currency_code: z.string(),
  min_quantity: z.number().nullish(),
  /** Of a sale or a customers' list. */
  price_list_id: z.string().nullable(),
  price_rules: z.array(z.object({ attribute: z.string() })),
});

export const VariantWire = z.object({
  id: z.string(),
  title: z.string(),
  sku: text,
  metadata: Metadata,
  /** Missing where a variant has no price. */
  price_set_link: z.object({ price_set: z.object({ prices: z.array(PriceWire).default([]) }).nullish() }).nullish(),
  product: z.object({ id: z.string(), title: z.string(), status: z.string(), description: text, handle: text }),
  created_at: z.string(),
  updated_at: z.string(),
});
export type VariantWire = z.infer<typeof VariantWire>;

/** Of a payment only whose it is. */
export const PaymentWire = z.object({
  payment_collection: z.object({ order: z.object({ id: z.string() }).nullish() }).nullish(),
});

/** Of a product only which variants it has: they are the records. */
export const ProductWire = z.object({ variants: z.array(z.object({ id: z.string() })).default([]) });
