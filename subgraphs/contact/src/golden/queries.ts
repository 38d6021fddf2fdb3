import { newId, type Transaction } from '@tributary/platform';
import { sql, type SQL } from 'drizzle-orm';
import { removeFindings } from '../quality/queries.ts';
import { iso, uuids } from '../source-record/queries.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import type { Fields, GroupedProvenance } from './golden-record.ts';
import type { Statement } from './statement.ts';

/** Golden field → column and its type, per kind: the one place where the two spellings meet. */
const COLUMNS: Readonly<Record<RecordKind, Readonly<Record<string, readonly [column: string, type: string]>>>> = {
  person: {
    displayName: ['display_name', 'text'],
    givenName: ['given_name', 'text'],
    familyName: ['family_name', 'text'],
    honorific: ['honorific', 'text'],
    primaryEmail: ['primary_email', 'text'],
    primaryPhone: ['primary_phone', 'text'],
    jobTitle: ['job_title', 'text'],
    birthDate: ['birth_date', 'date'],
    language: ['language', 'text'],
    addresses: ['addresses', 'jsonb'],
    attributes: ['attributes', 'jsonb'],
    tags: ['tags', 'text[]'],
    ownerId: ['owner_id', 'uuid'],
  },
  company: {
    name: ['name', 'text'],
    domain: ['domain', 'text'],
    industry: ['industry', 'text'],
    employees: ['employees', 'integer'],
    taxId: ['tax_id', 'text'],
    primaryEmail: ['primary_email', 'text'],
    phones: ['phones', 'text[]'],
    addresses: ['addresses', 'jsonb'],
    attributes: ['attributes', 'jsonb'],
    tags: ['tags', 'text[]'],
    ownerId: ['owner_id', 'uuid'],
  },
};

/** What the live source records of these customers say, by customer. */
export async function statementsOf(
  tx: Pick<Transaction, 'execute'>,
  entityIds: readonly string[],
): Promise<Map<string, Statement<StoredRecord>[]>> {
  const { rows } = await tx.execute<{
    id: string;
    entityId: string;
    connectionId: string;
    connectionName: string;
    priority: number;
    observedAt: string;
    readAt: string;
    record: StoredRecord;
  }>(sql`
    select id, entity_id as "entityId", connection_id as "connectionId", connection_name as "connectionName", priority,
           ${iso(sql`observed_at`)} as "observedAt", ${iso(sql`coalesce(said_at, observed_at)`)} as "readAt", record
    from contact.source_records where entity_id = any(${uuids(entityIds)}) and deleted_at is null`);
  const byEntity = new Map<string, Statement<StoredRecord>[]>();
  for (const { entityId, readAt, ...row } of rows) {
    const statement = { ...row, saidAt: row.record.updatedAt ?? readAt };
    const statements = byEntity.get(entityId);
    if (statements) statements.push(statement);
    else byEntity.set(entityId, [statement]);
  }
  return byEntity;
}

export interface GoldenRow {
  readonly id: string;
  readonly fields: Fields;
  readonly provenance: readonly GroupedProvenance[];
  readonly version: number;
  readonly createdAt: string;
  readonly isDeleted: boolean;
  /** Null until it has been computed. */
  readonly qualityScore: number | null;
}

