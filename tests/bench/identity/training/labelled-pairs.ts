import { engine } from '@tributary/contact';
import { candidatesOf, contextOf } from '../accuracy/candidates.ts';
import type { OpenSet } from '../accuracy/open-sets.ts';

/** What the engine finds at a candidate pair, and whether the two are one customer. */
export interface LabelledPair {
  /** `field:level`, the prior among them. */
  readonly levels: readonly string[];
  readonly isMatch: boolean;
}

/** Which pairs are candidates and at which level a field is does not depend on the weights, so these can be fitted. */
export function labelledPairs({ records, truth }: OpenSet, model: engine.Model): LabelledPair[] {
  const context = contextOf(records, model);
  return candidatesOf(records, model).map(({ one, other, left, right }) => ({
    levels: engine.scorePair(left, right, context).evidence.map(({ field, level }) => `${field}:${level}`),
    isMatch: truth.get(one) === truth.get(other),
  }));
}
