import type { Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import type { Decided } from '../resolution/queries/decisions.ts';
import { uuids } from '../source-record/queries.ts';
import type { RecordKind } from '../source-record/record-kind.ts';

/** A record of a customer, oldest first. */
export interface CustomerRecord {
  readonly id: string;
  readonly entityId: string;
  readonly editsId: string | null;
  readonly isLive: boolean;
}

export async function recordsOfCustomers(tx: Transaction, entityIds: readonly string[]): Promise<CustomerRecord[]> {
  const { rows } = await tx.execute<{ [column in keyof CustomerRecord]: CustomerRecord[column] }>(sql`
    select id, entity_id as "entityId", edits_id as "editsId", deleted_at is null as "isLive"
    from contact.source_records where entity_id = any(${uuids(entityIds)}) order by first_seen_at, id`);
  return rows;
}

/** The customer of each of these records. */
export async function customersOf(tx: Transaction, nodeIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ id: string; entityId: string }>(sql`
    select id, entity_id as "entityId" from contact.source_records where id = any(${uuids(nodeIds)})`);
  return new Map(rows.map(({ id, entityId }) => [id, entityId]));
}

export interface Merge {
  readonly id: string;
  readonly kind: RecordKind;
  readonly action: 'MERGE' | 'SPLIT';
  readonly keptId: string;
  readonly otherId: string;
  readonly keptNodes: readonly string[];
  readonly otherNodes: readonly string[];
  readonly reason: string | undefined;
}

export async function insertMerges(
  tx: Transaction,
  { merges, by, at }: Decided & { merges: readonly Merge[] },
): Promise<void> {
  const given = merges.map(({ id, kind, action, keptId, otherId, keptNodes, otherNodes, reason }) => ({
    id,
    record_kind: kind,
    action,
    kept_id: keptId,
    other_id: otherId,
    kept_nodes: keptNodes,
    other_nodes: otherNodes,
    reason: reason ?? null,
  }));
  await tx.execute(sql`
    insert into contact.merges
      (id, record_kind, action, kept_id, other_id, kept_nodes, other_nodes, reason, made_by, made_at)
    select id, record_kind, action, kept_id, other_id, kept_nodes, other_nodes, reason,
           ${JSON.stringify(by)}::jsonb, ${at.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(given)}::json) as given (
      id uuid, record_kind text, action text, kept_id uuid, other_id uuid, kept_nodes uuid[], other_nodes uuid[],
      reason text)`);
}

export async function findMerge(
  tx: Transaction,
  id: string,
): Promise<(Merge & { readonly isUndone: boolean }) | undefined> {
  const { rows } = await tx.execute<{ [column in keyof Merge]: Merge[column] } & { isUndone: boolean }>(sql`
    select id, record_kind as kind, action, kept_id as "keptId", other_id as "otherId", kept_nodes as "keptNodes",
           other_nodes as "otherNodes", reason, undone_at is not null as "isUndone"
    from contact.merges where id = ${id}`);
  return rows[0];
}

/** Those of these that are merges, and no splits. */
export async function mergesAmong(tx: Transaction, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from contact.merges where id = any(${uuids(ids)}) and action = 'MERGE'`);
  return new Set(rows.map(({ id }) => id));
}

export async function markUndone(
  tx: Transaction,
  { ids, by, at }: Decided & { ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update contact.merges set undone_by = ${JSON.stringify(by)}::jsonb, undone_at = ${at.toISOString()}::timestamptz
    where id = any(${uuids(ids)}) and undone_at is null`);
}
