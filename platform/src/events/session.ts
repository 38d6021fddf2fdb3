import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '../telemetry/index.ts';

export interface SessionOptions {
  readonly url: string;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  readonly role: string;
  readonly logger: Logger;
  /** Uses the connection until `ended` aborts; a throw, like a lost connection, leads to the next one. */
  readonly work: (client: pg.Client, ended: AbortSignal) => Promise<void>;
}

export interface Session {
  close(): Promise<void>;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;

/**
 * One connection of its own that is replaced whenever it is lost, for as long as it takes. (postgres.js tries
 * to LISTEN again exactly once: a server that needs longer to come back leaves it deaf for good.)
 */
export function keepSession({ url, name, role, logger, work }: SessionOptions): Session {
  const stop = new AbortController();
  const done = run();
  return {
    async close() {
      stop.abort();
      await done;
    },
  };

  async function run(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!stop.signal.aborted) {
      const startedAt = Date.now();
      try {
        await useConnection();
      } catch (error) {
        logger.warn({ err: error, session: name }, 'A database session was lost and is replaced');
      }
      if (Date.now() - startedAt > LONGEST_PAUSE_MS) pauseMs = FIRST_PAUSE_MS;
      await pause(pauseMs, stop.signal);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  async function useConnection(): Promise<void> {
    const client = new pg.Client({
      connectionString: url,
      application_name: name,
      connectionTimeoutMillis: 5_000,
      // The server gives up first, so that the answer says why.
      statement_timeout: 15_000,
      query_timeout: 20_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      options: `-c role=${role} -c timezone=UTC -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3`,
    });
    const ended = new AbortController();
    const end = (): void => {
      ended.abort();
    };
    client.on('error', end);
    client.on('end', end);
    stop.signal.addEventListener('abort', end);
    try {
      await client.connect();
      await work(client, ended.signal);
      if (!stop.signal.aborted) throw new Error('The server closed the connection.');
    } finally {
      stop.signal.removeEventListener('abort', end);
      // Whatever goes wrong while closing, the server frees the session when the socket is gone.
      await client.end().catch(() => undefined);
    }
  }
}

/** Waits, but not beyond the signal. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal }).catch(() => undefined);
}
