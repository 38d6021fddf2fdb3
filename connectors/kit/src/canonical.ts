/**
 * Canonical records: what a connector says about one thing of its system, in the hub's words.
 *
 * They are statements of one source, not the truth: the owning subgraph decides what becomes of them.
 * A field that is absent was not said; a field that is `null` does not exist here (leave it out instead).
 * References name another record of the same connection by kind and key, so a record can arrive before
 * the one it refers to.
 */
import { z } from 'zod';
import {
  AffiliationRecord,
  CustomerRef,
  InlineContact,
  KeyRef,
  Money,
  NoteRecord,
  PersonNames,
  PostalAddress,
  reachable,
  stamped,
} from './canonical-parts.ts';
import { code, currency, day, instant, line, minor, prose } from './canonical-scalars.ts';

export const PersonRecord = z.strictObject({
  kind: z.literal('person'),
  names: PersonNames.default({}),
  ...reachable,
  birthDate: day.optional(),
  jobTitle: line.optional(),
  /** BCP 47. */
  language: code.optional(),
  affiliations: z.array(AffiliationRecord).max(50).default([]),
  notes: z.array(NoteRecord).max(1000).default([]),
  ...stamped,
});
export type PersonRecord = z.infer<typeof PersonRecord>;

export const CompanyRecord = z.strictObject({
  kind: z.literal('company'),
  name: line,
  domains: z.array(line).max(100).default([]),
  ...reachable,
  taxId: line.optional(),
  industry: line.optional(),
  employees: z.int().min(0).optional(),
  notes: z.array(NoteRecord).max(1000).default([]),
  ...stamped,
});
export type CompanyRecord = z.infer<typeof CompanyRecord>;

export const ProductRecord = z.strictObject({
  kind: z.literal('product'),
  sku: line.optional(),
  name: line,
  description: prose.optional(),
  price: Money.optional(),
  active: z.boolean().default(true),
  ...stamped,
});
export type ProductRecord = z.infer<typeof ProductRecord>;

export const ORDER_STATES = ['DRAFT', 'PLACED', 'PAID', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'REFUNDED'] as const;
export const OrderState = z.enum(ORDER_STATES);
export type OrderState = z.infer<typeof OrderState>;

export const OrderLineRecord = z.strictObject({
  key: line,
  product: KeyRef.optional(),
  sku: line.optional(),
  title: line,
  /** A decimal string: some systems sell by weight. */
  quantity: z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/),
  unitPrice: minor,
  total: minor,
  discount: minor.optional(),
});
export type OrderLineRecord = z.infer<typeof OrderLineRecord>;

export const OrderHistoryRecord = z.strictObject({
  key: line,
  at: instant,
  type: code,
  note: prose.optional(),
  from: line.optional(),
  to: line.optional(),
  private: z.boolean().optional(),
});
export type OrderHistoryRecord = z.infer<typeof OrderHistoryRecord>;

/** All amounts are minor units of `currency`. */
export const OrderRecord = z.strictObject({
  kind: z.literal('order'),
  number: line,
  customer: CustomerRef.optional(),
  contact: InlineContact.optional(),
  company: KeyRef.optional(),
  placedAt: instant.optional(),
  state: OrderState,
  /** The system's own word for the state, kept for people who know that system. */
  sourceState: line.optional(),
  currency,
  lines: z.array(OrderLineRecord).max(10_000).default([]),
  subtotal: minor.optional(),
  shipping: minor.optional(),
  tax: minor.optional(),
  discount: minor.optional(),
  total: minor,
  shippingAddress: PostalAddress.optional(),
  billingAddress: PostalAddress.optional(),
  history: z.array(OrderHistoryRecord).max(10_000).default([]),
  ...stamped,
});
export type OrderRecord = z.infer<typeof OrderRecord>;

