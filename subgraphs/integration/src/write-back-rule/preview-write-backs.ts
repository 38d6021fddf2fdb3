import { accept, refuse, toPublicId, type Json, type Outcome } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { actionInput, pathsOf } from '../outbound/action-input.ts';
import type { CustomerPlan, RecordWork } from '../outbound/plan-customer.ts';
import { valuesTo, type FieldPlan } from '../outbound/plan-record.ts';
import { heldCustomers } from '../outbound/queries/marks.ts';
import { readPage } from '../outbound/read-page.ts';
import type { MarkRow } from '../outbound/table.ts';
import { checkRule, type CheckedRule, type RuleCodes, type RuleInput } from './check-rule.ts';
import { nounOf } from './noun.ts';
import { findRuleOf } from './queries.ts';
import type { WriteBackRuleRow } from './table.ts';

export interface PreviewRule extends RuleInput {
  readonly creates: boolean;
  /** Whom to look at; undefined: some whom the other system knows. */
  readonly customerIds?: readonly string[] | undefined;
  readonly limit: number;
}

export interface PreviewedWrite {
  readonly customerId: string;
  readonly key: string | null;
  readonly fields: readonly FieldPlan[];
  /** What would be sent; null when nothing would be. */
  readonly input: Json;
  /** Why the action would not take it. */
  readonly problem: string | null;
}

type Deps = Pick<HostDeps, 'database' | 'clock' | 'connectors' | 'opened' | 'outboundFor'>;

/** What the rule would write to whom, on real records, as things are now. Nothing is sent, and nothing is stored. */
export async function previewWriteBacks(
  host: Deps,
  { creates, customerIds, limit, ...input }: PreviewRule,
): Promise<Outcome<readonly PreviewedWrite[], RuleCodes>> {
  const checked = await checkRule(host, input);
  if (!checked.ok) return checked;
  const outbound = host.outboundFor(input.kind);
  if (!outbound)
    return refuse('ACTION_NOT_FOR_CUSTOMERS', `Nobody here keeps customers of kind ${input.kind}.`, 'kind');
  const stored = await findRuleOf(host.database.db, input);
  const rule = { ...draftOf(checked.value, input), ...stored, ...input, creates };
  const ids = customerIds ?? (await heldCustomers(host.database.db, { ...rule, limit }));
  const { plans } = await readPage(
    host,
    { rule, outbound },
    ids.slice(0, limit).map((id) => markOf(rule, id)),
  );
  const { action } = checked.value;
  const { required } = pathsOf(action.input);
  return accept(plans.flatMap((plan) => plan.records.map((work) => previewOf({ rule, plan, work, required, action }))));
}

interface Previewing extends Pick<CheckedRule, 'action'> {
  readonly rule: WriteBackRuleRow;
  readonly plan: CustomerPlan;
  readonly work: RecordWork;
  readonly required: ReadonlySet<string>;
}

function previewOf({ rule, plan, work, required, action }: Previewing): PreviewedWrite {
  const { item, fields, statement } = work;
  const written = valuesTo('WRITE', fields);
  const base = { customerId: toPublicId(nounOf(rule.kind), plan.customer.id), key: item.key, fields };
  if (Object.keys(written).length === 0) return { ...base, input: null, problem: null };
  const key = item.key === null ? undefined : { input: rule.keyInput, value: item.key };
  const { constants } = rule;
  const record = statement?.record;
  const input = actionInput({ fields: rule.fields, written, theirs: item.theirs, record, required, constants, key });
  const parsed = action.input.safeParse(input);
  const problem = parsed.success
    ? null
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  // It was made of JSON.
  return { ...base, input: input as Json, problem };
}

/** A rule that is not stored yet. */
function draftOf({ stream, keyInput }: CheckedRule, input: RuleInput): WriteBackRuleRow {
  const never = new Date(0);
  return {
    id: '00000000-0000-0000-0000-000000000000',
    ...{ ...input, stream, keyInput, creates: false, isEnabled: false, version: 0, failures: 0 },
    ...{ notBefore: null, errorMessage: null, leaseToken: 0, leaseHolder: null, leaseUntil: null },
    ...{ createdAt: never, updatedAt: never },
  };
}

function markOf({ id: ruleId }: WriteBackRuleRow, customerId: string): MarkRow {
  return { ruleId, customerId, token: 0, dueAt: new Date(0), changed: {} };
}
