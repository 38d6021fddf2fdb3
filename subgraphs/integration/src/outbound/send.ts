/**
 * From the plan to the other system. The write is stored before it is sent and is sent again, as it is and under the
 * same key, until its answer is known: whoever dies in between, or does not hear the answer, writes nothing twice.
 */
import { isDeepStrictEqual } from 'node:util';
import { VendorContractBroken, type ActionItem, type ActionResult } from '@tributary/connector-kit';
import { accept, newId } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { ConnectorFault, fromConnector } from '../engine/connector-fault.ts';
import { holdLease } from '../engine/queries/lease.ts';
import { claimWriteBack } from '../write-back/queries.ts';
import { redactedResult } from '../write-back/run-action.ts';
import { isStillSet } from '../write-back-rule/queries.ts';
import { actionInput } from './action-input.ts';
import { finishAttempt } from './finish-attempt.ts';
import type { CustomerPlan, RecordWork } from './plan-customer.ts';
import { valuesTo } from './plan-record.ts';
import type { Pushing } from './pushing.ts';
import { saveItems } from './queries/items.ts';
import type { Attempted, ItemRow } from './table.ts';

type Deps = Pick<HostDeps, 'database' | 'clock'>;

/** A write that is stored: its item knows it by its id. */
export interface Attempt {
  readonly plan: CustomerPlan;
  readonly item: ItemRow & { readonly attempt: string; readonly attempted: Attempted };
}

/** What is to be sent for a record, new or again; undefined when there is nothing to send. */
export function writeOf(pushing: Pushing, plan: CustomerPlan, work: RecordWork): Attempt | undefined {
  const { item } = work;
  if (work.isUnanswered) return isAttempted(item) ? { plan, item } : undefined;
  const written = valuesTo('WRITE', work.fields);
  if (Object.keys(written).length === 0) return undefined;
  const { rule, required } = pushing;
  const input = actionInput({
    fields: rule.fields,
    written,
    theirs: item.theirs,
    record: work.statement?.record,
    required,
    constants: rule.constants,
    key: item.key === null ? undefined : { input: rule.keyInput, value: item.key },
  });
  // The same again would be refused again.
  if (item.status === 'REFUSED' && isDeepStrictEqual(item.attempted?.input, input)) return undefined;
  const attempted = { input, written, ...(item.version === null ? {} : { expectedVersion: item.version }) };
  return { plan, item: { ...item, status: 'SENDING', attempt: newId(), attempted } };
}

function isAttempted(item: ItemRow): item is Attempt['item'] {
  return item.attempt !== null && item.attempted !== null;
}

/** Somebody paused or changed the connection or the rule: what is not on its way yet is settled anew, if at all. */
export class RuleChanged extends Error {
  constructor(ruleId: string) {
    super(`Write-back rule ${ruleId} or its connection is not what it was.`);
    this.name = 'RuleChanged';
  }
}

/**
 * As many as the action takes in one call. Throws what the connector throws of the whole system: then nothing is known
 * of any of them. Returns when each one's customer is to be looked at again, where there is a time for it.
 */
export async function send(
  host: Deps,
  pushing: Pushing,
  attempts: readonly Attempt[],
): Promise<readonly (Date | undefined)[]> {
  await storeAttempts(host, pushing, attempts);
  return await sendStored(host, pushing, attempts);
}

/** A call on which the connector breaks is halved until the write that it breaks on stands alone, and waits for itself. */
async function sendStored(
  host: Deps,
  pushing: Pushing,
  attempts: readonly Attempt[],
): Promise<readonly (Date | undefined)[]> {
  const { action, context, signal, faults } = pushing;
  try {
    const results = await fromConnector(async () => await action.run(context, attempts.map(itemOf)), signal);
    faults.inARow = 0;
    return await finishAll(host, pushing, { attempts, results });
  } catch (error) {
    if (!(error instanceof ConnectorFault) && !(error instanceof VendorContractBroken)) throw error;
    if (attempts.length > 1) {
      const middle = Math.ceil(attempts.length / 2);
      const first = await sendStored(host, pushing, attempts.slice(0, middle));
      return [...first, ...(await sendStored(host, pushing, attempts.slice(middle)))];
    }
    const results = [{ status: 'retry', afterMs: FAULT_MS, reason: error.message } as const];
    const again = await finishAll(host, pushing, { attempts, results });
    faults.inARow += 1;
    if (faults.inARow >= MOST_FAULTS) throw error;
    return again;
  }
}

/** A write on which the connector breaks is not tried again before. */
const FAULT_MS = 5 * 60_000;
/** After so many it is not the records. */
const MOST_FAULTS = 5;

async function finishAll(
  host: Deps,
  pushing: Pushing,
  { attempts, results }: { attempts: readonly Attempt[]; results: readonly ActionResult[] },
): Promise<readonly (Date | undefined)[]> {
  const again: (Date | undefined)[] = [];
  for (const [index, attempt] of attempts.entries()) {
    const missing: ActionResult = { status: 'retry', afterMs: 0, reason: 'The connector gave no result.' };
    const result = redactedResult(results[index] ?? missing, pushing.redact);
    again.push(await finishAttempt(host, pushing, { attempt, result }));
  }
  return again;
}

function itemOf({ item: { attempt, attempted } }: Attempt): ActionItem<unknown> {
  const { input, expectedVersion } = attempted;
  return { input, idempotencyKey: attempt, ...(expectedVersion === undefined ? {} : { expectedVersion }) };
}

async function storeAttempts({ database, clock }: Deps, pushing: Pushing, attempts: readonly Attempt[]): Promise<void> {
  const { lease, rule, action } = pushing;
  const now = clock.now();
  await database.transaction(async (tx) => {
    await holdLease(tx, lease);
    if (!(await isStillSet(tx, pushing))) throw new RuleChanged(rule.id);
    await saveItems(
      tx,
      attempts.map(({ item }) => item),
      now,
    );
    for (const { item } of attempts) {
      const { attempt: id, attempted } = item;
      const { connectionId } = rule;
      const write = { id, connectionId, action: action.name, idempotencyKey: id, input: attempted.input };
      await claimWriteBack(tx, { ...write, createdAt: now });
    }
    return accept(undefined);
  });
}
