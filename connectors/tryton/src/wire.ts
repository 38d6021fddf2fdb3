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
