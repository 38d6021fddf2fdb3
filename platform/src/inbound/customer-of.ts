import { derivedId } from '../ids/index.ts';

/** Who a record of a source is about, as the ids of the nodes those source records stand for. They are kept as they are. */
export interface Customer {
  readonly contactId: string | null;
  readonly companyId: string | null;
  /** A person the source has no record of, in the record's own words, for the contact subgraph to make one of. */
  readonly guest?: Guest;
}

/** Travels as `data.guest` of an event. */
export type Guest = { readonly connectionId: string; readonly key: string } & Described;

/** The canonical `InlineContact`, in the shape that an event can carry. */
type Described = {
  readonly names: { readonly [part: string]: string };
  readonly emails: readonly { readonly address: string; readonly [detail: string]: string | boolean }[];
  readonly phones: readonly { readonly number: string; readonly [detail: string]: string }[];
  readonly handles: readonly { readonly network: string; readonly handle: string }[];
};

interface Mentions {
  readonly customer?: { readonly kind: 'person' | 'company'; readonly key: string } | undefined;
  readonly contact?: Reachable | undefined;
  readonly company?: { readonly key: string } | undefined;
}

interface Reachable {
  readonly names: object;
  readonly emails: readonly { readonly address: string }[];
  readonly phones: readonly { readonly number: string }[];
  readonly handles: readonly { readonly network: string; readonly handle: string }[];
}

/** The customer that a record of this connection names by key, or describes in its own words. */
export function customerOf(connectionId: string, { customer, contact, company }: Mentions): Customer {
  const companyKey = company?.key ?? (customer?.kind === 'company' ? customer.key : undefined);
  const companyId = companyKey === undefined ? null : derivedId(connectionId, 'company', companyKey);
  if (customer?.kind === 'person') return { contactId: derivedId(connectionId, 'person', customer.key), companyId };
  const key = contact && inlinePersonKey(contact);
  if (key === undefined) return { contactId: null, companyId };
  const { names, emails, phones, handles } = contact as Described; // it gave the key, and canonical records are JSON
  const guest = { connectionId, key, names, emails, phones, handles };
  return { contactId: derivedId(connectionId, 'person', key), companyId, guest };
}

/**
 * The key, within a connection, of a person whom a record describes in its own words: whoever meets the description
 * derives the same one, so all mean the same contact. The same address is the same person, so a guest who comes back
 * is not made twice. Undefined when nothing identifies them.
 */
export function inlinePersonKey({
  emails,
  phones,
  handles,
}: Pick<Reachable, 'emails' | 'phones' | 'handles'>): string | undefined {
  const [email] = emails;
  if (email) return `inline:email:${email.address.trim().toLowerCase()}`;
  const [phone] = phones;
  if (phone) return `inline:phone:${phone.number.replace(/[^\d+]/gu, '')}`;
  const [handle] = handles;
  return handle && `inline:handle:${handle.network}:${handle.handle.trim().toLowerCase()}`;
}
