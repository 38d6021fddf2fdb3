import type { Transaction } from '@tributary/platform';
import type { RecordKind } from '../source-record/record-kind.ts';
import { keysOf, profileOf, type Model, type Profile } from './engine/index.ts';
import { storedPersonKey, type Uses } from './key-use.ts';
import { usesOf, writeKeys, type HeldUse, type KeyRow } from './queries/keys.ts';
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
  /** Those that are compared otherwise than before. */
  readonly changed: readonly Subject[];
  /** Uses of every key that a changed record holds or held, before the change and after it. */
  readonly before: Uses;
  readonly after: Uses;
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
  const keys = [...new Set(changed.flatMap(({ row, keys: now }) => [...(row.oldKeys ?? []), ...now]))];
  const most = model.maxUse;
  const before = await usesOf(tx, { kind, keys, most });
  const removed = changed.flatMap(keysRemoved);
  const held = changed.flatMap(keysHeld);
  await writeKeys(tx, { kind, removed, held });
  await upsertProfiles(tx, {
    kind,
    modelVersion: model.version,
    rows: changed.map(({ row, ...change }) => ({ nodeId: change.id, ...change, contentHash: row.contentHash })),
  });
  const { after, unsure } = usesAfter(before, { removed, held, most });
  for (const [key, use] of await usesOf(tx, { kind, keys: unsure, most })) after.set(key, use);
  return { ids: new Set(rows.map(({ id }) => id)), changed, before, after };
}

/** Uses as further holders make them, and the keys that must be counted anew: they lost some, or have too many. */
function usesAfter(
  before: ReadonlyMap<string, HeldUse>,
  { removed, held, most }: { removed: readonly KeyRow[]; held: readonly KeyRow[]; most: number },
): { after: Map<string, HeldUse>; unsure: string[] } {
  const after = new Map(before);
  const unsure = new Set(removed.map(({ key }) => key));
  for (const { key, personKey, isActive, isNew } of held) {
    const use = after.get(key);
    if (use === undefined || isNew !== true || use.records >= most || use.dead >= most) unsure.add(key);
    else after.set(key, withHolder(use, { isActive, personKey }));
  }
  return { after, unsure: [...unsure] };
}

function withHolder(use: HeldUse, { isActive, personKey }: Pick<KeyRow, 'isActive' | 'personKey'>): HeldUse {
  if (!isActive) return { ...use, dead: use.dead + 1 };
  const isKnown = personKey === '' || use.personKeys.includes(personKey);
  const personKeys = isKnown ? use.personKeys : [...use.personKeys, personKey];
  return { ...use, records: use.records + 1, people: personKeys.length, personKeys };
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
function keysRemoved({ row, keys, isActive }: Change): KeyRow[] {
  const { id: nodeId, wasActive, oldPersonKey } = row;
  if (wasActive === null) return [];
  const kept = new Set(wasActive === isActive ? keys : []);
  const gone = (row.oldKeys ?? []).filter((key) => !kept.has(key));
  return gone.map((key) => ({ key, isActive: wasActive, nodeId, personKey: oldPersonKey ?? '' }));
}

function keysHeld({ row, keys, personKey, isActive }: Change): KeyRow[] {
  const isSame = row.wasActive === isActive && row.oldPersonKey === personKey;
  const known = new Set(isSame ? row.oldKeys : []);
  const fresh = keys.filter((key) => !known.has(key));
  const before = new Set(row.wasActive === isActive ? row.oldKeys : []);
  return fresh.map((key) => ({ key, isActive, nodeId: row.id, personKey, isNew: !before.has(key) }));
}
