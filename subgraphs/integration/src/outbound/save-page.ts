/** What was agreed, and what was not, of a page of customers: one transaction. */
import { accept, appendEvents, newId, type NewEvent, type Transaction } from '@tributary/platform';
import { conflictEvent } from '../conflict/events.ts';
import { markApplied, openConflict, updateConflict } from '../conflict/queries.ts';
import type { HostDeps } from '../deps.ts';
import { holdLease } from '../engine/queries/lease.ts';
import { connectorActor } from '../sync-run/events.ts';
import type { FieldPlan } from './plan-record.ts';
import type { CustomerPlan, RecordWork } from './plan-customer.ts';
import type { Pushing } from './pushing.ts';
import { removeFromLedger, saveItems } from './queries/items.ts';
import { postponeMark, settleMarks } from './queries/marks.ts';
import type { ItemRow, MarkRow } from './table.ts';

/** What becomes of a mark: done with, or to be looked at again then. */
export interface MarkEnd {
  readonly mark: MarkRow;
  readonly until: Date | undefined;
}

export async function savePage(
  { database, clock }: Pick<HostDeps, 'database' | 'clock'>,
  pushing: Pushing,
  plans: readonly CustomerPlan[],
): Promise<void> {
  const now = clock.now();
  // One that is to be made, or has no answer yet, is stored with its attempt.
  const works = plans
    .filter(({ isNew }) => !isNew)
    .flatMap(({ records }) => records.filter((one) => !one.isUnanswered));
  await database.transaction(async (tx) => {
    await holdLease(tx, pushing.lease);
    await saveItems(
      tx,
      works.map(({ item }) => item),
      now,
    );
    await removeFromLedger(
      tx,
      works.flatMap(({ answered }) => answered),
    );
    await markApplied(
      tx,
      works.flatMap(({ applied }) => applied.map(({ id }) => id)),
    );
    const events: NewEvent[] = [];
    for (const work of works) events.push(...(await saveConflicts(tx, pushing, { work, now })));
    await appendEvents(tx, events);
    return accept(undefined);
  });
}

export async function endMarks(
  { database }: Pick<HostDeps, 'database'>,
  { lease }: Pushing,
  ends: readonly MarkEnd[],
): Promise<void> {
  await database.transaction(async (tx) => {
    await holdLease(tx, lease);
    await settleMarks(
      tx,
      ends.filter(({ until }) => until === undefined).map(({ mark }) => mark),
    );
    for (const { mark, until } of ends) if (until !== undefined) await postponeMark(tx, mark, until);
    return accept(undefined);
  });
}

/** The record that the hub had made is whom it was made for, or nobody can tell any more. */
export async function noteJoined(
  { database, clock }: Pick<HostDeps, 'database' | 'clock'>,
  { lease }: Pushing,
  item: ItemRow,
): Promise<void> {
  await database.transaction(async (tx) => {
    await holdLease(tx, lease);
    await saveItems(tx, [{ ...item, awaitsRecord: false }], clock.now());
    return accept(undefined);
  });
}

async function saveConflicts(
  tx: Transaction,
  { rule }: Pushing,
  { work, now }: { work: RecordWork; now: Date },
): Promise<NewEvent[]> {
  const actor = connectorActor(rule.connectionId);
  const events: NewEvent[] = [];
  for (const { id } of work.superseded) {
    const conflict = await updateConflict(tx, id, { status: 'SUPERSEDED', resolvedAt: now });
    events.push(conflictEvent('conflict.resolved', { conflict, actor }));
  }
  for (const field of work.fields) {
    if (field.decision !== 'CONFLICT') continue;
    const conflict = await openConflict(tx, { ...conflictOf(work, field), ...placeOf(rule, work), openedAt: now });
    if (conflict) events.push(conflictEvent('conflict.opened', { conflict, actor }));
  }
  return events;
}

function placeOf({ id, connectionId, kind }: Pushing['rule'], { item }: RecordWork) {
  const { customerId } = item;
  return {
    id: newId(),
    connectionId,
    ruleId: id,
    itemId: item.id,
    contactId: kind === 'person' ? customerId : null,
    companyId: kind === 'company' ? customerId : null,
    kind,
    key: item.key ?? '',
    status: 'OPEN' as const,
  };
}

function conflictOf({ item }: RecordWork, { field, policy, ours, theirs, base }: FieldPlan) {
  const mine = item.changed[field];
  const others = item.theirsChanged[field];
  const at = others?.stampedAt ?? others?.readAt;
  return {
    field,
    policy,
    ours,
    theirs,
    base: base ?? null,
    oursChangedAt: mine ? new Date(mine.at) : null,
    oursChangedBy: mine?.by ?? null,
    theirsChangedAt: at === undefined ? null : new Date(at),
  };
}
