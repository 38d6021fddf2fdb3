import { accept, refuse, type Outcome, type Principal, type SubgraphDeps, type Written } from '@tributary/platform';
import { editTicket, type EditCodes } from './edit-ticket.ts';
import { canChangeStatus, reachableStatuses, timesOfStatus, type TicketStatus } from './status-machine.ts';

/** Moves a ticket to another status, if the machine lets it go there. */
export async function changeTicketStatus(
  deps: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  input: { readonly id: string; readonly status: TicketStatus; readonly version?: number | undefined },
): Promise<Outcome<Written, EditCodes | 'STATUS_NOT_REACHABLE'>> {
  const edit = { principal, id: input.id, version: input.version, event: 'ticket.statusChanged' } as const;
  return await editTicket(deps, edit, (ticket) => {
    const { status } = input;
    if (ticket.status === status) return accept({});
    if (!canChangeStatus(ticket.status, status)) {
      const next = reachableStatuses(ticket.status).join(', ') || 'nowhere: open a new ticket';
      return refuse('STATUS_NOT_REACHABLE', `A ticket that is ${ticket.status} goes to ${next}.`, 'status');
    }
    return accept({ status, ...timesOfStatus(status, ticket, deps.clock.now()) });
  });
}
