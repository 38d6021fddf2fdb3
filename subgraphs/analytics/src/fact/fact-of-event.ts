import type { LogEvent } from '@tributary/platform';
import { z } from 'zod';
import type { DealFact, OrderFact, TicketFact } from './fact.ts';

export const FACT_EVENTS = [
  'deal.*',
  'order.*',
  'ticket.*',
  'contact.created',
  'contact.deleted',
  'contact.linked',
  'contact.unlinked',
] as const;

const id = z
  .uuid()
  .nullish()
  .transform((value) => value ?? null);
const instant = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const Money = z
  .object({ minor: z.string(), currency: z.string() })
  .nullish()
  .transform((money) => ({ minor: BigInt(money?.minor ?? '0'), currency: money?.currency ?? '' }));

const DealData = z.object({
  status: z.string(),
  amount: Money,
  contactId: id,
  companyId: id,
  ownerId: id,
  pipelineId: id,
  stageId: id,
  closedAt: instant,
});
const OrderData = z.object({
  state: z.string(),
  total: Money,
  contactId: id,
  companyId: id,
  placedAt: instant,
});
const TicketData = z.object({
  status: z.string(),
  priority: z.string(),
  queue: z.string(),
  contactId: id,
  companyId: id,
  assigneeId: id,
  openedAt: z.string(),
  firstAnsweredAt: instant,
});

/** The fact after an event about a deal, an order or a ticket; undefined for other events. Throws when one is malformed. */
export function factOfEvent(event: LogEvent): DealFact | OrderFact | TicketFact | undefined {
  const base = { id: event.entity.id, isDeleted: event.type.endsWith('.deleted') };
  switch (event.entity.type) {
    case 'Deal': {
      const { amount, closedAt, ...data } = DealData.parse(event.data);
      const closedOn = closedAt === null ? null : closedAt.slice(0, 10);
      return { kind: 'deal', ...base, ...data, amountMinor: amount.minor, currency: amount.currency, closedOn };
    }
    case 'Order': {
      const { total, ...data } = OrderData.parse(event.data);
      return { kind: 'order', ...base, ...data, totalMinor: total.minor, currency: total.currency };
    }
    case 'Ticket':
      return { kind: 'ticket', ...base, ...TicketData.parse(event.data) };
    default:
      return undefined;
  }
}
