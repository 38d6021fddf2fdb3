import type { Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { iso, uuids } from '../../source-record/queries.ts';
import type { ResolvedNode } from '../assign.ts';

export interface StoredNode extends Omit<ResolvedNode, 'isActive'> {
  /** Null for a record that is not profiled. */
  readonly isActive: boolean | null;
  /** The records that correct it. */
  readonly editedBy: readonly string[];
}

export async function nodesOf(tx: Transaction, nodeIds: readonly string[]): Promise<StoredNode[]> {
  if (nodeIds.length === 0) return [];
  const { rows } = await tx.execute<{
    id: string;
    entityId: string;
    editsId: string | null;
    isLive: boolean;
    isActive: boolean | null;
    firstSeenAt: string;
    editedBy: readonly string[] | null;
  }>(sql`
    select record.id, record.entity_id as "entityId", record.edits_id as "editsId",
           record.deleted_at is null as "isLive", profile.is_active as "isActive",
           ${iso(sql`record.first_seen_at`)} as "firstSeenAt",
           (select json_agg(edit.id) from contact.source_records as edit where edit.edits_id = record.id) as "editedBy"
    from contact.source_records as record left join contact.match_profiles as profile on profile.node_id = record.id
    where record.id = any(${uuids(nodeIds)})`);
  return rows.map((row) => ({ ...row, editsId: row.editsId ?? undefined, editedBy: row.editedBy ?? [] }));
}

/** The customer of each of these records that is live. */
export async function liveCustomersOf(tx: Transaction, nodeIds: readonly string[]): Promise<Map<string, string>> {
  if (nodeIds.length === 0) return new Map();
  const { rows } = await tx.execute<{ id: string; entityId: string }>(sql`
    select id, entity_id as "entityId" from contact.source_records
    where id = any(${uuids(nodeIds)}) and deleted_at is null`);
  return new Map(rows.map(({ id, entityId }) => [id, entityId]));
}

/** The ids of everything that these records can be one customer with: along links, decisions that link, and edits. */
export async function reachedFrom(tx: Transaction, nodeIds: readonly string[]): Promise<string[]> {
  if (nodeIds.length === 0) return [];
  const { rows } = await tx.execute<{ id: string }>(sql`
    with recursive reached as (
      select unnest(${uuids(nodeIds)}) as id
      union
      select next.id from reached cross join lateral (
        select other_id as id from contact.match_pairs where one_id = reached.id and band = 'LINK'
        union all
        select one_id from contact.match_pairs where other_id = reached.id and band = 'LINK'
        union all
        select other_id from contact.link_decisions
          where one_id = reached.id and verdict = 'MUST_LINK' and revoked_at is null
        union all
        select one_id from contact.link_decisions
          where other_id = reached.id and verdict = 'MUST_LINK' and revoked_at is null
        union all
        select edits_id from contact.source_records where id = reached.id and edits_id is not null
        union all
        select id from contact.source_records where edits_id = reached.id) as next)
    select id from reached`);
  return rows.map(({ id }) => id);
}
