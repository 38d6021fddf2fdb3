import type { Json, Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { uuids } from '../../source-record/queries.ts';
import type { RecordKind } from '../../source-record/record-kind.ts';
import type { Pair } from '../pair.ts';

/** `ASK` holds apart like `CANNOT_LINK`, until somebody has decided. */
export type Verdict = 'MUST_LINK' | 'CANNOT_LINK' | 'ASK';

export interface Decision extends Pair {
  readonly id: string;
  readonly verdict: Verdict;
  readonly mergeId: string | null;
}

/** Decisions that hold about two of these records. */
export async function decisionsWithin(tx: Transaction, nodeIds: readonly string[]): Promise<Decision[]> {
  if (nodeIds.length === 0) return [];
  const { rows } = await tx.execute<{ [column in keyof Decision]: Decision[column] }>(sql`
    select id, one_id as "oneId", other_id as "otherId", verdict, merge_id as "mergeId" from contact.link_decisions
    where one_id = any(${uuids(nodeIds)}) and other_id = any(${uuids(nodeIds)}) and revoked_at is null`);
  return rows;
}

/** Decisions that hold about any of these records. */
export async function decisionsTouching(tx: Transaction, nodeIds: readonly string[]): Promise<Decision[]> {
  if (nodeIds.length === 0) return [];
  const columns = sql`id, one_id as "oneId", other_id as "otherId", verdict, merge_id as "mergeId"`;
  const { rows } = await tx.execute<{ [column in keyof Decision]: Decision[column] }>(sql`
    select ${columns} from contact.link_decisions where one_id = any(${uuids(nodeIds)}) and revoked_at is null
    union
    select ${columns} from contact.link_decisions where other_id = any(${uuids(nodeIds)}) and revoked_at is null`);
  return rows;
}

/** Is any of these records named by a decision that holds, or corrected by an edit? */
export async function areNamed(tx: Transaction, nodeIds: readonly string[]): Promise<boolean> {
  const { rows } = await tx.execute<{ are: boolean }>(sql`
    select exists (select from contact.link_decisions where one_id = any(${uuids(nodeIds)}) and revoked_at is null)
        or exists (select from contact.link_decisions where other_id = any(${uuids(nodeIds)}) and revoked_at is null)
        or exists (select from contact.source_records where edits_id = any(${uuids(nodeIds)})) as are`);
  return rows[0]?.are === true;
}

export interface NewDecision extends Pair {
  readonly id: string;
  readonly verdict: Verdict;
  readonly mergeId?: string | undefined;
}

export interface Decided {
  readonly by: { readonly [field: string]: Json };
  readonly at: Date;
}

/** A pair of which the same is decided already stays as it is. */
export async function insertDecisions(
  tx: Transaction,
  { kind, decisions, by, at }: Decided & { kind: RecordKind; decisions: readonly NewDecision[] },
): Promise<void> {
  if (decisions.length === 0) return;
  const given = decisions.map(({ id, oneId, otherId, verdict, mergeId }) => ({
    id,
    one_id: oneId,
    other_id: otherId,
    verdict,
    merge_id: mergeId ?? null,
  }));
  await tx.execute(sql`
    insert into contact.link_decisions (id, record_kind, one_id, other_id, verdict, merge_id, made_by, made_at)
    select id, ${kind}, one_id, other_id, verdict, merge_id, ${JSON.stringify(by)}::jsonb, ${at.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(given)}::json)
      as given (id uuid, one_id uuid, other_id uuid, verdict text, merge_id uuid)
    on conflict (one_id, other_id) where revoked_at is null do nothing`);
}

export async function revokeDecisions(
  tx: Transaction,
  { ids, by, at }: Decided & { ids: readonly string[] },
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    update contact.link_decisions
    set revoked_by = ${JSON.stringify(by)}::jsonb, revoked_at = ${at.toISOString()}::timestamptz
    where id = any(${uuids(ids)}) and revoked_at is null`);
}

export async function decisionsOfMerges(tx: Transaction, mergeIds: readonly string[]): Promise<Decision[]> {
  if (mergeIds.length === 0) return [];
  const { rows } = await tx.execute<{ [column in keyof Decision]: Decision[column] }>(sql`
    select id, one_id as "oneId", other_id as "otherId", verdict, merge_id as "mergeId" from contact.link_decisions
    where merge_id = any(${uuids(mergeIds)}) and revoked_at is null`);
  return rows;
}
