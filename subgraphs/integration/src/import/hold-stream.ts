import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { holderOf, type Lease } from '../engine/queries/lease.ts';
import { withLease } from '../engine/shelf.ts';

const TRIES = 20;
const PAUSE_MS = 1_000;

interface Holding {
  readonly shelfId: string;
  readonly signal: AbortSignal;
  /** Asked whenever somebody else holds it: true while that is worth waiting for, however long it takes. */
  readonly isWaitedFor?: (() => Promise<boolean>) | undefined;
  /** Between two tries. */
  readonly pauseMs?: number | undefined;
}

/** Works as the only reader of a stream. Undefined when somebody else goes on reading it. */
export async function holdStream<Value>(
  host: Pick<HostDeps, 'database' | 'logger'>,
  { shelfId, signal, isWaitedFor, pauseMs = PAUSE_MS }: Holding,
  work: (lease: Lease, signal: AbortSignal) => Promise<Value>,
): Promise<Value | undefined> {
  const own = `import ${hostname()} ${String(process.pid)} ${newId()}`;
  for (let left = TRIES; left > 0; left -= 1) {
    // What was killed on this machine need not be waited for until its lease runs out.
    const other = await holderOf(host.database, shelfId);
    const holder = other !== undefined && isDead(other) ? other : own;
    const value = await withLease(host, { shelfId, holder, signal }, work);
    if (value !== undefined) return value;
    if (await isWaitedFor?.()) left = TRIES;
    await delay(pauseMs, undefined, { signal });
  }
  return undefined;
}

function isDead(holder: string): boolean {
  const [what, machine, pid] = holder.split(' ');
  if (what !== 'import' || machine !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
