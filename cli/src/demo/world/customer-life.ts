/** What customers of the shop do with their accounts. */
import { GROUPS } from './names.ts';
import { inventHome, type Home, type Person } from './person.ts';
import { scribblePhone } from './phone.ts';
import { newHistory, type Shop, type ShopAddress, type ShopCustomer, type Step } from './storefront.ts';
import { scribbleName } from './written.ts';

const GROUP_IDS = Object.fromEntries(GROUPS.map((name, index) => [name, String(index + 1)]));

/** A person opens an account, mostly with the private address. The shop keeps addresses in lower case. */
export function registerCustomer(shop: Shop, person: Person, { at, draw }: Step): ShopCustomer {
  const stamp = at.toISOString();
  const { given, family } = scribbleName(person, draw);
  const atWork = person.work !== undefined && draw.chance(0.2) ? person.work : undefined;
  const customer: ShopCustomer = {
    id: String(shop.customers.length + 1),
    createdAt: stamp,
    updatedAt: stamp,
    title: '',
    firstName: given,
    lastName: family,
    emailAddress: (atWork?.email ?? person.privateEmail).toLowerCase(),
    phoneNumber:
      person.phone !== undefined && draw.chance(0.8) ? scribblePhone(person.phone, draw, { isCountryKnown: true }) : '',
    hasAccount: draw.chance(0.85),
    addresses: [],
    groups: draw.chance(0.3) ? [groupNamed(draw.pick(GROUPS))] : [],
    history: [],
    person,
  };
  const company = atWork?.company.name ?? '';
  customer.addresses.push({ ...newAddress(shop, person.home), fullName: `${given} ${family}`, company });
  shop.customers.push(customer);
  return customer;
}

/** Moves house. Nothing of the customer's own row changes, so `updatedAt` stays. */
export function moveHouse(customer: ShopCustomer, { draw }: Step): void {
  const address = customer.addresses[0];
  if (!address || !customer.person) return;
  Object.assign(address, placeOf(inventHome(customer.person.country, draw)));
}

/** A change of the customer's own row: this one moves `updatedAt`. */
export function correctCustomer(customer: ShopCustomer, { at, draw }: Step): void {
  const { person } = customer;
  if (!person) return;
  customer.firstName = person.given;
  customer.lastName = person.family;
  if (person.phone) customer.phoneNumber = scribblePhone(person.phone, draw, { isCountryKnown: true });
  customer.updatedAt = at.toISOString();
}

export function addNote(shop: Shop, { history }: ShopCustomer, { at, note }: { at: Date; note: string }): void {
  history.push(newHistory(shop, { at, type: 'CUSTOMER_NOTE', isPublic: false, data: { note } }));
}

function newAddress(shop: Shop, home: Home): ShopAddress {
  shop.given.address += 1;
  const id = String(shop.given.address);
  return { id, fullName: '', company: '', streetLine2: '', phoneNumber: '', isDefault: true, ...placeOf(home) };
}

function placeOf({ street, city, province, postalCode, country }: Home) {
  return { streetLine1: street, city, province: province ?? '', postalCode, countryCode: country };
}

function groupNamed(name: string): { id: string; name: string } {
  return { id: GROUP_IDS[name] ?? '0', name };
}
