import { sql } from 'drizzle-orm';
import type { Transaction } from '../db/index.ts';
import type { LogEvent } from '../events/index.ts';

/** What events of such a transaction are correlated by; `appendEvents` says the same in SQL. */
const PREFIX = 'undo:';

/** From here to the end of the transaction every row that changes is kept as it was, under this id. */
export async function keepUndo(tx: Transaction, undoId: string | undefined): Promise<void> {
  if (undoId !== undefined) await tx.execute(sql`select set_config('tributary.undo', ${undoId}, true)`);
}

/**
 * Applies events as they come, with what is made of those of an import kept under its undo: what a projection makes of
 * an import goes when the import is taken back.
 */
export async function applyKeeping(
  tx: Transaction,
  events: readonly LogEvent[],
  apply: (events: readonly LogEvent[]) => Promise<void>,
): Promise<void> {
  let run: LogEvent[] = [];
  for (const [index, event] of events.entries()) {
    run.push(event);
    const undoId = undoOf(event);
    const next = events[index + 1];
    if (next !== undefined && undoOf(next) === undoId) continue;
    await tx.execute(sql`select set_config('tributary.undo', ${undoId ?? ''}, true)`);
    await apply(run);
    run = [];
  }
}

function undoOf({ correlationId }: LogEvent): string | undefined {
  return correlationId?.startsWith(PREFIX) === true ? correlationId.slice(PREFIX.length) : undefined;
}
