/** Everything that golden records are computed from, in two statements for any number of customers. */
import type { Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import type { Finding } from '../../quality/assess.ts';
import type { QualityRule } from '../../quality/rule.ts';
import { iso } from '../../source-record/queries.ts';
import { KINDS, type RecordKind } from '../../source-record/record-kind.ts';
import type { StoredRecord } from '../../source-record/stored-record.ts';
import { policyOf, type StoredSurvivorshipRule } from '../../survivorship/queries.ts';
import { goldenColumns, type GoldenRow } from '../queries.ts';
import type { Statement } from '../statement.ts';
import type { SurvivorshipPolicy } from '../survivorship.ts';

export interface GoldenInputs {
  /** The golden record that is stored. */
  readonly row: GoldenRow | undefined;
  /** What was found of it last, in the order of their ids. */
  readonly findings: readonly Finding[];
  /** What its live source records say. */
  readonly statements: readonly Statement<StoredRecord>[];
}

interface Asked {
  readonly id: string;
  /** Whether its source records are asked for. */
  readonly isAsked: boolean;
  /** Its source records, where they do not yet all belong to it. */
  readonly members: readonly string[] | undefined;
}

/**
 * Not a condition of the look-up: the plan is made once, and where it was made while there were few records, an index of
 * live ones would be walked from end to end for every customer.
 */
const IF_LIVE = sql`filter (where said.deleted_at is null)`;

type Said = Omit<Statement<StoredRecord>, 'saidAt'> & { readonly readAt: string };

export async function goldenInputs(
  tx: Transaction,
  { kind, customers }: { kind: RecordKind; customers: readonly Asked[] },
): Promise<Map<string, GoldenInputs>> {
  const given = customers.map(({ id, isAsked, members }) => ({ id, is_asked: isAsked, members: members ?? null }));
  const said = sql`'id', said.id, 'connectionId', connection_id, 'connectionName', connection_name,
    'priority', priority, 'observedAt', ${iso(sql`observed_at`)},
    'readAt', ${iso(sql`coalesce(said_at, observed_at)`)}, 'record', record`;
  const { rows } = await tx.execute<{
    id: string;
    row: GoldenRow | null;
    findings: readonly Finding[] | null;
    said: readonly Said[] | null;
  }>(sql`
    select given.id,
      (select json_build_object(${goldenColumns(kind)}) from ${sql.raw(KINDS[kind].table)} as stored
        where stored.id = given.id) as row,
      (select json_agg(json_build_object('id', id, 'ruleId', rule_id, 'nodeId', node_id, 'connectionId', connection_id,
          'field', field, 'message', message) order by id)
        from contact.quality_findings as finding where finding.entity_id = given.id) as findings,
      case when not given.is_asked then null
        when given.members is null then
          (select json_agg(json_build_object(${said})) ${IF_LIVE} from contact.source_records as said
            where said.entity_id = given.id)
        else
          (select json_agg(json_build_object(${said})) ${IF_LIVE}
            from unnest(given.members) as member (id) join contact.source_records as said on said.id = member.id)
        end as said
    from json_to_recordset(${JSON.stringify(given)}::json) as given (id uuid, is_asked boolean, members uuid[])`);
  return new Map(
    rows.map(({ id, row, findings, said }) => [
      id,
      { row: row ?? undefined, findings: findings ?? [], statements: (said ?? []).map(statementOf) },
    ]),
  );
}

function statementOf({ readAt, ...said }: Said): Statement<StoredRecord> {
  return { ...said, saidAt: said.record.updatedAt ?? readAt };
}

/** The rules as they are now. */
export async function rulesOf(
  tx: Transaction,
  kind: RecordKind,
): Promise<{ policy: SurvivorshipPolicy; rules: readonly QualityRule[] }> {
  const { rows } = await tx.execute<{
    policy: readonly StoredSurvivorshipRule[] | null;
    rules: readonly QualityRule[] | null;
  }>(sql`
    select
      (select json_agg(json_build_object('field', field, 'method', method, 'sources', sources, 'version', since_version))
        from contact.survivorship_rules where record_kind = ${kind} and until_version is null) as policy,
      (select json_agg(json_build_object('id', id, 'check', check_kind, 'field', field, 'parameters', parameters,
          'weight', weight) order by id)
        from contact.quality_rules where record_kind = ${kind} and is_enabled) as rules`);
  return { policy: policyOf(rows[0]?.policy ?? []), rules: rows[0]?.rules ?? [] };
}
