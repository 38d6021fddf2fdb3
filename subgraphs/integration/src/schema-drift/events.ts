import { timeData, type Actor, type NewEvent } from '@tributary/platform';
import type { SchemaDriftRow } from './table.ts';

export type SchemaDriftEventType = 'schemaDrift.found' | 'schemaDrift.accepted' | 'schemaDrift.over';

/** Names and types, and nobody's values. */
export function driftEvent(
  type: SchemaDriftEventType,
  { drift, actor }: { drift: SchemaDriftRow; actor: Actor },
): NewEvent {
  const { id: schemaDriftId, connectionId, streamId, path, change, before, after, status } = drift;
  return {
    type,
    entity: { type: 'SchemaDrift', id: schemaDriftId },
    refs: { schemaDriftId, connectionId, streamId },
    data: { connectionId, streamId, path, change, before, after, status, since: timeData(drift.since) },
    actor,
  };
}
