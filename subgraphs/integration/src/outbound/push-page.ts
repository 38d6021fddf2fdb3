import type { HubCustomer } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { connectorActor } from '../sync-run/events.ts';
import type { CustomerPlan } from './plan-customer.ts';
import { valuesTo } from './plan-record.ts';
import type { Pushing } from './pushing.ts';
import { awaitedAmong } from './queries/items.ts';
import { readPage } from './read-page.ts';
import { endMarks, noteJoined, savePage, type MarkEnd } from './save-page.ts';
import { send, writeOf, type Attempt } from './send.ts';
import type { MarkRow, Values } from './table.ts';

/** A customer that is not done after so many looks is left for a while: two sides that never agree are a defect. */
const MOST_PASSES = 5;
const LATER_MS = 60_000;
/** What the hub made elsewhere is read soon. */
const SOON_MS = 5_000;

interface Marked {
  readonly marks: readonly MarkRow[];
  /** How often each customer was looked at in this job. */
  readonly passes: Map<string, number>;
}

/** Each mark is settled by it or put off; or the customer was changed by it, and is looked at once more. */
export async function pushPage(host: HostDeps, pushing: Pushing, { marks, passes }: Marked): Promise<void> {
  const { plans, gone } = await readPage(host, pushing, marks);
  await savePage(host, pushing, plans);
  const ends = new Map<MarkRow, Date | undefined>(gone.map((mark) => [mark, undefined]));
  const attempts: Attempt[] = [];
  for (const plan of plans) {
    const { mark } = plan;
    const looks = (passes.get(mark.customerId) ?? 0) + 1;
    passes.set(mark.customerId, looks);
    const later = new Date(host.clock.now().getTime() + LATER_MS);
    if (looks > MOST_PASSES) {
      host.logger.warn({ ruleId: mark.ruleId, customerId: mark.customerId }, 'a customer does not settle');
      ends.set(mark, later);
    } else if (isUnsettledHere(plan)) await settleHere(host, pushing, plan);
    // What was reported while the answer was missing is looked at when it is there.
    else if (plan.records.some(({ isUnanswered }) => isUnanswered))
      attempts.push(...plan.records.flatMap((work) => (work.isUnanswered ? (writeOf(pushing, plan, work) ?? []) : [])));
    else {
      const writes = plan.records.flatMap((work) => writeOf(pushing, plan, work) ?? []);
      const waits = writes.filter(awaitsReport);
      const isWaiting = plan.isNew && (await isAboutToJoin(host, pushing, plan.customer));
      if (!isWaiting) attempts.push(...writes.filter((write) => !waits.includes(write)));
      const soon = isWaiting ? new Date(host.clock.now().getTime() + SOON_MS) : undefined;
      ends.set(mark, earliest([plan.waitUntil, soon, waits.length > 0 ? later : undefined]));
    }
  }
  const size = Math.max(1, pushing.action.batch);
  for (let start = 0; start < attempts.length; start += size) {
    const part = attempts.slice(start, start + size);
    for (const [index, again] of (await send(host, pushing, part)).entries()) {
      const mark = part[index]?.plan.mark;
      if (mark && ends.has(mark)) ends.set(mark, earliest([ends.get(mark), again]));
    }
  }
  await endMarks(
    host,
    pushing,
    [...ends].map(([mark, until]): MarkEnd => ({ mark, until })),
  );
}

function earliest(times: readonly (Date | undefined)[]): Date | undefined {
  return times.filter((time) => time !== undefined).sort((one, other) => one.getTime() - other.getTime())[0];
}

/** Something is to change in the hub first; then it is looked at anew. */
function isUnsettledHere({ records }: CustomerPlan): boolean {
  return records.some(({ fields, madeFor }) => madeFor !== undefined || fields.some((one) => one.decision === 'TAKE'));
}

/** The other system names no versions, and has not told of our last write: what it has now is not known. */
function awaitsReport({ plan, item }: Attempt): boolean {
  const work = plan.records.find((one) => one.item.id === item.id);
  return work?.isUnanswered === false && work.unreported > 0 && item.version === null;
}

async function isAboutToJoin(host: HostDeps, { rule }: Pushing, { records }: HubCustomer): Promise<boolean> {
  const elsewhere = records.filter(({ connectionId }) => connectionId !== rule.connectionId);
  return await awaitedAmong(host.database.db, elsewhere);
}

/** Their values become the hub's own word, and a record that the hub had made becomes part of whom it was made for. */
async function settleHere(host: HostDeps, pushing: Pushing, { customer, records }: CustomerPlan): Promise<void> {
  const { rule, outbound } = pushing;
  const { kind } = rule;
  for (const { madeFor, statement, item } of records) {
    if (madeFor === undefined || !statement) continue;
    const owner = (await outbound.read(kind, [madeFor])).get(madeFor);
    if (owner && owner.id !== customer.id) await outbound.join({ kind, id: owner.id, nodeId: statement.nodeId });
    await noteJoined(host, pushing, { ...item, customerId: owner?.id ?? customer.id });
  }
  const taken: Values = Object.fromEntries(records.flatMap(({ fields }) => Object.entries(valuesTo('TAKE', fields))));
  if (Object.keys(taken).length === 0) return;
  const { id, version } = customer;
  // Whatever became of it: the customer is looked at again, as it is then.
  await outbound.say({ kind, id, version, fields: taken, actor: connectorActor(rule.connectionId) });
}
