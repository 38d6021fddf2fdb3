import { derivedId, type NewEvent } from '@tributary/platform';
import type { KindNames } from '../source-record/record-kind.ts';
import type { NearPair } from '../resolution/partition.ts';

/** Two customers came near each other, and somebody has to look. */
export function duplicateFound(
  names: KindNames,
  { pair, customers, actor }: { pair: NearPair; customers: readonly [string, string]; actor: NewEvent['actor'] },
): NewEvent {
  return {
    type: 'duplicate.found',
    entity: { type: 'DuplicateCandidate', id: derivedId('duplicate', pair.oneId, pair.otherId) },
    refs: { [names.ref]: [...customers] },
    data: { score: pair.score, band: pair.band, ids: [...customers] },
    actor,
  };
}
