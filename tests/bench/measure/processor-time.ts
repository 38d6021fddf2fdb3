/** CPU time out of /proc: steadier than throughput on a machine that others use too. */
import { readdirSync, readFileSync } from 'node:fs';

/** The kernel's clock tick; fixed at 100 a second for programs, whatever the kernel's own rate. */
const TICK_MS = 10;

export interface ProcessTimes {
  /** Milliseconds of CPU by process id. */
  readonly byPid: ReadonlyMap<number, number>;
}

interface Stat {
  readonly parent: number;
  readonly ms: number;
}

/** Field numbers of /proc/<pid>/stat behind the name in brackets, which may hold anything. */
function statOf(pid: string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * TICK_MS };
  } catch {
    // It ended between the listing and the reading.
    return undefined;
  }
}

function allStats(): Map<number, Stat> {
  const stats = new Map<number, Stat>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    const stat = statOf(name);
    if (stat) stats.set(Number(name), stat);
  }
  return stats;
}

/** A process and everything it started, as far as it is still its child. */
export function treeOf(root: number): number[] {
  const stats = allStats();
  const pids = [root];
  for (const pid of pids) {
    for (const [child, { parent }] of stats) if (parent === pid) pids.push(child);
  }
  return pids;
}

export function timesOf(pids: readonly number[]): ProcessTimes {
  const byPid = new Map<number, number>();
  for (const pid of pids) {
    const stat = statOf(String(pid));
    if (stat) byPid.set(pid, stat.ms);
  }
  return { byPid };
}

/** Per process and never negative: one that ended or was replaced in between does not eat the others' time. */
export function spentBetween(before: ProcessTimes, after: ProcessTimes): number {
  let spent = 0;
  for (const [pid, ms] of after.byPid) spent += Math.max(0, ms - (before.byPid.get(pid) ?? 0));
  return spent;
}
