import type { Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { HUB_CONNECTION } from '../golden/statement.ts';
import { uuids } from '../source-record/queries.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import type { Assessment, Finding } from './assess.ts';
import type { Check, QualityRule } from './rule.ts';

type Executes = Pick<Transaction, 'execute'>;

/** The rules that are asked now, in the order of their ids. */
export async function qualityRules(tx: Executes, kind: RecordKind): Promise<QualityRule[]> {
  const { rows } = await tx.execute<{ [column in keyof QualityRule]: QualityRule[column] }>(sql`
    select id, check_kind as "check", field, parameters, weight from contact.quality_rules
    where record_kind = ${kind} and is_enabled order by id`);
  return rows;
}

/** What was found last of these customers. */
export async function storedFindings(tx: Executes, entityIds: readonly string[]): Promise<Map<string, Finding[]>> {
  const { rows } = await tx.execute<{ entityId: string } & { [column in keyof Finding]: Finding[column] }>(sql`
    select id, entity_id as "entityId", rule_id as "ruleId", node_id as "nodeId", connection_id as "connectionId",
           field, message
    from contact.quality_findings where entity_id = any(${uuids(entityIds)}) order by id`);
  const byEntity = new Map<string, Finding[]>();
  for (const { entityId, ...finding } of rows) {
    const findings = byEntity.get(entityId);
    if (findings) findings.push(finding);
    else byEntity.set(entityId, [finding]);
  }
  return byEntity;
}

export interface Assessed extends Assessment {
  readonly entityId: string;
  /** Nothing was found of it before: it is new. */
  readonly isNew: boolean;
  /** Its row is not written anyway, score and all. */
  readonly isScored: boolean;
}

/** Replaces what is known of the quality of these customers. It is no change of the customer: no version, no time. */
export async function writeAssessments(
  tx: Transaction,
  { kind, assessed, now }: { kind: RecordKind; assessed: readonly Assessed[]; now: Date },
): Promise<void> {
  if (assessed.length === 0) return;
  const scores = assessed.filter(({ isScored }) => isScored).map(({ entityId, score }) => ({ id: entityId, score }));
  if (scores.length > 0) {
    await tx.execute(sql`update ${sql.raw(KINDS[kind].table)} as stored set quality_score = given.score
      from json_to_recordset(${JSON.stringify(scores)}::json) as given (id uuid, score smallint)
      where stored.id = given.id and stored.quality_score is distinct from given.score`);
  }
  await removeFindings(
    tx,
    assessed.filter(({ isNew }) => !isNew).map(({ entityId }) => entityId),
  );
  const rows = assessed.flatMap(({ entityId, findings }) =>
    findings.map(({ ruleId, nodeId, connectionId, ...finding }) => ({
      ...finding,
      rule_id: ruleId,
      node_id: nodeId,
      connection_id: connectionId,
      entity_id: entityId,
    })),
  );
  if (rows.length === 0) return;
  // The record may have come from another customer, whose turn comes later.
  await tx.execute(sql`
    insert into contact.quality_findings
      (id, rule_id, record_kind, entity_id, node_id, connection_id, field, message, found_at)
    select id, rule_id, ${kind}, entity_id, node_id, connection_id, field, message, ${now.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (id uuid, rule_id uuid, entity_id uuid, node_id uuid,
      connection_id text, field text, message text)
    on conflict (id) do update set entity_id = excluded.entity_id, message = excluded.message`);
}

export async function removeFindings(tx: Transaction, entityIds: readonly string[]): Promise<void> {
  if (entityIds.length === 0) return;
  await tx.execute(sql`delete from contact.quality_findings where entity_id = any(${uuids(entityIds)})`);
}

/** Customers whose records have become old since they were looked at, or have been seen again. */
export async function customersOfOtherAge(
  tx: Transaction,
  { kind, now, limit }: { kind: RecordKind; now: Date; limit: number },
): Promise<string[]> {
  const at = now.toISOString();
  const { rows } = await tx.execute<{ id: string }>(sql`
    with rule as (
      select id, ${at}::timestamptz - coalesce((parameters ->> 'days')::int, 730) * interval '24 hours' as since
      from contact.quality_rules where record_kind = ${kind} and check_kind = 'SEEN_WITHIN' and is_enabled)
    select distinct id from (
      (select record.entity_id as id from rule
        join contact.source_records as record on record.observed_at < rule.since + interval '1 millisecond' and record.deleted_at is null
        where record.kind = ${kind} and record.connection_id <> ${HUB_CONNECTION}
          and not exists (select from contact.quality_findings as finding
            where finding.node_id = record.id and finding.rule_id = rule.id)
        limit ${limit})
      union all
      (select finding.entity_id from rule
        join contact.quality_findings as finding on finding.rule_id = rule.id
        join contact.source_records as record on record.id = finding.node_id
        where record.observed_at >= rule.since + interval '1 millisecond' limit ${limit})) as other`);
  return rows.map(({ id }) => id);
}

export interface StoredRule extends QualityRule {
  readonly kind: RecordKind;
  readonly name: string;
  readonly isEnabled: boolean;
}

export async function lockQualityRule(tx: Transaction, id: string): Promise<StoredRule | undefined> {
  const { rows } = await tx.execute<{
    id: string;
    kind: RecordKind;
    name: string;
    check: Check;
    field: string;
    parameters: Record<string, unknown>;
    weight: number;
    isEnabled: boolean;
  }>(sql`
    select id, record_kind as kind, name, check_kind as "check", field, parameters, weight, is_enabled as "isEnabled"
    from contact.quality_rules where id = ${id} for update`);
  return rows[0];
}

export async function writeQualityRule(tx: Transaction, rule: StoredRule, now: Date): Promise<void> {
  const at = now.toISOString();
  await tx.execute(sql`
    insert into contact.quality_rules
      (id, record_kind, name, check_kind, field, parameters, weight, is_enabled, created_at, updated_at)
    values (${rule.id}, ${rule.kind}, ${rule.name}, ${rule.check}, ${rule.field},
      ${JSON.stringify(rule.parameters)}::jsonb, ${rule.weight}, ${rule.isEnabled}, ${at}::timestamptz, ${at}::timestamptz)
    on conflict (id) do update set name = excluded.name, field = excluded.field, parameters = excluded.parameters,
      weight = excluded.weight, is_enabled = excluded.is_enabled, updated_at = excluded.updated_at`);
}
