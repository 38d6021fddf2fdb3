/**
 * The one road from what sources say to customers, for connectors and for people in the hub alike: write the
 * records, link them, compute the golden records that this reaches, and return the events that tell of it.
 */
import { Behind, type NewEvent, type Transaction } from '@tributary/platform';
import { duplicateFound } from '../duplicate/events.ts';
import { aliasEvents } from '../golden/customer-event.ts';
import { removeGoldenRows } from '../golden/queries.ts';
import { planGolden, writePlan } from '../golden/recompute.ts';
import type { Preferred } from '../resolution/assign.ts';
import { writeMoves } from '../resolution/queries/moves.ts';
import { resolveAffected } from '../resolution/resolve-affected.ts';
import {
  markSourceRecordsDeleted,
  replaceIdentities,
  upsertSourceRecords,
  type Deletion,
  type SourceWrite,
  type StoredState,
} from './queries.ts';
import { KINDS, type RecordKind } from './record-kind.ts';

export interface SourceChanges {
  readonly kind: RecordKind;
  readonly writes: readonly SourceWrite[];
  readonly deletions?: readonly Deletion[];
  /** Records that say what they said, and are to be linked anew: a decision names them. */
  readonly relinked?: readonly string[];
  readonly preferred?: Preferred;
  /** What is stored of written and deleted records, read under the resolution lock. */
  readonly states: ReadonlyMap<string, StoredState>;
  readonly actor: NewEvent['actor'];
  readonly now: Date;
}

export interface AppliedChanges {
  readonly events: readonly NewEvent[];
  /** The customer that each written or deleted record belongs to now. */
  readonly entityOf: ReadonlyMap<string, string>;
}

/** The caller holds the resolution lock and appends the events in the same transaction. */
export async function applySourceChanges(tx: Transaction, changes: SourceChanges): Promise<AppliedChanges> {
  const { writes, deletions = [], relinked = [] } = changes;
  const changedIds = [...writes, ...deletions].map(({ id }) => id);
  const nodeIds = [...changedIds, ...relinked];
  if (nodeIds.length === 0) return { events: [], entityOf: new Map() };

  const behind = new Behind();
  try {
    const applied = await applyBehind(tx, { ...changes, deletions }, { nodeIds, changedIds, behind });
    await behind.done();
    return applied;
  } catch (error) {
    // What failed first says why: everything behind it fails because of it.
    await behind.done();
    throw error;
  }
}

interface Applying {
  readonly nodeIds: readonly string[];
  readonly changedIds: readonly string[];
  readonly behind: Behind;
}

/** Writes are given and not waited for, each after the reads that do not need it: the database works meanwhile. */
async function applyBehind(
  tx: Transaction,
  { kind, writes, deletions = [], preferred, states, actor, now }: SourceChanges,
  { nodeIds, changedIds, behind }: Applying,
): Promise<AppliedChanges> {
  const names = KINDS[kind];
  behind.give(upsertSourceRecords(tx, { kind, writes, now }));
  behind.give(markSourceRecordsDeleted(tx, deletions, now));

  const added = new Set(changedIds.filter((id) => !states.has(id)));
  const given = new Map(writes.map(({ id, record }) => [id, record]));
  const isNew = (id: string): boolean => added.has(id);
  const resolution = await resolveAffected(tx, { kind, nodeIds, isNew, now, preferred, given, behind });
  const entityOf = new Map(
    resolution.touched.flatMap(({ id, members }) => members.map((node) => [node.id, id] as const)),
  );
  const written = new Map(writes.filter(({ id }) => added.has(id)).map((write) => [write.id, write]));
  const planning = planGolden(tx, { kind, clusters: resolution.touched, given: written, now });
  behind.give(writeMoves(tx, { kind, names, moves: resolution.moves }));
  behind.give(replaceIdentities(tx, { kind, writes, states, deletions, entityOf }));
  behind.give(removeGoldenRows(tx, kind, resolution.absorbed));
  const events = await writePlan(tx, await planning, { actor, now, behind });
  const absorbed = new Set(resolution.absorbed);
  return {
    events: [
      ...events,
      ...aliasEvents(names, 'unlinked', { aliases: resolution.unlinked, absorbed, actor }),
      ...aliasEvents(names, 'linked', { aliases: resolution.linked, absorbed, actor }),
      ...resolution.met.map((met) => duplicateFound(names, { ...met, actor })),
    ],
    entityOf,
  };
}
