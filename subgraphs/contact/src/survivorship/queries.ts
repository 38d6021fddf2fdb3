import type { Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import type { SurvivorshipMethod, SurvivorshipPolicy, SurvivorshipRule } from '../golden/survivorship.ts';
import type { RecordKind } from '../source-record/record-kind.ts';

/** The policy as it is now, for one kind of record. */
export async function survivorshipPolicy(
  tx: Pick<Transaction, 'execute'>,
  kind: RecordKind,
): Promise<SurvivorshipPolicy> {
  const { rows } = await tx.execute<{ [column in keyof StoredSurvivorshipRule]: StoredSurvivorshipRule[column] }>(
    sql`select field, method, sources, since_version as version from contact.survivorship_rules
        where record_kind = ${kind} and until_version is null`,
  );
  return policyOf(rows);
}

export interface StoredSurvivorshipRule {
  readonly field: string;
  readonly method: SurvivorshipMethod;
  readonly sources: readonly string[];
  /** Of the policy that it came with. */
  readonly version: number;
}

export function policyOf(rows: readonly StoredSurvivorshipRule[]): SurvivorshipPolicy {
  return {
    version: Math.max(0, ...rows.map(({ version }) => version)),
    rules: new Map(rows.map(({ field, method, sources }) => [field, { method, sources }])),
  };
}

/** Ends the rule that a field has, and begins another one, with the policy's next version. */
export async function replaceSurvivorshipRule(
  tx: Transaction,
  {
    id,
    kind,
    field,
    rule,
    by,
    now,
  }: {
    id: string;
    kind: RecordKind;
    field: string;
    /** Undefined: the field follows the rule of all fields again. */
    rule: SurvivorshipRule | undefined;
    by: string;
    now: Date;
  },
): Promise<void> {
  const at = now.toISOString();
  const { rows } = await tx.execute<{ version: number }>(sql`
    select max(greatest(since_version, coalesce(until_version, 0))) + 1 as version from contact.survivorship_rules`);
  const version = rows[0]?.version ?? 1;
  await tx.execute(sql`update contact.survivorship_rules set until_version = ${version}
    where record_kind = ${kind} and field = ${field} and until_version is null`);
  if (rule === undefined) return;
  await tx.execute(sql`insert into contact.survivorship_rules
      (id, record_kind, field, method, sources, since_version, created_at, created_by)
    values (${id}, ${kind}, ${field}, ${rule.method}, ${sql.param([...rule.sources])}::text[], ${version},
      ${at}::timestamptz, ${by})`);
}
