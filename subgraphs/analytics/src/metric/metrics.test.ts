import { describe, expect, it } from '@jest/globals';
import type { DealFact, OrderFact, TicketFact } from '../fact/fact.ts';
import { METRICS } from './metrics.ts';
import { rollupChanges } from './rollup-change.ts';

const aDeal = (over: Partial<DealFact> = {}): DealFact => ({
  kind: 'deal',
  id: 'd',
  contactId: null,
  companyId: null,
  ownerId: 'o',
  pipelineId: 'p',
  stageId: 's1',
  status: 'OPEN',
  amountMinor: 500n,
  currency: 'EUR',
  closedOn: null,
  isDeleted: false,
  ...over,
});
const anOrder = (over: Partial<OrderFact> = {}): OrderFact => ({
  kind: 'order',
  id: 'o',
  contactId: null,
  companyId: null,
  state: 'PLACED',
  totalMinor: 1000n,
  currency: 'EUR',
  placedAt: '2024-05-01T23:59:59.000Z',
  isDeleted: false,
  ...over,
});
const aTicket = (over: Partial<TicketFact> = {}): TicketFact => ({
  kind: 'ticket',
  id: 't',
  contactId: null,
  companyId: null,
  assigneeId: null,
  status: 'OPEN',
  priority: 'NORMAL',
  queue: 'general',
  openedAt: '2024-05-01T10:00:00.000Z',
  firstAnsweredAt: null,
  isDeleted: false,
  ...over,
});

describe('rollups', () => {
  it('move an amount from one stage to another', () => {
    expect(rollupChanges([{ before: aDeal(), after: aDeal({ stageId: 's2' }) }])).toEqual([
      expect.objectContaining({
        metric: 'OPEN_PIPELINE_VALUE',
        dimensions: expect.objectContaining({ stageId: 's1' }),
        value: -500n,
        count: -1n,
      }),
      expect.objectContaining({
        metric: 'OPEN_PIPELINE_VALUE',
        dimensions: expect.objectContaining({ stageId: 's2' }),
        value: 500n,
        count: 1n,
      }),
    ]);
  });

  it('do not move for a change that no metric looks at', () => {
    expect(rollupChanges([{ before: aDeal(), after: aDeal({ contactId: 'c' }) }])).toEqual([]);
  });

  it('take a cancelled order out of the day it was placed on', () => {
    const changes = rollupChanges([{ before: anOrder(), after: anOrder({ state: 'CANCELLED' }) }]);

    expect(changes.map(({ metric, day, value }) => [metric, day, value])).toEqual([
      ['REVENUE', '2024-05-01', -1000n],
      ['ORDERS', '2024-05-01', -1n],
    ]);
  });
});

describe('time to first answer', () => {
  it('is the seconds between opening and answer', () => {
    const ticket = aTicket({ firstAnsweredAt: '2024-05-01T10:30:00.000Z' });

    expect(METRICS.FIRST_ANSWER_TIME.share(ticket)).toMatchObject({ day: '2024-05-01', value: 1800n });
  });

  it('is never negative, whatever a source says', () => {
    const ticket = aTicket({ firstAnsweredAt: '2024-05-01T09:00:00.000Z' });

    expect(METRICS.FIRST_ANSWER_TIME.share(ticket)?.value).toBe(0n);
  });

  it('has no share of a ticket that waits for its answer', () => {
    expect(METRICS.FIRST_ANSWER_TIME.share(aTicket())).toBeUndefined();
  });
});
