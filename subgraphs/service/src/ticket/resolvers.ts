import { input, parsedMutation } from '@tributary/platform';
import { z } from 'zod';
import { changeTicketStatus } from './change-ticket-status.ts';
import { openTicket } from './open-ticket.ts';
import { TICKET_PRIORITIES, TICKET_STATUSES } from './status-machine.ts';
import { assignTicket, deleteTicket, updateTicket } from './update-ticket.ts';

const id = input.idOf('ticket');
const cleared = (prefix: string) => z.union([z.null(), input.idOf(prefix)]).optional();
const version = input.absent(z.int());

const OpenTicketInput = z.object({
  subject: input.line,
  body: input.absent(input.prose),
  priority: input.absent(z.enum(TICKET_PRIORITIES)),
  queue: input.absent(input.line),
  contactId: input.absent(input.idOf('contact')),
  companyId: input.absent(input.idOf('company')),
  orderId: input.absent(input.idOf('order')),
  dealId: input.absent(input.idOf('deal')),
  assigneeId: input.absent(input.idOf('user')),
  channelId: input.absent(input.idOf('channel')),
  idempotencyKey: input.absent(input.key),
});
const UpdateTicketInput = z.object({
  id,
  version,
  subject: input.absent(input.line),
  priority: input.absent(z.enum(TICKET_PRIORITIES)),
  queue: input.absent(input.line),
  contactId: cleared('contact'),
  companyId: cleared('company'),
  orderId: cleared('order'),
  dealId: cleared('deal'),
});
const AssignTicketInput = z.object({ id, version, assigneeId: z.union([z.null(), input.idOf('user')]).default(null) });
const ChangeTicketStatusInput = z.object({ id, version, status: z.enum(TICKET_STATUSES) });
const DeleteTicketInput = z.object({ id });

export const ticketMutations = {
  openTicket: parsedMutation({
    requires: ['create', 'Ticket'],
    thing: { ticket: 'Ticket' },
    input: OpenTicketInput,
    run: openTicket,
  }),
  updateTicket: parsedMutation({
    requires: ['update', 'Ticket'],
    thing: { ticket: 'Ticket' },
    input: UpdateTicketInput,
    run: updateTicket,
  }),
  assignTicket: parsedMutation({
    requires: ['update', 'Ticket'],
    thing: { ticket: 'Ticket' },
    input: AssignTicketInput,
    run: assignTicket,
  }),
  changeTicketStatus: parsedMutation({
    requires: ['update', 'Ticket'],
    thing: { ticket: 'Ticket' },
    input: ChangeTicketStatusInput,
    run: changeTicketStatus,
  }),
  deleteTicket: parsedMutation({
    requires: ['delete', 'Ticket'],
    thing: {},
    input: DeleteTicketInput,
    run: deleteTicket,
  }),
};
