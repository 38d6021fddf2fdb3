import type { Actor, InboundBatch, InboundItem, InboundResult, Transaction } from '@tributary/platform';
import { derivedId, toPublicId } from '@tributary/platform';
import { askAbout, duplicatesAmong } from '../duplicate/meet-duplicates.ts';
import { writtenUnder } from '../import-undo/queries/records.ts';
import type { Identity } from '../identity/identities-of.ts';
import { applySourceChanges, type AppliedChanges } from '../source-record/apply-source-changes.ts';
import { sourceRecordStates, touchVersions, type SourceWrite, type StoredState } from '../source-record/queries.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import type { ReadItems, Upsert } from './read-items.ts';
import { isOlder } from './record-version.ts';

export interface AcceptedRecords<Record> extends AppliedChanges {
  readonly results: readonly InboundResult[];
  /** What was new or different, by the id of its source record. */
  readonly written: readonly { readonly nodeId: string; readonly record: Record }[];
  /** Those of the written and deleted records that were there before. */
  readonly knownIds: readonly string[];
}

interface RecordsToAccept<Record> {
  readonly kind: RecordKind;
  readonly batch: Omit<InboundBatch, 'items'>;
  readonly read: ReadItems<Record>;
  readonly identitiesOf: (record: Record) => Identity[];
  readonly now: Date;
}

/** Stores what is new of a batch of people or companies, and answers every item. The caller holds the resolution lock. */
export async function acceptRecords<Record extends StoredRecord>(
  tx: Transaction,
  { kind, batch, read, identitiesOf, now }: RecordsToAccept<Record>,
): Promise<AcceptedRecords<Record>> {
  const keys = [...read.upserts.map(({ item }) => item.key), ...read.deletes.map(({ key }) => key)];
  // Asked for many times below.
  const ids = new Map(keys.map((key) => [key, derivedId(batch.connectionId, kind, key)]));
  const idOf = (key: string): string => ids.get(key) ?? derivedId(batch.connectionId, kind, key);
  const states = await sourceRecordStates(tx, keys.map(idOf));

  const newer = read.upserts.filter((upsert) => isNewer(upsert, states.get(idOf(upsert.item.key))));
  const actor = connectorActor(batch);
  const known = await meetKnown(tx, { kind, batch, newer, idOf, states, actor, now });
  const fresh = newer.filter(({ item }) => !known.answers.has(item.key));
  const gone = read.deletes.filter((item) => isToDelete(item, states.get(idOf(item.key))));
  await touchVersions(
    tx,
    repeated(read.upserts, (key) => states.get(idOf(key))),
    { writtenAt: batch.undoId === undefined ? undefined : now },
  );
  const writes = fresh.map((upsert) => writeOf(upsert, { id: idOf(upsert.item.key), batch, identitiesOf }));
  const applied = await applySourceChanges(tx, {
    kind,
    writes,
    deletions: gone.map(({ key, version, observedAt }) => ({ id: idOf(key), version, observedAt })),
    states,
    actor,
    now,
  });

  const again = await writtenBefore(tx, {
    batch,
    kind,
    ids: sameVersion(read.upserts, (key) => states.get(idOf(key))),
  });
  const freshKeys = new Set(fresh.map(({ item }) => item.key));
  const goneKeys = new Set(gone.map(({ key }) => key));
  return {
    ...applied,
    results: keys.map((key) => {
      const answer = known.answers.get(key);
      if (answer !== undefined) return answer;
      const state = states.get(idOf(key));
      const id = applied.entityOf.get(idOf(key)) ?? state?.entityId;
      const status = again.get(idOf(key)) ?? statusOf(key, { state, freshKeys, goneKeys });
      const isLinked = status === 'created' && id !== undefined && id !== idOf(key);
      const reason = known.waiting.get(key);
      return {
        key,
        status,
        ...(id === undefined ? {} : { id }),
        ...(isLinked ? { isLinked } : {}),
        ...(reason === undefined ? {} : { reason }),
      };
    }),
    written: fresh.map(({ item, record }) => ({ nodeId: idOf(item.key), record })),
    knownIds: [...fresh.map(({ item }) => idOf(item.key)), ...gone.map(({ key }) => idOf(key))].filter((id) =>
      states.has(id),
    ),
  };
}

interface Newcomers<Record> extends Pick<RecordsToAccept<Record>, 'kind' | 'batch' | 'now'> {
  readonly newer: readonly Upsert<Record>[];
  readonly idOf: (key: string) => string;
  readonly states: ReadonlyMap<string, StoredState>;
  readonly actor: Actor;
}

interface Known {
  /** To new records of somebody who is known, which the batch's policy keeps out. */
  readonly answers: ReadonlyMap<string, InboundResult>;
  /** Of records that are kept apart until somebody has looked, by key: why. */
  readonly waiting: ReadonlyMap<string, string>;
}

