/** What an import changed, as the triggers of `import_undo` kept it, and statements that bring it back. */
import type { Database, KeptRecord, Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { iso, uuids } from '../../source-record/queries.ts';
import { KINDS, type RecordKind } from '../../source-record/record-kind.ts';
import type { StoredRecord } from '../../source-record/stored-record.ts';

/** From here to the end of the transaction customers that come about are noted as nobody before the import. */
export async function keepNewCustomers(tx: Transaction, undoId: string): Promise<void> {
  await tx.execute(sql`select set_config('tributary.reverting', ${undoId}, true)`);
}

/** What became of records that were written under this id, in other words than before, and not since. */
export async function writtenUnder(
  tx: Transaction,
  { undoId, kind, ids }: { undoId: string; kind: RecordKind; ids: readonly string[] },
): Promise<Map<string, 'created' | 'updated'>> {
  const { rows } = await tx.execute<{ id: string; wasLive: boolean }>(sql`
    select undo.id, undo.before is not null and undo.before ->> 'deleted_at' is null as "wasLive"
    from contact.import_undo as undo join contact.source_records as stored on stored.id = undo.id
    where undo.undo_id = ${undoId} and undo.kind = ${kind} and undo.id = any(${uuids(ids)})
      and undo.written = to_jsonb(stored.updated_at) #>> '{}'
      and (undo.before is null or undo.before ->> 'deleted_at' is not null
        or undo.before ->> 'content_hash' <> stored.content_hash)`);
  return new Map(rows.map(({ id, wasLive }) => [id, wasLive ? 'updated' : 'created']));
}

/** A source record as its table has it. */
export interface RecordImage {
  readonly connection_id: string;
  readonly connection_name: string;
  readonly stream: string;
  readonly external_id: string;
  readonly version: string;
  readonly content_hash: string;
  readonly priority: number;
  readonly record: StoredRecord;
  readonly edits_id: string | null;
  readonly observed_at: string;
  readonly deleted_at: string | null;
  readonly is_suppressed: boolean;
}

/** A source record that the import wrote, with what it was before and what has become of it. */
export interface UndoRecord {
  readonly id: string;
  /** Null: the import made it. */
  readonly before: RecordImage | null;
  /** False: somebody took it away since. */
  readonly isThere: boolean;
  readonly isChangedSince: boolean;
  readonly isSuppressed: boolean;
}

export async function recordsToRevert(
  tx: Transaction,
  { undoId, kind, limit }: { undoId: string; kind: RecordKind; limit: number },
): Promise<UndoRecord[]> {
  const { rows } = await tx.execute<{ [column in keyof UndoRecord]: UndoRecord[column] }>(sql`
    select undo.id, undo.before, stored.id is not null as "isThere",
           (to_jsonb(stored.updated_at) #>> '{}') is distinct from undo.written as "isChangedSince",
           coalesce(stored.is_suppressed, false) as "isSuppressed"
    from contact.import_undo as undo left join contact.source_records as stored on stored.id = undo.id
    where undo.undo_id = ${undoId} and undo.kind = ${kind} and undo.kept is null
    order by undo.id limit ${limit}`);
  return rows;
}

/** What the timeline tells of records that stay is not taken back either. */
export async function keepEntriesAbout(tx: Transaction, undoId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    delete from contact.import_undo as undo using contact.interactions as entry
    where undo.undo_id = ${undoId} and undo.kind = 'interactions' and entry.id = undo.id
      and entry.about_id = any(${uuids(ids)})`);
}

export interface UndoInteraction {
  readonly id: string;
  readonly isNew: boolean;
  readonly isChangedSince: boolean;
}

export async function interactionsToRevert(tx: Transaction, undoId: string, limit: number): Promise<UndoInteraction[]> {
  const { rows } = await tx.execute<{ [column in keyof UndoInteraction]: UndoInteraction[column] }>(sql`
    select undo.id, undo.before is null as "isNew", stored.version is distinct from undo.written as "isChangedSince"
    from contact.import_undo as undo left join contact.interactions as stored on stored.id = undo.id
    where undo.undo_id = ${undoId} and undo.kind = 'interactions' order by undo.id limit ${limit}`);
  return rows;
}

/** Why these records that the import made have to stay: others build on them. By id. */
export async function whatHolds(
  tx: Transaction,
  { undoId, ids }: { undoId: string; ids: readonly string[] },
): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ id: string; reason: string | null }>(sql`
    select made.id, case
      when exists (select from contact.source_records as edit where edit.edits_id = made.id and edit.deleted_at is null)
        then 'somebody edited the customer here'
      when exists (select from contact.link_decisions as said where said.one_id = made.id and ${SOMEBODY})
        or exists (select from contact.link_decisions as said where said.other_id = made.id and ${SOMEBODY})
        then 'somebody decided with whom it is one, or not'
      when exists (select from contact.notes as note where note.contact_node_id = made.id and ${WRITTEN_HERE})
        or exists (select from contact.notes as note where note.company_node_id = made.id and ${WRITTEN_HERE})
        then 'somebody wrote a note about the customer'
      when exists (select from contact.affiliations as held where held.contact_node_id = made.id and held.source_record_id is null)
        or exists (select from contact.affiliations as held where held.company_node_id = made.id)
        then 'people are affiliated with it'
      when exists (select from contact.interactions as entry where entry.contact_node_id = made.id and ${OTHERS})
        or exists (select from contact.interactions as entry where entry.company_node_id = made.id and ${OTHERS})
        then 'orders, tickets or other entries of the timeline refer to the customer'
      end as reason
    from unnest(${uuids(ids)}) as made (id), (select ${undoId}::uuid as undo_id) as run`);
  return new Map(rows.flatMap(({ id, reason }) => (reason === null ? [] : [[id, reason] as const])));
}

/** A question that the import itself put is no decision. */
const SOMEBODY = sql`said.revoked_at is null and said.verdict <> 'ASK'`;

const WRITTEN_HERE = sql`note.source_record_id is null and note.deleted_at is null`;

const OTHERS = sql`entry.deleted_at is null and not exists (
  select from contact.import_undo as own where own.undo_id = run.undo_id and own.kind = 'interactions' and own.id = entry.id)`;

/** Takes records away as if they had never been there. Returns the aliases that go with them, by customer. */
export async function eraseRecords(
  tx: Transaction,
  { kind, ids }: { kind: RecordKind; ids: readonly string[] },
): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const { table, aliasTable, idColumn } = KINDS[kind];
  const given = uuids(ids);
  await tx.execute(sql`delete from contact.notes where source_record_id = any(${given})`);
  await tx.execute(sql`
    delete from contact.match_keys as held using contact.match_profiles as profile
    where profile.node_id = any(${given}) and held.record_kind = profile.record_kind
      and held.key = any(profile.keys) and held.node_id = profile.node_id`);
  await tx.execute(sql`delete from contact.link_decisions where verdict = 'ASK' and one_id = any(${given})`);
  await tx.execute(sql`delete from contact.link_decisions where verdict = 'ASK' and other_id = any(${given})`);
  await tx.execute(sql`delete from contact.match_pairs where one_id = any(${given})`);
  await tx.execute(sql`delete from contact.match_pairs where other_id = any(${given})`);
  await tx.execute(sql`delete from contact.source_records where id = any(${given})`);
  await tx.execute(sql`delete from ${sql.raw(table)} where id = any(${given})`);
  await tx.execute(sql`delete from contact.tagged where entity_id = any(${given})`);
  await tx.execute(sql`delete from contact.quality_findings where entity_id = any(${given})`);
  const { rows } = await tx.execute<{ alias: string; customer: string }>(sql`
    delete from ${sql.raw(aliasTable)} where alias_id = any(${given})
    returning alias_id as alias, ${sql.raw(idColumn)} as customer`);
  const aliases = new Map<string, string[]>();
  for (const { alias, customer } of rows) aliases.set(customer, [...(aliases.get(customer) ?? []), alias]);
  return aliases;
}

/** Records left behind that followed one which is gone. */
export async function followersOf(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from contact.source_records where entity_id = any(${uuids(ids)})`,
  );
  return rows.map(({ id }) => id);
}

