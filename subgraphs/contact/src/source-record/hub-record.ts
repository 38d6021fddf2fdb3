/** What people enter here is a source record like any other, of connection `hub`; a customer has at most one to edit. */
import { createHash } from 'node:crypto';
import { CompanyRecord, PersonRecord } from '@tributary/connector-kit';
import { newId, type NewEvent, type Transaction } from '@tributary/platform';
import { HUB_CONNECTION } from '../golden/statement.ts';
import { identitiesOfCompany, identitiesOfPerson } from '../identity/identities-of.ts';
import { applySourceChanges, type AppliedChanges } from './apply-source-changes.ts';
import { findOwnRecord, sourceRecordStates, type SourceWrite } from './queries.ts';
import type { RecordKind } from './record-kind.ts';
import type { StoredCompany, StoredPerson, StoredRecord } from './stored-record.ts';

export interface HubRecord<Record extends StoredRecord> {
  readonly id: string;
  /** The customer's own record, when what is entered here corrects what others say. */
  readonly editsId?: string | undefined;
  readonly version: number;
  readonly record: Record;
}

/** Larger than any connection's: what a person says is asked first, whatever a policy does with priorities. */
const HUB_PRIORITY = 1_000_000;

export function emptyPerson(): StoredPerson {
  return PersonRecord.parse({ kind: 'person' });
}

/** A company's record that says nothing yet, not even a name. */
export function emptyCompany(): StoredCompany {
  return { ...CompanyRecord.parse({ kind: 'company', name: '-' }), name: '' };
}

/** The hub's record of this customer, or the beginning of one that edits it. */
export async function hubRecordOf<Record extends StoredRecord>(
  tx: Transaction,
  { entityId, empty }: { entityId: string; empty: Record },
): Promise<HubRecord<Record>> {
  const found = await findOwnRecord(tx, { entityId, connectionId: HUB_CONNECTION });
  if (found === undefined) return { id: newId(), editsId: entityId, version: 0, record: empty };
  // The record has the kind of its customer, which the caller knows by the empty one it gives.
  const record = found.record as Record;
  return { id: found.id, editsId: found.editsId ?? undefined, version: Number(found.version), record };
}

/** Stores what a person entered and computes what follows. The caller holds the resolution lock. */
export async function writeHubRecord(
  tx: Transaction,
  { hub, actor, now }: { hub: HubRecord<StoredRecord>; actor: NewEvent['actor']; now: Date },
): Promise<AppliedChanges> {
  const states = await sourceRecordStates(tx, [hub.id]);
  const kind: RecordKind = hub.record.kind;
  return await applySourceChanges(tx, { kind, writes: [writeOf(hub, now)], states, actor, now });
}

function writeOf({ id, editsId, version, record }: HubRecord<StoredRecord>, now: Date): SourceWrite {
  return {
    id,
    connectionId: HUB_CONNECTION,
    connectionName: HUB_CONNECTION,
    stream: HUB_CONNECTION,
    externalId: id,
    version: String(version + 1),
    contentHash: createHash('sha256').update(JSON.stringify(record)).digest('base64'),
    priority: HUB_PRIORITY,
    record: { ...record, updatedAt: now.toISOString() },
    identities: record.kind === 'person' ? identitiesOfPerson(record) : identitiesOfCompany(record),
    editsId,
    observedAt: now.toISOString(),
  };
}
