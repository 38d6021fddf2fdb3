/** What canonical records are made of. */
import { z } from 'zod';
import { attributes, code, country, currency, day, instant, line, minor, prose } from './canonical-scalars.ts';

export const CANONICAL_KINDS = [
  'person',
  'company',
  'product',
  'order',
  'ticket',
  'interaction',
  'message',
  'lead',
  'deal',
] as const;
export const CanonicalKind = z.enum(CANONICAL_KINDS);
export type CanonicalKind = z.infer<typeof CanonicalKind>;

/** Whole minor units as a decimal string (JSON numbers lose pennies) and an ISO 4217 code. */
export const Money = z.strictObject({ minor, currency });
export type Money = z.infer<typeof Money>;

/** A record of the same connection, whether or not it has arrived yet. */
export const RecordRef = z.strictObject({ kind: CanonicalKind, key: line });
export type RecordRef = z.infer<typeof RecordRef>;

export const CustomerRef = z.strictObject({ kind: z.enum(['person', 'company']), key: line });
export type CustomerRef = z.infer<typeof CustomerRef>;

/** For references whose kind is fixed by the field that holds them. */
export const KeyRef = z.strictObject({ key: line });
export type KeyRef = z.infer<typeof KeyRef>;

export const PersonNames = z.strictObject({
  full: line.optional(),
  given: line.optional(),
  middle: line.optional(),
  family: line.optional(),
  honorific: line.optional(),
  suffix: line.optional(),
});
export type PersonNames = z.infer<typeof PersonNames>;

export const EmailAddress = z.strictObject({
  address: line,
  label: line.optional(),
  verified: z.boolean().optional(),
});
export type EmailAddress = z.infer<typeof EmailAddress>;

/** `country` (ISO 3166 alpha-2) is where a number without a prefix was dialled from. */
export const PhoneNumber = z.strictObject({ number: line, label: line.optional(), country: country.optional() });
export type PhoneNumber = z.infer<typeof PhoneNumber>;

export const SocialHandle = z.strictObject({ network: code, handle: line });
export type SocialHandle = z.infer<typeof SocialHandle>;

/** An id some third system gave the same thing, e.g. a loyalty number. */
export const ExternalId = z.strictObject({ system: code, id: line });
export type ExternalId = z.infer<typeof ExternalId>;

export const PostalAddress = z.strictObject({
  label: line.optional(),
  recipient: line.optional(),
  lines: z.array(line).max(10).default([]),
  city: line.optional(),
  region: line.optional(),
  postalCode: line.optional(),
  /** As the source says it: a code or a name. */
  country: line.optional(),
  phone: line.optional(),
  primary: z.boolean().optional(),
});
export type PostalAddress = z.infer<typeof PostalAddress>;

export const AffiliationRecord = z.strictObject({
  company: z.union([KeyRef, z.strictObject({ name: line, domain: line.optional() })]),
  title: line.optional(),
  role: line.optional(),
  from: day.optional(),
  to: day.optional(),
  primary: z.boolean().optional(),
});
export type AffiliationRecord = z.infer<typeof AffiliationRecord>;

/** How a person or company is reached and told apart. */
export const reachable = {
  emails: z.array(EmailAddress).max(100).default([]),
  phones: z.array(PhoneNumber).max(100).default([]),
  handles: z.array(SocialHandle).max(100).default([]),
  externalIds: z.array(ExternalId).max(100).default([]),
  addresses: z.array(PostalAddress).max(100).default([]),
  tags: z.array(line).max(500).default([]),
};
export const stamped = { createdAt: instant.optional(), updatedAt: instant.optional(), attributes };
/** A free remark kept by the source about a person or company. */
export const NoteRecord = z.strictObject({ key: line, text: prose, at: instant.optional(), author: line.optional() });
export type NoteRecord = z.infer<typeof NoteRecord>;

/** Who placed or asked, in the words of the order or ticket itself: enough to make a contact of a guest. */
export const InlineContact = z.strictObject({
  names: PersonNames.default({}),
  emails: z.array(EmailAddress).max(20).default([]),
  phones: z.array(PhoneNumber).max(20).default([]),
  handles: z.array(SocialHandle).max(20).default([]),
});
export type InlineContact = z.infer<typeof InlineContact>;
