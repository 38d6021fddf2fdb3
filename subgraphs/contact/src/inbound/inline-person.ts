import { PersonRecord, type InlineContact } from '@tributary/connector-kit';

/** What an order, ticket or interaction says, in its own words, of the person it is about. */
export function inlinePerson({ names, emails, phones, handles }: InlineContact): PersonRecord {
  return PersonRecord.parse({ kind: 'person', names, emails, phones, handles });
}
