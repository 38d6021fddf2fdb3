import type { ContactFact, DealFact, Fact, OrderFact, TicketFact } from '../fact/fact.ts';

export const METRIC_NAMES = [
  'OPEN_PIPELINE_VALUE',
  'WON_VALUE',
  'REVENUE',
  'ORDERS',
  'NEW_CONTACTS',
  'OPEN_TICKETS',
  'FIRST_ANSWER_TIME',
] as const;
export type MetricName = (typeof METRIC_NAMES)[number];

export type Unit = 'MONEY' | 'COUNT' | 'SECONDS';
export type Dimension = 'pipelineId' | 'stageId' | 'ownerId' | 'state' | 'queue' | 'priority' | 'assigneeId';

/** What one fact adds to one metric. */
export interface Share {
  /** `2024-05-01`; absent for a metric of the moment. */
  readonly day?: string;
  readonly currency?: string;
  readonly dimensions: Readonly<Partial<Record<Dimension, string>>>;
  readonly value: bigint;
}

export interface MetricDefinition {
  readonly title: string;
  /** The definition in words, with what counts and what does not. */
  readonly formula: string;
  readonly unit: Unit;
  /** `SUM` of the shares' values, or their `MEAN`. */
  readonly aggregate: 'SUM' | 'MEAN';
  readonly isByDay: boolean;
  readonly dimensions: readonly Dimension[];
  /** The share of one fact, or undefined when it has none. The metric is the aggregate over all facts, always. */
  readonly share: (fact: Fact) => Share | undefined;
}

const COUNTED_ORDER_STATES = ['PLACED', 'PAID', 'SHIPPED', 'DELIVERED'];
const OPEN_TICKET_STATUSES = ['NEW', 'OPEN', 'PENDING'];

function isCountedOrder(fact: OrderFact): fact is OrderFact & { placedAt: string } {
  return !fact.isDeleted && fact.placedAt !== null && COUNTED_ORDER_STATES.includes(fact.state);
}

function isOpenDeal(fact: DealFact): boolean {
  return !fact.isDeleted && fact.status === 'OPEN';
}

function isOpenTicket(fact: TicketFact): boolean {
  return !fact.isDeleted && OPEN_TICKET_STATUSES.includes(fact.status);
}

const dayOf = (instant: string): string => instant.slice(0, 10);
const given = (dimensions: Readonly<Partial<Record<Dimension, string | null>>>): Share['dimensions'] =>
  Object.fromEntries(Object.entries(dimensions).filter(([, value]) => value !== null));

function dealDimensions({ pipelineId, stageId, ownerId }: DealFact): Share['dimensions'] {
  return given({ pipelineId, stageId, ownerId });
}

/** A metric over one kind of fact; the others have no share in it. */
function over<Kind extends Fact['kind']>(
  kind: Kind,
  share: (fact: Extract<Fact, { kind: Kind }>) => Share | undefined,
): MetricDefinition['share'] {
  return (fact) => (fact.kind === kind ? share(fact as Extract<Fact, { kind: Kind }>) : undefined);
}

const DEAL_DIMENSIONS = ['pipelineId', 'stageId', 'ownerId'] as const;
const TICKET_DIMENSIONS = ['queue', 'priority', 'assigneeId'] as const;

export const METRICS: Readonly<Record<MetricName, MetricDefinition>> = {
  OPEN_PIPELINE_VALUE: {
    title: 'Open pipeline value',
    formula: 'Sum of the amounts of all deals whose status is OPEN now, per currency. Not weighted by probability.',
    unit: 'MONEY',
    aggregate: 'SUM',
    isByDay: false,
    dimensions: DEAL_DIMENSIONS,
    share: over('deal', (deal) =>
      isOpenDeal(deal)
        ? { currency: deal.currency, dimensions: dealDimensions(deal), value: deal.amountMinor }
        : undefined,
    ),
  },
  WON_VALUE: {
    title: 'Won value',
    formula: 'Sum of the amounts of all deals that are WON, on the day (UTC) they were closed, per currency.',
    unit: 'MONEY',
    aggregate: 'SUM',
    isByDay: true,
    dimensions: DEAL_DIMENSIONS,
    share: over('deal', (deal) =>
      !deal.isDeleted && deal.status === 'WON' && deal.closedOn !== null
        ? { day: deal.closedOn, currency: deal.currency, dimensions: dealDimensions(deal), value: deal.amountMinor }
        : undefined,
    ),
  },
  REVENUE: {
    title: 'Revenue',
    formula:
      'Sum of the totals of all orders that are PLACED, PAID, SHIPPED or DELIVERED now, on the day (UTC) they were placed, per currency. Cancelled and refunded orders leave the day they were in.',
    unit: 'MONEY',
    aggregate: 'SUM',
    isByDay: true,
    dimensions: ['state'],
    share: over('order', (order) => orderShare(order, order.totalMinor)),
  },
  ORDERS: {
    title: 'Orders',
    formula: 'Number of the orders that count for revenue, on the day (UTC) they were placed.',
    unit: 'COUNT',
    aggregate: 'SUM',
    isByDay: true,
    dimensions: ['state'],
    share: over('order', (order) => {
      const share = orderShare(order, 1n);
      return share && { ...share, currency: '' };
    }),
  },
  NEW_CONTACTS: {
    title: 'New contacts',
    formula:
      'Number of contacts by the day (UTC) they first appeared. Records that turn out to be one person count once; a deleted contact does not count.',
    unit: 'COUNT',
    aggregate: 'SUM',
    isByDay: true,
    dimensions: [],
    share: over('contact', newContactShare),
  },
  OPEN_TICKETS: {
    title: 'Open tickets',
    formula: 'Number of tickets that are NEW, OPEN or PENDING now.',
    unit: 'COUNT',
    aggregate: 'SUM',
    isByDay: false,
    dimensions: TICKET_DIMENSIONS,
    share: over('ticket', (ticket) =>
      isOpenTicket(ticket) ? { dimensions: ticketDimensions(ticket), value: 1n } : undefined,
    ),
  },
  FIRST_ANSWER_TIME: {
    title: 'Time to first answer',
    formula:
      'Mean of the seconds from the opening of a ticket to its first answer, by the day (UTC) it was opened; tickets without an answer do not count.',
    unit: 'SECONDS',
    aggregate: 'MEAN',
    isByDay: true,
    dimensions: TICKET_DIMENSIONS,
    share: over('ticket', answerShare),
  },
};

function orderShare(order: OrderFact, value: bigint): Share | undefined {
  if (!isCountedOrder(order)) return undefined;
  return { day: dayOf(order.placedAt), currency: order.currency, dimensions: { state: order.state }, value };
}

function newContactShare(contact: ContactFact): Share | undefined {
  if (contact.isDeleted || contact.isAlias) return undefined;
  return { day: dayOf(contact.createdAt), dimensions: {}, value: 1n };
}

function ticketDimensions({ queue, priority, assigneeId }: TicketFact): Share['dimensions'] {
  return given({ queue, priority, assigneeId });
}

function answerShare(ticket: TicketFact): Share | undefined {
  if (ticket.isDeleted || ticket.firstAnsweredAt === null) return undefined;
  const seconds = Math.max(0, Math.round((Date.parse(ticket.firstAnsweredAt) - Date.parse(ticket.openedAt)) / 1000));
  return { day: dayOf(ticket.openedAt), dimensions: ticketDimensions(ticket), value: BigInt(seconds) };
}
