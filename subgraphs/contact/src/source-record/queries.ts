/** Statements on source records and their identities. All of them work on sets: thousands of rows cost one statement. */
import type { Transaction } from '@tributary/platform';
import { sql, type SQL } from 'drizzle-orm';
import type { Identity } from '../identity/identities-of.ts';
import { KINDS, type RecordKind } from './record-kind.ts';
import type { StoredRecord } from './stored-record.ts';

/** A source record to be written. */
export interface SourceWrite {
  readonly id: string;
  readonly connectionId: string;
  readonly connectionName: string;
  readonly stream: string;
  readonly externalId: string;
  readonly version: string;
  readonly contentHash: string;
  readonly priority: number;
  readonly record: StoredRecord;
  readonly identities: readonly Identity[];
  readonly editsId?: string | undefined;
  readonly observedAt: string;
}

/** What is stored of a record, as far as it decides whether a new version changes anything. */
export interface StoredState {
  readonly id: string;
  readonly version: string;
  readonly contentHash: string;
  readonly observedAt: string;
  readonly isDeleted: boolean;
  /** Deleted by a person here, not by its source. */
  readonly isSuppressed: boolean;
  readonly entityId: string;
}

const RESOLUTION_LOCK = 7_402_200;
const ALIASES_LOCK = 7_402_201;

/**
 * Whatever follows looks rows up by keys that it has: plans are made once for any keys, and scan no table that was
 * small when they were made and has grown since.
 */
const LOOK_UP_PLANS = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']
  .map((setting) => `set_config('${setting}', 'off', true)`)
  .concat(`set_config('plan_cache_mode', 'force_generic_plan', true)`)
  .join(', ');

/**
 * Whoever changes which customer a record belongs to holds this until the transaction ends. A rehearsal does not: it
 * changes nothing for anybody, and would hold up everybody until its end.
 */
export async function lockResolution(tx: Transaction): Promise<void> {
  await tx.execute(sql`select case when current_setting('tributary.rehearsal', true) = 'on' then null
    else pg_advisory_xact_lock(${RESOLUTION_LOCK})::text end, ${sql.raw(LOOK_UP_PLANS)}`);
}

/** For writers of rows that refer to a customer: the customer's id cannot change under them. */
export async function holdResolution(tx: Transaction): Promise<void> {
  await tx.execute(sql`select case when current_setting('tributary.rehearsal', true) = 'on' then null
    else pg_advisory_xact_lock_shared(${RESOLUTION_LOCK})::text end`);
}

/**
 * For whoever looks up which customer an id stands for only to say so in the log, and keeps the id itself: others may
 * resolve meanwhile, and wait for the end of this transaction only to tell that an id stands for somebody else.
 */
