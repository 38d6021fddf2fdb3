import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../db/index.ts';

interface Applying {
  readonly projection: string;
  readonly timeoutMs: number;
  /** Of the event that is waited for; undefined when it has none in time. */
  readonly positionOf: (timeoutMs: number) => Promise<bigint | undefined>;
}

/** Cursors move without a word. */
const POLL_MS = 3;
const SLOW_POLL_MS = 25;

/** False when some copy is still behind after `timeoutMs`: its subgraph may be down, and the caller goes on. */
export async function untilApplied(
  database: Database,
  { projection, timeoutMs, positionOf }: Applying,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  let reached = await reachedBy(database, projection);
  // Nobody keeps such a copy.
  if (reached === undefined) return true;
  const position = await positionOf(timeoutMs);
  if (position === undefined) return false;
  while (reached < position) {
    if (Date.now() > deadline) return false;
    await delay(POLL_MS);
    reached = (await reachedBy(database, projection)) ?? reached;
  }
  return true;
}

/** However long that takes, as long as it gets on. */
export async function untilReached(
  database: Database,
  { projection, position, timeoutMs }: { projection: string; position: bigint; timeoutMs: number },
): Promise<void> {
  let reached = await reachedBy(database, projection);
  let deadline = Date.now() + timeoutMs;
  // Without a cursor it has never been at work.
  while (reached === undefined || reached < position) {
    if (Date.now() > deadline) throw new Error(`The projection ${projection} does not get on: is the hub at work?`);
    await delay(SLOW_POLL_MS);
    const next = await reachedBy(database, projection);
    if (next !== reached) deadline = Date.now() + timeoutMs;
    reached = next;
  }
}

async function reachedBy(database: Database, projection: string): Promise<bigint | undefined> {
  const rows = await database.query({
    name: 'log_reached',
    text: 'select log.reached($1)',
    values: [projection],
  });
  const position = rows[0]?.[0];
  return typeof position === 'string' ? BigInt(position) : undefined;
}
