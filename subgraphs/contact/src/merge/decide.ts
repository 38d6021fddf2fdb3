import type { Actor, Database, NewEvent, Outcome, Transaction } from '@tributary/platform';
import { appendEvents } from '@tributary/platform';
import type { Preferred } from '../resolution/assign.ts';
import { applySourceChanges } from '../source-record/apply-source-changes.ts';
import type { RecordKind } from '../source-record/record-kind.ts';
import type { CustomerRecord } from './queries.ts';

/** Does it all, and when it is only tried, takes it all back before anybody can see it. */
export async function inTransaction<Value, Code extends string>(
  database: Database,
  isDryRun: boolean,
  work: (tx: Transaction) => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code>> {
  if (!isDryRun) return await database.transaction(work);
  const tried = await database.transaction(async (tx) => {
    const outcome = await work(tx);
    return outcome.ok ? { ok: false as const, tried: outcome } : outcome;
  });
  return 'tried' in tried ? tried.tried : tried;
}

export interface Relinking {
  readonly kind: RecordKind;
  readonly nodeIds: readonly string[];
  readonly preferred?: Preferred;
  readonly actor: Actor;
  readonly now: Date;
}

/** Links these records anew after a decision about them; appends what follows, and `told` behind it. */
export async function relink(
  tx: Transaction,
  { kind, nodeIds, preferred = {}, actor, now }: Relinking,
  told: () => Promise<readonly NewEvent[]>,
): Promise<string[]> {
  const { events } = await applySourceChanges(tx, {
    kind,
    writes: [],
    relinked: nodeIds,
    preferred,
    states: new Map(),
    actor,
    now,
  });
  return await appendEvents(tx, [...events, ...(await told())]);
}

/** The record that a decision names for its customer: the one whose id it has, unless that is dead. */
export function representative(records: readonly CustomerRecord[]): string {
  const live = records.filter(({ isLive }) => isLive);
  const [record] = [...live.filter(({ id, entityId }) => id === entityId), ...live, ...records];
  if (record === undefined) throw new Error('A customer has no record.');
  return record.id;
}
