import {
  accept,
  actorOf,
  appendEvents,
  claimKey,
  newId,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { findChannel } from '../channel/queries.ts';
import { messageEvent } from '../conversation/events.ts';
import { insertConversation, insertMessage } from '../conversation/queries.ts';
import { ticketEvent } from './events.ts';
import { insertTicket } from './queries.ts';
import type { TicketPriority } from './status-machine.ts';

export interface OpenTicket {
  readonly subject: string;
  readonly body?: string | undefined;
  readonly priority?: TicketPriority | undefined;
  readonly queue?: string | undefined;
  readonly contactId?: string | undefined;
  readonly companyId?: string | undefined;
  readonly orderId?: string | undefined;
  readonly dealId?: string | undefined;
  readonly assigneeId?: string | undefined;
  readonly channelId?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** Opens a ticket with its first conversation, and the customer's words in it when there are some. */
export async function openTicket(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { idempotencyKey, body, ...input }: OpenTicket,
): Promise<Outcome<Written, 'CHANNEL_NOT_FOUND'>> {
  return await database.transaction(async (tx) => {
    const wanted = newId();
    const claim = { schema: 'service', principal, mutation: 'openTicket', key: idempotencyKey, id: wanted };
    const id = await claimKey(tx, claim);
    if (id !== wanted) return accept({ id });
    if (input.channelId !== undefined && !(await findChannel(tx, input.channelId))) {
      return refuse('CHANNEL_NOT_FOUND', 'There is no such channel.', 'channelId');
    }
    const now = clock.now();
    const actor = actorOf(principal);
    const ticket = await insertTicket(tx, {
      id,
      ...input,
      status: 'NEW',
      priority: input.priority ?? 'NORMAL',
      queue: input.queue ?? 'general',
      openedAt: now,
    });
    const conversation = { id: newId(), ticketId: id, channelId: ticket.channelId, subject: ticket.subject };
    await insertConversation(tx, { ...conversation, lastMessageAt: body === undefined ? null : now });
    const events = [ticketEvent('ticket.opened', { ticket, actor })];
    if (body !== undefined) {
      const message = await insertMessage(tx, {
        id: newId(),
        conversationId: conversation.id,
        direction: 'INBOUND',
        authorContactId: ticket.contactId,
        body,
        sentAt: now,
      });
      events.push(messageEvent({ message, ticket, actor }));
    }
    const [eventId] = await appendEvents(tx, events);
    return accept({ id, eventId });
  });
}
