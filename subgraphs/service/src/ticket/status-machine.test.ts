import { describe, expect, it } from '@jest/globals';
import { canChangeStatus, statusAfterMessage, TICKET_STATUSES, timesOfStatus } from './status-machine.ts';

describe('the ticket status machine', () => {
  it.each([
    ['NEW', 'OPEN', true],
    ['NEW', 'CLOSED', false],
    ['OPEN', 'SOLVED', true],
    ['SOLVED', 'OPEN', true],
    ['SOLVED', 'CLOSED', true],
    ['SOLVED', 'PENDING', false],
  ] as const)('%s → %s is %s', (from, to, allowed) => {
    expect(canChangeStatus(from, to)).toBe(allowed);
  });

  it('never leaves CLOSED', () => {
    expect(TICKET_STATUSES.filter((to) => canChangeStatus('CLOSED', to))).toEqual([]);
  });

  it('reopens a solved ticket when the customer writes, and not when a colleague notes something', () => {
    expect(statusAfterMessage('SOLVED', 'INBOUND')).toBe('OPEN');
    expect(statusAfterMessage('SOLVED', 'INTERNAL')).toBe('SOLVED');
    expect(statusAfterMessage('CLOSED', 'INBOUND')).toBe('CLOSED');
  });

  it('forgets the time of solving when a ticket is reopened', () => {
    const now = new Date('2024-05-01T10:00:00Z');
    const solved = timesOfStatus('SOLVED', { solvedAt: null, closedAt: null }, now);

    expect(solved).toEqual({ solvedAt: now, closedAt: null });
    expect(timesOfStatus('OPEN', solved, now)).toEqual({ solvedAt: null, closedAt: null });
  });
});
