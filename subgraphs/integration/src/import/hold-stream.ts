import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { holderOf, type Lease } from '../engine/queries/lease.ts';
import { withLease } from '../engine/shelf.ts';

const TRIES = 20;
const PAUSE_MS = 1_000;

/** Works as the only reader of a stream. Undefined when somebody else goes on reading it. */
export async function holdStream<Value>(
  host: Pick<HostDeps, 'database' | 'logger'>,
  { shelfId, signal }: { shelfId: string; signal: AbortSignal },
  work: (lease: Lease, signal: AbortSignal) => Promise<Value>,
): Promise<Value | undefined> {
  const own = `import ${hostname()} ${String(process.pid)} ${newId()}`;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    // What was killed on this machine need not be waited for until its lease runs out.
    const other = await holderOf(host.database, shelfId);
    const holder = other !== undefined && isDead(other) ? other : own;
    const value = await withLease(host, { shelfId, holder, signal }, work);
    if (value !== undefined) return value;
    await delay(PAUSE_MS, undefined, { signal });
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