export async function holdAliases(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${ALIASES_LOCK})`);
}

/**
 * For whoever holds the resolution lock and tells that ids stand for others: until the end of the transaction nobody
 * says whom they stood for before.
 */
export async function lockAliases(tx: Transaction): Promise<void> {
  await tx.execute(sql`select case when current_setting('tributary.rehearsal', true) = 'on' then null
    else pg_advisory_xact_lock(${ALIASES_LOCK})::text end`);
}

/** One parameter that holds a whole array. */
export function uuids(ids: Iterable<string>): SQL {
  return sql`${sql.param([...ids])}::uuid[]`;
}

/** Milliseconds UTC, the one form of a time outside the database. */
export function iso(column: SQL): SQL {
  return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

export async function sourceRecordStates(tx: Transaction, ids: readonly string[]): Promise<Map<string, StoredState>> {
  if (ids.length === 0) return new Map();
  const { rows } = await tx.execute<{ [column in keyof StoredState]: StoredState[column] }>(sql`
    select id, version, content_hash as "contentHash", ${iso(sql`observed_at`)} as "observedAt",
           deleted_at is not null as "isDeleted", is_suppressed as "isSuppressed", entity_id as "entityId"
    from contact.source_records where id = any(${uuids(ids)})`);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function upsertSourceRecords(
  tx: Transaction,
  {
    kind,
    writes,
    entityOf,
    now,
  }: {
    kind: RecordKind;
    writes: readonly SourceWrite[];
    /** The customer of each record that is new, where it is known; else it is its own until it is moved. */
    entityOf?: ReadonlyMap<string, string>;
    now: Date;
  },
): Promise<void> {
  if (writes.length === 0) return;
  const rows = writes.map((write) => ({ ...columnsOf(write), entity_id: entityOf?.get(write.id) ?? write.id }));
  await tx.execute(sql`
    insert into contact.source_records
      (id, kind, connection_id, connection_name, stream, external_id, version, content_hash, priority, record,
       edits_id, entity_id, observed_at, first_seen_at, updated_at)
    select id, ${kind}, connection_id, connection_name, stream, external_id, version, content_hash, priority, record,
           edits_id, entity_id, observed_at, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (
      id uuid, connection_id text, connection_name text, stream text, external_id text, version text,
      content_hash text, priority integer, record jsonb, edits_id uuid, entity_id uuid, observed_at timestamptz)
    on conflict (id) do update set
      connection_name = excluded.connection_name, stream = excluded.stream, version = excluded.version,
      content_hash = excluded.content_hash, priority = excluded.priority, record = excluded.record,
      observed_at = excluded.observed_at, said_at = null, updated_at = excluded.updated_at, deleted_at = null,
      is_suppressed = false`);
}

function columnsOf(write: SourceWrite): Record<string, unknown> {
  return {
    id: write.id,
    connection_id: write.connectionId,
    connection_name: write.connectionName,
    stream: write.stream,
    external_id: write.externalId,
    version: write.version,
    content_hash: write.contentHash,
    priority: write.priority,
    record: write.record,
    edits_id: write.editsId ?? null,
    observed_at: write.observedAt,
  };
}

/**
 * Notes that a source said the same again: nothing changes but the version that is known. When it began to say so
 * stays, because that, and not how often it is asked, ranks it among others. An import that says the same stands for it
 * too: an earlier one that is taken back finds that the record was written since.
 */
export async function touchVersions(
  tx: Transaction,
  versions: readonly { id: string; version: string; observedAt: string }[],
  { writtenAt }: { readonly writtenAt?: Date | undefined },
): Promise<void> {
  if (versions.length === 0) return;
  await tx.execute(sql`
    update contact.source_records as stored
    set version = given.version, updated_at = coalesce(${writtenAt?.toISOString() ?? null}::timestamptz, stored.updated_at), observed_at = greatest(stored.observed_at, given.observed_at),
        said_at = coalesce(stored.said_at, stored.observed_at)
    from json_to_recordset(${JSON.stringify(versions.map(({ id, version, observedAt }) => ({ id, version, observed_at: observedAt })))}::json)
      as given (id uuid, version text, observed_at timestamptz)
    where stored.id = given.id`);
}

export interface Deletion {
  readonly id: string;
  readonly version: string;
  readonly observedAt: string;
  /** A person's deletion stays until the source changes the record. */
  readonly isSuppressed?: boolean;
}

export async function markSourceRecordsDeleted(
  tx: Transaction,
  deletions: readonly Deletion[],
  now: Date,
): Promise<void> {
  if (deletions.length === 0) return;
  const rows = deletions.map(({ id, version, observedAt, isSuppressed = false }) => ({
    id,
    version,
    observed_at: observedAt,
    is_suppressed: isSuppressed,
  }));
  await tx.execute(sql`
    with gone as (
      update contact.source_records as stored
      set deleted_at = ${now.toISOString()}::timestamptz, updated_at = ${now.toISOString()}::timestamptz,
          version = given.version, observed_at = given.observed_at, is_suppressed = given.is_suppressed
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as given (id uuid, version text, observed_at timestamptz, is_suppressed boolean)
      where stored.id = given.id returning stored.id)
    update contact.identities set is_live = false from gone where node_id = gone.id`);
}

/** Makes the identities of these records exactly what the records now give. */
export async function replaceIdentities(
  tx: Transaction,
  {
    kind,
    writes,
    states,
    deletions,
    entityOf,
  }: {
    kind: RecordKind;
    writes: readonly SourceWrite[];
    states: ReadonlyMap<string, StoredState>;
    /** A record may be given back its words and deleted at once. */
    deletions: readonly Deletion[];
    /** The customer of each record by now. */
    entityOf: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const known = writes.filter(({ id }) => states.has(id)).map(({ id }) => id);
  const dead = new Set(deletions.map(({ id }) => id));
  const rows = writes.flatMap(({ id, identities }) =>
    identities.map((identity) => ({
      ...{ node_id: id, entity_id: entityOf.get(id) ?? id, is_live: !dead.has(id) },
      ...identity,
    })),
  );
  await Promise.all([deleteIdentities(tx, known), insertIdentities(tx, kind, rows)]);
}

async function deleteIdentities(tx: Transaction, nodeIds: readonly string[]): Promise<void> {
  if (nodeIds.length === 0) return;
  await tx.execute(sql`delete from contact.identities where node_id = any(${uuids(nodeIds)})`);
}

async function insertIdentities(tx: Transaction, kind: RecordKind, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into contact.identities (node_id, record_kind, kind, value, original, entity_id, is_live)
    select node_id, ${kind}, kind, value, original, entity_id, is_live
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as given (node_id uuid, kind text, value text, original text, entity_id uuid, is_live boolean)`);
}

