/** Profiles and keys of source records: what a change of records is, as resolution sees it. */
import type { Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { uuids } from '../../source-record/queries.ts';
import type { RecordKind } from '../../source-record/record-kind.ts';
import type { StoredRecord } from '../../source-record/stored-record.ts';
import type { Profile } from '../engine/index.ts';

/** A record as it is now, and as it was profiled last; the latter is null for one that is new. */
export interface SubjectRow {
  readonly id: string;
  /** Null where the caller has it. */
  readonly record: StoredRecord | null;
  readonly contentHash: string;
  /** Live, or named by a decision or a live edit. */
  readonly isActive: boolean;
  readonly wasActive: boolean | null;
  readonly oldKeys: readonly string[] | null;
  readonly oldPersonKey: string | null;
  /** A decision or an edit names it, or it is an edit itself. */
  readonly isNamed: boolean;
  /** What is stored of it is not what it is compared by now. */
  readonly isStale: boolean;
}

/** What would be read of a record that is new, and that nobody names. */
export function newcomerOf({ id, contentHash }: Pick<SubjectRow, 'id' | 'contentHash'>): SubjectRow {
  const before = { wasActive: null, oldKeys: null, oldPersonKey: null };
  return { id, record: null, contentHash, isActive: true, ...before, isNamed: false, isStale: true };
}

/**
 * These records, those that they edit, and of their customers those whose profile is missing or stale: the version
 * before this one wrote records without any, and a customer must not fall apart because half of it has none yet.
 * Each is looked up by its key (a subquery with an offset is not turned into a join): a table that has not been analysed
 * yet looks small, and was read as a whole for each of a first load's batches.
 */
export async function subjectsOf(
  tx: Transaction,
  {
    kind,
    nodeIds,
    given,
    modelVersion,
  }: { kind: RecordKind; nodeIds: readonly string[]; given: readonly string[]; modelVersion: number },
): Promise<SubjectRow[]> {
  const { rows } = await tx.execute<{ [column in keyof SubjectRow]: SubjectRow[column] }>(sql`
    with changed as materialized (
      select record.id, record.entity_id from contact.source_records as record where record.id = any(${uuids(nodeIds)})
      union
      select target.id, target.entity_id from contact.source_records as edit
        join contact.source_records as target on target.id = edit.edits_id
        where edit.id = any(${uuids(nodeIds)})),
    stale as materialized (
      select record.id from (select distinct entity_id from changed) as customer
        join contact.source_records as record on record.entity_id = customer.entity_id
        left join contact.match_profiles as profile on profile.node_id = record.id
      where profile.node_id is null or profile.content_hash <> record.content_hash
        or profile.model_version <> ${modelVersion} or (record.deleted_at is null and not profile.is_active)),
    subject as materialized (
      select id, bool_or(is_given) as "isGiven" from (
        select id, false as is_given from changed union all select id, false from stale
        union all select unnest(${uuids(given)}), true) as told
      group by id having not bool_and(is_given))
    select state.*, "wasActive" is distinct from "isActive" or "isOutdated" as "isStale" from (
      select record.id, case when not subject."isGiven" then record.record end as record,
             record.content_hash as "contentHash",
             record.deleted_at is null or decided.is or coalesce(edited.alive, false) as "isActive",
             decided.is or edited.alive is not null or record.edits_id is not null as "isNamed",
             profile.is_active as "wasActive", profile.keys as "oldKeys", profile.person_key as "oldPersonKey",
             (profile.content_hash, profile.model_version) is distinct from (record.content_hash, ${modelVersion}::integer)
               as "isOutdated"
      from subject
        cross join lateral (
          select * from contact.source_records as stored
          where stored.id = subject.id and stored.kind = ${kind} offset 0) as record
        left join lateral (
          select * from contact.match_profiles as stored where stored.node_id = record.id offset 0) as profile on true
        cross join lateral (
          select exists (select from contact.link_decisions as decision
                         where decision.one_id = record.id and decision.revoked_at is null)
              or exists (select from contact.link_decisions as decision
                         where decision.other_id = record.id and decision.revoked_at is null) as is) as decided
        cross join lateral (
          select bool_or(edit.deleted_at is null) as alive
          from contact.source_records as edit where edit.edits_id = record.id) as edited) as state`);
  return rows;
}

export interface ProfileRow {
  readonly nodeId: string;
  readonly profile: Profile;
  readonly keys: readonly string[];
  /** Those of the keys of which rows are to be written. */
  readonly freshKeys: readonly string[];
  readonly personKey: string;
  readonly isActive: boolean;
  readonly contentHash: string;
}

/** Writes profiles and the rows of their fresh keys. */
export async function upsertProfiles(
  tx: Transaction,
  { kind, rows, modelVersion }: { kind: RecordKind; rows: readonly ProfileRow[]; modelVersion: number },
): Promise<void> {
  if (rows.length === 0) return;
  const given = rows.map((row) => ({
    node_id: row.nodeId,
    profile: row.profile,
    keys: row.keys,
    // The same again would be half of the text.
    fresh_keys: row.freshKeys.length === row.keys.length ? null : row.freshKeys,
    person_key: row.personKey,
    is_active: row.isActive,
    content_hash: row.contentHash,
  }));
  await tx.execute(sql`
    with given as materialized (
      select * from json_to_recordset(${JSON.stringify(given)}::json) as given (node_id uuid, profile json,
        keys text[], fresh_keys text[], person_key text, is_active boolean, content_hash text)),
    profiled as (
      insert into contact.match_profiles
        (node_id, record_kind, profile, keys, person_key, is_active, content_hash, model_version)
      select node_id, ${kind}, profile, keys, person_key, is_active, content_hash, ${modelVersion} from given
      on conflict (node_id) do update set
        profile = excluded.profile, keys = excluded.keys, person_key = excluded.person_key,
        is_active = excluded.is_active, content_hash = excluded.content_hash, model_version = excluded.model_version)
    insert into contact.match_keys (record_kind, key, is_active, node_id, person_key)
    select ${kind}, key, is_active, node_id, person_key
    from given cross join lateral unnest(coalesce(fresh_keys, keys)) as held (key)
    on conflict (record_kind, key, is_active, node_id) do update set person_key = excluded.person_key`);
}

export interface KnownProfile {
  readonly id: string;
  readonly profile: Profile;
  readonly isActive: boolean;
}

export async function profilesOf(tx: Transaction, nodeIds: readonly string[]): Promise<KnownProfile[]> {
  if (nodeIds.length === 0) return [];
  const { rows } = await tx.execute<{ [column in keyof KnownProfile]: KnownProfile[column] }>(sql`
    select node_id as id, profile, is_active as "isActive"
    from contact.match_profiles where node_id = any(${uuids(nodeIds)})`);
  return rows;
}

/** The keys of records, by id. */
export async function keysOfRecords(
  tx: Transaction,
  nodeIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  if (nodeIds.length === 0) return new Map();
  // JSON, which is read several times faster than arrays are.
  const { rows } = await tx.execute<{ id: string; keys: readonly string[] }>(sql`
    select node_id as id, array_to_json(keys) as keys
    from contact.match_profiles where node_id = any(${uuids(nodeIds)})`);
  return new Map(rows.map(({ id, keys }) => [id, keys]));
}
