import type { NewEvent } from '@tributary/platform';
import { z } from 'zod';
import type { KindNames } from '../source-record/record-kind.ts';

/** `data` of them: the golden field that is held to its value from now on, or no longer. */
export const LockFact = z.object({ field: z.string() });
export type LockFact = z.infer<typeof LockFact>;

export function lockEvent(
  verb: 'Locked' | 'Unlocked',
  { names, id, field, actor }: { names: KindNames; id: string; field: string; actor: NewEvent['actor'] },
): NewEvent {
  return {
    type: `${names.noun}.field${verb}`,
    entity: { type: names.type, id },
    refs: { [names.ref]: id },
    data: { field } satisfies LockFact,
    actor,
  };
}

export const RULE_EVENTS = ['survivorshipRule.changed', 'qualityRule.changed'] as const;

/** A rule about customers changed; the recomputations that follow are named in `refs`. */
export function ruleEvent(
  type: (typeof RULE_EVENTS)[number],
  about: {
    readonly type: 'SurvivorshipRule' | 'QualityRule';
    readonly id: string;
    readonly recomputationIds: readonly string[];
    readonly data: NewEvent['data'];
    readonly actor: NewEvent['actor'];
  },
): NewEvent {
  return {
    type,
    entity: { type: about.type, id: about.id },
    refs: { recomputationId: about.recomputationIds },
    data: about.data,
    actor: about.actor,
  };
}
