/** What WooCommerce sends, as far as it is used. Times are in UTC and do not say so. */
import { z } from 'zod';

const text = z.string().nullish();

export const AddressWire = z.object({
  ...{ first_name: text, last_name: text, company: text, address_1: text, address_2: text },
  ...{ city: text, state: text, postcode: text, country: text, phone: text, email: text },
});
export type AddressWire = z.infer<typeof AddressWire>;

export const CustomerWire = z.object({
  ...{ id: z.int(), email: z.string(), first_name: text, last_name: text, username: text },
  ...{ date_created_gmt: z.string(), date_modified_gmt: text },
  ...{ billing: AddressWire, shipping: AddressWire },
});
export type CustomerWire = z.infer<typeof CustomerWire>;

export const OrderWire = z.object({
  ...{ id: z.int(), number: z.string(), status: z.string(), currency: z.string(), customer_id: z.int() },
  ...{ date_created_gmt: z.string(), date_modified_gmt: z.string(), date_paid_gmt: text, date_completed_gmt: text },
  ...{ total: z.string(), total_tax: z.string(), shipping_total: z.string(), customer_note: text },
  ...{ billing: AddressWire, shipping: AddressWire },
  line_items: z.array(
    z.object({
      ...{ id: z.int(), name: z.string(), product_id: z.int(), quantity: z.number(), sku: text },
      ...{ subtotal: z.string(), total: z.string() },
    }),
  ),
  fee_lines: z.array(z.object({ id: z.int(), name: text, total: z.string() })).default([]),
  refunds: z.array(z.object({ id: z.int(), reason: text, total: z.string() })).default([]),
});
export type OrderWire = z.infer<typeof OrderWire>;

export const ProductWire = z.object({
  ...{ id: z.int(), name: z.string(), sku: text, status: z.string(), type: z.string(), price: z.string() },
  ...{ description: text, permalink: text, date_created_gmt: z.string(), date_modified_gmt: z.string() },
  tags: z.array(z.object({ name: z.string() })).default([]),
  categories: z.array(z.object({ name: z.string() })).default([]),
});
export type ProductWire = z.infer<typeof ProductWire>;
