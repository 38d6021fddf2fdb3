/** What comes from outside: the hub writes a customer back. */
import { z } from 'zod';
import type { Shop, ShopCustomer } from './storefront.ts';

const text = z.string().nullish();

/** With the id of a customer to change, without one for a new customer. */
export const CustomerEdit = z.strictObject({
  id: z.string().optional(),
  title: text,
  firstName: text,
  lastName: text,
  emailAddress: text,
  phoneNumber: text,
});
export type CustomerEdit = z.infer<typeof CustomerEdit>;

export type EditRefusal = 'NO_SUCH_CUSTOMER' | 'EMAIL_TAKEN';

/** Why it cannot be done; asked before it is written down. */
export function refusalOf({ customers }: Shop, { id, emailAddress }: CustomerEdit): EditRefusal | undefined {
  if (id !== undefined && customerById(customers, id) === undefined) return 'NO_SUCH_CUSTOMER';
  const email = emailAddress?.trim().toLowerCase();
  const isTaken = email !== undefined && customers.some((other) => other.emailAddress === email && other.id !== id);
  return isTaken ? 'EMAIL_TAKEN' : undefined;
}

/** An edit that was not refused. The customer's own fields move `updatedAt`. */
export function applyEdit({ customers }: Shop, edit: CustomerEdit, at: Date): ShopCustomer {
  const customer = edit.id === undefined ? blankCustomer(customers, at) : customerById(customers, edit.id);
  if (!customer) throw new Error('An edit that cannot be done was not refused.');
  const { title, firstName, lastName, emailAddress, phoneNumber } = edit;
  customer.title = title ?? customer.title;
  customer.firstName = firstName ?? customer.firstName;
  customer.lastName = lastName ?? customer.lastName;
  customer.emailAddress = emailAddress?.trim().toLowerCase() ?? customer.emailAddress;
  customer.phoneNumber = phoneNumber ?? customer.phoneNumber;
  customer.updatedAt = at.toISOString();
  return customer;
}

function customerById(customers: readonly ShopCustomer[], id: string): ShopCustomer | undefined {
  return customers.find((customer) => customer.id === id);
}

function blankCustomer(customers: ShopCustomer[], at: Date): ShopCustomer {
  const stamp = at.toISOString();
  const customer: ShopCustomer = {
    id: String(customers.length + 1),
    createdAt: stamp,
    updatedAt: stamp,
    title: '',
    firstName: '',
    lastName: '',
    emailAddress: '',
    phoneNumber: '',
    hasAccount: false,
    addresses: [],
    groups: [],
    history: [],
    person: undefined,
  };
  customers.push(customer);
  return customer;
}
