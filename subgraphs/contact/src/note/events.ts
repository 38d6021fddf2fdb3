import type { NewEvent } from '@tributary/platform';
import { z } from 'zod';

/** `data` of every note event. The text stays out of the log: what people write down about somebody can be erased. */
export const NoteFact = z.object({
  id: z.uuid(),
  contactId: z.uuid().nullable(),
  companyId: z.uuid().nullable(),
  authorName: z.string().nullable(),
  version: z.int(),
});
export type NoteFact = z.infer<typeof NoteFact>;

type NoteEventType = 'note.added' | 'note.edited' | 'note.deleted';

export function noteEvent(type: NoteEventType, fact: NoteFact, actor: NewEvent['actor']): NewEvent {
  return {
    type,
    entity: { type: 'Note', id: fact.id },
    refs: {
      noteId: fact.id,
      ...(fact.contactId === null ? {} : { contactId: fact.contactId }),
      ...(fact.companyId === null ? {} : { companyId: fact.companyId }),
    },
    data: {
      id: fact.id,
      contactId: fact.contactId,
      companyId: fact.companyId,
      authorName: fact.authorName,
      version: fact.version,
    },
    actor,
  };
}
