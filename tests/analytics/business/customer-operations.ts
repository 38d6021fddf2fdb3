import { toPublicId } from '@tributary/platform';
import { deliver, mutate, NOTHING, sourceItem, type Draw, type World } from './world.ts';

/** Fewer addresses than records: customers meet by them, and part again when an edit takes one away. */
export const ADDRESSES = 300;

function addresses({ random }: World): string[] {
  return Array.from({ length: random.int(3) }, () => `a${String(random.int(ADDRESSES))}@example.com`);
}

export const createContact: Draw = (world) => {
  const { hub, random } = world;
  const input = { displayName: `Person ${String(random.int(1000))}`, emails: addresses(world) };
  return async () => {
    const { isAccepted, id } = await mutate(hub, 'contact', 'createContact', 'contact', input);
    return id === undefined ? { isAccepted } : { isAccepted, made: { pool: 'contacts', id } };
  };
};

export const editContact: Draw = (world) => {
  const { hub, random, contacts } = world;
  if (contacts.length === 0) return async () => NOTHING;
  const input = {
    contactId: random.pick(contacts),
    emails: addresses(world),
    jobTitle: `Job ${String(random.int(1000))}`,
  };
  return async () => await mutate(hub, 'contact', 'updateContact', undefined, input);
};

export const deleteContact: Draw = ({ hub, random, contacts }) => {
  if (contacts.length === 0) return async () => NOTHING;
  const input = { contactId: random.pick(contacts) };
  return async () => await mutate(hub, 'contact', 'deleteContact', undefined, input);
};

export const sourceContact: Draw = (world) => {
  const { random } = world;
  const record = {
    kind: 'person',
    names: { full: `Person ${String(random.int(1000))}` },
    emails: addresses(world).map((address) => ({ address })),
  };
  const source = sourceItem(world, { keys: 120, ...(random.chance(0.85) ? { record } : {}) });
  return async () => {
    const id = await deliver(world, 'person', source);
    return id === undefined ? NOTHING : { isAccepted: true, made: { pool: 'contacts', id: toPublicId('contact', id) } };
  };
};

/** Fewer companies than records: a name and a domain make them one. */
function aCompany({ random }: World): { name: string; domains: string[] } {
  const number = String(random.int(40));
  return { name: `Company ${number}`, domains: [`c${number}.example`] };
}

export const createCompany: Draw = (world) => {
  const { hub } = world;
  const input = aCompany(world);
  return async () => {
    const { isAccepted, id } = await mutate(hub, 'contact', 'createCompany', 'company', input);
    return id === undefined ? { isAccepted } : { isAccepted, made: { pool: 'companies', id } };
  };
};

export const deleteCompany: Draw = ({ hub, random, companies }) => {
  if (companies.length === 0) return async () => NOTHING;
  const input = { companyId: random.pick(companies) };
  return async () => await mutate(hub, 'contact', 'deleteCompany', undefined, input);
};

export const sourceCompany: Draw = (world) => {
  const { random } = world;
  const record = { kind: 'company', ...aCompany(world) };
  const source = sourceItem(world, { keys: 120, ...(random.chance(0.85) ? { record } : {}) });
  return async () => {
    const id = await deliver(world, 'company', source);
    return id === undefined
      ? NOTHING
      : { isAccepted: true, made: { pool: 'companies', id: toPublicId('company', id) } };
  };
};
