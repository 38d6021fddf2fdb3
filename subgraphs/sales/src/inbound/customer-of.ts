import type { CustomerRef, InlineContact, KeyRef } from '@tributary/connector-kit';
import { derivedId, type Json } from '@tributary/platform';

/** Who a record is about, as the ids of the nodes those source records stand for. They are kept as they are. */
export interface Customer {
  readonly contactId: string | null;
  readonly companyId: string | null;
  /** A person the source has no record of, in the record's own words, for the contact subgraph to make one of. */
  readonly guest?: Json;
}

interface Mentions {
  readonly customer?: CustomerRef | undefined;
  readonly contact?: InlineContact | undefined;
  readonly company?: KeyRef | undefined;
}

export function customerOf(connectionId: string, { customer, contact, company }: Mentions): Customer {
  const companyKey = company?.key ?? (customer?.kind === 'company' ? customer.key : undefined);
  const companyId = companyKey === undefined ? null : derivedId(connectionId, 'company', companyKey);
  if (customer?.kind === 'person') return { contactId: derivedId(connectionId, 'person', customer.key), companyId };
  const key = contact && inlinePersonKey(contact);
  if (key === undefined) return { contactId: null, companyId };
  const { names, emails, phones, handles } = contact as InlineContact; // it gave the key
  const guest = { connectionId, key, names, emails, phones, handles } as unknown as Json;
  return { contactId: derivedId(connectionId, 'person', key), companyId, guest };
}

/**
 * The key, within a connection, of a person whom a record describes in its own words: the contact subgraph derives the
 * same one, so both mean the same contact. The same address is the same person.
 */
export function inlinePersonKey({ emails, phones, handles }: InlineContact): string | undefined {
  const [email] = emails;
  if (email) return `inline:email:${email.address.trim().toLowerCase()}`;
  const [phone] = phones;
  if (phone) return `inline:phone:${phone.number.replace(/[^\d+]/g, '')}`;
  const [handle] = handles;
  return handle && `inline:handle:${handle.network}:${handle.handle.trim().toLowerCase()}`;
}