/** Everything of a record as it was, but whom it belongs to. */
export async function restoreRecords(tx: Transaction, undoId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // Whatever columns there are by now: the row is to be as it was.
  const { rows } = await tx.execute<{ names: string; values: string }>(sql`
    select string_agg(quote_ident(attname), ', ') as names, string_agg('was.' || quote_ident(attname), ', ') as values
    from pg_attribute where attrelid = 'contact.source_records'::regclass and attnum > 0 and not attisdropped
      and attgenerated = '' and attname not in ('id', 'entity_id')`);
  const [columns] = rows;
  if (!columns) throw new Error('contact.source_records has no columns.');
  await tx.execute(sql`
    update contact.source_records as stored set (${sql.raw(columns.names)}) = row(${sql.raw(columns.values)})
    from contact.import_undo as undo, jsonb_populate_record(null::contact.source_records, undo.before) as was
    where undo.undo_id = ${undoId} and undo.kind = stored.kind and undo.id = any(${uuids(ids)}) and stored.id = undo.id`);
}

/** A customer that is known by another id than before the import. */
export interface Renamed {
  readonly id: string;
  readonly before: string;
}

/** Customers that lost their id to one which was nobody's before the import. */
export async function renamedCustomers(
  tx: Transaction,
  { undoId, kind, ids }: { undoId: string; kind: RecordKind; ids: readonly string[] },
): Promise<Renamed[]> {
  const { aliasTable, idColumn } = KINDS[kind];
  const { rows } = await tx.execute<{ [column in keyof Renamed]: Renamed[column] }>(sql`
    select alias.${sql.raw(idColumn)} as id, alias.alias_id as before
    from ${sql.raw(aliasTable)} as alias
    join contact.import_undo as made on made.undo_id = ${undoId} and made.kind = ${`new ${tableName(kind)}`}
      and made.id = alias.${sql.raw(idColumn)}
    where alias.alias_id = any(${uuids(ids)}) order by alias.alias_id`);
  return rows;
}

