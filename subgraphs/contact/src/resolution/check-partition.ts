import type { Database } from '@tributary/platform';
import type { RecordKind } from '../source-record/record-kind.ts';
import { resolveBulk, type Progress } from './bulk/resolve-bulk.ts';
import { makeGroups } from './groups.ts';
import { currentModel } from './model.ts';
import { joinDecided } from './partition.ts';
import { withStoredRecords, type StoredRecords } from './stored-records.ts';

export interface PartitionCheck {
  readonly records: number;
  readonly customers: number;
  /** Groups of records that are one customer when all are looked at together, and are not stored as one. */
  readonly differing: readonly (readonly string[])[];
}

interface CheckOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly threads?: number;
}

/**
 * Whether the customers that are stored, which came about record by record, are those that the bulk road makes of the
 * same records, decisions and model at once. A difference is a fault of ours, except while records are still being
 * compared by a model that has just been published.
 */
export async function checkPartition(
  database: Database,
  kind: RecordKind,
  options: CheckOptions = {},
): Promise<PartitionCheck> {
  const model = await database.transaction(currentModel);
  return await withStoredRecords(database, kind, async (stored) => {
    const { mustLink, cannotLink } = stored;
    const nodes = stored.nodes.map(({ id, editsId }) => ({ id, isActive: true, editsId: editsId ?? undefined }));
    const decided = joinDecided({ nodes, decisions: { mustLink, cannotLink } });
    const named = new Set([...cannotLink, ...decided.together].flat());
    const decisions = { mustLink: [], cannotLink: decided.apart.pairsWithin([...named]) };
    const result = await resolveBulk(stored.records, { ...options, model, isEstimated: false, decisions });
    const groups = makeGroups(nodes.map(({ id }) => id));
    result.ids.forEach((id, record) => {
      groups.join(id, result.customerOf(record));
    });
    decided.join(groups);
    return { records: nodes.length, ...compare(stored, groups.all()) };
  });
}

function compare(
  { nodes }: Pick<StoredRecords, 'nodes'>,
  groups: readonly (readonly string[])[],
): Pick<PartitionCheck, 'customers' | 'differing'> {
  const sizes = new Map<string, number>();
  for (const { entityId } of nodes) sizes.set(entityId, (sizes.get(entityId) ?? 0) + 1);
  const entityOf = new Map(nodes.map(({ id, entityId }) => [id, entityId]));
  const differing = groups.filter((ids) => {
    const entities = new Set(ids.map((id) => entityOf.get(id)));
    const [entity = ''] = entities;
    return entities.size !== 1 || sizes.get(entity) !== ids.length;
  });
  return { customers: groups.length, differing };
}
