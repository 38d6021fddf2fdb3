import {
  accept,
  actorOf,
  appendEvents,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Transaction,
  type Written,
} from '@tributary/platform';
import { ticketEvent, type TicketEventType } from './events.ts';
import { lockTicket, updateTicketRow } from './queries.ts';
import type { TicketRow } from './table.ts';

export type EditCodes = 'TICKET_NOT_FOUND' | 'VERSION_CONFLICT';

export interface Edit {
  readonly principal: Principal;
  readonly id: string;
  /** The version the edit was made from; not checked when it is absent. */
  readonly version?: number | undefined;
  readonly event: TicketEventType;
}

/**
 * One edit of a ticket: locks it, checks the version, lets `change` decide, writes and tells. An edit that
 * changes nothing writes nothing.
 */
export async function editTicket<Code extends string>(
  { database }: Pick<SubgraphDeps, 'database'>,
  edit: Edit,
  change: (ticket: TicketRow, tx: Transaction) => Outcome<Partial<TicketRow>, Code>,
): Promise<Outcome<Written, Code | EditCodes>> {
  return await database.transaction(async (tx) => {
    const before = await lockTicket(tx, edit.id);
    if (!before) return refuse('TICKET_NOT_FOUND', 'There is no such ticket.', 'id');
    if (edit.version !== undefined && edit.version !== before.version) {
      const now = `it is at version ${String(before.version)}`;
      return refuse('VERSION_CONFLICT', `Somebody else edited this ticket: ${now}. Read it again.`, 'version');
    }
    const decided = change(before, tx);
    if (!decided.ok) return decided;
    if (!isChange(before, decided.value)) return accept({ id: before.id });
    const ticket = await updateTicketRow(tx, before.id, decided.value);
    const [eventId] = await appendEvents(tx, [
      ticketEvent(edit.event, { ticket, before, actor: actorOf(edit.principal) }),
    ]);
    return accept({ id: ticket.id, eventId });
  });
}

function isChange(before: TicketRow, fields: Partial<TicketRow>): boolean {
  return Object.entries(fields).some(([name, value]) => before[name as keyof TicketRow] !== value);
}
