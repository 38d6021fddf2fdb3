import { input, mutation, type SubgraphDeps } from '@tributary/platform';
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
  openTicket: mutation<SubgraphDeps, unknown>({
    requires: ['create', 'Ticket'],
    thing: { ticket: 'Ticket' },
    run: async (given, { deps, principal }) => {
      const parsed = input.parsed(OpenTicketInput, given);
      return parsed.ok ? await openTicket(deps, principal, parsed.value) : parsed;
    },
  }),
  updateTicket: mutation<SubgraphDeps, unknown>({
    requires: ['update', 'Ticket'],
    thing: { ticket: 'Ticket' },
    run: async (given, { deps, principal }) => {
      const parsed = input.parsed(UpdateTicketInput, given);
      return parsed.ok ? await updateTicket(deps, principal, parsed.value) : parsed;
    },
  }),
  assignTicket: mutation<SubgraphDeps, unknown>({
    requires: ['update', 'Ticket'],
    thing: { ticket: 'Ticket' },
    run: async (given, { deps, principal }) => {
      const parsed = input.parsed(AssignTicketInput, given);
      return parsed.ok ? await assignTicket(deps, principal, parsed.value) : parsed;
    },
  }),
  changeTicketStatus: mutation<SubgraphDeps, unknown>({
    requires: ['update', 'Ticket'],
    thing: { ticket: 'Ticket' },
    run: async (given, { deps, principal }) => {
      const parsed = input.parsed(ChangeTicketStatusInput, given);
      return parsed.ok ? await changeTicketStatus(deps, principal, parsed.value) : parsed;
    },
  }),
  deleteTicket: mutation<SubgraphDeps, unknown>({
    requires: ['delete', 'Ticket'],
    thing: {},
    run: async (given, { deps, principal }) => {
      const parsed = input.parsed(DeleteTicketInput, given);
      return parsed.ok ? await deleteTicket(deps, principal, parsed.value) : parsed;
    },
  }),
};
