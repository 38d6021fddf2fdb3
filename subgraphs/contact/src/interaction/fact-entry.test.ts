import { describe, expect, it } from '@jest/globals';
import type { LogEvent } from '@tributary/platform';
import { factEntry, TIMELINE_FACTS } from './fact-entry.ts';

function aFact(event: Partial<LogEvent>): LogEvent {
  return {
    position: 7n,
    id: 'event',
    type: 'deal.won',
    entity: { type: 'Deal', id: 'deal' },
    refs: {},
    data: {},
    changes: {},
    actor: { kind: 'system', id: 'test' },
    at: '2024-05-01T00:00:00.000Z',
    ...event,
  };
}
const entryOf = (event: Partial<LogEvent>) => factEntry(aFact(event), (id) => `entry of ${id}`);

describe('the timeline entry of a fact', () => {
  it('is about the entity, at the time that the fact names', () => {
    const entry = entryOf({
      data: { title: 'Engine', contactId: 'ada', closedAt: '2001-01-01T00:00:00.000Z', status: 'WON' },
    });

    expect(entry).toMatchObject({
      id: 'entry of event',
      contactNodeId: 'ada',
      occurredAt: '2001-01-01T00:00:00.000Z',
      subject: 'Deal “Engine” won',
      about: { type: 'Deal', id: 'deal' },
      data: { title: 'Engine', status: 'WON' },
      sourceEventPosition: 7n,
    });
  });

  it('is for the customer of now when the fact names the one before too', () => {
    expect(entryOf({ refs: { contactId: ['now', 'before'] } })?.contactNodeId).toBe('now');
  });

  it('is none when no customer is concerned', () => {
    expect(entryOf({ data: { contactId: null } })).toBeUndefined();
  });

  it.each(TIMELINE_FACTS)('says something of %s', (type) => {
    const data = {
      contactId: 'ada',
      number: 'N',
      title: 'T',
      subject: 'S',
      state: 'PAID',
      status: 'ON_HOLD',
      stageName: 'Offer',
    };

    expect(entryOf({ type, data })?.subject).toMatch(/\S/u);
  });
});
