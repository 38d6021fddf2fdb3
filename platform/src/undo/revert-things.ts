import type { Database, Transaction } from '../db/index.ts';
import { appendEvents, type Actor, type NewEvent } from '../events/index.ts';
import type { RevertRequest, RevertStep } from '../inbound/index.ts';
import {
  bringBack,
  changedSince,
  grownSince,
  keptThings,
  lockThings,
  markKept,
  thingsToRevert,
  type Undone,
} from './queries.ts';
import type { Things, ThingTale } from './thing.ts';

const CHANGED_SINCE = 'it was changed again since, by people, a later import or a sync';
const IN_USE = 'others refer to it, or what came since stands in its place';

interface Step {
  readonly removed: number;
  readonly restored: number;
}

const NOTHING: Step = { removed: 0, restored: 0 };

/** One step of taking an import back, in a transaction of its own: a revert that dies goes on where it was. */
export async function revertThings(
  { database, things }: { readonly database: Database; readonly things: Things },
  { undoId, connectionId, limit }: RevertRequest,
): Promise<RevertStep> {
  const actor = { kind: 'connector', id: connectionId } as const;
  const step = await database.transaction(async (tx) => {
    for (const kind of things.kinds) {
      const undone = { schema: things.schema, kind, undoId };
      const ids = await thingsToRevert(tx, undone, limit);
      if (ids.length > 0) return await revertAll(tx, { ...undone, actor }, ids);
    }
    return undefined;
  });
  if (step) return { isDone: false, ...step, kept: [] };
  return { isDone: true, ...NOTHING, kept: await keptThings(database.db, things, undoId) };
}

type Reverting = Undone & { readonly actor: Actor };

/** Together where that can be; where the database refuses it because of one of them, each by itself. */
async function revertAll(tx: Transaction, reverting: Reverting, ids: readonly string[]): Promise<Step> {
  try {
    return await tx.transaction(async (inner) => await revertTogether(inner, reverting, ids));
  } catch (error) {
    if (!isConstraint(error)) throw error;
    if (ids.length === 1) {
      await markKept(tx, reverting, { ids, reason: IN_USE });
      return NOTHING;
    }
  }
  let total = NOTHING;
  for (const id of ids) {
    const { removed, restored } = await revertAll(tx, reverting, [id]);
    total = { removed: total.removed + removed, restored: total.restored + restored };
  }
  return total;
}

async function revertTogether(tx: Transaction, reverting: Reverting, ids: readonly string[]): Promise<Step> {
  await lockThings(tx, reverting, ids);
  const changed = await changedSince(tx, reverting, ids);
  // Asked of all of them at once first: it hardly ever is so.
  if (await grownSince(tx, reverting, ids)) {
    for (const id of ids) if (await grownSince(tx, reverting, [id])) changed.add(id);
  }
  await markKept(tx, reverting, { ids: [...changed], reason: CHANGED_SINCE });
  const going = ids.filter((id) => !changed.has(id));
  if (going.length === 0) return NOTHING;
  const before = await reverting.kind.read(tx, going);
  const counts = await bringBack(tx, reverting, going);
  const after = await reverting.kind.read(tx, going);
  const told = going.flatMap((id) => eventOf(reverting.actor, { before: before.get(id), after: after.get(id) }));
  await appendEvents(tx, told);
  return counts;
}

function eventOf(
  actor: Actor,
  { before, after }: { readonly before: ThingTale | undefined; readonly after: ThingTale | undefined },
): NewEvent[] {
  const known = before?.isGone === false ? before : undefined;
  if (after?.isGone === false) return [after.updated(actor, known)];
  return known ? [known.deleted(actor)] : [];
}

/** PostgreSQL's class 23: integrity constraint violation. */
function isConstraint(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && at.code.startsWith('23')) return true;
  }
  return false;
}
