import { timeData, type Actor, type NewEvent } from '@tributary/platform';
import type { ConflictRow } from './table.ts';

export type ConflictEventType = 'conflict.opened' | 'conflict.resolved';

/** Without the values: the log has them where the customer changed. */
export function conflictEvent(
  type: ConflictEventType,
  { conflict, actor }: { conflict: ConflictRow; actor: Actor },
): NewEvent {
  const { id: conflictId, connectionId, ruleId, contactId, companyId } = conflict;
  return {
    type,
    entity: { type: 'Conflict', id: conflictId },
    refs: { conflictId, connectionId, ...(contactId ? { contactId } : {}), ...(companyId ? { companyId } : {}) },
    data: {
      connectionId,
      ruleId,
      contactId,
      companyId,
      kind: conflict.kind,
      key: conflict.key,
      field: conflict.field,
      status: conflict.status,
      taken: conflict.taken,
      openedAt: timeData(conflict.openedAt),
    },
    actor,
  };
}
