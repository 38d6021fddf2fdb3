import type { Transaction } from '@tributary/platform';
import type { RecordKind } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import { keysOf, profileOf, type Model, type Profile } from './engine/index.ts';
import { countedOf, Holders, wantedOf } from './key-holders.ts';
import { storedPersonKey, type CountedUse, type Uses } from './key-use.ts';
import { holdersOf, removeKeys, type KeyRow } from './queries/keys.ts';
import { subjectsOf, upsertProfiles, type ProfileRow, type SubjectRow } from './queries/profiles.ts';

/** A record that changed, as it is compared from now on. */
export interface Subject {
  readonly id: string;
  readonly profile: Profile;
  readonly keys: readonly string[];
  readonly isActive: boolean;
  /** Before this change, too: otherwise it is in no pair yet. */
  readonly wasCompared: boolean;
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
  /** Stores all that. */
  write(): Promise<void>;
}

interface Change extends Subject {
  readonly row: SubjectRow;
  readonly personKey: string;
}

interface Refreshing {
  readonly kind: RecordKind;
  readonly nodeIds: readonly string[];
  /** Records that have just been written, by id: they are not read again. */
  readonly given: ReadonlyMap<string, StoredRecord>;
  /** Their rows, where all of them are new and nobody names them. */
  readonly newcomers?: readonly SubjectRow[] | undefined;
  /** Dead records that hold no key any more. */
  readonly leaving?: ReadonlySet<string> | undefined;
  readonly model: Model;
}

/** Says how these records are compared now, and which keys came to be used otherwise by it. */
export async function refreshProfiles(tx: Transaction, refreshing: Refreshing): Promise<Refreshed> {
  const { kind, nodeIds, given, newcomers, leaving, model } = refreshing;
  // Statements wait for each other in the database, not here.
  const ready = new Map([...given].map(([id, record]) => [id, comparedAs(record)]));
  const reading = newcomers ?? subjectsOf(tx, { kind, nodeIds, given: [...given.keys()], modelVersion: model.version });
  const expected = new Set([...ready.values()].flatMap(({ keys }) => keys));
  const [rows, holders] = await Promise.all([reading, readHolders(tx, { kind, model, keys: expected })]);
  const changed = rows
    .filter(({ isStale }) => isStale)
    .map((row) => changeOf(row, { ready: ready.get(row.id), leaving }));
  const keys = new Set(changed.flatMap(({ row, keys: now }) => [...(row.oldKeys ?? []), ...now]));
  const missing = new Set([...keys].filter((key) => !holders.has(key)));
  for (const [key, found] of await readHolders(tx, { kind, model, keys: missing })) holders.set(key, found);
  const before = usesIn(holders);
  const removed = changed.flatMap(keysRemoved);
  let isWritten = false;
  const write = async (): Promise<void> => {
    if (isWritten) return;
    isWritten = true;
    // Given at once: whoever reads next, without waiting for this, is to find both done.
    await Promise.all([
      removeKeys(tx, { kind, removed }),
      upsertProfiles(tx, { kind, modelVersion: model.version, rows: changed.map(profileRow) }),
    ]);
  };
  // Of a key with too many holders not all are known: those of one that lost some are read again.
  const unsure = new Set(removed.filter(({ key }) => holders.get(key)?.areAll === false).map(({ key }) => key));
  for (const row of removed) holders.get(row.key)?.remove(row);
  for (const change of changed) {
    const { id: nodeId, personKey, isActive } = change;
    for (const key of change.keys) holders.get(key)?.add({ nodeId, personKey, isActive });
  }
  if (unsure.size > 0) {
    await write();
    for (const [key, found] of await readHolders(tx, { kind, model, keys: unsure })) holders.set(key, found);
  }
  const named = new Set(rows.filter(({ isNamed }) => isNamed).map(({ id }) => id));
  return { ids: new Set(rows.map(({ id }) => id)), named, changed, before, after: usesIn(holders), holders, write };
}

async function readHolders(
  tx: Transaction,
  { kind, model, keys }: { kind: RecordKind; model: Model; keys: ReadonlySet<string> },
): Promise<Map<string, Holders>> {
  const wanted = [...keys].map((key) => wantedOf(key, model));
  const found = await holdersOf(tx, { kind, wanted, mostDead: model.maxUse + 1 });
  return new Map([...keys].map((key) => [key, new Holders(countedOf(key, model), found.get(key))]));
}

function usesIn(holders: ReadonlyMap<string, Holders>): Map<string, CountedUse> {
  return new Map([...holders].map(([key, held]) => [key, held.use()]));
}

type Compared = Pick<Change, 'profile' | 'keys' | 'personKey'>;

function comparedAs(record: StoredRecord): Compared {
  const profile = profileOf(record);
  return { profile, keys: keysOf(profile), personKey: storedPersonKey(profile) };
}

function changeOf(
  row: SubjectRow,
  { ready, leaving }: { readonly ready: Compared | undefined } & Pick<Refreshing, 'leaving'>,
): Change {
  const compared = ready ?? (row.record === null ? undefined : comparedAs(row.record));
  if (compared === undefined) throw new Error(`Nothing is known of what source record ${row.id} says.`);
  const isLeaving = !row.isActive && leaving?.has(row.id) === true;
  const { id, isActive, wasActive } = row;
  return { id, row, isActive, wasCompared: wasActive !== null, ...compared, ...(isLeaving ? { keys: [] } : {}) };
}

function profileRow(change: Change): ProfileRow {
  const { id: nodeId, profile, keys, personKey, isActive, row } = change;
  return { nodeId, profile, keys, freshKeys: keysHeld(change), personKey, isActive, contentHash: row.contentHash };
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
