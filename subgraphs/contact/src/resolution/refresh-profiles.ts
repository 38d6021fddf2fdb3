import type { Transaction } from '@tributary/platform';
import type { RecordKind } from '../source-record/record-kind.ts';
import { keysOf, profileOf, type Model, type Profile } from './engine/index.ts';
import { Holders, mostOf, wantedOf } from './key-holders.ts';
import { storedPersonKey, type CountedUse, type Uses } from './key-use.ts';
import { holdersOf, removeKeys, type KeyRow } from './queries/keys.ts';
import { subjectsOf, upsertProfiles, type SubjectRow } from './queries/profiles.ts';

/** A record that changed, as it is compared from now on. */
export interface Subject {
  readonly id: string;
  readonly profile: Profile;
  readonly keys: readonly string[];
  readonly isActive: boolean;
}

export interface Refreshed {
  /** Every record that the change is about. */
  readonly ids: ReadonlySet<string>;
  /** Those of them that decisions or edits name. */
  readonly named: ReadonlySet<string>;
  /** Those that are compared otherwise than before. */
  readonly changed: readonly Subject[];
  /** Uses of every key that a changed record holds or held, before the change and after it. */
  readonly before: Uses;
  readonly after: Uses;
  /** Who holds these keys after the change. */
  readonly holders: ReadonlyMap<string, Holders>;
}

interface Change extends Subject {
  readonly row: SubjectRow;
  readonly personKey: string;
}

/** Brings profiles and keys of these records up to date and says which keys came to be used otherwise by it. */
export async function refreshProfiles(
  tx: Transaction,
  { kind, nodeIds, model }: { kind: RecordKind; nodeIds: readonly string[]; model: Model },
): Promise<Refreshed> {
  const rows = await subjectsOf(tx, { kind, nodeIds, modelVersion: model.version });
  const changed = rows.filter(({ isStale }) => isStale).map(changeOf);
  const keys = new Set(changed.flatMap(({ row, keys: now }) => [...(row.oldKeys ?? []), ...now]));
  const holders = await readHolders(tx, { kind, model, keys });
  const before = usesIn(holders);
  const removed = changed.flatMap(keysRemoved);
  await removeKeys(tx, { kind, removed });
  await upsertProfiles(tx, {
    kind,
    modelVersion: model.version,
    rows: changed.map((change) => ({
      ...{ nodeId: change.id, profile: change.profile, keys: change.keys, freshKeys: keysHeld(change) },
      ...{ personKey: change.personKey, isActive: change.isActive, contentHash: change.row.contentHash },
    })),
  });
  // Of a key with too many holders not all are known: those of one that lost some are read again.
  const unsure = new Set(removed.filter(({ key }) => holders.get(key)?.areAll === false).map(({ key }) => key));
  for (const row of removed) holders.get(row.key)?.remove(row);
  for (const change of changed) {
    const { id: nodeId, personKey, isActive } = change;
    for (const key of change.keys) holders.get(key)?.add({ nodeId, personKey, isActive });
  }
  for (const [key, found] of await readHolders(tx, { kind, model, keys: unsure })) holders.set(key, found);
  const named = new Set(rows.filter(({ isNamed }) => isNamed).map(({ id }) => id));
  return { ids: new Set(rows.map(({ id }) => id)), named, changed, before, after: usesIn(holders), holders };
}

async function readHolders(
  tx: Transaction,
  { kind, model, keys }: { kind: RecordKind; model: Model; keys: ReadonlySet<string> },
): Promise<Map<string, Holders>> {
  const wanted = [...keys].map((key) => wantedOf(key, model));
  const found = await holdersOf(tx, { kind, wanted, mostDead: model.maxUse + 1 });
  return new Map([...keys].map((key) => [key, new Holders(mostOf(key, model), found.get(key))]));
}

function usesIn(holders: ReadonlyMap<string, Holders>): Map<string, CountedUse> {
  return new Map([...holders].map(([key, held]) => [key, held.use()]));
}

function changeOf(row: SubjectRow): Change {
  const profile = profileOf(row.record);
  return {
    id: row.id,
    row,
    profile,
    keys: keysOf(profile),
    personKey: storedPersonKey(profile),
    isActive: row.isActive,
  };
}

/** Rows of keys that are held no more, or otherwise: whether a record is active is part of a row's key. */
function keysRemoved({ row, keys, isActive }: Change): Omit<KeyRow, 'personKey'>[] {
  const { id: nodeId, wasActive } = row;
  if (wasActive === null) return [];
  const kept = new Set(wasActive === isActive ? keys : []);
  const gone = (row.oldKeys ?? []).filter((key) => !kept.has(key));
  return gone.map((key) => ({ key, isActive: wasActive, nodeId }));
}

/** Keys of which the record's rows are new, or name another person. */
function keysHeld({ row, keys, personKey, isActive }: Change): readonly string[] {
  if (row.wasActive !== isActive || row.oldPersonKey !== personKey) return keys;
  const known = new Set(row.oldKeys);
  return keys.filter((key) => !known.has(key));
}
