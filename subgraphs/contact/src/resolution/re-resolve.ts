/**
 * Resolution of all records with another model. The model is published first and at once: from then on every record
 * that arrives is compared by it. Then all records are walked through and compared anew, in batches on the road that
 * every change takes, so that nobody waits for long, a stop costs one batch, and each customer that changes is told of
 * as ever. Whoever is compared with a record that the walk has yet to reach is compared again when it does.
 */
import type { Clock, Database } from '@tributary/platform';
import { applySourceChanges } from '../source-record/apply-source-changes.ts';
import { lockResolution } from '../source-record/queries.ts';
import type { RecordKind } from '../source-record/record-kind.ts';
import { tellCustomers } from '../source-record/tell-customers.ts';
import { estimateModel } from './engine/index.ts';
import { currentModel, estimatedFor, publishModel, shippedModel } from './model.ts';
import { countActive, sampleProfiles, stalePage } from './queries/stale.ts';

interface Deps {
  readonly database: Database;
  readonly clock: Clock;
}

interface WalkOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { kind: RecordKind; records: number; changed: number }) => void;
}

export interface Walked {
  readonly records: number;
  /** Records that were compared anew. */
  readonly compared: number;
  /** Events of customers that changed by it. */
  readonly changes: number;
}

const ACTOR = { kind: 'system', id: 'resolution' } as const;
const NIL = '00000000-0000-0000-0000-000000000000';
const BATCH = 500;
const SAMPLE = 50_000;
/** Fewer records say less of names than the shipped model knows. */
const FEWEST = 500;
const GROWTH = 2;

/** Whether the hub has so many more records than its model was estimated for that another estimate would differ. */
export async function isEstimateDue({ database }: Pick<Deps, 'database'>): Promise<boolean> {
  return hasOutgrown(await countActive(database.db), await estimatedFor(database.db));
}

/** `estimated`: records that the model in use was estimated for, 0 for the shipped one. */
export function hasOutgrown(records: number, estimated: number): boolean {
  return records >= FEWEST && records >= GROWTH * estimated;
}

/** Estimates a model from the hub's own records and puts it in use; false, and nothing done, where there are too few. */
export async function estimateAnew({ database, clock }: Deps): Promise<boolean> {
  const records = await countActive(database.db);
  if (records < FEWEST) return false;
  const profiles = await database.transaction(async (tx) => await sampleProfiles(tx, { size: SAMPLE, of: records }));
  const model = estimateModel({ base: shippedModel, profiles, records });
  await database.transaction(async (tx) => {
    await lockResolution(tx);
    await publishModel(tx, { model, records, now: clock.now() });
  });
  return true;
}

/** Compares every record that is not compared by the model in use. Safe to stop and to run twice. */
export async function compareAll(deps: Deps, options: WalkOptions = {}): Promise<Walked> {
  const walked = { records: 0, compared: 0, changes: 0 };
  for (const kind of ['person', 'company'] as const) {
    for (let after: string | undefined = NIL; after !== undefined;) {
      options.signal?.throwIfAborted();
      const step = await compareBatch(deps, kind, after);
      after = step.last;
      walked.records += step.records;
      walked.compared += step.compared;
      walked.changes += step.changes;
      options.onProgress?.({ kind, records: walked.records, changed: walked.changes });
    }
  }
  return walked;
}

async function compareBatch(
  { database, clock }: Deps,
  kind: RecordKind,
  after: string,
): Promise<Walked & { readonly last: string | undefined }> {
  return await database.transaction(async (tx) => {
    await lockResolution(tx);
    const { version } = await currentModel(tx);
    const { last, records, ids } = await stalePage(tx, { kind, after, limit: BATCH, modelVersion: version });
    if (ids.length === 0) return { last, records, compared: 0, changes: 0 };
    const { events } = await applySourceChanges(tx, {
      kind,
      writes: [],
      relinked: ids,
      states: new Map(),
      actor: ACTOR,
      now: clock.now(),
    });
    await tellCustomers(tx, events);
    return { last, records, compared: ids.length, changes: events.length };
  });
}
