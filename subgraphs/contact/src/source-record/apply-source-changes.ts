/**
 * The one road from what sources say to customers, for connectors and for people in the hub alike: write the
 * records, link them, compute the golden records that this reaches, and return the events that tell of it.
 */
import type { NewEvent, Transaction } from '@tributary/platform';
import { duplicateFound } from '../duplicate/events.ts';
import { aliasEvents } from '../golden/customer-event.ts';
import { removeGoldenRows } from '../golden/queries.ts';
import { recompute } from '../golden/recompute.ts';
import type { Preferred } from '../resolution/assign.ts';
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
  const { kind, writes, deletions = [], relinked = [], preferred, states, actor, now } = changes;
  const names = KINDS[kind];
  const changedIds = [...writes, ...deletions].map(({ id }) => id);
  const nodeIds = [...changedIds, ...relinked];
  if (nodeIds.length === 0) return { events: [], entityOf: new Map() };

  await upsertSourceRecords(tx, { kind, writes, now });
  await markSourceRecordsDeleted(tx, deletions, now);

  const added = new Set(changedIds.filter((id) => !states.has(id)));
  const resolution = await resolveAffected(tx, { kind, nodeIds, isNew: (id) => added.has(id), now, preferred });
  const entityOf = new Map(
    resolution.touched.flatMap(({ id, members }) => members.map((node) => [node.id, id] as const)),
  );
  await replaceIdentities(tx, { kind, writes, states, entityOf });
  await removeGoldenRows(tx, kind, resolution.absorbed);
  const given = new Map(writes.filter(({ id }) => added.has(id)).map((write) => [write.id, write]));
  const events = await recompute(tx, { kind, clusters: resolution.touched, given, actor, now });
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
