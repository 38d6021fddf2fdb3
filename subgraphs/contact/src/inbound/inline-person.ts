import { PersonRecord, type InlineContact } from '@tributary/connector-kit';

/**
 * The key, within a connection, of a person whom an order, ticket or interaction describes in its own words. The same
 * address is the same person, so a guest who comes back is not made twice. Undefined when nothing identifies them.
 */
export function inlinePersonKey({ emails, phones, handles }: InlineContact): string | undefined {
  const [email] = emails;
  if (email !== undefined) return `inline:email:${email.address.trim().toLowerCase()}`;
  const [phone] = phones;
  if (phone !== undefined) return `inline:phone:${phone.number.replace(/[^\d+]/gu, '')}`;
  const [handle] = handles;
  return handle === undefined ? undefined : `inline:handle:${handle.network}:${handle.handle.trim().toLowerCase()}`;
}

/** What such a description says of the person. */
export function inlinePerson({ names, emails, phones, handles }: InlineContact): PersonRecord {
  return PersonRecord.parse({ kind: 'person', names, emails, phones, handles });
}
