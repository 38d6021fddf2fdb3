/** Memory out of /proc. PSS counts a shared page once over all who share it; RSS counts it for each of them. */
import { readFileSync } from 'node:fs';

export interface Memory {
  readonly pssKb: number;
  readonly rssKb: number;
}

const NOTHING: Memory = { pssKb: 0, rssKb: 0 };

export function memoryOf(pids: readonly number[]): Memory {
  let { pssKb, rssKb } = NOTHING;
  for (const pid of pids) {
    const one = memoryOfOne(pid);
    pssKb += one.pssKb;
    rssKb += one.rssKb;
  }
  return { pssKb, rssKb };
}

function memoryOfOne(pid: number): Memory {
  try {
    const text = readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
    return { pssKb: kilobytes(text, 'Pss'), rssKb: kilobytes(text, 'Rss') };
  } catch {
    // It ended between the listing and the reading.
    return NOTHING;
  }
}

function kilobytes(text: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'mu').exec(text)?.[1] ?? 0);
}
