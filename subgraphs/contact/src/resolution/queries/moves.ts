import type { Database, Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import type { KindNames } from '../../source-record/record-kind.ts';

/** A record that belongs to another customer than before (or, being new, than its own). */
export interface Move {
  readonly nodeId: string;
  readonly entityId: string;
}

/**
 * What refers to a moved record by its own id follows it to its customer. Entries of the timeline are not rewritten:
 * they are found by every id that the customer has. A record's id says its kind: with a condition on the kind beside it
 * all identities of the kind would be read, where the plan was made while there were few.
 */
export async function writeMoves(
  tx: Transaction,
  {
    names,
    moves,
    newcomers = new Set(),
  }: {
    names: KindNames;
    moves: readonly Move[];
    /** Those that are written as their customer's from the beginning. */
    newcomers?: ReadonlySet<string>;
  },
): Promise<void> {
  if (moves.length === 0) return;
  const given = JSON.stringify(
    moves.map(({ nodeId, entityId }) => ({ node_id: nodeId, entity_id: entityId, is_new: newcomers.has(nodeId) })),
  );
  const [idColumn, nodeColumn, aliasTable] = [names.idColumn, names.nodeColumn, names.aliasTable].map(sql.raw);
  const followed = ['affiliations', 'notes'].map(
    (table) => sql`${sql.raw(table)} as (
      update ${sql.raw(`contact.${table}`)} as stored set ${idColumn} = given.entity_id
      from given where stored.${nodeColumn} = given.node_id and stored.${idColumn} <> given.entity_id)`,
  );
  await tx.execute(sql`
    with given as materialized (
      select * from json_to_recordset(${given}::json) as given (node_id uuid, entity_id uuid, is_new boolean)),
    records as (
      update contact.source_records as stored set entity_id = given.entity_id
      from given where stored.id = given.node_id and not given.is_new),
    identities as (
      update contact.identities as stored set entity_id = given.entity_id
      from given where stored.node_id = given.node_id and not given.is_new),
    ${sql.join(followed, sql`, `)},
    own_again as (
      delete from ${aliasTable} as stored using given
      where stored.alias_id = given.node_id and given.entity_id = given.node_id)
    insert into ${aliasTable} (alias_id, ${idColumn}) select node_id, entity_id from given where entity_id <> node_id
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
