import type { ActionResult } from '@tributary/connector-kit';
import { accept, appendEvents, assertNever, type Transaction } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { holdLease } from '../engine/queries/lease.ts';
import { pauseMs } from '../engine/trouble.ts';
import { streamId } from '../stream/declare-streams.ts';
import { connectorActor } from '../sync-run/events.ts';
import { addHints } from '../webhook/queries.ts';
import { finishedEvent, outcomeOf } from '../write-back/run-action.ts';
import { finishWriteBack } from '../write-back/queries.ts';
import { MOST_WEIGHT, without } from './plan-record.ts';
import type { Pushing } from './pushing.ts';
import { addToLedger, itemsOf, removeItem, saveItems } from './queries/items.ts';
import { addMarks } from './queries/marks.ts';
import type { Attempt } from './send.ts';
import { isSame } from './settle-field.ts';
import type { ItemRow, Pairs, Tries } from './table.ts';

/** How long the other system's own report of a write is waited for. */
const ECHO_MS = 24 * 60 * 60_000;

interface Answered {
  readonly attempt: Attempt;
  readonly result: ActionResult;
}

/** What the answer says of the record, and what is to be done about it next. */
interface Next {
  readonly item: ItemRow;
  readonly again: Date | undefined;
}

/** Returns when the customer is to be looked at again; undefined: when something changes. */
export async function finishAttempt(
  { database, clock }: Pick<HostDeps, 'database' | 'clock'>,
  pushing: Pushing,
  { attempt, result }: Answered,
): Promise<Date | undefined> {
  const now = clock.now();
  const { rule, action, lease } = pushing;
  const { item, again } = nextOf(attempt.item, result, now);
  const stream = streamId(rule.connectionId, action.stream);
  await database.transaction(async (tx) => {
    await holdLease(tx, lease);
    const write = await finishWriteBack(tx, attempt.item.attempt, { ...outcomeOf(result), finishedAt: now });
    if (result.status === 'ok') await noteWritten(tx, pushing, { item, attempt: attempt.item, result, now });
    else await saveItems(tx, [item], now);
    // What is there now is read, and then it is settled who wins.
    if (result.status === 'conflict' && item.key !== null)
      await addHints(tx, [{ streamId: stream, kind: rule.kind, key: item.key }], now);
    await appendEvents(tx, [finishedEvent(write, { stream: action.stream, actor: connectorActor(rule.connectionId) })]);
    return accept(undefined);
  });
  return again;
}

function nextOf(item: Attempt['item'], result: ActionResult, now: Date): Next {
  const answered = { ...item, attempt: null, attempted: null, notBefore: null };
  const later = (leastMs: number): Date => new Date(now.getTime() + Math.max(leastMs, pauseMs(item.attempts)));
  switch (result.status) {
    case 'ok':
      return { item: written(item, result), again: undefined };
    case 'conflict':
      return { item: { ...answered, status: 'SETTLED', attempts: item.attempts + 1 }, again: later(0) };
    case 'invalid': {
      const reason = [result.reason, ...(result.fields ?? [])].join(' · ');
      // What was refused is kept: it is not tried again as it is.
      return { item: { ...item, attempt: null, status: 'REFUSED', reason, attempts: 0 }, again: undefined };
    }
    case 'retry': {
      const notBefore = later(result.afterMs);
      return { item: { ...item, attempts: item.attempts + 1, notBefore, reason: result.reason }, again: notBefore };
    }
    case 'gone':
      return { item: { ...answered, status: 'GONE', reason: null, attempts: 0 }, again: undefined };
    default:
      return assertNever(result);
  }
}

type Ok = Extract<ActionResult, { status: 'ok' }>;

/** Both sides say the same of what was written. What it looks like there, its own report will tell. */
function written(item: Attempt['item'], { key, version }: Ok): ItemRow {
  const { attempted, theirs, base, tries } = item;
  const fields = Object.entries(attempted.written);
  const agreed: Pairs = Object.fromEntries(fields.map(([field, value]) => [field, [value, value]]));
  const done = new Set(fields.map(([field]) => field));
  return {
    ...item,
    key,
    version: version ?? null,
    status: 'SETTLED',
    reason: null,
    theirs: { ...theirs, ...attempted.written },
    base: { ...base, ...agreed },
    tries: { ...tries, ...triesOf(item, version) },
    changed: without(item.changed, done),
    theirsChanged: without(item.theirsChanged, done),
    awaitsRecord: item.awaitsRecord || item.key === null,
    attempt: null,
    attempted: null,
    attempts: 0,
    notBefore: null,
  };
}

/**
 * Where a version was named, our own write is known by it, and a value that comes back is somebody's: it is written over
 * once more. Where none was, or when its version never comes, it may be what the system makes of ours.
 */
function triesOf({ attempted, theirs, tries }: Attempt['item'], version: string | undefined): Tries {
  return Object.fromEntries(
    Object.entries(attempted.written).map(([field, value]) => {
      const over = theirs[field] ?? null;
      const before = tries[field];
      const isAgain = before !== undefined && isSame(before.written, value) && isSame(before.over, over);
      const weight = (isAgain ? before.weight : 0) + (version === undefined ? MOST_WEIGHT : 1);
      return [field, { written: value, over, weight }];
    }),
  );
}

interface Noting {
  readonly item: ItemRow;
  readonly attempt: Attempt['item'];
  readonly result: Ok;
  readonly now: Date;
}

/** The record may have come by the stream before its making was answered: then there is an item of it already. */
async function noteWritten(tx: Transaction, { rule }: Pushing, { item, attempt, result, now }: Noting): Promise<void> {
  const [twin] = attempt.key === null ? await itemsOf(tx, rule.id, { keys: [result.key], customerIds: [] }) : [];
  if (twin) {
    await removeItem(tx, item.id);
    // Whoever it is in the hub by now has been looked at, and is to be joined.
    await addMarks(tx, [{ ruleId: rule.id, customerId: twin.customerId }], now);
  }
  const kept = twin ? { ...item, ...knownBy(twin) } : item;
  await saveItems(tx, [kept], now);
  await addToLedger(tx, {
    itemId: kept.id,
    writeBackId: attempt.attempt,
    version: result.version ?? null,
    written: attempt.attempted.written,
    writtenAt: now,
    expiresAt: new Date(now.getTime() + ECHO_MS),
  });
}

/** What the twin has heard counts; whose it is, and that it waits to be joined, the one who made it knows. */
function knownBy({ id, seenVersion, stampedAt, theirs, base, tries, theirsChanged, version }: ItemRow) {
  return { id, seenVersion, stampedAt, theirs, base, tries, theirsChanged, version };
}
