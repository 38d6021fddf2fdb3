import { refuse, type NewEvent, type Refusal, type Transaction, type Written } from '@tributary/platform';
import type { GoldenRow } from '../golden/queries.ts';
import { findCustomer } from './find-customer.ts';
import { hubRecordOf, writeHubRecord } from './hub-record.ts';
import { lockResolution } from './queries.ts';
import { KINDS } from './record-kind.ts';
import type { StoredRecord } from './stored-record.ts';
import { tellCustomers } from './tell-customers.ts';

export type EditProblem = 'CONTACT_NOT_FOUND' | 'COMPANY_NOT_FOUND' | 'VERSION_CONFLICT' | 'FIELD_LOCKED';

export interface Edit<Record extends StoredRecord> {
  readonly id: string;
  /** The version that the editor saw; undefined when any will do. */
  readonly expectedVersion?: number | undefined;
  readonly empty: Record;
  /** Golden fields that the edit is about: none of them may be locked. */
  readonly fields?: readonly string[];
  /** The hub's record after the edit. `customer` is the golden record before it. */
  readonly change: (record: Record, customer: GoldenRow) => Record;
  /** Further events, appended in front of those of the customer. */
  readonly also?: (customer: GoldenRow) => readonly NewEvent[];
  readonly actor: NewEvent['actor'];
  readonly now: Date;
}

/** Changes what the hub itself says of a customer, from the version that the editor saw. */
export async function editCustomer<Record extends StoredRecord>(
  tx: Transaction,
  { id, expectedVersion, empty, fields = [], change, also, actor, now }: Edit<Record>,
): Promise<Written | Refusal<EditProblem>> {
  await lockResolution(tx);
  const kind = empty.kind;
  const customer = await findCustomer(tx, kind, id);
  if (customer === undefined) return notFound(kind);
  const conflict = versionConflict(customer.version, expectedVersion);
  if (conflict) return conflict;
  const locked = lockedAmong(fields, customer);
  if (locked) return locked;

  const hub = await hubRecordOf(tx, { entityId: customer.id, empty });
  const record = change(hub.record, customer);
  const { events, entityOf } = await writeHubRecord(tx, { hub: { ...hub, record }, actor, now });
  const eventIds = await tellCustomers(tx, [...(also?.(customer) ?? []), ...events]);
  return written(entityOf.get(hub.id) ?? customer.id, eventIds);
}

/** Names of the golden fields that an input says something of. Addresses and numbers are more than the primary one. */
export function said(input: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(input).flatMap(([field, value]) => {
    if (value === undefined) return [];
    if (field !== 'attributes') return [field];
    return Object.keys(value ?? {}).map((name) => `attributes.${name}`);
  });
}

export function written(id: string, eventIds: readonly string[]): Written {
  const eventId = eventIds.at(-1);
  return eventId === undefined ? { id } : { id, eventId };
}

export function notFound(kind: StoredRecord['kind']): Refusal<'CONTACT_NOT_FOUND' | 'COMPANY_NOT_FOUND'> {
  const { noun, ref } = KINDS[kind];
  return kind === 'person'
    ? refuse('CONTACT_NOT_FOUND', `There is no ${noun} with this id, or it was deleted.`, ref)
    : refuse('COMPANY_NOT_FOUND', `There is no ${noun} with this id, or it was deleted.`, ref);
}

export function versionConflict(stored: number, expected: number | undefined): Refusal<'VERSION_CONFLICT'> | undefined {
  if (expected === undefined || expected === stored) return undefined;
  return refuse(
    'VERSION_CONFLICT',
    `Somebody changed this since version ${String(expected)}: it is at ${String(stored)}. Read it again and repeat the edit.`,
    'version',
  );
}

function lockedAmong(fields: readonly string[], { provenance }: GoldenRow): Refusal<'FIELD_LOCKED'> | undefined {
  const locked = new Set(provenance.flatMap((group) => (group.rule === 'LOCKED' ? group.fields : [])));
  const field = fields.find((name) => locked.has(name));
  if (field === undefined) return undefined;
  return refuse('FIELD_LOCKED', `“${field}” is locked to its value. Unlock it before you edit it.`, field);
}
