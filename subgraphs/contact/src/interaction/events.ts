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

/** A fact beside the ids that the entry was given. */
export type ToldInteraction = InteractionFact & {
  readonly contactNodeId: string | null;
  readonly companyNodeId: string | null;
};

/** Referred to by the ids that it was given: who resumes behind an unmerge is told what is theirs. */
export function interactionEvent(
  type: InteractionEventType,
  { contactNodeId, companyNodeId, ...fact }: ToldInteraction,
  { actor, causationId }: Pick<NewEvent, 'actor' | 'causationId'>,
): NewEvent {
  return {
    type,
    entity: { type: 'Interaction', id: fact.id },
    refs: {
      interactionId: fact.id,
      ...(contactNodeId === null ? {} : { contactId: contactNodeId }),
      ...(companyNodeId === null ? {} : { companyId: companyNodeId }),
    },
    data: fact,
    actor,
    ...(causationId === undefined ? {} : { causationId }),
  };
}
