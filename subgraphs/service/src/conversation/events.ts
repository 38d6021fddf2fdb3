import { refsOf, timeData, type Actor, type NewEvent } from '@tributary/platform';
import type { TicketRow } from '../ticket/table.ts';
import type { MessageRow } from './table.ts';

const EXCERPT_LENGTH = 200;

/** `message.received` from the customer, `message.sent` to them, `message.noted` among colleagues. */
export function messageEvent({
  message,
  ticket,
  isTouchpoint = false,
  actor,
}: {
  message: Pick<MessageRow, 'id' | 'conversationId' | 'direction' | 'body' | 'sentAt' | 'authorName'>;
  ticket: Pick<TicketRow, 'id' | 'contactId' | 'companyId' | 'subject'>;
  /** The source tells the timeline of it by itself. */
  isTouchpoint?: boolean;
  actor: Actor;
}): NewEvent {
  const { id: messageId, conversationId, direction } = message;
  const type = { INBOUND: 'message.received', OUTBOUND: 'message.sent', INTERNAL: 'message.noted' }[direction];
  return {
    type,
    entity: { type: 'Message', id: messageId },
    refs: refsOf(
      { messageId, conversationId, ticketId: ticket.id, contactId: ticket.contactId, companyId: ticket.companyId },
      {},
    ),
    data: {
      ticketId: ticket.id,
      conversationId,
      contactId: ticket.contactId,
      companyId: ticket.companyId,
      subject: ticket.subject,
      direction,
      authorName: message.authorName,
      excerpt: message.body.slice(0, EXCERPT_LENGTH),
      sentAt: timeData(message.sentAt),
      ...(isTouchpoint && { isTouchpoint }),
    },
    actor,
  };
}
