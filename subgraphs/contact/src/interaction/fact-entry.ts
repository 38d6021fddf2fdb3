import type { Json, LogEvent } from '@tributary/platform';
import type { InteractionWrite } from './queries.ts';

type Data = LogEvent['data'];

/** How a fact of another subgraph reads on a customer's timeline. */
interface FactForm {
  readonly channel: 'sales' | 'service';
  readonly direction: InteractionWrite['direction'];
  /** Field of the event's data that says when it happened, if that is not when it was recorded. */
  readonly at?: string;
  readonly subject: (data: Data, changes: LogEvent['changes']) => string;
}

const FORMS: Readonly<Record<string, FactForm>> = {
  'order.placed': {
    channel: 'sales',
    direction: 'INBOUND',
    at: 'placedAt',
    subject: ({ number }) => `Order ${text(number)} placed`,
  },
  'order.stateChanged': {
    channel: 'sales',
    direction: 'INTERNAL',
    subject: ({ number, state }) => `Order ${text(number)} ${words(state)}`,
  },
  'deal.created': {
    channel: 'sales',
    direction: 'INTERNAL',
    at: 'openedAt',
    subject: ({ title }) => `Deal “${text(title)}” opened`,
  },
  'deal.stageChanged': {
    channel: 'sales',
    direction: 'INTERNAL',
    subject: ({ title, stageName }) => `Deal “${text(title)}” moved to ${text(stageName)}`,
  },
  'deal.won': {
    channel: 'sales',
    direction: 'INTERNAL',
    at: 'closedAt',
    subject: ({ title }) => `Deal “${text(title)}” won`,
  },
  'deal.lost': {
    channel: 'sales',
    direction: 'INTERNAL',
    at: 'closedAt',
    subject: ({ title }) => `Deal “${text(title)}” lost`,
  },
  'lead.created': {
    channel: 'sales',
    direction: 'INBOUND',
    subject: ({ title, source }) => `Lead ${text(title) || text(source)}`.trim(),
  },
  'lead.converted': {
    channel: 'sales',
    direction: 'INTERNAL',
    at: 'convertedAt',
    subject: ({ title }) => `Lead ${text(title)} converted`,
  },
  'ticket.opened': {
    channel: 'service',
    direction: 'INBOUND',
    at: 'openedAt',
    subject: ({ subject }) => `Ticket opened: ${text(subject)}`,
  },
  'ticket.statusChanged': {
    channel: 'service',
    direction: 'INTERNAL',
    subject: ({ subject, status }) => `Ticket ${words(status)}: ${text(subject)}`,
  },
  'message.received': {
    channel: 'service',
    direction: 'INBOUND',
    at: 'sentAt',
    subject: ({ subject }) => text(subject),
  },
  'message.sent': { channel: 'service', direction: 'OUTBOUND', at: 'sentAt', subject: ({ subject }) => text(subject) },
};

export const TIMELINE_FACTS = Object.keys(FORMS);

/** What a timeline entry keeps of the fact: what is shown beside the subject, not the whole entity. */
const KEPT = [
  'number',
  'title',
  'state',
  'status',
  'stageName',
  'total',
  'amount',
  'value',
  'priority',
  'authorName',
  'lostReason',
] as const;

/**
 * The timeline entry of a fact, or undefined for one that concerns no customer. Its id follows from the event's, so
 * that a fact that is projected again is the same entry.
 */
export function factEntry(
  { id: eventId, type, entity, data, changes, refs, at, position }: LogEvent,
  entryId: (eventId: string) => string,
): InteractionWrite | undefined {
  const form = FORMS[type];
  const contactNodeId = customerId(data['contactId'], refs['contactId']);
  const companyNodeId = customerId(data['companyId'], refs['companyId']);
  // The source that brought it puts it on the timeline itself.
  if (data['isTouchpoint'] === true) return undefined;
  if (form === undefined || (contactNodeId === undefined && companyNodeId === undefined)) return undefined;
  const saidAt = form.at === undefined ? undefined : data[form.at];
  return {
    id: entryId(eventId),
    contactNodeId,
    companyNodeId,
    type,
    channel: form.channel,
    direction: form.direction,
    occurredAt: typeof saidAt === 'string' ? saidAt : at,
    subject: form.subject(data, changes),
    text: typeof data['excerpt'] === 'string' ? data['excerpt'] : undefined,
    data: keptOf(data),
    about: { type: entity.type, id: entity.id },
    sourceEventPosition: position,
  };
}

/** The customer of the entity now; a reference that just changed names the one before as well, after it. */
function customerId(inData: Json | undefined, inRefs: string | readonly string[] | undefined): string | undefined {
  if (typeof inData === 'string') return inData;
  return typeof inRefs === 'string' ? inRefs : inRefs?.[0];
}

function keptOf(data: Data): Record<string, Json> {
  return Object.fromEntries(
    KEPT.flatMap((field) => {
      const value = data[field];
      return value === undefined || value === null ? [] : [[field, value]];
    }),
  );
}

function text(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** `ON_HOLD` → `on hold`. */
function words(value: Json | undefined): string {
  return text(value).toLowerCase().replaceAll('_', ' ');
}
