import type { Database, Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { iso, uuids } from '../source-record/queries.ts';
import type { KindNames, RecordKind } from '../source-record/record-kind.ts';
import type { ResolvedNode } from './assign.ts';
import type { MatchIdentity } from './partition.ts';

/** The customers of these records, and those of every record that shares a linking identity with one of them. */
export async function entitiesAround(
  tx: Transaction,
  { names, nodeIds }: { names: KindNames; nodeIds: readonly string[] },
): Promise<string[]> {
  if (nodeIds.length === 0) return [];
  const { rows } = await tx.execute<{ id: string }>(sql`
    select entity_id as id from contact.source_records where id = any(${uuids(nodeIds)})
    union
    select target.entity_id from contact.source_records as edit
      join contact.source_records as target on target.id = edit.edits_id
      where edit.id = any(${uuids(nodeIds)})
    union
    select other.entity_id from contact.identities as mine
      join contact.identities as other
        on other.record_kind = mine.record_kind and other.kind = mine.kind and other.value = mine.value
      where mine.node_id = any(${uuids(nodeIds)})
        and mine.kind = any(${sql.param([...names.linking])}::text[])`);
  return rows.map(({ id }) => id);
}

export async function nodesOf(tx: Transaction, entityIds: readonly string[]): Promise<ResolvedNode[]> {
  const { rows } = await tx.execute<{
    id: string;
    entityId: string;
    editsId: string | null;
    isLive: boolean;
    firstSeenAt: string;
  }>(sql`
    select id, entity_id as "entityId", edits_id as "editsId", deleted_at is null as "isLive",
           ${iso(sql`first_seen_at`)} as "firstSeenAt"
    from contact.source_records where entity_id = any(${uuids(entityIds)})`);
  return rows.map((row) => ({ ...row, editsId: row.editsId ?? undefined }));
}

export async function linkingIdentitiesOf(
  tx: Transaction,
  { names, entityIds }: { names: KindNames; entityIds: readonly string[] },
): Promise<MatchIdentity[]> {
  const { rows } = await tx.execute<{ [column in keyof MatchIdentity]: MatchIdentity[column] }>(sql`
    select node_id as "nodeId", kind, value from contact.identities
    where entity_id = any(${uuids(entityIds)}) and kind = any(${sql.param([...names.linking])}::text[])`);
  return rows;
}

/** A record that belongs to another customer than before (or, being new, than its own). */
export interface Move {
  readonly nodeId: string;
  readonly entityId: string;
}

/** Everything that refers to a moved record by its own id follows it to its customer. */
export async function writeMoves(
  tx: Transaction,
  { kind, names, moves }: { kind: RecordKind; names: KindNames; moves: readonly Move[] },
): Promise<void> {
  if (moves.length === 0) return;
  const given = sql`json_to_recordset(${JSON.stringify(moves.map(({ nodeId, entityId }) => ({ node_id: nodeId, entity_id: entityId })))}::json)
    as given (node_id uuid, entity_id uuid)`;
  const idColumn = sql.raw(names.idColumn);
  const nodeColumn = sql.raw(names.nodeColumn);
  await tx.execute(sql`update contact.source_records as stored set entity_id = given.entity_id
    from ${given} where stored.id = given.node_id`);
  await tx.execute(sql`update contact.identities as stored set entity_id = given.entity_id
    from ${given} where stored.node_id = given.node_id and stored.record_kind = ${kind}`);
  for (const table of ['affiliations', 'notes', 'interactions']) {
    await tx.execute(sql`update ${sql.raw(`contact.${table}`)} as stored set ${idColumn} = given.entity_id
      from ${given} where stored.${nodeColumn} = given.node_id and stored.${idColumn} <> given.entity_id`);
  }
  await tx.execute(sql`delete from ${sql.raw(names.aliasTable)} as stored using ${given}
    where stored.alias_id = given.node_id and given.entity_id = given.node_id`);
  await tx.execute(sql`insert into ${sql.raw(names.aliasTable)} (alias_id, ${idColumn})
    select node_id, entity_id from ${given} where entity_id <> node_id
    on conflict (alias_id) do update set ${idColumn} = excluded.${idColumn}`);
}

/** The canonical id and every alias of the customer that `id` stands for; `id` alone when nobody knows it. */
export async function idsOfCustomer(
  db: Database['db'],
  { aliasTable, idColumn }: Pick<KindNames, 'aliasTable' | 'idColumn'>,
  id: string,
): Promise<string[]> {
  const [table, column] = [sql.raw(aliasTable), sql.raw(idColumn)];
  const { rows } = await db.execute<{ ids: string[] }>(sql`
    with canonical as (
      select coalesce((select ${column} from ${table} where alias_id = ${id}::uuid), ${id}::uuid) as id)
    select array_agg(ids.id order by ids.id) as ids from (
      select id from canonical
      union select alias_id from ${table} join canonical on ${table}.${column} = canonical.id
      union select ${id}::uuid) ids`);
  return rows[0]?.ids ?? [id];
}
