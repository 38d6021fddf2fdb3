/**
 * Computes every golden record from its source records and compares it with the one that is stored. They are equal by
 * construction; this finds out whether somebody has been at the tables, or a new version computes otherwise.
 */
import { actorOf, appendEvents, SYSTEM, toPublicId, type SubgraphDeps, type Transaction } from '@tributary/platform';
import { holdResolution, lockResolution } from '../source-record/queries.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import { countCustomers, customersToRebuild, namesOfTags, writeTags } from './queries.ts';
import { planGolden, tagsOf, writePlan, type Computable, type GoldenPlan } from './recompute.ts';

export interface Difference {
  readonly type: 'Contact' | 'Company';
  /** The public id. */
  readonly id: string;
  /** `MISSING`: there are records and no customer; `LEFT_OVER`: the other way round. */
  readonly what: 'DIFFERENT' | 'MISSING' | 'LEFT_OVER';
  /** Fields that are not what the records give; `provenance` when only the reasons differ. */
  readonly fields: readonly string[];
}

export interface Rebuilt {
  readonly checked: number;
  readonly differing: number;
}

export interface RebuildOptions {
  /** Writes what differs, with the events that tell of it. */
  readonly isFix: boolean;
  readonly onDifference: (difference: Difference) => void;
  /** After every batch. */
  readonly onProgress: (progress: Rebuilt & { readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

/** Customers per transaction: memory is bounded by it, and so is the time for which others wait. */
const BATCH = 500;

export async function rebuildCustomers(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  { isFix, onDifference, onProgress, signal }: RebuildOptions,
): Promise<Rebuilt> {
  let [checked, differing] = [0, 0];
  const total = await countCustomers(database.db);
  for (const kind of ['person', 'company'] as const) {
    let cursor: string | null = null;
    do {
      signal?.throwIfAborted();
      const behind: string | null = cursor;
      const batch: Batch = await database.transaction(async (tx) => {
        await (isFix ? lockResolution(tx) : holdResolution(tx));
        return await rebuildBatch(tx, { kind, cursor: behind, isFix, now: clock.now() });
      });
      checked += batch.checked;
      differing += batch.differences.length;
      batch.differences.forEach(onDifference);
      onProgress({ checked, differing, total: Math.max(total, checked) });
      cursor = batch.cursor;
    } while (cursor !== null);
  }
  return { checked, differing };
}

interface Batch {
  readonly checked: number;
  readonly differences: readonly Difference[];
  /** The last customer looked at; null when there are no more. */
  readonly cursor: string | null;
}

async function rebuildBatch(
  tx: Transaction,
  { kind, cursor, isFix, now }: { kind: RecordKind; cursor: string | null; isFix: boolean; now: Date },
): Promise<Batch> {
  const clusters = await customersToRebuild(tx, { kind, cursor, limit: BATCH });
  const plan = await planGolden(tx, { kind, clusters, now });
  const retagged = await wronglyTagged(tx, clusters, plan);
  if (isFix) {
    await appendEvents(tx, await writePlan(tx, plan, { actor: actorOf(SYSTEM), now }));
    await writeTags(tx, retagged);
  }
  return {
    checked: clusters.length,
    differences: differencesOf(plan, retagged),
    cursor: clusters.length < BATCH ? null : (clusters.at(-1)?.id ?? null),
  };
}

interface Retag {
  readonly entityId: string;
  readonly tags: readonly string[];
}

/** The tags of a golden record stand a second time in rows of their own, which filters look at. */
async function wronglyTagged(
  tx: Transaction,
  clusters: readonly Computable[],
  { golden }: Pick<GoldenPlan, 'golden'>,
): Promise<Retag[]> {
  const stored = await namesOfTags(
    tx,
    clusters.map(({ id }) => id),
  );
  return clusters.flatMap(({ id }) => {
    const record = golden.get(id);
    if (record === undefined) return [];
    const tags = tagsOf(record.fields);
    const folded = tags.map((tag) => tag.toLowerCase()).sort();
    return folded.join('\n') === (stored.get(id) ?? []).join('\n') ? [] : [{ entityId: id, tags }];
  });
}

function differencesOf({ kind, changes, gone }: GoldenPlan, retagged: readonly Retag[]): Difference[] {
  const { type, noun } = KINDS[kind];
  const known = new Set(changes.map(({ row }) => row.id));
  const differing = (id: string, what: Difference['what'], fields: readonly string[] = []): Difference => ({
    ...{ type, id: toPublicId(noun, id), what, fields },
  });
  return [
    ...changes.map(({ row, verb, changes: fields = {} }) => {
      if (verb === 'created') return differing(row.id, 'MISSING');
      const names = Object.keys(fields);
      return differing(row.id, 'DIFFERENT', names.length === 0 ? ['provenance'] : names);
    }),
    ...gone.map(({ id }) => differing(id, 'LEFT_OVER')),
    ...retagged
      .filter(({ entityId }) => !known.has(entityId))
      .map(({ entityId }) => differing(entityId, 'DIFFERENT', ['tags'])),
  ];
}