/** What a connection was last called by its own records; undefined when it has none. */
export async function connectionName(tx: Transaction, connectionId: string): Promise<string | undefined> {
  const { rows } = await tx.execute<{ name: string }>(sql`
    select connection_name as name from contact.source_records where connection_id = ${connectionId} limit 1`);
  return rows[0]?.name;
}

/** The customer's id that this id, canonical or alias, stands for now. */
export async function canonicalId(tx: Transaction, kind: RecordKind, id: string): Promise<string> {
  const { aliasTable, idColumn } = KINDS[kind];
  const { rows } = await tx.execute<{ id: string }>(sql`
    select coalesce((select ${sql.raw(idColumn)} from ${sql.raw(aliasTable)} where alias_id = ${id}), ${id}::uuid) as id`);
  return rows[0]?.id ?? id;
}

export async function liveRecordIds(tx: Transaction, entityId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from contact.source_records where entity_id = ${entityId} and deleted_at is null`);
  return rows.map(({ id }) => id);
}

export interface OwnRecord {
  readonly id: string;
  readonly editsId: string | null;
  readonly version: string;
  readonly record: StoredRecord;
  /** Nothing was left of what it said: it waits to be filled again. */
  readonly isDeleted: boolean;
}

/** The oldest live record that this connection has of the customer, else an emptied one that corrects another. */
export async function findOwnRecord(
  tx: Transaction,
  { entityId, connectionId }: { entityId: string; connectionId: string },
): Promise<OwnRecord | undefined> {
  const { rows } = await tx.execute<{ [column in keyof OwnRecord]: OwnRecord[column] }>(sql`
    select id, edits_id as "editsId", version, record, deleted_at is not null as "isDeleted"
    from contact.source_records
    where entity_id = ${entityId} and connection_id = ${connectionId}
      and (deleted_at is null or edits_id is not null)
    order by deleted_at is not null, first_seen_at, id limit 1`);
  return rows[0];
}

/** Every live record that this connection has of the customer, oldest first. */
export async function listOwnRecords(
  tx: Transaction,
  { entityId, connectionId }: { entityId: string; connectionId: string },
): Promise<OwnRecord[]> {
  const { rows } = await tx.execute<{ [column in keyof OwnRecord]: OwnRecord[column] }>(sql`
    select id, edits_id as "editsId", version, record, false as "isDeleted"
    from contact.source_records
    where entity_id = ${entityId} and connection_id = ${connectionId} and deleted_at is null
    order by first_seen_at, id`);
  return rows;
}