/** A record as far as its customer is computed from it. */
export interface Member {
  readonly id: string;
  readonly entityId: string;
  readonly isLive: boolean;
  readonly firstSeenAt: string;
}

export async function membersOf(tx: Transaction, entityIds: readonly string[]): Promise<Member[]> {
  const { rows } = await tx.execute<{ [column in keyof Member]: Member[column] }>(sql`
    select id, entity_id as "entityId", deleted_at is null as "isLive", ${iso(sql`first_seen_at`)} as "firstSeenAt"
    from contact.source_records where entity_id = any(${uuids(entityIds)})`);
  return rows;
}

/** The name that the undo knows the customers of a kind by. */
export function tableName(kind: RecordKind): string {
  return KINDS[kind].table.replace('contact.', '');
}

export async function markKept(
  tx: Transaction,
  { undoId, kind }: { undoId: string; kind: RecordKind },
  kept: readonly { readonly id: string; readonly reason: string }[],
): Promise<void> {
  if (kept.length === 0) return;
  await tx.execute(sql`
    update contact.import_undo as undo set kept = given.reason
    from json_to_recordset(${JSON.stringify(kept)}::json) as given (id uuid, reason text)
    where undo.undo_id = ${undoId} and undo.kind = ${kind} and undo.id = given.id`);
}

export async function forget(
  tx: Transaction,
  { undoId, kind, ids }: { undoId: string; kind: string; ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    delete from contact.import_undo where undo_id = ${undoId} and kind = ${kind} and id = any(${uuids(ids)})`);
}

export async function keptRecords(db: Pick<Database['db'], 'execute'>, undoId: string): Promise<KeptRecord[]> {
  const { rows } = await db.execute<{ [column in keyof KeptRecord]: KeptRecord[column] }>(sql`
    select stored.kind, stored.external_id as key, stored.entity_id as id, undo.kept as reason
    from contact.import_undo as undo join contact.source_records as stored on stored.id = undo.id
    where undo.undo_id = ${undoId} and undo.kept is not null order by stored.kind, stored.external_id`);
  return rows;
}

/** Removes what was kept for imports that are too old to be taken back. Returns how many rows. */
export async function pruneUndo(db: Pick<Database['db'], 'execute'>, before: Date, limit: number): Promise<number> {
  const { rowCount } = await db.execute(sql`
    delete from contact.import_undo where (undo_id, kind, id) in (
      select undo_id, kind, id from contact.import_undo where noted_at < ${before.toISOString()} limit ${limit})`);
  return rowCount ?? 0;
}
