import type { Things, ThingTale } from '@tributary/platform';
import { ticketsForUpdate } from '../inbound/ticket-queries.ts';
import { ticketEvent } from '../ticket/events.ts';
import type { TicketRow } from '../ticket/table.ts';

type Told = ThingTale & { readonly ticket: TicketRow };

export const serviceThings: Things = {
  schema: 'service',
  kinds: [
    {
      kind: 'ticket',
      table: 'tickets',
      parts: [
        {
          table: 'messages',
          within: 'row.conversation_id in (select id from service.conversations where ticket_id = any(ids))',
        },
        { table: 'conversations', within: 'row.ticket_id = any(ids)' },
      ],
      read: async (tx, ids) =>
        new Map([...(await ticketsForUpdate(tx, ids))].map(([id, ticket]) => [id, taleOf(ticket)])),
    },
  ],
};

function taleOf(ticket: TicketRow): Told {
  return {
    ticket,
    isGone: ticket.deletedAt !== null,
    deleted: (actor) => ticketEvent('ticket.deleted', { ticket, actor }),
    updated: (actor, before) =>
      // Made by this very function.
      ticketEvent('ticket.updated', { ticket, actor, ...(before ? { before: (before as Told).ticket } : {}) }),
  };
}
