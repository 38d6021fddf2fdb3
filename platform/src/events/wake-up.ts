import type { Logger } from '../telemetry/index.ts';
import { keepSession, pause } from './session.ts';

/**
 * Tells readers in other processes that the log has grown. Only a hint: one that is lost costs the readers a
 * poll interval, never an event.
 */
export interface WakeUp {
  /** `listener` hears the log's new end, or undefined after a time in which hints may have been lost. */
  subscribe(listener: (position: bigint | undefined) => void): void;
  /** Called by the sequencer after each batch. Never throws. */
  announce(position: bigint): Promise<void>;
  close(): Promise<void>;
}

export interface WakeUpOptions {
  readonly url: string;
  readonly name: string;
  readonly logger: Logger;
}

const HEARTBEAT_MS = 10_000;

/** LISTEN on a connection of its own. log.sequence() notifies in its transaction, so nothing is announced here. */
export function postgresWakeUp({ url, name, logger }: WakeUpOptions): WakeUp {
  const sessions: { close(): Promise<void> }[] = [];
  return {
    subscribe(listener) {
      const session = keepSession({
        url,
        name,
        role: 'tributary_log',
        logger,
        async work(client, ended) {
          client.on('notification', ({ payload }) => {
            listener(positionIn(payload));
          });
          await client.query('listen tributary_advance');
          listener(undefined);
          await pause(HEARTBEAT_MS, ended);
          while (!ended.aborted) {
            // A peer that vanished without a word is noticed by the answer that does not come.
            await client.query('select 1');
            await pause(HEARTBEAT_MS, ended);
          }
        },
      });
      sessions.push(session);
    },
    announce: async () => {
      await Promise.resolve();
    },
    async close() {
      await Promise.all(sessions.map(async (session) => await session.close()));
    },
  };
}

/** A position as it travels in a notification; anything else is still a reason to look. */
export function positionIn(payload: string | undefined): bigint | undefined {
  return payload !== undefined && /^\d{1,19}$/.test(payload) ? BigInt(payload) : undefined;
}
