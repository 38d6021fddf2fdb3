/** What people enter here is a source record like any other, of connection `hub`; a customer has at most one to edit. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { CompanyRecord, PersonRecord } from '@tributary/connector-kit';
import { newId, type NewEvent, type Transaction } from '@tributary/platform';
import { HUB_CONNECTION } from '../golden/statement.ts';
import { identitiesOfCompany, identitiesOfPerson } from '../identity/identities-of.ts';
import { applySourceChanges, type AppliedChanges } from './apply-source-changes.ts';
import { findOwnRecord, listOwnRecords, sourceRecordStates, type SourceWrite } from './queries.ts';
import type { RecordKind } from './record-kind.ts';
import type { StoredCompany, StoredPerson, StoredRecord } from './stored-record.ts';

export interface HubRecord<Record extends StoredRecord> {
  readonly id: string;
  /** The customer's own record, when what is entered here corrects what others say. */
  readonly editsId?: string | undefined;
  readonly version: number;
  readonly record: Record;
  /** When a person last said something of the customer; by default now. A lock says nothing that sources could say. */
  readonly saidAt?: string | undefined;
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
  const record = found.isDeleted ? empty : (found.record as Record);
  return { id: found.id, editsId: found.editsId ?? undefined, version: Number(found.version), record };
}

/** Every record of the hub that belongs to the customer: after a merge there may be several. */
export async function hubRecordsOf(tx: Transaction, entityId: string): Promise<HubRecord<StoredRecord>[]> {
  const found = await listOwnRecords(tx, { entityId, connectionId: HUB_CONNECTION });
  return found.map(({ id, editsId, version, record }) => ({
    id,
    editsId: editsId ?? undefined,
    version: Number(version),
    record,
  }));
}

/** Stores what a person entered and computes what follows. The caller holds the resolution lock. */
export async function writeHubRecord(
  tx: Transaction,
  { hub, actor, now }: { hub: HubRecord<StoredRecord>; actor: NewEvent['actor']; now: Date },
): Promise<AppliedChanges> {
  return await writeHubRecords(tx, { kind: hub.record.kind, hubs: [hub], actor, now });
}

/** The same for several. One that corrects another record and has nothing left to say is deleted. */
export async function writeHubRecords(
  tx: Transaction,
  {
    kind,
    hubs,
    actor,
    now,
  }: { kind: RecordKind; hubs: readonly HubRecord<StoredRecord>[]; actor: NewEvent['actor']; now: Date },
): Promise<AppliedChanges> {
  const ids = hubs.map(({ id }) => id);
  const states = await sourceRecordStates(tx, ids);
  const emptied = hubs.filter(isEmptied);
  return await applySourceChanges(tx, {
    kind,
    writes: hubs.filter((hub) => !isEmptied(hub)).map((hub) => writeOf(hub, now)),
    deletions: emptied.map(({ id, version }) => ({
      id,
      version: String(version + 1),
      observedAt: now.toISOString(),
    })),
    states,
    actor,
    now,
  });
}

function isEmptied({ editsId, record: { hub, updatedAt: _, ...said } }: HubRecord<StoredRecord>): boolean {
  const { ownerId, cleared = [], removedTags = [], locks = {} } = hub ?? {};
  if (editsId === undefined || ownerId !== undefined || Object.keys(locks).length > 0) return false;
  if (cleared.length > 0 || removedTags.length > 0) return false;
  return isDeepStrictEqual(said, said.kind === 'person' ? emptyPerson() : emptyCompany());
}

function writeOf({ id, editsId, version, record, saidAt }: HubRecord<StoredRecord>, now: Date): SourceWrite {
  return {
    id,
    connectionId: HUB_CONNECTION,
    connectionName: HUB_CONNECTION,
    stream: HUB_CONNECTION,
    externalId: id,
    version: String(version + 1),
    contentHash: createHash('sha256').update(JSON.stringify(record)).digest('base64'),
    priority: HUB_PRIORITY,
    record: { ...record, updatedAt: saidAt ?? now.toISOString() },
    identities: record.kind === 'person' ? identitiesOfPerson(record) : identitiesOfCompany(record),
    editsId,
    observedAt: now.toISOString(),
  };
}