/** What the batch's policy says of new records of somebody who is known. */
async function meetKnown<Record extends StoredRecord>(
  tx: Transaction,
  { kind, batch: { duplicates: policy = 'MERGE' }, newer, idOf, states, actor, now }: Newcomers<Record>,
): Promise<Known> {
  const none: Known = { answers: new Map(), waiting: new Map() };
  if (policy === 'MERGE') return none;
  const newcomers = newer.filter(({ item }) => !states.has(idOf(item.key)));
  const records = new Map(newcomers.map(({ item, record }) => [idOf(item.key), record]));
  const found = await duplicatesAmong(tx, { kind, records });
  if (policy === 'CREATE_AND_QUEUE') {
    const duplicates = new Map([...found].map(([id, { nodeIds }]) => [id, nodeIds]));
    await askAbout(tx, { kind, duplicates, actor, now });
    const { noun } = KINDS[kind];
    const waiting = newcomers.flatMap(({ item: { key } }) => {
      const customerId = found.get(idOf(key))?.customerId;
      return customerId === undefined
        ? []
        : [[key, `seems to be ${toPublicId(noun, customerId)}; waits for a decision`] as const];
    });
    return { ...none, waiting: new Map(waiting) };
  }
  const answers = new Map(
    newcomers.flatMap(({ item: { key } }) => {
      const duplicate = found.get(idOf(key));
      if (duplicate === undefined) return [];
      const { customerId: id } = duplicate;
      const answer: InboundResult =
        policy === 'ERROR'
          ? { key, status: 'rejected', reason: 'seems to be known already, and the policy is ERROR', id }
          : { key, status: 'unchanged', reason: 'is known already, and was not kept', id };
      return [[key, answer] as const];
    }),
  );
  return { ...none, answers };
}

export function connectorActor({ connectionId }: Pick<InboundBatch, 'connectionId'>): Actor {
  return { kind: 'connector', id: connectionId };
}

/** A record that its source deleted comes back when it is seen again, even as it was. */
function isNewer({ item, contentHash }: Upsert<unknown>, state: StoredState | undefined): boolean {
  if (state === undefined) return true;
  if (isOlder(item, state)) return false;
  if (!state.isDeleted || state.isSuppressed) return contentHash !== state.contentHash;
  return item.version !== state.version || Date.parse(item.observedAt) > Date.parse(state.observedAt);
}

function isToDelete(item: InboundItem, state: StoredState | undefined): boolean {
  return state !== undefined && !state.isDeleted && !isOlder(item, state);
}

function repeated(
  upserts: readonly Upsert<unknown>[],
  stateOf: (key: string) => StoredState | undefined,
): { id: string; version: string; observedAt: string }[] {
  return upserts.flatMap(({ item, contentHash }) => {
    const state = stateOf(item.key);
    const isSame = state !== undefined && !state.isDeleted && state.contentHash === contentHash;
    if (!isSame || state.version === item.version || isOlder(item, state)) return [];
    return [{ id: state.id, version: item.version, observedAt: item.observedAt }];
  });
}

/**
 * What this very import made of records that it delivers a second time, because it was killed before it heard the
 * answer: it is to hear the same.
 */
async function writtenBefore(
  tx: Transaction,
  { batch, kind, ids }: { batch: Omit<InboundBatch, 'items'>; kind: RecordKind; ids: readonly string[] },
): Promise<Map<string, 'created' | 'updated'>> {
  if (batch.undoId === undefined || ids.length === 0) return new Map();
  return await writtenUnder(tx, { undoId: batch.undoId, kind, ids });
}

function sameVersion(upserts: readonly Upsert<unknown>[], stateOf: (key: string) => StoredState | undefined): string[] {
  return upserts.flatMap(({ item, contentHash }) => {
    const state = stateOf(item.key);
    const isSame = state?.version === item.version && state.contentHash === contentHash && !state.isDeleted;
    return isSame ? [state.id] : [];
  });
}

function writeOf<Record extends StoredRecord>(
  { item, record, contentHash }: Upsert<Record>,
  { id, batch, identitiesOf }: { id: string } & Pick<RecordsToAccept<Record>, 'batch' | 'identitiesOf'>,
): SourceWrite {
  return {
    id,
    connectionId: batch.connectionId,
    connectionName: batch.connectionName,
    stream: batch.stream,
    externalId: item.key,
    version: item.version,
    contentHash,
    priority: batch.priority,
    record,
    identities: identitiesOf(record),
    observedAt: item.observedAt,
  };
}

function statusOf(
  key: string,
  {
    state,
    freshKeys,
    goneKeys,
  }: {
    state: StoredState | undefined;
    freshKeys: ReadonlySet<string>;
    goneKeys: ReadonlySet<string>;
  },
): InboundResult['status'] {
  if (goneKeys.has(key)) return 'deleted';
  if (!freshKeys.has(key)) return 'unchanged';
  return state === undefined || state.isDeleted ? 'created' : 'updated';
}
