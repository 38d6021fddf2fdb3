import { newId, type NewEvent, type Transaction } from '@tributary/platform';
import { findConnection } from '../connection/queries.ts';
import { connectorActor, runEvent } from '../sync-run/events.ts';
import { addToRun, insertRun, lockRun, type RunCounts } from '../sync-run/queries.ts';
import type { SyncMode, SyncRunRow, SyncTrigger } from '../sync-run/table.ts';

/** Somebody paused or cancelled the run: it ends behind the batch it is at. */
export class RunStopped extends Error {
  constructor(status: string) {
    super(`The run is ${status}.`);
    this.name = 'RunStopped';
  }
}

export interface Noted {
  readonly events: readonly NewEvent[];
  /** To be called once the transaction has committed. */
  committed(): void;
}

/**
 * The run of a pass. One that nobody asked for (a poll) gets a row only when it finds news: a hub that polls
 * every few seconds would otherwise write nothing but empty runs.
 */
export interface OpenRun {
  readonly id: string;
  readonly mode: SyncMode;
  readonly isForced: boolean;
  readonly isBegun: boolean;
  /** Rows read so far, over all attempts. */
  readonly read: number;
  /** Throws RunStopped. */
  note(
    tx: Transaction,
    counts: Partial<RunCounts>,
    about: { isNews: boolean; estimate?: number | undefined },
  ): Promise<Noted>;
}

export function askedRun(row: SyncRunRow): OpenRun {
  let { read } = row;
  return {
    id: row.id,
    mode: row.mode,
    isForced: row.isForced,
    isBegun: true,
    get read() {
      return read;
    },
    async note(tx, counts, { estimate }) {
      const run = await addToRunning(tx, row.id, { ...counts, estimate });
      return {
        events: [runEvent('syncRun.progressed', { run, actor: connectorActor(row.connectionId) })],
        committed: () => (read = run.read),
      };
    },
  };
}

interface Unasked {
  readonly connectionId: string;
  readonly streamId: string;
  readonly mode: SyncMode;
  readonly trigger: SyncTrigger;
  readonly now: () => Date;
}

export function unaskedRun({ now, ...facts }: Unasked): OpenRun {
  const id = newId();
  const startedAt = now();
  const actor = connectorActor(facts.connectionId);
  let begun: OpenRun | undefined;
  let waiting: Pick<RunCounts, 'read' | 'unchanged' | 'rejected'> = { read: 0, unchanged: 0, rejected: 0 };
  return {
    id,
    mode: facts.mode,
    isForced: false,
    get isBegun() {
      return begun !== undefined;
    },
    get read() {
      return begun?.read ?? waiting.read;
    },
    async note(tx, counts, about) {
      if (begun) return await begun.note(tx, counts, about);
      const { read = 0, unchanged = 0, rejected = 0 } = counts;
      const sum = {
        read: waiting.read + read,
        unchanged: waiting.unchanged + unchanged,
        rejected: waiting.rejected + rejected,
      };
      if (!about.isNews) return { events: [], committed: () => (waiting = sum) };
      const connection = await findConnection(tx, facts.connectionId);
      if (connection?.status !== 'ACTIVE') throw new RunStopped('not wanted any more');
      const estimate = about.estimate ?? null;
      const times = { queuedAt: startedAt, startedAt };
      const run = await insertRun(tx, { id, ...facts, ...counts, ...sum, ...times, estimate, status: 'RUNNING' });
      return {
        events: [runEvent('syncRun.started', { run, actor }), runEvent('syncRun.progressed', { run, actor })],
        committed: () => (begun = askedRun(run)),
      };
    },
  };
}

async function addToRunning(tx: Transaction, id: string, counts: Parameters<typeof addToRun>[2]): Promise<SyncRunRow> {
  const run = await lockRun(tx, id);
  if (run?.status !== 'RUNNING') throw new RunStopped(run?.status ?? 'gone');
  return await addToRun(tx, id, counts);
}
