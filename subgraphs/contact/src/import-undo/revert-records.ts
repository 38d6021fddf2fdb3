import type { KeptRecord, NewEvent, Transaction } from '@tributary/platform';
import { syncAffiliations } from '../affiliation/sync-from-records.ts';
import { aliasEvents, customerEvent } from '../golden/customer-event.ts';
import { goldenRows } from '../golden/queries.ts';
import { identitiesOfCompany, identitiesOfPerson } from '../identity/identities-of.ts';
import { affiliationsOf } from '../inbound/named-companies.ts';
import { syncNotes } from '../note/sync-from-records.ts';
import { applySourceChanges } from '../source-record/apply-source-changes.ts';
import { sourceRecordStates, type Deletion, type SourceWrite } from '../source-record/queries.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import {
  eraseRecords,
  followersOf,
  forget,
  markKept,
  recordsToRevert,
  restoreRecords,
  whatHolds,
  type RecordImage,
  type UndoRecord,
} from './queries/records.ts';

export interface Reverting {
  readonly undoId: string;
  readonly limit: number;
  readonly actor: NewEvent['actor'];
  readonly now: Date;
}

export interface RevertedRecords {
  /** How many rows of the undo were looked at; none means that all are done. */
  readonly seen: number;
  readonly removed: number;
  readonly restored: number;
  readonly kept: readonly Pick<KeptRecord, 'id' | 'reason'>[];
  readonly events: readonly NewEvent[];
}

const CHANGED_SINCE = 'it was changed again since, by a later import or a sync';
const DELETED_SINCE = 'somebody deleted the customer here';

/**
 * Gives a part of an import's records their earlier version back and takes away those that it made. Customers follow
 * by the ordinary road, as if their sources had said so: resolution and golden records are functions of the records.
 * The caller holds the resolution lock.
 */
export async function revertRecords(tx: Transaction, reverting: Reverting): Promise<RevertedRecords> {
  // People first: a company that nobody names any more can go.
  const people = await revertKind(tx, { ...reverting, kind: 'person' });
  return people.seen > 0 ? people : await revertKind(tx, { ...reverting, kind: 'company' });
}

type RevertingKind = Reverting & { readonly kind: RecordKind };

async function revertKind(tx: Transaction, reverting: RevertingKind): Promise<RevertedRecords> {
  const { undoId, kind } = reverting;
  const rows = await recordsToRevert(tx, reverting);
  const kept = await toKeep(tx, undoId, rows);
  const keptIds = new Set(kept.map(({ id }) => id));
  const going = rows.filter(({ id, isThere }) => isThere && !keptIds.has(id));
  const events = await bringBack(tx, reverting, going);
  await markKept(tx, { undoId, kind }, kept);
  await forget(tx, { undoId, kind, ids: rows.map(({ id }) => id).filter((id) => !keptIds.has(id)) });
  const removed = going.filter(({ before }) => before === null).length;
  return { seen: rows.length, removed, restored: going.length - removed, kept, events };
}

/** What people or later readings have said since is not taken away with it. */
async function toKeep(
  tx: Transaction,
  undoId: string,
  rows: readonly UndoRecord[],
): Promise<{ id: string; reason: string }[]> {
  const there = rows.filter(({ isThere }) => isThere);
  const made = there.filter(({ before }) => before === null).map(({ id }) => id);
  const holds = await whatHolds(tx, { undoId, ids: made });
  return there.flatMap(({ id, before, isChangedSince, isSuppressed }) => {
    // Deleted here and made by the import: both want it gone.
    const isDeletedHere = isSuppressed && before !== null && !before.is_suppressed;
    const isGoneAnyway = isSuppressed && before === null;
    const changed = isDeletedHere ? DELETED_SINCE : isChangedSince && !isGoneAnyway ? CHANGED_SINCE : undefined;
    const reason = changed ?? holds.get(id);
    return reason === undefined ? [] : [{ id, reason }];
  });
}

async function bringBack(
  tx: Transaction,
  { undoId, kind, actor, now }: RevertingKind,
  rows: readonly UndoRecord[],
): Promise<NewEvent[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const made = rows.filter(({ before }) => before === null).map(({ id }) => id);
  const restored = rows.flatMap(({ id, before }) => (before === null ? [] : [writeOf(id, before)]));
  const states = await sourceRecordStates(tx, ids);
  const deletions = rows.flatMap(({ id, before }) => deletionOf(id, before, now) ?? []);
  const applied = await applySourceChanges(tx, {
    ...{ kind, writes: restored, deletions, states, actor, now },
    leaving: new Set(made),
  });
  const live = rows.flatMap(({ id, before }) =>
    before === null || before.deleted_at !== null ? [] : [{ id, before }],
  );
  const about = { nodeIds: ids, actor, now };
  const affiliations = live.flatMap(({ id, before: { record, connection_id } }) =>
    record.kind === 'person' ? affiliationsOf({ nodeId: id, record }, connection_id) : [],
  );
  const notes = live.flatMap(({ id, before }) => before.record.notes.map((stated) => ({ nodeId: id, stated })));
  const told = [
    ...applied.events,
    ...(kind === 'person' ? await syncAffiliations(tx, { ...about, stated: affiliations }) : []),
    ...(await syncNotes(tx, { ...about, kind, stated: notes })),
  ];
  await restoreRecords(
    tx,
    undoId,
    restored.map(({ id }) => id),
  );
  return [...told, ...(await erase(tx, { kind, ids: made, actor, now }))];
}

async function erase(
  tx: Transaction,
  { kind, ids, actor, now }: { kind: RecordKind; ids: readonly string[] } & Pick<Reverting, 'actor' | 'now'>,
): Promise<NewEvent[]> {
  // Of several records of one customer the one whose id it has may go first; nobody else tells that this id is gone.
  const gone = [...(await goldenRows(tx, kind, ids)).values()].filter(({ isDeleted }) => !isDeleted);
  const aliases = await eraseRecords(tx, { kind, ids });
  const left = await followersOf(tx, ids);
  const { events } = await applySourceChanges(tx, { kind, writes: [], relinked: left, states: new Map(), actor, now });
  return [
    ...aliasEvents(KINDS[kind], 'unlinked', { aliases, absorbed: new Set(), actor }),
    ...events,
    ...gone.map((row) => customerEvent(KINDS[kind], { row, verb: 'deleted' }, { actor, now })),
  ];
}

function writeOf(id: string, before: RecordImage): SourceWrite {
  const { record } = before;
  return {
    id,
    connectionId: before.connection_id,
    connectionName: before.connection_name,
    stream: before.stream,
    externalId: before.external_id,
    version: before.version,
    contentHash: before.content_hash,
    priority: before.priority,
    record,
    identities: record.kind === 'person' ? identitiesOfPerson(record) : identitiesOfCompany(record),
    editsId: before.edits_id ?? undefined,
    observedAt: new Date(before.observed_at).toISOString(),
  };
}

/** What the import made goes; what it brought back goes again. */
function deletionOf(id: string, before: RecordImage | null, now: Date): Deletion | undefined {
  if (before === null) return { id, version: 'reverted', observedAt: now.toISOString() };
  if (before.deleted_at === null) return undefined;
  const { version, observed_at: observedAt, is_suppressed: isSuppressed } = before;
  return { id, version, observedAt, isSuppressed };
}
