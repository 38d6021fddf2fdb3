import { newId } from '../../platform/src/ids/index.ts';
import type { NewEvent } from '../../platform/src/events/index.ts';

/** An event to append; say only what the test is about. */
export function anEvent(about: Partial<NewEvent> = {}): NewEvent {
  const entity = about.entity ?? { type: 'Deal', id: newId() };
  return {
    type: 'deal.created',
    entity,
    refs: { dealId: entity.id },
    data: {},
    actor: { kind: 'system', id: 'test' },
    ...about,
  };
}
