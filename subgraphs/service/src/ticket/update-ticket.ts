import { accept, refuse, type Outcome, type Principal, type SubgraphDeps, type Written } from '@tributary/platform';
import { editTicket, type EditCodes } from './edit-ticket.ts';
import type { TicketPriority } from './status-machine.ts';

/** Fields that are absent stay; a reference that is null is cleared. */
export interface UpdateTicket {
  readonly id: string;
  readonly version?: number | undefined;
  readonly subject?: string | undefined;
  readonly priority?: TicketPriority | undefined;
  readonly queue?: string | undefined;
  readonly contactId?: string | null | undefined;
  readonly companyId?: string | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly dealId?: string | null | undefined;
}

/** Edits what a ticket says and what it is about. */
export async function updateTicket(
  deps: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  { id, version, ...fields }: UpdateTicket,
): Promise<Outcome<Written, EditCodes | 'TICKET_CLOSED'>> {
  return await editTicket(deps, { principal, id, version, event: 'ticket.updated' }, (ticket) => {
    if (ticket.status === 'CLOSED') return refuse('TICKET_CLOSED', 'A closed ticket stays as it is.', 'id');
    return accept(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
  });
}

/** Gives a ticket to a person, or to nobody. */
export async function assignTicket(
  deps: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  input: { readonly id: string; readonly assigneeId: string | null; readonly version?: number | undefined },
): Promise<Outcome<Written, EditCodes>> {
  const edit = { principal, id: input.id, version: input.version, event: 'ticket.assigned' } as const;
  return await editTicket(deps, edit, () => accept({ assigneeId: input.assigneeId }));
}

/** Takes a ticket out of every list. */
export async function deleteTicket(
  deps: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  input: { readonly id: string },
): Promise<Outcome<Written, EditCodes>> {
  const edit = { principal, id: input.id, event: 'ticket.deleted' } as const;
  return await editTicket(deps, edit, () => accept({ deletedAt: deps.clock.now() }));
}
