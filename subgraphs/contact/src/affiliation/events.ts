import type { NewEvent } from '@tributary/platform';
import { z } from 'zod';

/** `data` of every affiliation event. Days are `2024-05-01`. */
export const AffiliationFact = z.object({
  id: z.uuid(),
  contactId: z.uuid(),
  companyId: z.uuid(),
  role: z.string().nullable(),
  title: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  primary: z.boolean(),
});
export type AffiliationFact = z.infer<typeof AffiliationFact>;

type AffiliationEventType = 'affiliation.added' | 'affiliation.updated' | 'affiliation.ended' | 'affiliation.removed';

export function affiliationEvent(
  type: AffiliationEventType,
  fact: AffiliationFact,
  { actor, changes }: Pick<NewEvent, 'actor' | 'changes'>,
): NewEvent {
  return {
    type,
    entity: { type: 'Affiliation', id: fact.id },
    refs: { affiliationId: fact.id, contactId: fact.contactId, companyId: fact.companyId },
    data: fact,
    actor,
    ...(changes === undefined ? {} : { changes }),
  };
}
