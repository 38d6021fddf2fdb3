import {
  accept,
  actorOf,
  can,
  refuse,
  type Json,
  type Outcome,
  type Principal,
  type Refusal,
  type SubgraphDeps,
  type Transaction,
  type Written,
} from '@tributary/platform';
import { z } from 'zod';
import type { Fields } from '../golden/golden-record.ts';
import type { GoldenRow } from '../golden/queries.ts';
import { absent, idOf } from '../input.ts';
import { notFound, written } from '../source-record/edit-customer.ts';
import { findCustomer } from '../source-record/find-customer.ts';
import {
  emptyCompany,
  emptyPerson,
  hubRecordOf,
  hubRecordsOf,
  writeHubRecords,
  type HubRecord,
} from '../source-record/hub-record.ts';
import { lockResolution } from '../source-record/queries.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import { tellCustomers } from '../source-record/tell-customers.ts';
import { lockEvent } from './events.ts';
import { isSourced, lockableValue, unknownField } from './lockable.ts';

const about = { contactId: absent(idOf('contact')), companyId: absent(idOf('company')), field: z.string() };
/** `null` is a value: the field is to stay empty. */
export const LockField = z.object({ ...about, value: z.json().optional() });
export type LockField = z.output<typeof LockField>;
export const UnlockField = z.object(about);
export type UnlockField = z.output<typeof UnlockField>;

type Deps = Pick<SubgraphDeps, 'database' | 'clock'>;

/** Holds a field to a value, or to the one that it has, whatever sources say from now on. */
export async function lockField(deps: Deps, principal: Principal, input: LockField): Promise<Outcome<Written>> {
  const by = actorOf(principal);
  const at = deps.clock.now().toISOString();
  return await changeLocks(deps, principal, {
    input,
    verb: 'Locked',
    async change(tx, customer, { kind, field }) {
      const given = lockableValue(kind, field, input.value ?? null);
      if (input.value !== undefined && !given.ok) return given;
      const value = input.value !== undefined && given.ok ? given.value : valueOf(customer.fields, field);
      const hub = await hubRecordOf<StoredRecord>(tx, {
        entityId: customer.id,
        empty: kind === 'person' ? emptyPerson() : emptyCompany(),
      });
      const lock = { value, at, by: `${by.kind}:${by.id}` };
      return [withLocks(hub, { ...hub.record.hub?.locks, [field]: lock })];
    },
  });
}

/** Lets the field be what sources say again. Every lock on it goes: after a merge there may be several. */
export async function unlockField(deps: Deps, principal: Principal, input: UnlockField): Promise<Outcome<Written>> {
  return await changeLocks(deps, principal, {
    input,
    verb: 'Unlocked',
    async change(tx, customer, { field }) {
      const hubs = (await hubRecordsOf(tx, customer.id)).filter(({ record }) => field in (record.hub?.locks ?? {}));
      if (hubs.length === 0) return refuse('FIELD_NOT_LOCKED', `“${field}” is not locked.`, 'field');
      return hubs.map((hub) => {
        const locks = Object.entries(hub.record.hub?.locks ?? {}).filter(([name]) => name !== field);
        return withLocks(hub, Object.fromEntries(locks));
      });
    },
  });
}

interface Subject {
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string;
}

interface LockChange {
  readonly input: UnlockField;
  readonly verb: 'Locked' | 'Unlocked';
  /** The hub's records as they are after it, or why not. */
  readonly change: (
    tx: Transaction,
    customer: GoldenRow,
    subject: Subject,
  ) => Promise<readonly HubRecord<StoredRecord>[] | Refusal>;
}

async function changeLocks(
  { database, clock }: Deps,
  principal: Principal,
  { input, verb, change }: LockChange,
): Promise<Outcome<Written>> {
  const found = subjectOf(input);
  if (!found.ok) return found;
  const subject = found.value;
  const { kind, field } = subject;
  const names = KINDS[kind];
  if (!can(principal, 'update', names.type))
    return refuse('FORBIDDEN', `You may not update a ${names.type}. Ask an administrator for the right.`);
  const actor = actorOf(principal);
  return await database.transaction(async (tx) => {
    await lockResolution(tx);
    const customer = await findCustomer(tx, kind, subject.id);
    if (customer === undefined) return notFound(kind);
    const hubs = await change(tx, customer, subject);
    if ('ok' in hubs) return hubs;
    const { events } = await writeHubRecords(tx, { kind, hubs, actor, now: clock.now() });
    const told = lockEvent(verb, { names, id: customer.id, field, actor });
    const { eventId } = written(customer.id, await tellCustomers(tx, [...events, told]));
    const things = {
      contact: kind === 'person' ? customer.id : null,
      company: kind === 'company' ? customer.id : null,
    };
    return accept({ id: customer.id, eventId, also: things });
  });
}

function subjectOf({ contactId, companyId, field }: UnlockField): Outcome<Subject> {
  const kind = contactId === undefined ? 'company' : 'person';
  const id = contactId ?? companyId;
  if (id === undefined || (contactId !== undefined && companyId !== undefined))
    return refuse('LOCK_NEEDS_ONE_SUBJECT', 'A lock is about one contact or one company: name exactly one of them.');
  return isSourced(kind, field) ? accept({ kind, id, field }) : unknownField(kind, field);
}

/** A lock changes nothing that sources could say, so what people said before keeps its time. */
function withLocks(
  { record, ...hub }: HubRecord<StoredRecord>,
  locks: NonNullable<NonNullable<StoredRecord['hub']>['locks']>,
): HubRecord<StoredRecord> {
  return { ...hub, saidAt: record.updatedAt, record: { ...record, hub: { ...record.hub, locks } } };
}

function valueOf(fields: Fields, field: string): Json {
  if (!field.startsWith('attributes.')) return fields[field] ?? null;
  const attributes = fields['attributes'];
  const isObject = typeof attributes === 'object' && attributes !== null && !Array.isArray(attributes);
  return (isObject ? (attributes as { readonly [name: string]: Json })[field.slice(11)] : undefined) ?? null;
}
