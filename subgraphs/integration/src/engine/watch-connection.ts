/**
 * Listens to a connected system that says when something changed. A hint wakes the reader up and is no record of
 * anything: it may come twice, or be lost, and then the next poll finds what it was about.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { isConnectorError, type OnHint, type Redactor } from '@tributary/connector-kit';
import { findConnection } from '../connection/queries.ts';
import type { ConnectionRow } from '../connection/table.ts';
import type { HostDeps } from '../deps.ts';

export interface Watching {
  /** Aborts when the process is to end. */
  readonly signal: AbortSignal;
  readonly onHint: OnHint;
  /** How often it is looked whether the connection is still as it was, and the longest pause between two lines. */
  readonly checkMs?: number;
}

type Deps = Pick<HostDeps, 'database' | 'connectors' | 'opened' | 'logger'>;
const CHECK_MS = 10_000;
const FIRST_PAUSE_MS = 1_000;

/** Ends when the connection is paused, edited or broken. */
export async function watchConnection(host: Deps, connectionId: string, watching: Watching): Promise<void> {
  const { signal, checkMs = CHECK_MS } = watching;
  const connection = await findConnection(host.database.db, connectionId);
  if (connection?.status !== 'ACTIVE') return;
  const changed = new AbortController();
  const ended = AbortSignal.any([signal, changed.signal]);
  const check = setInterval(() => {
    void isAsBefore(host, connection).then((isSame) => {
      if (!isSame) changed.abort(new Error('The connection is not what it was.'));
    });
  }, checkMs);
  try {
    await listenAgainAndAgain(host, connection, { ...watching, signal: ended, checkMs });
  } finally {
    clearInterval(check);
    changed.abort(new Error('Nobody listens any more.'));
  }
}

async function listenAgainAndAgain(
  host: Deps,
  connection: ConnectionRow,
  { signal, onHint, checkMs = CHECK_MS }: Watching,
): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    const began = Date.now();
    let redact: Redactor = (text) => text;
    try {
      const { connector, context, redact: clean } = host.opened.open(connection);
      redact = clean;
      await connector.watch?.({ ...context, signal }, onHint);
      return;
    } catch (error) {
      if (isAborted(signal)) return;
      if (!isConnectorError(error)) throw error;
      const told = redact(error.message);
      host.logger.warn({ connectionId: connection.id, told }, 'the line to a connected system was lost');
      // The next reading meets the same refusal and tells the owner.
      if (error.code === 'RECONNECT_NEEDED') return;
    }
    // A line that held for a while was a good one.
    if (Date.now() - began > checkMs) pauseMs = FIRST_PAUSE_MS;
    await delay(pauseMs, undefined, { signal }).catch(() => undefined);
    pauseMs = Math.min(pauseMs * 2, checkMs);
  }
}

/** Read anew: it may have happened while something was waited for. */
function isAborted({ aborted }: AbortSignal): boolean {
  return aborted;
}

/** While the database is away nothing is known to have changed. */
async function isAsBefore({ database }: Deps, { id, version }: ConnectionRow): Promise<boolean> {
  try {
    const now = await findConnection(database.db, id);
    return now?.status === 'ACTIVE' && now.version === version;
  } catch {
    return true;
  }
}
