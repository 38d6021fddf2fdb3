import {
  accept,
  actorOf,
  appendEvents,
  can,
  refuse,
  type Json,
  type Outbound,
  type Outcome,
  type Principal,
  type Refusal,
  type Written,
} from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { addMarks } from '../outbound/queries/marks.ts';
import { conflictEvent } from './events.ts';
import { findConflict, lockConflict, updateConflict } from './queries.ts';
import type { ConflictRow, Taken } from './table.ts';

export interface ResolveConflict {
  readonly id: string;
  readonly take: Taken;
  readonly value?: Json | undefined;
}

type Codes =
  | 'CONFLICT_NOT_FOUND'
  | 'CONFLICT_SETTLED'
  | 'CONFLICT_VALUE_MISSING'
  | 'CONFLICT_BUSY'
  | 'BAD_ID'
  | 'BAD_INPUT'
  | 'FIELD_LOCKED'
  | 'FORBIDDEN';
type Deps = Pick<HostDeps, 'database' | 'clock' | 'outboundFor'>;

/** Somebody else may be editing the customer at the same time. */
const TRIES = 3;

/**
 * Decides whose value is right. What is not the hub's own becomes its own word first, as an edit of whoever decides;
 * then theirs counts as seen, and what the hub says goes out.
 */
export async function resolveConflict(
  deps: Deps,
  principal: Principal,
  { id, take, value }: ResolveConflict,
): Promise<Outcome<Written, Codes>> {
  const conflict = await findConflict(deps.database.db, id);
  if (!conflict) return refuse('CONFLICT_NOT_FOUND', 'There is no such conflict.', 'id');
  if (conflict.status !== 'OPEN') return alreadySettled(conflict);
  if (take === 'VALUE' && value === undefined)
    return refuse('CONFLICT_VALUE_MISSING', 'Say which value both sides are to have.', 'value');
  const customer = conflict.kind === 'company' ? 'Company' : 'Contact';
  if (take !== 'OURS' && !can(principal, 'update', customer))
    return refuse('FORBIDDEN', `You may not update a ${customer}. Ask an administrator for the right.`);
  const outbound = deps.outboundFor(conflict.kind);
  const given = outbound?.formOf(conflict.kind, conflict.field, value ?? null);
  if (take === 'VALUE' && given?.ok === false) return given;
  const decidedFor = take === 'VALUE' && given?.ok === true ? given.value : conflict.theirs;
  const refused = take === 'OURS' ? undefined : await say(outbound, principal, { conflict, value: decidedFor });
  if (refused) return refused;
  return await deps.database.transaction(async (tx) => {
    const before = await lockConflict(tx, id);
    if (before?.status !== 'OPEN') return alreadySettled(before ?? conflict);
    const now = deps.clock.now();
    const decided = await updateConflict(tx, id, {
      status: 'RESOLVED',
      taken: take,
      value: take === 'VALUE' ? decidedFor : null,
      // What was shown to whoever decided: a later change of theirs is another conflict.
      theirs: conflict.theirs,
      resolvedBy: actorOf(principal),
      resolvedAt: now,
    });
    const { ruleId } = decided;
    await addMarks(tx, [{ ruleId, customerId: customerOf(decided) }], now);
    const [eventId] = await appendEvents(tx, [
      conflictEvent('conflict.resolved', { conflict: decided, actor: actorOf(principal) }),
    ]);
    return accept({ id, eventId });
  });
}

function alreadySettled({ status }: ConflictRow): Refusal<'CONFLICT_SETTLED'> {
  return refuse('CONFLICT_SETTLED', `The conflict is ${status} already.`, 'id');
}

/** Every conflict is about one customer. */
function customerOf({ contactId, companyId }: ConflictRow): string {
  return contactId ?? companyId ?? '';
}

async function say(
  outbound: Outbound | undefined,
  principal: Principal,
  { conflict, value }: { conflict: ConflictRow; value: Json },
): Promise<Refusal<Codes> | undefined> {
  const { kind, field } = conflict;
  const id = customerOf(conflict);
  for (let tries = 0; outbound && tries < TRIES; tries += 1) {
    const said = await sayOnce(outbound, { kind, id, field, value }, principal);
    if (said === 'said') return undefined;
    if (said === 'gone') return refuse('CONFLICT_SETTLED', 'The customer has gone.', 'id');
    if (said === 'locked') return refuse('FIELD_LOCKED', `“${field}” is locked to its value. Unlock it first.`, 'id');
  }
  return refuse('CONFLICT_BUSY', 'The customer is being changed by others. Try again.', 'id');
}

async function sayOnce(
  outbound: Outbound,
  { kind, id, field, value }: { kind: string; id: string; field: string; value: Json },
  principal: Principal,
) {
  const customer = (await outbound.read(kind, [id])).get(id);
  if (!customer) return 'gone';
  const { version } = customer;
  return await outbound.say({ kind, id: customer.id, version, fields: { [field]: value }, actor: actorOf(principal) });
}
