/** `customerSet` as its description in the schema has it: lists are replaced as a whole, what is left out stays. */
import { customerShape, idIn } from './shapes.ts';
import { addCustomer, anAddress, subjectOf, type Address, type Customer, type Store } from './store.ts';

interface AddressInput {
  readonly address1?: string;
  readonly address2?: string;
  readonly company?: string;
  readonly city?: string;
  readonly provinceCode?: string;
  readonly zip?: string;
  readonly countryCode?: string;
  readonly phone?: string;
}
export interface SetCustomer {
  readonly identifier?: { readonly id?: string; readonly email?: string };
  readonly input: {
    readonly email?: string;
    readonly firstName?: string;
    readonly lastName?: string;
    readonly phone?: string;
    readonly note?: string;
    readonly tags?: readonly string[];
    readonly addresses?: readonly AddressInput[];
  };
}

export function setCustomer(store: Store, { identifier, input }: SetCustomer) {
  const byId = identifier?.id === undefined ? undefined : store.customers.get(idIn(identifier.id));
  if (identifier?.id !== undefined && !byId)
    return refused('NOT_FOUND', 'id', 'Resource matching the identifier was not found.');
  if (identifier?.email !== undefined && identifier.email !== input.email) {
    return refused('INPUT_MISMATCH', 'email', 'The input field corresponding to the identifier must match.');
  }
  const existing = byId ?? (identifier?.email === undefined ? undefined : store.customerByEmail(identifier.email));
  const holder = input.email === undefined ? undefined : store.customerByEmail(input.email);
  if (holder && holder !== existing) return refused('TAKEN', 'email', 'Email has already been taken');
  if (input.phone !== undefined && !/^\+\d{6,15}$/.test(input.phone))
    return refused('INVALID', 'phone', 'Phone is invalid');

  const customer = existing ?? addCustomer(store);
  const isChanged = apply(store, customer, input);
  if (isChanged) {
    store.stamp(customer);
    if (existing) store.tell('CUSTOMERS_UPDATE', subjectOf(customer));
  }
  return { customer: customerShape(customer), userErrors: [] };
}

/** A write that changes nothing does not move the time. */
function apply(store: Store, customer: Customer, { tags, addresses, ...fields }: SetCustomer['input']): boolean {
  const before = JSON.stringify(customer);
  Object.assign(customer, fields, tags ? { tags: [...tags].sort() } : {});
  if (addresses) customer.addresses = addresses.map((given) => sameOr(store, customer, given));
  return JSON.stringify(customer) !== before;
}

function sameOr(store: Store, customer: Customer, { countryCode, ...given }: AddressInput): Address {
  const none = { firstName: null, lastName: null, company: null, address1: null, address2: null, city: null };
  const wanted = { ...none, provinceCode: null, zip: null, phone: null, countryCodeV2: countryCode ?? null, ...given };
  const isSame = ({ id: _, ...there }: Address): boolean =>
    Object.entries(wanted).every(([name, value]) => Reflect.get(there, name) === value);
  return customer.addresses.find(isSame) ?? anAddress(store, wanted);
}

function refused(code: string, field: string, message: string) {
  return { customer: null, userErrors: [{ code, field: ['input', field], message }] };
}
