import type { NewEvent, Refusal, Transaction, Written } from '@tributary/platform';
import { applySourceChanges } from './apply-source-changes.ts';
import { notFound, versionConflict, written, type EditProblem } from './edit-customer.ts';
import { findCustomer } from './find-customer.ts';
import { liveRecordIds, lockResolution, sourceRecordStates } from './queries.ts';
import type { RecordKind } from './record-kind.ts';
import { tellCustomers } from './tell-customers.ts';

/**
 * Deletes a customer with all records that it is made of. A connected system that still has the record may repeat
 * it without effect; when it changes the record, the customer is back.
 */
export async function deleteCustomer(
  tx: Transaction,
  {
    kind,
    id,
    expectedVersion,
    actor,
    now,
  }: {
    kind: RecordKind;
    id: string;
    expectedVersion: number | undefined;
    actor: NewEvent['actor'];
    now: Date;
  },
): Promise<Written | Refusal<EditProblem>> {
  await lockResolution(tx);
  const customer = await findCustomer(tx, kind, id);
  if (customer === undefined) return notFound(kind);
  const conflict = versionConflict(customer.version, expectedVersion);
  if (conflict) return conflict;

  const states = await sourceRecordStates(tx, await liveRecordIds(tx, customer.id));
  const observedAt = now.toISOString();
  const deletions = [...states.values()].map((state) => ({
    id: state.id,
    version: state.version,
    observedAt,
    isSuppressed: true,
  }));
  const { events } = await applySourceChanges(tx, { kind, writes: [], deletions, states, actor, now });
  return written(customer.id, await tellCustomers(tx, events));
}
