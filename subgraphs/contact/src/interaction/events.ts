import type { NewEvent } from '@tributary/platform';
import { z } from 'zod';

/** `data` of every interaction event. What was said stays out of the log. */
export const InteractionFact = z.object({
  id: z.uuid(),
  contactId: z.uuid().nullable(),
  companyId: z.uuid().nullable(),
  type: z.string(),
  channel: z.string(),
  direction: z.enum(['INBOUND', 'OUTBOUND', 'INTERNAL']),
  occurredAt: z.iso.datetime(),
  subject: z.string().nullable(),
  aboutType: z.string().nullable(),
  aboutId: z.uuid().nullable(),
});
export type InteractionFact = z.infer<typeof InteractionFact>;

type InteractionEventType = 'interaction.added' | 'interaction.updated' | 'interaction.removed';

export function interactionEvent(
  type: InteractionEventType,
  fact: InteractionFact,
  { actor, causationId }: Pick<NewEvent, 'actor' | 'causationId'>,
): NewEvent {
  return {
    type,
    entity: { type: 'Interaction', id: fact.id },
    refs: {
      interactionId: fact.id,
      ...(fact.contactId === null ? {} : { contactId: fact.contactId }),
      ...(fact.companyId === null ? {} : { companyId: fact.companyId }),
    },
    data: fact,
    actor,
    ...(causationId === undefined ? {} : { causationId }),
  };
}
