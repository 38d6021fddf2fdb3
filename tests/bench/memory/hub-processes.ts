import { readFileSync } from 'node:fs';
import path from 'node:path';
import { treeOf } from '../measure/processor-time.ts';

export interface HubProcesses {
  /** The hub and what it started. */
  readonly hub: readonly number[];
  /** The embedded server is no child of the hub, so that it can outlive it: its own lock file names it. */
  readonly postgres: readonly number[];
}

export function processesOf(hubPid: number, dataDir: string): HubProcesses {
  const hub = treeOf(hubPid);
  const postmaster = postmasterIn(dataDir);
  const postgres = postmaster === undefined ? [] : treeOf(postmaster);
  return { hub: hub.filter((pid) => !postgres.includes(pid)), postgres };
}

function postmasterIn(dataDir: string): number | undefined {
  try {
    const [pid] = readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    return Number(pid) > 0 ? Number(pid) : undefined;
  } catch {
    // Not started yet.
    return undefined;
  }
}