export const TICKET_STATUSES = ['NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'SOLVED', 'CLOSED'] as const;
export const TicketRecordStatus = z.enum(TICKET_STATUSES);
export type TicketRecordStatus = z.infer<typeof TicketRecordStatus>;
export const TICKET_PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
export const TicketRecordPriority = z.enum(TICKET_PRIORITIES);
export type TicketRecordPriority = z.infer<typeof TicketRecordPriority>;
export const DIRECTIONS = ['INBOUND', 'OUTBOUND', 'INTERNAL'] as const;
export const Direction = z.enum(DIRECTIONS);
export type Direction = z.infer<typeof Direction>;

export const MessageRecord = z.strictObject({
  key: line,
  at: instant,
  direction: Direction,
  author: InlineContact.optional(),
  body: prose,
});
export type MessageRecord = z.infer<typeof MessageRecord>;

export const TicketRecord = z.strictObject({
  kind: z.literal('ticket'),
  number: line.optional(),
  subject: line,
  body: prose.optional(),
  status: TicketRecordStatus.default('OPEN'),
  sourceStatus: line.optional(),
  priority: TicketRecordPriority.default('NORMAL'),
  channel: code.optional(),
  requester: CustomerRef.optional(),
  contact: InlineContact.optional(),
  order: KeyRef.optional(),
  openedAt: instant,
  firstAnsweredAt: instant.optional(),
  closedAt: instant.optional(),
  messages: z.array(MessageRecord).max(10_000).default([]),
  ...stamped,
});
export type TicketRecord = z.infer<typeof TicketRecord>;

export const ParticipantRecord = z.strictObject({
  customer: CustomerRef.optional(),
  contact: InlineContact.optional(),
  role: code.optional(),
});
export type ParticipantRecord = z.infer<typeof ParticipantRecord>;

export const InteractionRecord = z.strictObject({
  kind: z.literal('interaction'),
  type: code,
  channel: code,
  direction: Direction.default('INBOUND'),
  at: instant,
  subject: line.optional(),
  text: prose.optional(),
  participants: z.array(ParticipantRecord).max(500).default([]),
  order: KeyRef.optional(),
  ticket: KeyRef.optional(),
  ...stamped,
});
export type InteractionRecord = z.infer<typeof InteractionRecord>;

/**
 * Something written in a thread that no ticket of the source holds. The service desk adds it to the conversation it
 * belongs to, if there is one: that of a message it answers, or of the ticket whose number its subject shows.
 */
export const ThreadMessageRecord = z.strictObject({
  kind: z.literal('message'),
  /** The name by which answers refer to it, the same everywhere: a Message-ID. */
  id: line,
  /** Names of those it answers, from the first one of the thread. */
  answers: z.array(line).max(200).default([]),
  at: instant,
  direction: Direction,
  author: InlineContact.optional(),
  subject: line.optional(),
  body: prose,
});
export type ThreadMessageRecord = z.infer<typeof ThreadMessageRecord>;

export const LEAD_STATUSES = ['NEW', 'WORKING', 'QUALIFIED', 'DISQUALIFIED'] as const;
export const LeadRecordStatus = z.enum(LEAD_STATUSES);
export type LeadRecordStatus = z.infer<typeof LeadRecordStatus>;

export const LeadRecord = z.strictObject({
  kind: z.literal('lead'),
  title: line.optional(),
  customer: CustomerRef.optional(),
  contact: InlineContact.optional(),
  companyName: line.optional(),
  company: KeyRef.optional(),
  status: LeadRecordStatus.default('NEW'),
  source: line.optional(),
  value: Money.optional(),
  text: prose.optional(),
  ...stamped,
});
export type LeadRecord = z.infer<typeof LeadRecord>;

export const DEAL_OUTCOMES = ['OPEN', 'WON', 'LOST'] as const;
export const DealOutcome = z.enum(DEAL_OUTCOMES);
export type DealOutcome = z.infer<typeof DealOutcome>;

export const DealRecord = z.strictObject({
  kind: z.literal('deal'),
  title: line,
  customer: CustomerRef.optional(),
  contact: InlineContact.optional(),
  company: KeyRef.optional(),
  companyName: line.optional(),
  /** Names as the source has them; the hub maps them to its pipelines and stages. */
  pipeline: line.optional(),
  stage: line.optional(),
  outcome: DealOutcome.default('OPEN'),
  amount: Money.optional(),
  /** 0 to 100. */
  probability: z.number().min(0).max(100).optional(),
  owner: line.optional(),
  expectedCloseOn: day.optional(),
  closedAt: instant.optional(),
  ...stamped,
});
export type DealRecord = z.infer<typeof DealRecord>;

export const CanonicalRecord = z.discriminatedUnion('kind', [
  PersonRecord,
  CompanyRecord,
  ProductRecord,
  OrderRecord,
  TicketRecord,
  InteractionRecord,
  ThreadMessageRecord,
  LeadRecord,
  DealRecord,
]);
export type CanonicalRecord = z.infer<typeof CanonicalRecord>;
/** What a mapping may write: defaults (empty lists, OPEN, …) may be left out. */
export type CanonicalInput = z.input<typeof CanonicalRecord>;
