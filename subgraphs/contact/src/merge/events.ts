import type { NewEvent } from '@tributary/platform';
import type { KindNames } from '../source-record/record-kind.ts';

/**
 * `contact.merged` and `contact.unmerged`: a person said that customers are one, or are not. Which ids lead where from
 * now on is told by `contact.linked` and `contact.unlinked`, as it is when nobody said anything.
 */
export function mergeEvent(
  names: KindNames,
  verb: 'merged' | 'unmerged',
  {
    keptId,
    otherIds,
    mergeIds,
    actor,
  }: {
    readonly keptId: string;
    readonly otherIds: readonly string[];
    readonly mergeIds: readonly string[];
    readonly actor: NewEvent['actor'];
  },
): NewEvent {
  return {
    type: `${names.noun}.${verb}`,
    entity: { type: names.type, id: keptId },
    refs: { [names.ref]: [keptId, ...otherIds], mergeIds },
    data: { [names.ref]: keptId, [verb === 'merged' ? 'mergedIds' : 'separatedIds']: otherIds, mergeIds },
    actor,
  };
}
