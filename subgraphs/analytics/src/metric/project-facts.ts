import {
  appendEvents,
  derivedId,
  type LogEvent,
  type NewEvent,
  type Projection,
  type Transaction,
} from '@tributary/platform';
import { refreshTotals, type CustomerKind } from '../customer/queries.ts';
import { contactFacts } from '../fact/contact-facts.ts';
import { FACT_EVENTS, factOfEvent } from '../fact/fact-of-event.ts';
import type { Fact } from '../fact/fact.ts';
import { factsByIds, upsertFacts } from '../fact/queries.ts';
import { METRICS, type MetricName } from './metrics.ts';
import { addToRollups } from './queries.ts';
import { rollupChanges, type FactChange } from './rollup-change.ts';

/** Keeps facts, rollups and customer totals from the log, in one transaction with the cursor. */
export const metricProjection: Projection = {
  schema: 'analytics',
  name: 'metrics',
  types: [...FACT_EVENTS],
  batchSize: 500,
  apply: applyEvents,
};

async function applyEvents(tx: Transaction, events: readonly LogEvent[]): Promise<void> {
  const changes = [
    ...(await changesOfKind(tx, 'deal', events)),
    ...(await changesOfKind(tx, 'order', events)),
    ...(await changesOfKind(tx, 'ticket', events)),
    ...(await contactFacts(tx, events)),
  ];
  if (changes.length === 0) return;
  await upsertChanged(tx, changes);
  const rollups = rollupChanges(changes);
  await addToRollups(tx, rollups);
  await refreshTotals(tx, 'contact', customersOf(changes, 'contact'));
  await refreshTotals(tx, 'company', customersOf(changes, 'company'));
  const last = events.at(-1);
  await appendEvents(
    tx,
    [...new Set(rollups.map(({ metric }) => metric))].map((name) => metricChanged(name, last)),
  );
}

/** Only the last event of a thing counts: it holds the whole state. */
async function changesOfKind(
  tx: Transaction,
  kind: 'deal' | 'order' | 'ticket',
  events: readonly LogEvent[],
): Promise<FactChange[]> {
  const after = new Map<string, Fact>();
  for (const event of events) {
    const fact = factOfEvent(event);
    if (fact?.kind === kind) after.set(fact.id, fact);
  }
  const before = await factsByIds(tx, kind, [...after.keys()]);
  return [...after.values()].map((fact) => ({ before: before.get(fact.id), after: fact }));
}

async function upsertChanged(tx: Transaction, changes: readonly FactChange[]): Promise<void> {
  for (const kind of ['deal', 'order', 'ticket', 'contact'] as const) {
    await upsertFacts(
      tx,
      kind,
      changes.map(({ after }) => after).filter((fact) => fact.kind === kind),
    );
  }
}

/** Customers before and after: an order that changes hands changes two of them. */
function customersOf(changes: readonly FactChange[], kind: CustomerKind): string[] {
  const ids = new Set<string>();
  for (const { before, after } of changes) {
    for (const fact of [before, after]) {
      if (!fact || fact.kind === 'contact') continue;
      const id = kind === 'contact' ? fact.contactId : fact.companyId;
      if (id !== null) ids.add(id);
    }
  }
  return [...ids].sort();
}

function metricChanged(name: MetricName, cause: LogEvent | undefined): NewEvent {
  return {
    type: 'metric.changed',
    entity: { type: 'Metric', id: derivedId('metric', name) },
    refs: { name },
    data: { name, title: METRICS[name].title },
    actor: { kind: 'system', id: 'analytics' },
    ...(cause === undefined ? {} : { causationId: cause.id }),
  };
}
