/** What Tryton 6.0 answers, as far as it is used, and the fields that are asked for. */
import { z } from 'zod';

const id = z.int();
const text = z.string().nullish();
const stamp = z.iso.datetime();
/** On SQLite a boolean is a number. */
const flag = z.union([z.boolean(), z.number()]).nullish();
const stamped = { id, create_date: stamp, write_date: stamp.nullish() };

export const PARTY_FIELDS = [
  ...['name', 'code', 'active', 'replaced_by', 'lang.code', 'categories', 'create_date', 'write_date'],
];
const MechanismWire = z.object({ id, type: z.string(), value: text, name: text, comment: text });
export type MechanismWire = z.infer<typeof MechanismWire>;
export const MECHANISM_FIELDS = ['party', 'type', 'value', 'name', 'comment'];

const AddressWire = z.object({
  id,
  party_name: text,
  name: text,
  street: text,
  postal_code: text,
  city: text,
  'country.': z.object({ code: text }).nullish(),
  'subdivision.': z.object({ name: text }).nullish(),
});
export type AddressWire = z.infer<typeof AddressWire>;
export const ADDRESS_FIELDS = [
  ...['party', 'party_name', 'name', 'street', 'postal_code', 'city', 'country.code', 'subdivision.name'],
];

const IdentifierWire = z.object({ id, type: text, code: text });
export const IDENTIFIER_FIELDS = ['party', 'type', 'code'];

export const PartyWire = z.object({
  ...stamped,
  name: text,
  code: z.string(),
  active: flag,
  'lang.': z.object({ code: text }).nullish(),
  /** Its children, read beside it. */
  mechanisms: z.array(MechanismWire),
  addresses: z.array(AddressWire),
  identifiers: z.array(IdentifierWire),
  categoryNames: z.array(z.string()),
});
export type PartyWire = z.infer<typeof PartyWire>;

const amount = z.string();
const customer = z.object({ kind: z.enum(['person', 'company']), key: z.string() }).nullish();
const currencyCode = z.object({ code: z.string() });

export const PRODUCT_FIELDS = [
  ...['code', 'description', 'active', 'list_price', 'quantity', 'create_date', 'write_date'],
  ...['template.name', 'template.active', 'template.salable', 'template.type', 'default_uom.symbol'],
];
export const ProductWire = z.object({
  ...stamped,
  code: text,
  description: text,
  active: flag,
  list_price: amount.nullish(),
  quantity: z.number().nullish(),
  'template.': z.object({ id, name: text, active: flag, salable: flag, type: text }),
  'default_uom.': z.object({ symbol: text }).nullish(),
  /** Currency of the company whose prices these are. */
  currency: z.string(),
});
export type ProductWire = z.infer<typeof ProductWire>;

export const SALE_FIELDS = [
  ...['number', 'reference', 'description', 'state', 'invoice_state', 'shipment_state', 'sale_date', 'party'],
  ...['currency.code', 'untaxed_amount', 'tax_amount', 'total_amount', 'shipment_address', 'invoice_address'],
  ...['origin', 'create_date', 'write_date'],
];
export const SALE_LINE_FIELDS = [
  ...['type', 'product', 'product.code', 'product.rec_name', 'description', 'quantity', 'unit_price', 'amount'],
];
const SaleLineWire = z.object({
  id,
  type: z.string(),
  product: id.nullish(),
  'product.': z.object({ code: text, rec_name: text }).nullish(),
  description: text,
  quantity: z.number().nullish(),
  unit_price: amount.nullish(),
  amount: amount.nullish(),
});
export type SaleLineWire = z.infer<typeof SaleLineWire>;
export const SaleWire = z.object({
  ...stamped,
  number: text,
  reference: text,
  description: text,
  state: z.string(),
  invoice_state: z.string(),
  shipment_state: z.string(),
  sale_date: text,
  'currency.': currencyCode,
  untaxed_amount: amount,
  tax_amount: amount,
  total_amount: amount,
  origin: text,
  customer,
  shipmentAddress: AddressWire.nullish(),
  invoiceAddress: AddressWire.nullish(),
  lines: z.array(SaleLineWire),
});
export type SaleWire = z.infer<typeof SaleWire>;

export const OPPORTUNITY_FIELDS = [
  ...['number', 'reference', 'description', 'comment', 'state', 'amount', 'currency.code', 'conversion_probability'],
  ...['start_date', 'end_date', 'lost_reason', 'party', 'employee.rec_name', 'create_date', 'write_date'],
];
export const OpportunityWire = z.object({
  ...stamped,
  number: z.string(),
  reference: text,
  description: text,
  comment: text,
  state: z.string(),
  amount: amount.nullish(),
  'currency.': currencyCode,
  conversion_probability: z.number().nullish(),
  start_date: text,
  end_date: text,
  lost_reason: text,
  'employee.': z.object({ rec_name: text }).nullish(),
  customer,
});
export type OpportunityWire = z.infer<typeof OpportunityWire>;

export const INVOICE_FIELDS = [
  ...['number', 'reference', 'description', 'state', 'invoice_date', 'party', 'currency.code', 'sales'],
  ...['untaxed_amount', 'tax_amount', 'total_amount', 'create_date', 'write_date'],
];
export const InvoiceWire = z.object({
  ...stamped,
  number: z.string(),
  reference: text,
  description: text,
  state: z.string(),
  invoice_date: text,
  'currency.': currencyCode,
  untaxed_amount: amount,
  tax_amount: amount,
  total_amount: amount,
  sales: z.array(id),
  customer,
});
export type InvoiceWire = z.infer<typeof InvoiceWire>;
