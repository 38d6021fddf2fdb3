/** From the log to the marks: whoever was changed in the hub is looked at by every rule for their kind. */
import type { Json, LogEvent, Projection, Transaction } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { enabledRules } from '../write-back-rule/queries.ts';
import { addMarks, type NewMark } from './queries/marks.ts';
import type { Changed } from './table.ts';

const KINDS: Readonly<Record<string, string>> = { Contact: 'person', Company: 'company' };
const VERBS = ['created', 'updated', 'linked', 'unlinked', 'fieldLocked', 'fieldUnlocked'];

const TYPES = ['contact', 'company'].flatMap((noun) => VERBS.map((verb) => `${noun}.${verb}`));

/**
 * `wake` has the rules' jobs look; one that is never heard costs until the next look round. With no rule the log is
 * passed over without being read.
 */
export function changesProjection(
  { database, clock }: Pick<HostDeps, 'database' | 'clock'>,
  wake: (ruleIds: readonly string[]) => Promise<void>,
): Projection {
  return {
    schema: 'integration',
    name: 'writeBacks',
    types: async () => ((await enabledRules(database.db)).length === 0 ? [] : TYPES),
    async apply(tx: Transaction, events) {
      const rules = await enabledRules(tx);
      if (rules.length === 0) return;
      const byCustomer = new Map<string, { kind: string; changed: Changed }>();
      for (const event of events) {
        const { id, type } = event.entity;
        const kind = KINDS[type];
        if (kind === undefined) continue;
        const changed = { ...byCustomer.get(id)?.changed, ...changesIn(event) };
        byCustomer.set(id, { kind, changed });
      }
      const marks = [...byCustomer].flatMap(([customerId, { kind, changed }]): NewMark[] =>
        rules.filter((rule) => rule.kind === kind).map(({ id: ruleId }) => ({ ruleId, customerId, changed })),
      );
      await addMarks(tx, marks, clock.now());
      await wake([...new Set(marks.map(({ ruleId }) => ruleId))]);
    },
  };
}

/** Fields by the names that rules have for them; custom ones one by one. */
function changesIn({ changes, at, actor: by }: LogEvent): Changed {
  const changed: Record<string, { at: string; by: LogEvent['actor'] }> = {};
  for (const [field, [was, is]] of Object.entries(changes)) {
    if (field !== 'attributes') changed[field] = { at, by };
    else for (const name of namesIn(was, is)) changed[`attributes.${name}`] = { at, by };
  }
  return changed;
}

function namesIn(...values: readonly Json[]): string[] {
  const names = values.flatMap((value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [],
  );
  return [...new Set(names)];
}
