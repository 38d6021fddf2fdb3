/** What a rule has to do about one customer: every record that the other system has of them, or one to be made. Pure. */
import { newId, type HubCustomer, type SourceStatement } from '@tributary/platform';
import type { ConflictRow } from '../conflict/table.ts';
import type { WriteBackRuleRow } from '../write-back-rule/table.ts';
import { hear } from './hear.ts';
import { planRecord, type FieldPlan } from './plan-record.ts';
import type { ItemRow, LedgerRow, MarkRow, Pairs } from './table.ts';

/** What is known of the customers of a page. */
export interface Known {
  readonly rule: WriteBackRuleRow;
  readonly items: readonly ItemRow[];
  readonly ledger: ReadonlyMap<string, readonly LedgerRow[]>;
  readonly conflicts: readonly ConflictRow[];
  readonly now: Date;
}

export interface RecordWork {
  /** As it is to be stored. */
  readonly item: ItemRow;
  /** Undefined for one that is to be made. */
  readonly statement: SourceStatement | undefined;
  readonly fields: readonly FieldPlan[];
  readonly answered: readonly LedgerRow[];
  /** Writes that the other system has yet to tell of. */
  readonly unreported: number;
  /** Decisions of people that are part of the plan. */
  readonly applied: readonly ConflictRow[];
  /** Open ones that are none any more. */
  readonly superseded: readonly ConflictRow[];
  /** Its last write has no answer: that comes first. */
  readonly isUnanswered: boolean;
  /** The hub made it, and here it is, with the customer it was made for. */
  readonly madeFor: string | undefined;
}

export interface CustomerPlan {
  readonly mark: MarkRow;
  readonly customer: HubCustomer;
  readonly records: readonly RecordWork[];
  /** One that is to be made there. */
  readonly isNew: boolean;
  /** Something of it has to wait till then. */
  readonly waitUntil: Date | undefined;
}

export function recordsThere({ connectionId, stream }: WriteBackRuleRow, { records }: HubCustomer): SourceStatement[] {
  return records.filter((record) => record.connectionId === connectionId && record.stream === stream);
}

export function planCustomer(known: Known, mark: MarkRow, customer: HubCustomer): CustomerPlan {
  const { rule, now } = known;
  const there = recordsThere(rule, customer);
  const works =
    there.length > 0
      ? there.map((statement) => workOn(known, { mark, customer, statement }))
      : toMake(known, { mark, customer });
  const waiting = works.flatMap(({ item }) =>
    item.notBefore !== null && item.notBefore > now ? [item.notBefore] : [],
  );
  return {
    mark,
    customer,
    records: works.filter(({ item }) => item.notBefore === null || item.notBefore <= now),
    isNew: there.length === 0 && works.length > 0,
    waitUntil: waiting.sort((one, other) => one.getTime() - other.getTime())[0],
  };
}

interface About {
  readonly mark: MarkRow;
  readonly customer: HubCustomer;
}

function workOn(known: Known, { mark, customer, statement }: About & { statement: SourceStatement }): RecordWork {
  const { rule, items, ledger } = known;
  const found = items.find(({ key }) => key === statement.key);
  const item = withChanges(found ?? emptyItem(rule.id, { customerId: customer.id, key: statement.key }), mark);
  if (item.attempt !== null) return { ...nothing(item, statement), isUnanswered: true };
  const { version, says, stampedAt, observedAt: readAt } = statement;
  const written = ledger.get(item.id) ?? [];
  const heard = hear(item, {
    report: { version, says, stampedAt, readAt },
    ledger: written,
    fields: rule.fields.map(({ field }) => field),
  });
  const madeFor = item.awaitsRecord && item.customerId !== customer.id ? item.customerId : undefined;
  const whose = madeFor === undefined ? { customerId: customer.id, awaitsRecord: false } : {};
  const work = {
    ...nothing({ ...heard.item, ...whose }, statement),
    answered: heard.answered,
    unreported: written.length - heard.answered.length,
    madeFor,
  };
  return work.item.status === 'GONE' ? work : settled(known, customer, work);
}

function settled({ rule, conflicts }: Known, customer: HubCustomer, work: RecordWork): RecordWork {
  const ofItem = conflicts.filter(({ itemId }) => itemId === work.item.id);
  const applied = ofItem.filter(({ status }) => status === 'RESOLVED');
  // Whoever decided has seen theirs: as if both had agreed on it, and only the hub had changed since.
  const ruled: Pairs = Object.fromEntries(applied.map(({ field, theirs }) => [field, [theirs, theirs]]));
  const base = { ...work.item.base, ...ruled };
  const { item, fields } = planRecord({ ...work.item, base }, customer, rule.fields);
  const contested = new Set(fields.filter(({ decision }) => decision === 'CONFLICT').map(({ field }) => field));
  const superseded = ofItem.filter(({ status, field }) => status === 'OPEN' && !contested.has(field));
  const writes = fields.some(({ decision }) => decision === 'WRITE');
  const calm = contested.size > 0 ? 'CONFLICT' : 'SETTLED';
  const status = writes ? item.status : calm;
  const reason = status === 'REFUSED' ? item.reason : null;
  return { ...work, item: { ...item, status, reason }, fields, applied, superseded };
}

/**
 * Whoever was there once is not made again: the other system has taken them away. A customer whom the hub itself made
 * elsewhere, and of whom it has not heard from there, is about to become part of another.
 */
function toMake({ rule, items }: Known, { mark, customer }: About): RecordWork[] {
  const own = items.filter(({ customerId }) => customerId === customer.id || customerId === mark.customerId);
  const begun = own.find(({ key }) => key === null);
  if (begun !== undefined && begun.attempt !== null)
    return [{ ...nothing(withChanges(begun, mark), undefined), isUnanswered: true }];
  if (!rule.creates || own.some(({ key }) => key !== null)) return [];
  const item = begun ?? emptyItem(rule.id, { customerId: customer.id, key: null });
  const { fields } = planRecord({ ...item, base: {}, theirs: {} }, customer, rule.fields);
  const writes = fields.filter(({ decision }) => decision === 'WRITE');
  return writes.length === 0 ? [] : [{ ...nothing(item, undefined), fields }];
}

function nothing(item: ItemRow, statement: SourceStatement | undefined): RecordWork {
  const none = { fields: [], answered: [], unreported: 0, applied: [], superseded: [] };
  return { item, statement, ...none, isUnanswered: false, madeFor: undefined };
}

function withChanges(item: ItemRow, { changed }: MarkRow): ItemRow {
  return { ...item, changed: { ...item.changed, ...changed } };
}

function emptyItem(ruleId: string, { customerId, key }: { customerId: string; key: string | null }): ItemRow {
  return {
    id: newId(),
    ruleId,
    customerId,
    key,
    status: 'SETTLED',
    reason: null,
    seenVersion: null,
    version: null,
    theirs: {},
    base: {},
    tries: {},
    changed: {},
    theirsChanged: {},
    stampedAt: null,
    awaitsRecord: false,
    attempt: null,
    attempted: null,
    attempts: 0,
    notBefore: null,
    updatedAt: new Date(0),
  };
}
