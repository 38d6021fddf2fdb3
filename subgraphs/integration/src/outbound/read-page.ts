import type { HubCustomer, Outbound } from '@tributary/platform';
import { liveConflicts } from '../conflict/queries.ts';
import type { HostDeps } from '../deps.ts';
import type { WriteBackRuleRow } from '../write-back-rule/table.ts';
import { planCustomer, recordsThere, type CustomerPlan } from './plan-customer.ts';
import { itemsOf, ledgerOf } from './queries/items.ts';
import type { MarkRow } from './table.ts';

export interface Page {
  readonly plans: readonly CustomerPlan[];
  /** Marks of customers that are no more. */
  readonly gone: readonly MarkRow[];
}

/** What is to be done about these customers, as things are now. Writes nothing. */
export async function readPage(
  { database, clock }: Pick<HostDeps, 'database' | 'clock'>,
  { rule, outbound }: { rule: WriteBackRuleRow; outbound: Outbound },
  marks: readonly MarkRow[],
): Promise<Page> {
  const now = clock.now();
  const customers = await outbound.read(
    rule.kind,
    marks.map(({ customerId }) => customerId),
  );
  const found = [...customers.values()];
  const items = await itemsOf(database.db, rule.id, {
    keys: found.flatMap((customer) => recordsThere(rule, customer)).map(({ key }) => key),
    customerIds: [...new Set([...customers].flatMap(([asked, { id }]) => [asked, id]))],
  });
  const ids = items.map(({ id }) => id);
  const [ledger, conflicts] = await Promise.all([ledgerOf(database.db, ids, now), liveConflicts(database.db, ids)]);
  const known = { rule, items, ledger, conflicts, now };
  const plans = uniquely(marks, customers).map(([mark, customer]) => planCustomer(known, mark, customer));
  return { plans, gone: marks.filter(({ customerId }) => !customers.has(customerId)) };
}

/** Two marks may stand for one customer by now: the second one has its turn when the first is done. */
function uniquely(
  marks: readonly MarkRow[],
  customers: ReadonlyMap<string, HubCustomer>,
): (readonly [MarkRow, HubCustomer])[] {
  const seen = new Set<string>();
  return marks.flatMap((mark) => {
    const customer = customers.get(mark.customerId);
    if (customer === undefined || seen.has(customer.id)) return [];
    seen.add(customer.id);
    return [[mark, customer] as const];
  });
}
