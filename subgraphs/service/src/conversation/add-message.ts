import {
  accept,
  actorOf,
  appendEvents,
  claimKey,
  newId,
  refuse,
  type NewEvent,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Transaction,
  type Written,
} from '@tributary/platform';
import { ticketEvent } from '../ticket/events.ts';
import { lockTicket, updateTicketRow } from '../ticket/queries.ts';
import { statusAfterMessage, timesOfStatus } from '../ticket/status-machine.ts';
import type { TicketRow } from '../ticket/table.ts';
import { messageEvent } from './events.ts';
import { firstConversation, insertConversation, insertMessage } from './queries.ts';
import type { MessageDirection } from './table.ts';

export interface AddMessage {
  readonly ticketId: string;
  readonly direction: MessageDirection;
  readonly body: string;
  readonly idempotencyKey?: string | undefined;
}

/**
 * Adds a message to a ticket's conversation. The first answer stops the clock of the time to first answer; the
 * customer's words reopen a ticket that was pending or solved.
 */
export async function addMessage(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  input: AddMessage,
): Promise<Outcome<Written, 'TICKET_NOT_FOUND' | 'TICKET_CLOSED'>> {
  const { ticketId, direction, body, idempotencyKey: key } = input;
  return await database.transaction(async (tx) => {
    const wanted = newId();
    const id = await claimKey(tx, { schema: 'service', principal, mutation: 'addMessage', key, id: wanted });
    if (id !== wanted) return accept({ id, also: { ticket: ticketId } });
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket) return refuse('TICKET_NOT_FOUND', 'There is no such ticket.', 'ticketId');
    if (ticket.status === 'CLOSED') {
      return refuse('TICKET_CLOSED', 'This ticket is closed. Open a new one for what comes now.', 'ticketId');
    }
    const now = clock.now();
    const actor = actorOf(principal);
    const isStaff = direction !== 'INBOUND';
    const message = await insertMessage(tx, {
      id,
      conversationId: await conversationOf(tx, ticket),
      direction,
      body,
      sentAt: now,
      authorName: isStaff ? principal.name : null,
      authorUserId: isStaff && principal.kind === 'user' ? principal.id : null,
      authorContactId: isStaff ? null : ticket.contactId,
    });
    const events: NewEvent[] = [messageEvent({ message, ticket, actor })];
    const changed = await moveTicket(tx, ticket, { direction, now });
    if (changed) {
      const type = changed.status === ticket.status ? 'ticket.answered' : 'ticket.statusChanged';
      events.push(ticketEvent(type, { ticket: changed, before: ticket, actor }));
    }
    const [eventId] = await appendEvents(tx, events);
    return accept({ id, eventId, also: { ticket: ticketId } });
  });
}

/** The ticket’s conversation; a new one when it has none. */
export async function conversationOf(tx: Transaction, ticket: TicketRow): Promise<string> {
  const found = await firstConversation(tx, ticket.id);
  if (found) return found.id;
  const id = newId();
  await insertConversation(tx, { id, ticketId: ticket.id, channelId: ticket.channelId, subject: ticket.subject });
  return id;
}

/** Undefined when the message changes nothing about its ticket. */
export async function moveTicket(
  tx: Transaction,
  ticket: TicketRow,
  { direction, now }: { direction: MessageDirection; now: Date },
): Promise<TicketRow | undefined> {
  const status = statusAfterMessage(ticket.status, direction);
  const isFirstAnswer = direction === 'OUTBOUND' && ticket.firstAnsweredAt === null;
  if (status === ticket.status && !isFirstAnswer) return undefined;
  return await updateTicketRow(tx, ticket.id, {
    status,
    firstAnsweredAt: isFirstAnswer ? now : ticket.firstAnsweredAt,
    ...timesOfStatus(status, ticket, now),
  });
}
