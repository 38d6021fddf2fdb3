import {
  accept,
  actorOf,
  appendEvents,
  newId,
  refuse,
  type Outcome,
  type Principal,
  type Refusal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { z } from 'zod';
import { absent, idOf, line, parsed } from '../input.ts';
import { requestRecomputation } from '../recomputation/queries.ts';
import { written } from '../source-record/edit-customer.ts';
import { lockResolution } from '../source-record/queries.ts';
import type { RecordKind } from '../source-record/record-kind.ts';
import { ruleEvent } from '../survivorship/events.ts';
import { isSourced } from '../survivorship/lockable.ts';
import { lockQualityRule, writeQualityRule, type StoredRule } from './queries.ts';
import { CHECKS, FIELDS, Parameters, type Check } from './rule.ts';

const settings = {
  name: absent(line.max(200)),
  field: absent(z.string().max(200)),
  parameters: absent(z.record(z.string(), z.json())),
  weight: absent(z.int().min(1).max(100)),
  enabled: absent(z.boolean()),
};
export const SetQualityRule = z.object({
  id: absent(idOf('quality_rule')),
  kind: absent(z.enum(['PERSON', 'COMPANY'])),
  check: absent(z.enum(CHECKS)),
  ...settings,
});
export type SetQualityRule = z.output<typeof SetQualityRule>;

/** Makes a rule, or changes one, and has every customer of its kind looked at again behind the scenes. */
export async function setQualityRule(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  input: SetQualityRule,
): Promise<Outcome<Written>> {
  const actor = actorOf(principal);
  const now = clock.now();
  return await database.transaction(async (tx) => {
    // Whoever computes a customer holds it too: none is looked at by the old rules once the new ones hold.
    await lockResolution(tx);
    const stored = input.id === undefined ? undefined : await lockQualityRule(tx, input.id);
    if (input.id !== undefined && stored === undefined)
      return refuse('QUALITY_RULE_NOT_FOUND', 'There is no quality rule with this id.', 'id');
    const rule = stored === undefined ? newRule(input) : changed(stored, input);
    if (!rule.ok) return rule;
    const checked = wellFormed(rule.value);
    if (!checked.ok) return checked;
    const { id, kind, check, field, weight, isEnabled } = checked.value;

    await writeQualityRule(tx, checked.value, now);
    const recomputation = await requestRecomputation(tx, { kind, reason: 'QUALITY_RULE', actor, now });
    const event = ruleEvent('qualityRule.changed', {
      type: 'QualityRule',
      id,
      recomputationIds: [recomputation],
      data: { kind, check, field, weight, isEnabled },
      actor,
    });
    const { eventId } = written(id, await appendEvents(tx, [event]));
    return accept({ id, eventId, also: { recomputation } });
  });
}

const DEFAULT_WEIGHT = 10;

function newRule({ kind, check, field, name, parameters, weight, enabled }: SetQualityRule): Outcome<StoredRule> {
  if (kind === undefined) return missing('kind');
  if (check === undefined) return missing('check');
  if (name === undefined) return missing('name');
  const recordKind = kind === 'PERSON' ? 'person' : 'company';
  const only = check === 'PRESENT' ? [] : FIELDS[check][recordKind];
  const looked = field ?? (only.length === 1 ? only[0] : undefined);
  if (looked === undefined) return missing('field');
  return accept({
    id: newId(),
    kind: recordKind,
    name,
    check,
    field: looked,
    parameters: parameters ?? {},
    weight: weight ?? DEFAULT_WEIGHT,
    isEnabled: enabled ?? true,
  });
}

function missing(field: string): Refusal {
  return refuse('BAD_INPUT', `A new rule needs “${field}”.`, field);
}

/** What a rule checks, and of whom, stays: that would be another rule. */
function changed(stored: StoredRule, input: SetQualityRule): Outcome<StoredRule> {
  const kind = input.kind?.toLowerCase();
  if ((kind !== undefined && kind !== stored.kind) || (input.check !== undefined && input.check !== stored.check))
    return refuse('BAD_INPUT', 'A rule keeps its kind and its check. Make another rule instead.', 'check');
  return accept({
    ...stored,
    name: input.name ?? stored.name,
    field: input.field ?? stored.field,
    parameters: input.parameters ?? stored.parameters,
    weight: input.weight ?? stored.weight,
    isEnabled: input.enabled ?? stored.isEnabled,
  });
}

function wellFormed(rule: StoredRule): Outcome<StoredRule> {
  const parameters = parsed(z.object({ parameters: Parameters[rule.check] }), { parameters: rule.parameters });
  if (!parameters.ok) return parameters;
  const known = fieldsOf(rule.check, rule.kind);
  const or = rule.check === 'PRESENT' ? Parameters.PRESENT.parse(rule.parameters).or : [];
  const unknown = [rule.field, ...or].find((field) => !known(field));
  if (unknown === undefined) return accept(rule);
  const message = `${rule.check} cannot look at “${unknown}” of a ${rule.kind}.`;
  return refuse('FIELD_UNKNOWN', message, unknown === rule.field ? 'field' : 'parameters');
}

function fieldsOf(check: Check, kind: RecordKind): (field: string) => boolean {
  if (check !== 'PRESENT') return (field) => FIELDS[check][kind].includes(field);
  return (field) => isSourced(kind, field) || field === 'tags' || field === 'ownerId';
}
