import {
  changesOf,
  refsOf,
  timeData,
  type Actor,
  type EventData,
  type Guest,
  type NewEvent,
} from '@tributary/platform';
import type { TicketRow } from './table.ts';

export type TicketEventType =
  | 'ticket.opened'
  | 'ticket.updated'
  | 'ticket.assigned'
  | 'ticket.answered'
  | 'ticket.statusChanged'
  | 'ticket.deleted';

/** A ticket as the log keeps it. */
function ticketData(ticket: TicketRow): EventData {
  return {
    number: ticket.number,
    subject: ticket.subject,
    status: ticket.status,
    priority: ticket.priority,
    queue: ticket.queue,
    assigneeId: ticket.assigneeId,
    contactId: ticket.contactId,
    companyId: ticket.companyId,
    orderId: ticket.orderId,
    dealId: ticket.dealId,
    channelId: ticket.channelId,
    openedAt: timeData(ticket.openedAt),
    firstAnsweredAt: timeData(ticket.firstAnsweredAt),
    solvedAt: timeData(ticket.solvedAt),
    closedAt: timeData(ticket.closedAt),
    version: ticket.version,
  };
}

/** `before` is the row that the change started from; `guest` whom the desk knows by the ticket's own words only. */
export function ticketEvent(
  type: TicketEventType,
  { ticket, before, guest, actor }: { ticket: TicketRow; before?: TicketRow; guest?: Guest | undefined; actor: Actor },
): NewEvent {
  const data = ticketData(ticket);
  const changes = before === undefined ? {} : changesOf(ticketData(before), data);
  const { id: ticketId, contactId, companyId, orderId, dealId, assigneeId } = ticket;
  const refs = refsOf({ ticketId, contactId, companyId, orderId, dealId, assigneeId }, changes);
  return {
    type,
    entity: { type: 'Ticket', id: ticketId },
    refs,
    data: guest === undefined ? data : { ...data, guest },
    changes,
    actor,
  };
}
