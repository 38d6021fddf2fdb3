import {
  accept,
  actorOf,
  appendEvents,
  newId,
  refuse,
  type Outcome,
  type Principal,
  type Written,
} from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { markHeld } from '../outbound/queries/marks.ts';
import { checkRule, type RuleCodes, type RuleInput } from './check-rule.ts';
import { findRuleOf, saveRule } from './queries.ts';

export interface SetWriteBackRule extends RuleInput {
  readonly creates: boolean;
  readonly isEnabled: boolean;
  /** The version the rule was changed from; not checked when it is absent. */
  readonly version?: number | undefined;
}

type Deps = Pick<HostDeps, 'database' | 'clock' | 'connectors' | 'opened' | 'outboundFor'>;

/** Says what goes out by an action from now on. Everybody whom the other system knows is compared with it at once. */
export async function setWriteBackRule(
  host: Deps,
  principal: Principal,
  { version, ...input }: SetWriteBackRule,
): Promise<Outcome<Written, RuleCodes | 'VERSION_CONFLICT'>> {
  const checked = await checkRule(host, input);
  if (!checked.ok) return checked;
  const { stream, keyInput } = checked.value;
  return await host.database.transaction(async (tx) => {
    const before = await findRuleOf(tx, input);
    if (version !== undefined && version !== (before?.version ?? 0))
      return refuse('VERSION_CONFLICT', 'Somebody else changed this rule. Read it again.', 'version');
    const rule = await saveRule(tx, { id: before?.id ?? newId(), ...input, stream, keyInput });
    if (rule.isEnabled) await markHeld(tx, rule.id, host.clock.now());
    const { id, connectionId, action, kind, creates, isEnabled } = rule;
    const fields = rule.fields.map(({ field, input: place, policy }) => ({ field, input: place, policy }));
    const [eventId] = await appendEvents(tx, [
      {
        type: 'writeBackRule.changed',
        entity: { type: 'WriteBackRule', id },
        refs: { ruleId: id, connectionId },
        data: { ruleId: id, connectionId, action, kind, creates, isEnabled, fields, version: rule.version },
        actor: actorOf(principal),
      },
    ]);
    return accept({ id, eventId });
  });
}