export async function goldenRows(
  tx: Transaction,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Map<string, GoldenRow>> {
  const { rows } = await tx.execute<{ row: GoldenRow }>(sql`
    select json_build_object(${goldenColumns(kind)}) as row
    from ${sql.raw(KINDS[kind].table)} where id = any(${uuids(ids)})`);
  return new Map(rows.map(({ row }) => [row.id, row]));
}

/** Names and columns of a golden row, to be built into an object. */
export function goldenColumns(kind: RecordKind): SQL {
  return sql`'id', id, 'version', version, 'createdAt', ${iso(sql`created_at`)}, 'isDeleted', deleted_at is not null,
    'provenance', provenance, 'qualityScore', quality_score, 'fields', json_build_object(${fieldsAsJson(kind)})`;
}

function fieldsAsJson(kind: RecordKind): SQL {
  return sql.raw(
    Object.entries(COLUMNS[kind])
      .map(([field, [name]]) => `'${field}', ${name}`)
      .join(', '),
  );
}

/** Inserts or replaces golden rows; `version` and `createdAt` are the caller's. */
export async function upsertGoldenRows(
  tx: Transaction,
  { kind, rows, now }: { kind: RecordKind; rows: readonly GoldenRow[]; now: Date },
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(COLUMNS[kind]);
  const names = columns.map(([, [name]]) => name);
  const given = rows.map((row) => ({
    id: row.id,
    version: row.version,
    created_at: row.createdAt,
    provenance: row.provenance,
    quality_score: row.qualityScore,
    ...Object.fromEntries(columns.map(([field, [name]]) => [name, row.fields[field]])),
  }));
  const at = now.toISOString();
  await tx.execute(sql`
    insert into ${sql.raw(KINDS[kind].table)}
      (id, version, created_at, updated_at, provenance, quality_score, ${sql.raw(names.join(', '))})
    select id, version, created_at, ${at}::timestamptz, provenance, quality_score, ${sql.raw(names.join(', '))}
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (
      id uuid, version integer, created_at timestamptz, provenance jsonb, quality_score smallint,
      ${sql.raw(columns.map(([, [name, type]]) => `${name} ${type}`).join(', '))})
    on conflict (id) do update set
      version = excluded.version, updated_at = excluded.updated_at, provenance = excluded.provenance,
      quality_score = excluded.quality_score,
      deleted_at = null, ${sql.raw(names.map((name) => `${name} = excluded.${name}`).join(', '))}`);
}

export async function markGoldenRowsDeleted(
  tx: Transaction,
  { kind, ids, now }: { kind: RecordKind; ids: readonly string[]; now: Date },
): Promise<void> {
  if (ids.length === 0) return;
  const at = now.toISOString();
  await tx.execute(sql`update ${sql.raw(KINDS[kind].table)}
    set deleted_at = ${at}::timestamptz, updated_at = ${at}::timestamptz, version = version + 1
    where id = any(${uuids(ids)})`);
  // Whoever comes back comes with the tags of the day.
  await tx.execute(sql`delete from contact.tagged where entity_id = any(${uuids(ids)})`);
  await removeFindings(tx, ids);
}

/** Customers that became part of another: their ids are aliases now. */
export async function removeGoldenRows(tx: Transaction, kind: RecordKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const given = uuids(ids);
  await tx.execute(sql`
    with customers as (delete from ${sql.raw(KINDS[kind].table)} where id = any(${given})),
      untagged as (delete from contact.tagged where entity_id = any(${given}))
    delete from contact.quality_findings where entity_id = any(${given})`);
}

/** Makes the tag rows of these customers follow the names in their golden records. */
export async function writeTags(
  tx: Transaction,
  tagged: readonly { readonly entityId: string; readonly tags: readonly string[] }[],
): Promise<void> {
  if (tagged.length === 0) return;
  const names = new Map(tagged.flatMap(({ tags }) => tags.map((name) => [name.toLowerCase(), name] as const)));
  const rows = tagged.flatMap(({ entityId, tags }) =>
    tags.map((name) => ({ entity_id: entityId, name: name.toLowerCase() })),
  );
  if (names.size > 0) {
    const made = [...names.values()].map((name) => ({ id: newId(), name }));
    await tx.execute(sql`insert into contact.tags (id, name)
      select id, name from json_to_recordset(${JSON.stringify(made)}::json) as given (id uuid, name text)
      on conflict (lower(name)) do nothing`);
  }
  await tx.execute(sql`
    with wanted as (
      select given.entity_id, tag.id as tag_id
      from json_to_recordset(${JSON.stringify(rows)}::json) as given (entity_id uuid, name text)
      join contact.tags as tag on lower(tag.name) = given.name),
    dropped as (
      delete from contact.tagged as stored
      where entity_id = any(${uuids(tagged.map(({ entityId }) => entityId))})
        and (entity_id, tag_id) not in (select entity_id, tag_id from wanted))
    insert into contact.tagged (entity_id, tag_id) select entity_id, tag_id from wanted on conflict do nothing`);
}

export async function countCustomers(db: Pick<Transaction, 'execute'>): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`
    select ((select count(*) from contact.contacts where deleted_at is null)
      + (select count(*) from contact.companies where deleted_at is null))::int as count`);
  return rows[0]?.count ?? 0;
}

interface ToRebuild {
  readonly id: string;
  readonly isLive: boolean;
  readonly members: readonly { readonly firstSeenAt: string }[];
}

/** Every customer that is shown, and every one that records point to, in the order of their ids. */
export async function customersToRebuild(
  tx: Transaction,
  { kind, cursor, limit }: { kind: RecordKind; cursor: string | null; limit: number },
): Promise<ToRebuild[]> {
  const { rows } = await tx.execute<{ id: string; isLive: boolean; firstSeenAt: string | null }>(sql`
    select one.id, live.first_seen_at is not null as "isLive", ${iso(sql`live.first_seen_at`)} as "firstSeenAt"
    from (
      (select id from ${sql.raw(KINDS[kind].table)}
        where deleted_at is null and (${cursor}::uuid is null or id > ${cursor}::uuid) order by id limit ${limit})
      union
      (select distinct entity_id from contact.source_records
        where kind = ${kind} and deleted_at is null and (${cursor}::uuid is null or entity_id > ${cursor}::uuid)
        order by entity_id limit ${limit})
    ) as one
    left join lateral (
      select min(first_seen_at) as first_seen_at from contact.source_records as record
      where record.entity_id = one.id and record.deleted_at is null) as live on true
    order by one.id limit ${limit}`);
  return rows.map(({ id, isLive, firstSeenAt }) => ({
    id,
    isLive,
    members: firstSeenAt === null ? [] : [{ firstSeenAt }],
  }));
}

/** The tags that filters find these customers by, in lower case and sorted. */
export async function namesOfTags(tx: Transaction, entityIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await tx.execute<{ id: string; names: string[] }>(sql`
    select entity_id as id, array_agg(lower(tag.name)) as names
    from contact.tagged join contact.tags as tag on tag.id = tag_id
    where entity_id = any(${uuids(entityIds)}) group by entity_id`);
  return new Map(rows.map(({ id, names }) => [id, names.sort()]));
}
