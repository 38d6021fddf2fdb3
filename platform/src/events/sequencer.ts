import type pg from 'pg';
import type { Logger } from '../telemetry/index.ts';
import { makeBell } from './bell.ts';
import { keepSession, pause, type Session } from './session.ts';

export interface SequencerOptions {
  readonly url: string;
  readonly name: string;
  readonly logger: Logger;
  /** Events per transaction (default 500). */
  readonly batchSize?: number;
  /** How often an idle leader looks, and another process tries to become one (default 500 ms). */
  readonly pollMs?: number;
  /** Hears the new end of the log after each batch. */
  readonly onBatch: (position: bigint) => Promise<void>;
}

const LEADER_LOCK_KEY = 7_402_113;
/** Events that wait this long have no leader that works: whoever notices helps, which is always safe. */
const OVERDUE = "interval '3 seconds'";

/**
 * Gives committed events their positions. Every process may run one: a session lock elects the one that works,
 * only to spare the others the trouble. What makes it correct is the row lock in log.sequence(): two leaders
 * take turns, and one that dies leaves nothing half done.
 */
export function startSequencer(options: SequencerOptions): Session {
  return keepSession({
    url: options.url,
    name: `${options.name} sequencer`,
    role: 'tributary_log',
    logger: options.logger,
    async work(client, ended) {
      while (!ended.aborted && !(await becomeLeader(client))) {
        if (await isOverdue(client)) await moveEverything(client, ended, options);
        await pause(options.pollMs ?? 500, ended);
      }
      await lead(client, ended, options);
    },
  });
}

async function lead(client: pg.Client, ended: AbortSignal, options: SequencerOptions): Promise<void> {
  const bell = makeBell();
  client.on('notification', bell.ring);
  ended.addEventListener('abort', bell.ring, { once: true });
  if (!ended.aborted) await client.query('listen tributary_pending');
  while (!ended.aborted) {
    bell.reset();
    await moveEverything(client, ended, options);
    await bell.wait(options.pollMs ?? 500);
  }
}

async function moveEverything(client: pg.Client, ended: AbortSignal, options: SequencerOptions): Promise<void> {
  const batchSize = options.batchSize ?? 500;
  let moved = batchSize;
  while (moved >= batchSize && !ended.aborted) {
    const { rows } = await client.query<{ moved: number; last_position: string }>({
      name: 'log_sequence',
      text: 'select moved, last_position from log.sequence($1)',
      values: [batchSize],
    });
    moved = rows[0]?.moved ?? 0;
    if (rows[0] !== undefined && moved > 0) await options.onBatch(BigInt(rows[0].last_position));
  }
}

async function becomeLeader(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [LEADER_LOCK_KEY]);
  return rows[0]?.won === true;
}

async function isOverdue(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ overdue: boolean }>(
    `select exists (select from log.pending where at < now() - ${OVERDUE}) as overdue`,
  );
  return rows[0]?.overdue === true;
}
