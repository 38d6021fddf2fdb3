export const TICKET_STATUSES = ['NEW', 'OPEN', 'PENDING', 'SOLVED', 'CLOSED'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];
export const TICKET_PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
export type TicketPriority = (typeof TICKET_PRIORITIES)[number];

/** A closed ticket stays closed: what comes afterwards is a new one, so that its times stay true. */
const NEXT = {
  NEW: ['OPEN', 'PENDING', 'SOLVED'],
  OPEN: ['PENDING', 'SOLVED'],
  PENDING: ['OPEN', 'SOLVED'],
  SOLVED: ['OPEN', 'CLOSED'],
  CLOSED: [],
} as const satisfies Record<TicketStatus, readonly TicketStatus[]>;

export function canChangeStatus(from: TicketStatus, to: TicketStatus): boolean {
  const reachable: readonly TicketStatus[] = NEXT[from];
  return reachable.includes(to);
}

export function reachableStatuses(from: TicketStatus): readonly TicketStatus[] {
  return NEXT[from];
}

/** What a message does to the ticket it belongs to: an answer takes it out of NEW, the customer brings it back. */
export function statusAfterMessage(status: TicketStatus, direction: 'INBOUND' | 'OUTBOUND' | 'INTERNAL'): TicketStatus {
  if (direction === 'OUTBOUND' && status === 'NEW') return 'OPEN';
  if (direction === 'INBOUND' && (status === 'PENDING' || status === 'SOLVED')) return 'OPEN';
  return status;
}

function isOpenStatus(status: TicketStatus): boolean {
  return status === 'NEW' || status === 'OPEN' || status === 'PENDING';
}

/** The times that go with a status: reopening forgets when it was solved. */
export function timesOfStatus(
  status: TicketStatus,
  before: { readonly solvedAt: Date | null; readonly closedAt: Date | null },
  now: Date,
): { solvedAt: Date | null; closedAt: Date | null } {
  if (isOpenStatus(status)) return { solvedAt: null, closedAt: null };
  return { solvedAt: before.solvedAt ?? now, closedAt: status === 'CLOSED' ? (before.closedAt ?? now) : null };
}
