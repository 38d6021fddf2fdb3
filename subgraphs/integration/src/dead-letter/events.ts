import type { Actor, NewEvent } from '@tributary/platform';
import type { DeadLetterRow } from './table.ts';

type DeadLetterEventType = 'deadLetter.added' | 'deadLetter.replayed' | 'deadLetter.dismissed';

/** Without text and raw envelope: they may hold anything, and can be large. */
export function deadLetterEvent(
  type: DeadLetterEventType,
  { letter, actor }: { letter: DeadLetterRow; actor: Actor },
): NewEvent {
  const { id: deadLetterId, connectionId, streamId, runId } = letter;
  return {
    type,
    entity: { type: 'DeadLetter', id: deadLetterId },
    refs: { deadLetterId, connectionId, streamId, ...(runId === null ? {} : { runId }) },
    data: {
      connectionId,
      streamId,
      runId,
      kind: letter.kind,
      key: letter.key,
      line: letter.line,
      field: letter.field,
      reason: letter.reason,
      errorClass: letter.errorClass,
      status: letter.status,
    },
    actor,
  };
}
